import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../graph/testing/records.ts';
import { formatDay } from '../time/day.ts';
import { WINDOWS } from './choice.ts';
import { type PeriodChoice, periodsOf } from './periods.ts';

const choice: PeriodChoice = {
  at: day('2021-07-27'),
  vs: day('2021-12-20'),
  view: 'side',
  mode: 'day',
  window: 'year',
};
const told = (part: Partial<PeriodChoice>) =>
  periodsOf({ ...choice, ...part }).map(
    ({ from, until }) => `${formatDay(from)} ${formatDay(until - 1)}`,
  );

describe('The periods of a choice', () => {
  test('are its dates', () => {
    expect(told({})).toEqual(['2021-07-27 2021-07-27', '2021-12-20 2021-12-20']);
  });

  test('are the months or years around two dates', () => {
    expect(told({ mode: 'period' })).toEqual(['2021-01-01 2021-12-31', '2021-01-01 2021-12-31']);
    expect(told({ mode: 'period', window: 'month' })).toEqual([
      '2021-07-01 2021-07-31',
      '2021-12-01 2021-12-31',
    ]);
  });

  test('are all from one date to the other in a single picture, whichever comes first', () => {
    const whole = '2021-07-27 2021-12-20';
    expect(told({ mode: 'period', view: 'one' })).toEqual([whole, whole]);
    const turned = { at: choice.vs, vs: choice.at };
    expect(told({ mode: 'period', view: 'one', ...turned })).toEqual([whole, whole]);
  });

  test('hold their dates, years before 0 too', () => {
    const days = fc.integer({ min: -3_000_000, max: 3_000_000 });
    fc.assert(
      fc.property(days, fc.constantFrom(...WINDOWS), (at, window) => {
        const [{ from, until }] = periodsOf({ ...choice, at, mode: 'period', window });
        expect(from <= at && at < until).toBe(true);
        expect(formatDay(from)).toMatch(window === 'year' ? /-01-01$/ : /-01$/);
      }),
    );
  });
});
