import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AFTER_ALL, BEFORE_ALL, formatDay, isDay } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { type Change, diffOf, summaryOf } from './diff.ts';
import { type Key, networkOf } from './network.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
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
const sure = { began: [], ended: [], changed: 0 };

test('the days on which relations begin, end, or become more or less certain, in order', () => {
  expect(turnsOf(view).map((turn) => ({ ...turn, day: formatDay(turn.day) }))).toEqual([
    { day: '1970-01-01', began: 1, ended: 0, changed: 0, possible: sure },
    { day: '2017-08-08', began: 1, ended: 1, changed: 0, possible: sure },
    { day: '2021-08-01', began: 0, ended: 0, changed: 1, possible: { ...sure, changed: 1 } },
    { day: '2021-08-31', began: 0, ended: 0, changed: 1, possible: { ...sure, changed: 1 } },
  ]);
});

test('what is not stated to the day tells by when it has begun, and from when it may have ended', () => {
  const vague = datasetOf([
    tie('a', 'x r y', { start: '2020-02', end: '2021' }),
    tie('b', 'x r z', { start: '2020-03', end: '2020-03' }),
  ]);
  const turns = turnsOf(viewOf(networkOf(vague), record)).map(({ day, possible }) => [
    formatDay(day),
    possible.began.map(dayText),
    possible.ended.map(dayText),
    possible.changed,
  ]);
  expect(turns).toEqual([
    ['2020-02-01', ['2020-02-29'], [], 0],
    ['2020-02-29', [], [], 1],
    ['2020-03-01', ['never'], [], 0],
    ['2020-03-31', [], ['never'], 0],
    ['2021-01-01', [], [], 1],
    ['2021-12-31', [], ['2021-01-01'], 0],
  ]);
});

const dayText = (day: number) => (isDay(day) ? formatDay(day) : 'never');

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
      const days = daysOf(it);
      const on = new Map(days.map((day) => [day, snapshotOf(view, dayPeriod(day))]));
      // What lies beyond the days looked at is not found there.
      const within = (day: number) =>
        day > days.at(-1)! ? AFTER_ALL : day <= days[0]! ? BEFORE_ALL : day;
      const presence = (day: number, key: string) => presenceIn(on.get(day), key);
      for (const day of days) {
        const difference = diffOf(snapshotOf(view, dayPeriod(day - 1)), on.get(day)!);
        const { kept: _, ...sums } = summaryOf(difference);
        const turn = turns.get(day) ?? { day, ...none, possible: sure };
        expect(turn).toMatchObject({ day, ...sums });
        const unsure = (kind: Change['change']) =>
          difference.changes.filter((change) => change.change === kind && isUnsure(change));
        expect(turn.possible.changed).toBe(unsure('changed').length);
        // The day on which it is not only possible any more, or from which it was, looked for day by day.
        const by = unsure('began').map(({ key }) => {
          const then = days.find((one) => one > day && presence(one, textOf(key)) !== 'possible');
          return then !== undefined && presence(then, textOf(key)) === 'certain' ? then : AFTER_ALL;
        });
        const from = unsure('ended').map(({ key }) => {
          const last = days.findLast(
            (one) => one < day && presence(one, textOf(key)) !== 'possible',
          );
          return last !== undefined && presence(last, textOf(key)) === 'certain'
            ? last + 1
            : BEFORE_ALL;
        });
        expect(sorted(turn.possible.began.map(within))).toEqual(sorted(by));
        expect(sorted(turn.possible.ended.map(within))).toEqual(sorted(from));
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

const sorted = (days: readonly number[]) => days.toSorted((a, b) => a - b);

const textOf = ({ source, relation, target }: Key) => `${source} ${relation} ${target}`;

/** The greatest presence of a relation in a snapshot; null where it is absent. */
function presenceIn(snapshot: Snapshot | undefined, key: string) {
  const ties = (snapshot?.ties ?? []).filter(
    (tie) => textOf(snapshot!.view.network.keys[tie.key]!) === key,
  );
  return ties.some(({ presence }) => presence === 'certain')
    ? 'certain'
    : ties.length > 0
      ? 'possible'
      : null;
}
