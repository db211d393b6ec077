import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AFTER_ALL,
  BEFORE_ALL,
  FARTHEST_YEAR,
  civilOf,
  dayOf,
  formatDay,
  formatYear,
  isDay,
  isLeapYear,
  monthLength,
  monthsLater,
} from './day.ts';
import { readDay } from './edtf.ts';

fc.configureGlobal({ seed: 1970, numRuns: 2000 });

const MILLISECONDS = 86_400_000;
/** All days of all years that may be stated. */
const anyDay = fc.integer({
  min: dayOf(-FARTHEST_YEAR, 1, 1),
  max: dayOf(FARTHEST_YEAR, 12, 31),
});

describe('a day', () => {
  test('is counted from 1970-01-01, which is day 0', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1970, 1, 2)).toBe(1);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(civilOf(0)).toEqual({ year: 1970, month: 1, day: 1 });
  });

  test.each([
    [2021, 7, 27, 18_835],
    [2021, 10, 20, 18_920],
    [2000, 2, 29, 11_016],
    [1582, 10, 15, -141_427],
    [1, 1, 1, -719_162],
    [0, 3, 1, -719_468],
    [0, 1, 1, -719_528],
    [-1, 12, 31, -719_529],
  ])('of %i-%i-%i is number %i', (year, month, day, number) => {
    expect(dayOf(year, month, day)).toBe(number);
    expect(civilOf(number)).toEqual({ year, month, day });
  });

  test('is the same number as a count year by year gives, in every year that may be stated', () => {
    const leap = (year: number) => new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), 1, 29));
    const length = (year: number) => (leap(year).getUTCMonth() === 1 ? 366 : 365);
    const wrong: number[] = [];
    let count = 0;
    for (let year = 1970; year <= FARTHEST_YEAR; year++) {
      if (dayOf(year, 1, 1) !== count) wrong.push(year);
      count += length(year);
    }
    count = 0;
    for (let year = 1969; year >= -FARTHEST_YEAR; year--) {
      count -= length(year);
      if (dayOf(year, 1, 1) !== count) wrong.push(year);
    }
    expect(wrong).toEqual([]);
    expect(isDay(count)).toBe(true);
  });

  test('follows the day before it, through the months of leap and common years', () => {
    for (const year of [-401, -400, -1, 0, 4, 100, 999, 1600, 1900, 1969, 1970, 2000, 2021, 2024]) {
      let day = dayOf(year, 1, 1);
      for (let month = 1; month <= 12; month++)
        for (let date = 1; date <= monthLength(year, month); date++) {
          expect(dayOf(year, month, date)).toBe(day);
          expect(civilOf(day)).toEqual({ year, month, day: date });
          day += 1;
        }
      expect(dayOf(year + 1, 1, 1)).toBe(day);
    }
  });

  test('turns into a date and back, over all years that may be stated', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: date } = civilOf(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
    );
  });

  test('is the day of Date, as far as Date reaches', () => {
    const reach = 8_640_000_000_000_000 / MILLISECONDS;
    fc.assert(
      fc.property(fc.integer({ min: -reach, max: reach }), (day) => {
        const date = new Date(day * MILLISECONDS);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  test('is told from the absence of one', () => {
    expect([0, -1, dayOf(-FARTHEST_YEAR, 1, 1), dayOf(FARTHEST_YEAR, 12, 31)].every(isDay)).toBe(
      true,
    );
    expect([BEFORE_ALL, AFTER_ALL].some(isDay)).toBe(false);
  });

  test('and its absence are 32-bit numbers, so that typed arrays hold them', () => {
    const bounds = [BEFORE_ALL, AFTER_ALL, dayOf(-FARTHEST_YEAR - 2, 1, 1), dayOf(1_000_002, 1, 1)];
    expect([...Int32Array.from(bounds)]).toEqual(bounds);
  });
});

describe('a year', () => {
  test('is a leap year if 4 divides it, unless 100 does and 400 does not', () => {
    expect([2024, 2000, 1600, 4, 0, -4, -400].filter(isLeapYear)).toHaveLength(7);
    expect([2021, 2100, 1900, 1, -1, -100, -300].filter(isLeapYear)).toEqual([]);
  });

  test('has months of 28 to 31 days', () => {
    const lengths = (year: number) =>
      Array.from({ length: 12 }, (_, month) => monthLength(year, month + 1));
    expect(lengths(2021)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(2024)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test.each([
    [2021, '2021'],
    [999, '0999'],
    [1, '0001'],
    [0, '0000'],
    [-1, '-0001'],
    [-1000, '-1000'],
    [9999, '9999'],
    [10_000, 'Y10000'],
    [-10_000, 'Y-10000'],
  ])('%i is written %s', (year, text) => {
    expect(formatYear(year)).toBe(text);
  });
});

describe('a written day', () => {
  test.each([
    [0, '1970-01-01'],
    [18_835, '2021-07-27'],
    [-719_528, '0000-01-01'],
    [-719_529, '-0001-12-31'],
    [dayOf(987, 6, 5), '0987-06-05'],
    [dayOf(12_345, 6, 7), 'Y12345-06-07'],
    [dayOf(-12_345, 6, 7), 'Y-12345-06-07'],
  ])('day %i is %s', (day, text) => {
    expect(formatDay(day)).toBe(text);
    expect(readDay(text)).toBe(day);
  });

  test('is read back as the same day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDay(formatDay(day))).toBe(day);
      }),
    );
  });

  test.each(['', '2021', '2021-08', '2021-08-03~', '2021-08-XX', '[2021-08-03..2021-08-03]', '..'])(
    'is whole: %j is none',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );

  test.each(['2021-02-29', '2021-13-01', '2021-00-01', '2021-01-00', 'Y1000000-01-01', '21-01-01'])(
    'exists: %s does not',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});

describe('so many months later', () => {
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-07-27', -7, '2020-12-27'],
    ['2020-02-29', 12, '2021-02-28'],
    ['-0001-12-15', 1, '0000-01-15'],
  ])('%s and %i is %s', (day, months, later) => {
    expect(formatDay(monthsLater(readDay(day)!, months))).toBe(later);
  });

  test('is so many months on in the calendar, on the same day or the last of a shorter month', () => {
    const months = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(anyDay, months, (day, count) => {
        const [from, to] = [civilOf(day), civilOf(monthsLater(day, count))];
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(count);
        expect(to.day).toBe(Math.min(from.day, monthLength(to.year, to.month)));
      }),
    );
  });
});
