import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { type Change, diffOf, summaryOf } from './diff.ts';
import { networkOf } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import { datasetOf, record, tie } from './testing/records.ts';
import { daysOf, lenses, samples } from './testing/sample.ts';
import { turnsOf } from './turns.ts';
import { viewOf } from './view.ts';

const data = datasetOf([
  tie('a', 'x r y', { start: '2017-08-08', end: '2021-08' }),
  tie('b', 'x r y', { start: '2021-08-31', end: '..' }),
  tie('c', 'x r z', { start: '1970-01-01', end: '2017-08-08' }),
]);
const view = viewOf(networkOf(data), record);
const none = { began: 0, ended: 0, changed: 0 };

test('the days on which relations begin, end, or become more or less certain, in order', () => {
  expect(turnsOf(view).map((turn) => ({ ...turn, day: formatDay(turn.day) }))).toEqual([
    { day: '1970-01-01', began: 1, ended: 0, changed: 0, possible: none },
    { day: '2017-08-08', began: 1, ended: 1, changed: 0, possible: none },
    { day: '2021-08-01', began: 0, ended: 0, changed: 1, possible: { ...none, changed: 1 } },
    { day: '2021-08-31', began: 0, ended: 0, changed: 1, possible: { ...none, changed: 1 } },
  ]);
});

test('only what is seen counts', () => {
  const [, second] = [...new Set(view.network.keyOfTie)];
  expect(turnsOf(view, new Set([second!])).map(({ day }) => formatDay(day))).toEqual([
    '1970-01-01',
    '2017-08-08',
  ]);
  expect(turnsOf(view, new Set())).toEqual([]);
});

test('they are exactly the days that differ from the day before, counted as the difference is', () => {
  fc.assert(
    fc.property(samples, lenses, (it, lens) => {
      const view = viewOf(networkOf(it.data), lens);
      const turns = new Map(turnsOf(view).map((turn) => [turn.day, turn]));
      for (const day of daysOf(it)) {
        const [before, after] = [day - 1, day].map((on) => snapshotOf(view, dayPeriod(on)));
        const difference = diffOf(before!, after!);
        const { kept: _, ...sums } = summaryOf(difference);
        const possible = countOf(difference.changes.filter(isUnsure));
        expect(turns.get(day) ?? { day, ...none, possible: none }).toEqual({
          day,
          ...sums,
          possible,
        });
      }
    }),
    { seed: 8, numRuns: 300 },
  );
});

/** Whether on one of two days a relation is there, but only possibly. */
const isUnsure = ({ before, after }: Change): boolean =>
  [before, after].some(
    (ties) => ties.length > 0 && ties.every(({ presence }) => presence === 'possible'),
  );

function countOf(changes: readonly Change[]) {
  const sums = { ...none };
  for (const { change } of changes) sums[change] += 1;
  return sums;
}
