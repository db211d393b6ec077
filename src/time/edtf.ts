import { AFTER_ALL, BEFORE_ALL, type Day, FARTHEST_YEAR, dayOf, monthLength } from './day.ts';

/**
 * Dates as files write them: EDTF (ISO 8601-2:2019), level 0 and 1, of a whole day or less
 * precise, and of level 2 `[a..b]`, one day of a range. Refused, with a reason: times of day,
 * seasons (different months north and south), sets and lists, years beyond ±999,999.
 */

/** The first and last day that a date may mean, both included; `BEFORE_ALL` or `AFTER_ALL` where
 * a range is left open. */
export type DayRange = { readonly first: Day; readonly last: Day };

/** Why a text is not a date; `words` has the sentence and the remedy for each. */
export type DateFault =
  | 'date-form'
  | 'date-impossible'
  | 'date-season'
  | 'date-time'
  | 'date-far'
  | 'date-order'
  | 'date-list';

export type DateReading =
  | { readonly ok: true; readonly range: DayRange }
  | { readonly ok: false; readonly fault: DateFault };

/** A stated date: its years, and month and day when they are stated. */
type Stated = {
  readonly year: number;
  /** How many years the digits cover: 1, 10 (`201X`) or 100 (`20XX`). */
  readonly years: number;
  readonly month: number | null;
  readonly day: number | null;
};

const DATE =
  /^(?:(-?\d{4})|(-?)(\d{2}XX|\d{3}X)|Y(-?[1-9]\d{4,}))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

const fail = (fault: DateFault): DateReading => ({ ok: false, fault });

/**
 * Reads one date. `~`, `?` and `%` widen it by one unit of its stated precision each way:
 * `2021-08~` is July to September 2021.
 */
export function readDate(text: string): DateReading {
  if (text.startsWith('[')) return readOneOf(text);
  const match = DATE.exec(text);
  if (!match) return fail(faultOfForm(text));
  const stated = statedBy(match);
  if (typeof stated === 'string') return fail(stated);
  return { ok: true, range: match[7] === undefined ? rangeOf(stated) : widened(stated) };
}

/**
 * Reads `[a..b]`: one unknown day from the first day of a to the last day of b.
 * One side may be left out: `[..2021]` is some day up to the end of 2021.
 */
function readOneOf(text: string): DateReading {
  const match = /^\[([^[\],]*?)\.\.([^[\],]*)\]$/.exec(text);
  if (!match) return fail(/[,{]/.test(text) ? 'date-list' : 'date-form');
  const [, from = '', until = ''] = match;
  if (from === '' && until === '') return fail('date-form');
  const first = from === '' ? null : readDate(from);
  const last = until === '' ? null : readDate(until);
  if (first?.ok === false) return first;
  if (last?.ok === false) return last;
  const range = {
    first: first ? first.range.first : BEFORE_ALL,
    last: last ? last.range.last : AFTER_ALL,
  };
  return range.first > range.last ? fail('date-order') : { ok: true, range };
}

/**
 * Reads a date, or an interval `a/b` of two dates; `between` is from some day of `from`
 * until some day of `until`, both included.
 */
export function readInterval(
  text: string,
):
  | { readonly ok: true; readonly from: DayRange; readonly until: DayRange }
  | { readonly ok: false; readonly fault: DateFault } {
  const [from = '', until = from, ...more] = text.split('/');
  if (more.length > 0) return { ok: false, fault: 'date-form' };
  const first = readDate(from);
  if (!first.ok) return first;
  const last = readDate(until);
  if (!last.ok) return last;
  if (first.range.first > last.range.last) return { ok: false, fault: 'date-order' };
  return { ok: true, from: first.range, until: last.range };
}

function faultOfForm(text: string): DateFault {
  if (/^-?\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/.test(text)) return 'date-season';
  if (/^-?\d{4}-\d{2}-\d{2}[T ]\d/.test(text)) return 'date-time';
  if (/[{},]/.test(text)) return 'date-list';
  return 'date-form';
}

function statedBy(match: RegExpExecArray): Stated | DateFault {
  const [, plain, sign, masked, long, monthText, dayText] = match;
  if (plain === '-0000') return 'date-form';
  const years = masked === undefined ? 1 : masked.endsWith('XX') ? 100 : 10;
  if (years > 1 && monthText !== undefined) return 'date-form';
  const year = masked === undefined ? Number(plain ?? long) : maskedYear(sign === '-', masked);
  if (Math.abs(year) > FARTHEST_YEAR) return 'date-far';
  if (monthText === 'XX' && dayText !== undefined && dayText !== 'XX') return 'date-form';
  const month = monthText === undefined || monthText === 'XX' ? null : Number(monthText);
  const day = dayText === undefined || dayText === 'XX' ? null : Number(dayText);
  if (month !== null && month >= 21 && month <= 41 && day === null) return 'date-season';
  if (month !== null && (month < 1 || month > 12)) return 'date-impossible';
  if (month !== null && day !== null && (day < 1 || day > monthLength(year, month)))
    return 'date-impossible';
  return { year, years, month, day };
}

/** The earliest year that a masked one covers: 2010 for `201X`, −2019 for `-201X`. */
function maskedYear(negative: boolean, masked: string): number {
  const digit = negative ? '9' : '0';
  return Number((negative ? '-' : '') + masked.replaceAll('X', digit));
}

function rangeOf(stated: Stated): DayRange {
  const { year, years, month, day } = stated;
  if (month === null) return { first: dayOf(year, 1, 1), last: dayOf(year + years, 1, 1) - 1 };
  if (day === null) return { first: dayOf(year, month, 1), last: monthEnd(year, month) };
  const only = dayOf(year, month, day);
  return { first: only, last: only };
}

function widened(stated: Stated): DayRange {
  const { year, years, month, day } = stated;
  if (month === null)
    return { first: dayOf(year - years, 1, 1), last: dayOf(year + 2 * years, 1, 1) - 1 };
  if (day !== null) {
    const only = dayOf(year, month, day);
    return { first: only - 1, last: only + 1 };
  }
  const before = monthsFrom(year, month, -1);
  const after = monthsFrom(year, month, 1);
  return {
    first: dayOf(before.year, before.month, 1),
    last: monthEnd(after.year, after.month),
  };
}

function monthsFrom(year: number, month: number, months: number) {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

const monthEnd = (year: number, month: number): Day => dayOf(year, month, monthLength(year, month));

const WHOLE_DAY = /^(?:-?\d{4}|Y-?[1-9]\d{4,})-\d{2}-\d{2}$/;

/** Reads one whole day, `YYYY-MM-DD` with signed years; null for anything less or else. */
export function readDay(text: string): Day | null {
  if (!WHOLE_DAY.test(text)) return null;
  const reading = readDate(text);
  return reading.ok ? reading.range.first : null;
}
