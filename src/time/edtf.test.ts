// @ts-expect-error -- the package comes without types.
import parseEdtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AFTER_ALL, BEFORE_ALL, dayOf, formatDay, isDay } from './day.ts';
import { type DateFault, type DayRange, readDate, readInterval } from './edtf.ts';

fc.configureGlobal({ seed: 8601, numRuns: 1500 });

const shown = (day: number): string => (isDay(day) ? formatDay(day) : day > 0 ? 'open' : '-open');

/** The first and last day of a text as one text, or the fault. */
function reading(text: string): string {
  const result = readDate(text);
  return result.ok ? `${shown(result.range.first)} ${shown(result.range.last)}` : result.fault;
}

describe('level 0: a date is read from its first to its last day', () => {
  test.each([
    ['2021', '2021-01-01 2021-12-31'],
    ['2021-08', '2021-08-01 2021-08-31'],
    ['2021-08-03', '2021-08-03 2021-08-03'],
    ['2021-02', '2021-02-01 2021-02-28'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2024-02-29', '2024-02-29 2024-02-29'],
    ['1900-02', '1900-02-01 1900-02-28'],
    ['1970-01-01', '1970-01-01 1970-01-01'],
    ['0987', '0987-01-01 0987-12-31'],
    ['0001-01', '0001-01-01 0001-01-31'],
    ['0000', '0000-01-01 0000-12-31'],
    ['0000-02-29', '0000-02-29 0000-02-29'],
  ])('%s is %s', (text, days) => {
    expect(reading(text)).toBe(days);
  });
});

describe('level 1: negative and long years, unspecified digits', () => {
  test.each([
    ['-0001', '-0001-01-01 -0001-12-31'],
    ['-0004-02', '-0004-02-01 -0004-02-29'],
    ['-0044-03-15', '-0044-03-15 -0044-03-15'],
    ['Y12345', 'Y12345-01-01 Y12345-12-31'],
    ['Y-12345', 'Y-12345-01-01 Y-12345-12-31'],
    ['Y999999', 'Y999999-01-01 Y999999-12-31'],
    ['201X', '2010-01-01 2019-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['-201X', '-2019-01-01 -2010-12-31'],
    ['-20XX', '-2099-01-01 -2000-12-31'],
    ['000X', '0000-01-01 0009-12-31'],
    ['-000X', '-0009-01-01 0000-12-31'],
    ['2021-XX', '2021-01-01 2021-12-31'],
    ['2021-XX-XX', '2021-01-01 2021-12-31'],
    ['2021-08-XX', '2021-08-01 2021-08-31'],
  ])('%s is %s', (text, days) => {
    expect(reading(text)).toBe(days);
  });
});

describe('level 1: ~, ? and % widen by one unit of the stated precision each way', () => {
  test.each([
    ['2021~', '2020-01-01 2022-12-31'],
    ['2021-08~', '2021-07-01 2021-09-30'],
    ['2021-08-03~', '2021-08-02 2021-08-04'],
    ['2021-01~', '2020-12-01 2021-02-28'],
    ['2021-12~', '2021-11-01 2022-01-31'],
    ['2024-03-01~', '2024-02-29 2024-03-02'],
    ['2021-01-01~', '2020-12-31 2021-01-02'],
    ['201X~', '2000-01-01 2029-12-31'],
    ['20XX~', '1900-01-01 2199-12-31'],
    ['2021-XX~', '2020-01-01 2022-12-31'],
    ['2021-08-XX~', '2021-07-01 2021-09-30'],
    ['0000~', '-0001-01-01 0001-12-31'],
    ['0000-01~', '-0001-12-01 0000-02-29'],
    ['-0001-12~', '-0001-11-01 0000-01-31'],
    ['1970-01-01~', '1969-12-31 1970-01-02'],
  ])('%s is %s', (text, days) => {
    expect(reading(text)).toBe(days);
    expect(reading(text.replace('~', '?'))).toBe(days);
    expect(reading(text.replace('~', '%'))).toBe(days);
  });
});

describe('level 2: [a..b] is one day from the first of a to the last of b', () => {
  test.each([
    ['[2021-08-02..2021-08-08]', '2021-08-02 2021-08-08'],
    ['[2021-08..2021-09]', '2021-08-01 2021-09-30'],
    ['[2020..2021-08-08]', '2020-01-01 2021-08-08'],
    ['[2021-08-03..2021-08-03]', '2021-08-03 2021-08-03'],
    ['[2021..2021-08]', '2021-01-01 2021-08-31'],
    ['[2021-08~..2021-09]', '2021-07-01 2021-09-30'],
    ['[-0002..0001]', '-0002-01-01 0001-12-31'],
    ['[..2021]', '-open 2021-12-31'],
    ['[2021..]', '2021-01-01 open'],
  ])('%s is %s', (text, days) => {
    expect(reading(text)).toBe(days);
  });

  test('an open side is told from every day', () => {
    const open = (text: string): DayRange => {
      const result = readDate(text);
      if (!result.ok) throw new Error(result.fault);
      return result.range;
    };
    expect(open('[..2021]').first).toBe(BEFORE_ALL);
    expect(open('[2021..]').last).toBe(AFTER_ALL);
  });
});

describe('what is no date is refused with its reason', () => {
  const refused: Record<DateFault, readonly string[]> = {
    'date-form': [
      '',
      ' ',
      '..',
      'unknown',
      '21',
      '2021-8',
      '2021-08-3',
      '2021/08/03',
      '03-08-2021',
      '20210803',
      '+2021',
      '-0000',
      '-0000-01-01',
      '2021-',
      '2021-08-',
      ' 2021',
      '2021 ',
      '2021?-08',
      '?2021',
      '2021~?',
      '2XXX',
      'XXXX',
      '20XX-01',
      '201X-08',
      '2021-XX-05',
      '2021-1X',
      '12345',
      'Y2021',
      'Y00001',
      'Y-00001',
      'Y12345-1',
      '2021-08/2021-09',
      '[..]',
      '[2021',
      '2021..2022',
      '[2021]',
      '[2021..2022]~',
      '[[2021..2022]..2023]',
      '[2021../..]',
      '２０２１',
    ],
    'date-impossible': [
      '2021-00',
      '2021-13',
      '2021-20',
      '2021-42',
      '2021-99',
      '2021-00-01',
      '2021-13-01',
      '2021-01-00',
      '2021-01-32',
      '2021-04-31',
      '2021-02-29',
      '1900-02-29',
      '2100-02-29',
      '-0001-02-29',
      '2021-21-05',
      '2021-02-30~',
      '[2021-02-30..2021-03-01]',
      '[2021-02-01..2021-02-30]',
    ],
    'date-season': ['2021-21', '2021-24', '2021-41', '-0044-21', '2021-22~', 'Y12345-23'],
    'date-time': ['2021-08-03T10:00:00Z', '2021-08-03T10', '2021-08-03 10:00'],
    'date-far': ['Y1000000', 'Y-1000000', 'Y170000002', 'Y1000000-01-01', '[2021..Y1000000]'],
    'date-order': ['[2022..2021]', '[2021-08-08..2021-08-02]', '[2022-01..2021]'],
    'date-list': ['[2021,2022]', '{2021,2022}', '{2021..2022}', '2021,2022', '[2021..2022,2024]'],
  };
  const cases = Object.entries(refused).flatMap(([fault, texts]) =>
    texts.map((text) => [text, fault] as const),
  );
  test.each(cases)('%j: %s', (text, fault) => {
    expect(reading(text)).toBe(fault);
  });
});

describe('an interval a/b', () => {
  const between = (text: string): string => {
    const result = readInterval(text);
    if (!result.ok) return result.fault;
    return [result.from.first, result.from.last, result.until.first, result.until.last]
      .map(shown)
      .join(' ');
  };
  test.each([
    ['2021-08-03', '2021-08-03 2021-08-03 2021-08-03 2021-08-03'],
    ['2021-08', '2021-08-01 2021-08-31 2021-08-01 2021-08-31'],
    ['2019/2021-08', '2019-01-01 2019-12-31 2021-08-01 2021-08-31'],
    ['2001/2001', '2001-01-01 2001-12-31 2001-01-01 2001-12-31'],
    ['2021-08-03/2021-08-03', '2021-08-03 2021-08-03 2021-08-03 2021-08-03'],
    ['2021/2021-03', '2021-01-01 2021-12-31 2021-03-01 2021-03-31'],
    ['-0002/0001', '-0002-01-01 -0002-12-31 0001-01-01 0001-12-31'],
  ])('%s is from one date until the other', (text, days) => {
    expect(between(text)).toBe(days);
  });
  test.each([
    ['2021/2020', 'date-order'],
    ['2021-08-04/2021-08-03', 'date-order'],
    ['2021/', 'date-form'],
    ['/2021', 'date-form'],
    ['../2021', 'date-form'],
    ['2021/2022/2023', 'date-form'],
    ['2021-13/2022', 'date-impossible'],
    ['2021/2022-13', 'date-impossible'],
  ])('%s is refused: %s', (text, fault) => {
    expect(between(text)).toBe(fault);
  });
});

describe('beside the edtf package', () => {
  type Extent = { type?: string; min: number; max: number; values?: readonly unknown[] };
  const parse = parseEdtf as unknown as (text: string, options: object) => Extent;

  /** First and last day by the package; null if it refuses or cannot count that far. */
  function peer(text: string): string | null {
    try {
      const parsed = parse(text, { level: 2, types: ['Date', 'Year', 'Set'] });
      // The bounds that a set states of itself are those of its first member.
      const members = parsed.type === 'Set' ? parsed.values : undefined;
      const range = members?.[0] as readonly Extent[] | undefined;
      const first = range ? range[0] : parsed;
      const last = range ? range[1] : parsed;
      const days = [first?.min, last?.max].map((time) => Math.floor((time ?? NaN) / 86_400_000));
      return days.every(Number.isFinite) ? days.map(formatDay).join(' ') : null;
    } catch {
      return null;
    }
  }

  const digits = (count: number) =>
    fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
  const year = fc.oneof(
    { weight: 6, arbitrary: digits(4) },
    { weight: 2, arbitrary: digits(4).map((text) => `-${text}`) },
    { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 250_000 }).map((n) => `Y${n}`) },
    { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 250_000 }).map((n) => `Y-${n}`) },
    { weight: 1, arbitrary: digits(3).map((text) => `${text}X`) },
    { weight: 1, arbitrary: digits(2).map((text) => `${text}XX`) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 999 }).map((n) => `-${999 + n}X`) },
  );
  const part = (most: number) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: most }) },
      { weight: 1, arbitrary: fc.constantFrom(0, most + 1) },
    );
  const two = (number: number) => String(number).padStart(2, '0');
  const date = fc
    .tuple(year, fc.option(part(12)), fc.option(part(31)), fc.boolean())
    .map(([year, month, day, masked]) => {
      if (month === null) return masked ? `${year}-XX` : year;
      if (day === null) return `${year}-${two(month)}${masked ? '-XX' : ''}`;
      return `${year}-${two(month)}-${two(day)}`;
    });
  const text = fc.oneof(
    { weight: 4, arbitrary: date },
    { weight: 1, arbitrary: fc.tuple(date, date).map(([a, b]) => `[${a}..${b}]`) },
  );

  /** It takes 29 February for a day in too many years, and turns masks in negative years about. */
  const isKnownFault = (text: string): boolean => /-02-29|-\d{4}-(XX|\d\d-XX)/.test(text);

  test('first and last day are the same, where both accept a text', () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (text) => {
        const ours = reading(text);
        const theirs = peer(text);
        if (theirs === null || !/\d /.test(ours) || isKnownFault(text)) return;
        compared += 1;
        expect(`${text}: ${ours}`).toBe(`${text}: ${theirs}`);
      }),
    );
    expect(compared).toBeGreaterThan(500);
  });

  test('a date of level 0 is refused by both or by neither, but for leap days', () => {
    let refused = 0;
    const common = date.filter((text) => /^\d{4}(-\d\d){0,2}$/.test(text));
    fc.assert(
      fc.property(common, (text) => {
        const isRefused = !readDate(text).ok;
        if (isRefused) refused += 1;
        const isRefusedThere = peer(text) === null;
        expect(isRefusedThere || isKnownFault(text), text).toBe(isRefused || isKnownFault(text));
      }),
    );
    expect(refused).toBeGreaterThan(50);
  });

  test.each([
    ['2021-02-29', 'date-impossible', '2021-03-01 2021-03-01'],
    ['0000-02-29', '0000-02-29 0000-02-29', '0000-03-01 0000-03-01'],
    ['-000X', '-0009-01-01 0000-12-31', '0000-01-01 0009-12-31'],
    ['2024-02-29', '2024-02-29 2024-02-29', '2024-02-29 2024-02-29'],
    ['-0001-XX', '-0001-01-01 -0001-12-31', '-0001-12-01 -0001-01-31'],
    ['2021-XX-05', 'date-form', '2021-01-05 2021-12-05'],
    ['[2021..2020]', 'date-order', '2021-01-01 2020-12-31'],
    ['Y999999', 'Y999999-01-01 Y999999-12-31', null],
  ])('%s is %s here and %s there', (text, ours, theirs) => {
    expect(reading(text)).toBe(ours);
    expect(peer(text)).toBe(theirs);
  });
});

test('every whole day is its own first and last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(-9999, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
      expect(readDate(formatDay(day))).toEqual({ ok: true, range: { first: day, last: day } });
    }),
  );
});
