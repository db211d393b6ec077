import { expect, test } from 'vitest';
import type { Turn } from '../graph/turns.ts';
import { dayOf, formatDay } from '../time/day.ts';
import { UNITS, type Unit, dayBeside } from './units.ts';

const none = { began: 0, ended: 0, changed: 0 };
const turns: Turn[] = [
  dayOf(2016, 5, 5),
  dayOf(2018, 5, 5),
  dayOf(2021, 2, 11),
  dayOf(2024, 1, 1),
].map((day) => ({
  day,
  ...none,
  began: 1,
  possible: { began: [], ended: [], changed: 0 },
}));
const span = { first: dayOf(2017, 1, 1), last: dayOf(2023, 12, 31) };
const beside = (day: number, unit: Unit, way: 1 | -1) => {
  const found = dayBeside(day, unit, way, turns, span);
  return found === null ? null : formatDay(found);
};

test('a step leads a day, a month, a year or a change on, and back', () => {
  const day = dayOf(2021, 1, 31);
  expect(UNITS.map((unit) => beside(day, unit, 1))).toEqual([
    '2021-02-01',
    '2021-02-28',
    '2022-01-31',
    '2021-02-11',
  ]);
  expect(UNITS.map((unit) => beside(day, unit, -1))).toEqual([
    '2021-01-30',
    '2020-12-31',
    '2020-01-31',
    '2018-05-05',
  ]);
});

test('a step leads to an end of the span at most, and from there nowhere', () => {
  expect(beside(span.last - 3, 'month', 1)).toBe('2023-12-31');
  for (const unit of UNITS) expect(beside(span.last, unit, 1)).toBeNull();
  for (const unit of UNITS) expect(beside(span.first, unit, -1)).toBeNull();
  // From outside it leads only towards the span.
  expect(beside(span.first - 400, 'day', -1)).toBeNull();
});
