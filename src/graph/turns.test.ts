import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../time/day.ts';
import { networkOf } from './network.ts';
import { presenceIn, tieState } from './state.ts';
import { datasetOf, record, tie } from './testing/records.ts';
import { daysOf, samples } from './testing/sample.ts';
import { turningDays } from './turns.ts';
import { viewOf } from './view.ts';

test('the days on which ties begin, end, or become more or less certain, each once and in order', () => {
  const data = datasetOf([
    tie('a', 'x r y', { start: '2017-08-08', end: '2021-08' }),
    tie('b', 'x r y', { start: '2021-08-31', end: '..' }),
    tie('c', 'x r y', { start: '1970-01-01', end: '2017-08-08' }),
  ]);
  expect(turningDays(viewOf(networkOf(data), record)).map(formatDay)).toEqual([
    '1970-01-01',
    '2017-08-08',
    '2021-08-01',
    '2021-08-31',
  ]);
});

test('they are exactly the days on which some tie is not as present as the day before', () => {
  fc.assert(
    fc.property(samples, (it) => {
      const nodes = it.data.nodes.map((row) => ({ ...row, start: null, end: null }));
      const view = viewOf(networkOf({ ...it.data, nodes }), record);
      const presences = (day: number) =>
        it.data.ties.map((_, number) => presenceIn(tieState(view, number, day, day + 1)));
      const turning = new Set(turningDays(view));
      for (const day of daysOf(it))
        expect(turning.has(day)).toBe(String(presences(day)) !== String(presences(day - 1)));
    }),
    { seed: 8, numRuns: 300 },
  );
});
