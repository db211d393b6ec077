import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayPeriod } from '../time/spell.ts';
import { networkOf } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import { restlessKeys } from './stretch.ts';
import { at, datasetOf, record, tie } from './testing/records.ts';
import { daysOf, lenses, samples } from './testing/sample.ts';
import { type View, viewOf } from './view.ts';

const data = datasetOf([
  tie('a', 'x r y', { start: '1970-02-01', end: '1999-08-08' }),
  tie('b', 'x r z', { start: '1960-01-01', end: '1970-03-01' }),
  tie('c', 'y r z', { start: '1970-01-01', end: '1970-05-09' }),
  tie('d', 'z r y', { start: '..', end: '..' }),
]);
const view = viewOf(networkOf(data), record);
const keysOn = (view: View, day: number) => restlessKeys(view, dayPeriod(day));
/** The length of a stretch; the first begins on day 0. */
const STRETCH = 128;

test('what begins or ends within the stretch of a day is restless, what does so on its first day is not', () => {
  const names = [...restlessKeys(view, at('1970-04-01'))].map((key) => {
    const { source, target } = view.network.keys[key]!;
    return `${source} ${target}`;
  });
  expect(names.sort()).toEqual(['x y', 'x z']);
});

test('every day of a stretch has the same, and the next stretch others', () => {
  expect(keysOn(view, 0)).toEqual(keysOn(view, STRETCH - 1));
  expect(keysOn(view, -1)).not.toEqual(keysOn(view, 0));
  expect([...keysOn(view, STRETCH)]).toEqual([]);
});

test('what is not restless is on each day of a stretch as it is on any other', () => {
  fc.assert(
    fc.property(samples, lenses, (it, lens) => {
      const view = viewOf(networkOf(it.data), lens);
      const before = new Map<number, string>();
      for (const day of daysOf(it)) {
        const restless = keysOn(view, day);
        const still = snapshotOf(view, dayPeriod(day)).ties.filter(({ key }) => !restless.has(key));
        const told = JSON.stringify(still.map((live) => ({ ...live, tie: null })));
        const stretch = Math.floor(day / STRETCH);
        expect(told).toBe(before.get(stretch) ?? told);
        before.set(stretch, told);
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});
