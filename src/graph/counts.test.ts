import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEFORE_ALL, formatDay } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { countOn, countsOf } from './counts.ts';
import { networkOf } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import { according, datasetOf, evidence, record, tie } from './testing/records.ts';
import { samples } from './testing/sample.ts';
import { viewOf } from './view.ts';

const told = (...ties: ReturnType<typeof tie>[]) => {
  const view = viewOf(networkOf(datasetOf(ties)), record);
  return countsOf(
    view,
    view.network.keys.map((_, key) => [key]),
  ).map(({ day, certain, possible }) => [
    day === BEFORE_ALL ? '..' : formatDay(day),
    certain,
    possible,
  ]);
};

describe('Counts through time', () => {
  test('rise on a start and fall on an end, and parted from what is only possible', () => {
    expect(
      told(
        tie('one', 'peru in group', { start: '2017-08-08', end: '2021-08-01' }),
        tie('two', 'chile in group', { start: '2018', end: '..' }),
      ),
    ).toEqual([
      ['..', 0, 0],
      ['2017-08-08', 1, 1],
      ['2018-01-01', 1, 2],
      ['2018-12-31', 2, 2],
      ['2021-08-01', 1, 1],
    ]);
  });

  test('stay certain through the day that two spells of one relation share', () => {
    expect(
      told(
        tie('before', 'peru in group', { end: '2021-08' }),
        tie('after', 'peru in group', { start: '2021-08', status: 'withdrawal-announced' }),
      ),
    ).toEqual([['..', 1, 1]]);
  });

  test('start before all where nothing is there', () => {
    expect(told()).toEqual([['..', 0, 0]]);
  });

  test('follow the account: what a source denies is not counted', () => {
    const data = datasetOf(
      [tie('one', 'peru in group')],
      [evidence('one', 'witness', { stance: 'denies' })],
    );
    const network = networkOf(data);
    expect(countOn(countsOf(viewOf(network, according('witness')), [[0]]), 0)).toMatchObject({
      certain: 0,
      possible: 0,
    });
  });

  test('are on each day what a snapshot of it counts', () => {
    fc.assert(
      fc.property(
        samples,
        fc.constantFrom(record, according('s1')),
        fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 12 }),
        ({ data, origin }, lens, days) => {
          const view = viewOf(networkOf(data), lens);
          // By source, so that groups have several keys.
          const groups = data.nodes.map(({ id }) =>
            view.network.keys.flatMap(({ source }, key) => (source === id ? [key] : [])),
          );
          const counts = countsOf(view, groups);
          for (const offset of days) {
            const day = origin + offset;
            const { ties } = snapshotOf(view, dayPeriod(day));
            const there = (certain: boolean) =>
              new Set(
                ties
                  .filter((live) => !certain || live.relationPresence === 'certain')
                  .map(({ key }) => view.network.keys[key]!.source),
              ).size;
            expect(countOn(counts, day)).toMatchObject({
              certain: there(true),
              possible: there(false),
            });
          }
        },
      ),
    );
  });
});
