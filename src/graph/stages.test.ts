import { expect, test } from 'vitest';
import { diffOf, summaryOf } from './diff.ts';
import { stagesOf } from './stages.ts';
import { datasetOf, tie } from './testing/records.ts';
import { at } from './testing/records.ts';
import { networkOf } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import { RECORD } from './lens.ts';
import { viewOf } from './view.ts';

const view = viewOf(
  networkOf(
    datasetOf([
      tie('old', 'a r b', { end: '2021-08-03' }),
      tie('was', 'a r c', { status: 'active', end: '2021-08-03' }),
      tie('is', 'a r c', { status: 'suspended', start: '2021-08-03' }),
      tie('new', 'a r d', { start: '2021-08-03' }),
      tie('kept', 'b r c'),
    ]),
  ),
  RECORD,
);
const [from, to] = [at('2021-07-27'), at('2021-10-20')].map((day) => snapshotOf(view, day));

test('From stage to stage first what ended goes, then statuses change, then what began comes', () => {
  const stages = stagesOf(diffOf(from!, to!));
  expect(stages.map(({ ties }) => ties.map(({ tie }) => tie.id).toSorted())).toEqual([
    ['kept', 'old', 'was'],
    ['kept', 'was'],
    ['is', 'kept'],
    ['is', 'kept', 'new'],
  ]);
  const steps = stages.slice(1).map((stage, step) => summaryOf(diffOf(stages[step]!, stage)));
  expect(steps).toMatchObject([
    { began: 0, ended: 1, changed: 0 },
    { began: 0, ended: 0, changed: 1 },
    { began: 1, ended: 0, changed: 0 },
  ]);
});

test('The first stage is the earlier side and the last the later', () => {
  const stages = stagesOf(diffOf(from!, to!));
  expect(stages[0]).toBe(from);
  expect(stages[3]).toBe(to);
});
