import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentOf } from './moment.ts';
import { networkOf } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import { at, datasetOf, record, tie } from './testing/records.ts';
import { lenses, periodsOf, samples } from './testing/sample.ts';
import { viewOf } from './view.ts';

test('whatever is asked, and in whatever order, it tells what a snapshot tells', () => {
  fc.assert(
    fc.property(
      samples.chain((it) => fc.tuple(fc.constant(it), lenses, fc.array(periodsOf(it)))),
      ([it, lens, periods]) => {
        const view = viewOf(networkOf(it.data), lens);
        for (const period of periods)
          expect(momentOf(view, period)).toEqual(snapshotOf(view, period));
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

test('who asks again gets the very same, and others in between do not change it', () => {
  const view = viewOf(
    networkOf(datasetOf([tie('lima', 'peru member-of lima', { start: '2017', end: '2021' })])),
    record,
  );
  const first = momentOf(view, at('2019-01-01'));
  const ids = first.ties.map(({ tie }) => tie.id);
  expect(momentOf(view, at('2030-01-01')).ties).toEqual([]);
  expect(momentOf(view, at('2019-01-01'))).toBe(first);
  expect(first.ties.map(({ tie }) => tie.id)).toEqual(ids);
});
