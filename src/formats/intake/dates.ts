import { formatDay, isDay } from '../../time/day.ts';
import { type DateFault, type DayRange, readDate } from '../../time/edtf.ts';

/** The order in which a column writes day, month and year. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date of the world as EDTF, or why it is none. `date-ambiguous`: day and month cannot be told apart. */
export type WorldDate =
  | { readonly ok: true; readonly edtf: string }
  | { readonly ok: false; readonly fault: DateFault | 'date-ambiguous' };

const LITTLE = /^(\d{1,2})([./-])(\d{1,2})\2(-?\d{3,4})$/;

/** Whether a text is a date that begins with day or month, of which the order has to be known. */
export function hasOrder(text: string): boolean {
  // Asked of each row, and most begin with a year and no blank.
  const isPlain = text.charCodeAt(0) > 32 && !isMark(text, 1) && !isMark(text, 2);
  return !isPlain && LITTLE.test(text.trim());
}

/** Whether a text has `-`, `.` or `/` at a place. */
function isMark(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 45 && code <= 47;
}

/**
 * The order in which a whole column writes its dates: `ymd` where no date begins with the day or
 * the month; null where nothing in it tells day from month, or some say the one and some the other.
 */
export function dateOrderOf(values: Iterable<string>): DateOrder | null {
  let little = false;
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const match = LITTLE.exec(value.trim());
    if (!match) continue;
    little = true;
    dayFirst ||= Number(match[1]) > 12;
    monthFirst ||= Number(match[3]) > 12;
  }
  if (!little) return 'ymd';
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

/**
 * Reads a date: EDTF, ISO with a time of day (its day is kept), `20210803`, `2021/8/3`, a year of
 * less than four digits or with `.0`, month and year, and day and month in a given order. Two
 * digits are no year.
 */
export function readWorldDate(text: string, order: DateOrder | null): WorldDate {
  const trimmed = text.trim();
  const plain = readDate(trimmed);
  if (plain.ok) return { ok: true, edtf: trimmed };
  const iso = /^(-?\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(trimmed);
  if (iso) return checked(iso[1]!);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) return ofParts(compact[1]!, compact[2]!, compact[3]!);
  const year = /^(-?\d{1,3}|-?\d{4})(?:\.0+)?$/.exec(trimmed);
  if (year && Number(year[1]) !== 0) return ofParts(year[1]!, null, null);
  const big = /^(-?\d{3,4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/.exec(trimmed);
  if (big) return ofParts(big[1]!, big[2]!, big[3] ?? null);
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(trimmed);
  if (month) return ofParts(month[2]!, month[1]!, null);
  const little = LITTLE.exec(trimmed);
  if (little) return ofLittle(little[1]!, little[3]!, little[4]!, order);
  return { ok: false, fault: plain.fault };
}

function ofLittle(first: string, second: string, year: string, order: DateOrder | null): WorldDate {
  if (order === 'dmy') return ofParts(year, second, first);
  if (order === 'mdy') return ofParts(year, first, second);
  if (Number(first) > 12 || first === second) return ofParts(year, second, first);
  if (Number(second) > 12) return ofParts(year, first, second);
  return { ok: false, fault: 'date-ambiguous' };
}

/** A date of separate year, month and day; null for what is not stated. */
export function ofParts(year: string, month: string | null, day: string | null): WorldDate {
  const whole = /^(-?)(\d{1,6})(?:\.0+)?$/.exec(year.trim());
  if (!whole) return { ok: false, fault: 'date-form' };
  if (month === null && day !== null) return { ok: false, fault: 'date-form' };
  const digits = whole[2]!.padStart(4, '0');
  const long = digits.length > 4 ? 'Y' : '';
  const parts = [month, day].filter((part) => part !== null).map(twoDigits);
  if (parts.includes(null)) return { ok: false, fault: 'date-form' };
  return checked([`${long}${whole[1]!}${digits}`, ...parts].join('-'));
}

function twoDigits(part: string): string | null {
  const match = /^(\d{1,2})(?:\.0+)?$/.exec(part.trim());
  return match ? match[1]!.padStart(2, '0') : null;
}

function checked(edtf: string): WorldDate {
  const reading = readDate(edtf);
  return reading.ok ? { ok: true, edtf } : { ok: false, fault: reading.fault };
}

/** The date after a last day in force, as EDTF: the day on which it no longer holds. */
export function dayAfter(edtf: string): string {
  const reading = readDate(edtf);
  if (!reading.ok) return edtf;
  const { first, last } = reading.range;
  return rangeText({
    first: isDay(first) ? first + 1 : first,
    last: isDay(last) ? last + 1 : last,
  });
}

/** One unknown day of a range as EDTF. */
function rangeText({ first, last }: DayRange): string {
  if (first === last) return formatDay(first);
  return `[${isDay(first) ? formatDay(first) : ''}..${isDay(last) ? formatDay(last) : ''}]`;
}
