/**
 * A day is a whole number of days since 1970-01-01 in the proleptic Gregorian calendar.
 * Day 0 is a date like any other: compare days, never test one for truth.
 */
export type Day = number;

/** A calendar date; `year` is astronomical (0 is 1 BCE), `month` and `day` count from 1. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

/** Years beyond this, either way, are refused: far past any record, and days stay whole 32-bit numbers. */
export const FARTHEST_YEAR = 999_999;

/** Earlier than every day; the least 32-bit number, so that spells fit typed arrays. */
export const BEFORE_ALL = -2_147_483_648;
/** Later than every day. */
export const AFTER_ALL = 2_147_483_647;

/** Whether a bound is a day, and not the absence of one. */
export const isDay = (bound: number): boolean => bound > BEFORE_ALL && bound < AFTER_ALL;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month (1 to 12) of a year. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/**
 * The day of a calendar date that exists.
 * Years are counted from 1 March, so that the leap day is the last of its year
 * (Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
 */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar date of a day; the inverse of `dayOf`. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The same day so many months later, or earlier: where the month has no such day, its last. */
export function monthsLater(day: Day, months: number): Day {
  const date = civilOf(day);
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, monthLength(year, month)));
}

/** A year as ISO 8601 and EDTF write it: four digits, signed when negative, `Y` before five or more. */
export function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return (digits.length > 4 ? 'Y' : '') + (year < 0 ? '-' : '') + digits;
}

/** A day as `YYYY-MM-DD`, years as in `formatYear`. */
export function formatDay(day: Day): string {
  const date = civilOf(day);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${formatYear(date.year)}-${two(date.month)}-${two(date.day)}`;
}
