import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../graph/testing/records.ts';
import { formatDay } from '../time/day.ts';
import { steppedDates, stripDates, turningDates } from './strip.ts';

const told = (days: readonly number[]) => days.map(formatDay);
const turn = (date: string, began: number) => ({ day: day(date), began, ended: 0, changed: 0 });

describe('The dates of a strip', () => {
  test('are in equal steps, both ends included', () => {
    expect(told(steppedDates(day('2020-01-01'), day('2020-01-11'), 3))).toEqual([
      '2020-01-01',
      '2020-01-06',
      '2020-01-11',
    ]);
  });

  test('at the largest changes have the ends, and between them the days that change most', () => {
    const turns = [
      turn('2019-12-01', 50),
      turn('2020-01-03', 2),
      turn('2020-01-04', 9),
      turn('2020-01-05', 2),
      turn('2020-01-06', 1),
    ];
    expect(told(turningDates(turns, day('2020-01-01'), day('2020-01-11'), 4))).toEqual([
      '2020-01-01',
      '2020-01-03',
      '2020-01-04',
      '2020-01-11',
    ]);
  });

  test('are two to twelve, in order, each once, whatever is asked', () => {
    const days = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: -3, max: 40 }),
        fc.array(fc.record({ day: days, began: fc.nat(5), ended: fc.nat(5), changed: fc.nat(5) })),
        (a, b, count, turns) => {
          for (const dates of [steppedDates(a, b, count), turningDates(turns, a, b, count)]) {
            expect(dates.length).toBeGreaterThanOrEqual(2);
            expect(dates.length).toBeLessThanOrEqual(12);
            expect(dates).toEqual([...new Set(dates)].sort((x, y) => x - y));
          }
        },
      ),
    );
  });

  test('are those chosen, else four steps from date A to date B', () => {
    const [at, vs] = [day('2021-07-27'), day('2021-10-20')];
    expect(stripDates({ dates: [at, vs], at: 0, vs: 1 })).toEqual([at, vs]);
    expect(told(stripDates({ dates: [], at: vs, vs: at }))).toEqual([
      '2021-07-27',
      '2021-08-24',
      '2021-09-22',
      '2021-10-20',
    ]);
  });
});
