import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { dayOf, formatDay } from '../time/day.ts';
import { dayWords } from './dates.ts';
import { readTyped } from './typed.ts';

const typed = (text: string) => {
  const reading = readTyped(text);
  return reading.ok ? formatDay(reading.day) : reading.fault;
};

describe('a typed date', () => {
  test.each([
    ['2021-07-27', '2021-07-27'],
    [' 2021-7-27 ', '2021-07-27'],
    ['2021-07', '2021-07-01'],
    ['2021', '2021-01-01'],
    ['2021-07~', '2021-07-01'],
    ['0987-05-01', '0987-05-01'],
    ['-0043-03-15', '-0043-03-15'],
    ['1970-01-01', '1970-01-01'],
    ['27/7/2021', '2021-07-27'],
    ['27.7.2021', '2021-07-27'],
    ['7/27/2021', '2021-07-27'],
    ['5/5/2021', '2021-05-05'],
    ['27 July 2021', '2021-07-27'],
    ['jul 27, 2021', '2021-07-27'],
    ['July 2021', '2021-07-01'],
    ['27 de julio de 2021', '2021-07-27'],
    ['٢٠٢١-٠٧-٢٧', '2021-07-27'],
  ])('%s is %s', (text, day) => {
    expect(typed(text)).toBe(day);
  });

  test.each([
    ['7/9/2021', 'date-ambiguous'],
    ['31/2/2021', 'date-impossible'],
    ['13/14/2021', 'date-impossible'],
    ['2021-02-30', 'date-impossible'],
    ['2021-7-0', 'date-impossible'],
    ['30 February 2021', 'date-impossible'],
    ['2021-21', 'date-season'],
    ['2021-07-27T10:00', 'date-time'],
    ['27 July', 'date-form'],
    ['27 28 July 2021', 'date-form'],
    ['July and August 2021', 'date-form'],
    ['{2020, 2021}', 'date-list'],
    ['soon', 'date-form'],
    ['..', 'date-form'],
    ['[..2021]', 'date-form'],
    ['Y1000000', 'date-far'],
  ])('%s is refused: %s', (text, fault) => {
    expect(typed(text)).toBe(fault);
  });

  test('a day is read back from its own words, in every language', () => {
    const days = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9999, 12, 31) });
    fc.assert(
      fc.property(days, fc.constantFrom(...LANGUAGES), (day, language) => {
        expect(readTyped(dayWords(day, language))).toEqual({ ok: true, day });
      }),
      { seed: 3 },
    );
  });
});
