import { readDate } from '../../time/edtf.ts';
import { formatDay, isDay } from '../../time/day.ts';
import { type WorldDate, dayAfter, readWorldDate } from './dates.ts';

/** What the times of a graph count: dates, or numbers that are years or the time since 1970. */
export type TimeUnit = 'date' | 'year' | 'second' | 'millisecond';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const STAMP =
  /^(-?)(\d{4,6})(-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY = 86_400;

/** Whether a text stands for a bound that is not there. */
export const isEndless = (text: string): boolean =>
  /^[+-]?inf(?:inity)?$/i.test(text) || text === '..';

/**
 * What the times of a file count. Numbers of at most four digits are years, since no clock tells
 * them apart; greater ones count seconds or milliseconds from 1970, as Gephi does.
 */
export function timeUnitOf(texts: readonly string[]): TimeUnit {
  const told = texts.filter((text) => !isEndless(text));
  if (told.length === 0 || !told.every((text) => NUMBER.test(text))) return 'date';
  const most = told.reduce((found, text) => Math.max(found, Math.abs(Number(text))), 0);
  if (most < 10_000) return 'year';
  if (most >= 1e11) return 'millisecond';
  return most >= 1e8 ? 'second' : 'date';
}

/** A moment as a date; `within` where it is a time of a day, and not the day's beginning. */
type Moment = WorldDate & { readonly within: boolean };

/** Reads a moment. A time of day is that day, as its writer's clock has it. */
function momentOf(text: string, unit: TimeUnit): Moment {
  if (unit === 'year')
    return { ...readWorldDate(String(Math.floor(Number(text))), null), within: false };
  if (unit !== 'date') {
    const seconds = Number(text) / (unit === 'second' ? 1 : 1000);
    const day = Math.floor(seconds / DAY);
    if (Math.abs(day) > 360_000_000) return { ok: false, fault: 'date-far', within: false };
    return { ok: true, edtf: formatDay(day), within: seconds !== day * DAY };
  }
  const stamp = STAMP.exec(text);
  if (!stamp) return { ...readWorldDate(text, null), within: false };
  const [, sign = '', year = '', rest = '', time = '00:00'] = stamp;
  const digits = year.length > 4 ? year.replace(/^0+(?=\d{4})/, '') : year;
  const date = readWorldDate(`${digits.length > 4 ? 'Y' : ''}${sign}${digits}${rest}`, null);
  return { ...date, within: /[1-9]/.test(time) };
}

/** A start; one that is excluded begins on the next day, unless some of the day is left. */
export function startOf(text: string | null, isOpen: boolean, unit: TimeUnit): WorldDate {
  if (text === null || isEndless(text)) return { ok: true, edtf: '..' };
  const moment = momentOf(text, unit);
  if (!moment.ok || !isOpen || moment.within) return moment;
  return { ok: true, edtf: dayAfter(moment.edtf) };
}

/** An end; one that is included is the last day in force, and so is a day of which some is. */
export function endOf(text: string | null, isOpen: boolean, unit: TimeUnit): WorldDate {
  if (text === null || isEndless(text)) return { ok: true, edtf: '..' };
  const moment = momentOf(text, unit);
  if (!moment.ok || (isOpen && !moment.within)) return moment;
  return { ok: true, edtf: dayAfter(moment.edtf) };
}

/** The days that a timestamp stands for: a year the whole year, a day that day. */
export function stampOf(
  text: string,
  unit: TimeUnit,
): { readonly start: string; readonly end: string } | Extract<WorldDate, { ok: false }> {
  const moment = momentOf(text, unit);
  if (!moment.ok) return moment;
  const reading = readDate(moment.edtf);
  if (!reading.ok) return reading;
  const { first, last } = reading.range;
  if (!isDay(first) || !isDay(last)) return { ok: false, fault: 'date-form' };
  return { start: formatDay(first), end: formatDay(last + 1) };
}
