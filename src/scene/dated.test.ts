import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { actor, dataset, day, relation, tie } from '../graph/testing/records.ts';
import { samples } from '../graph/testing/sample.ts';
import { viewOf } from '../graph/view.ts';
import { dayPeriod } from '../time/spell.ts';
import { datedIn, openingDays } from './dated.ts';

const pacts = (...times: readonly object[]) =>
  networkOf(
    dataset({
      nodes: [actor('a'), actor('b')],
      relations: [relation('r')],
      ties: times.map((time, at) => tie(`t-${at}`, 'a r b', time)),
    }),
  );
const within = { first: day('1900-01-01'), last: day('2000-12-31') };
const all = () => true;
const open = { start: '..', end: '..' };

describe('Between which days a network is dated', () => {
  test('is from the first start to the last end, vague ones at their widest', () => {
    const network = pacts({ start: '1910', end: '1920-05-01' }, { start: '1912', end: '1930-02' });
    expect(datedIn(network)).toEqual({ first: day('1910-01-01'), last: day('1930-02-28') });
  });

  test('is nothing where all is open, and claims of single sources do not count', () => {
    expect(datedIn(pacts(open))).toBeNull();
    expect(datedIn(pacts(open, { start: '1910', end: '1911', account: 's' }))).toBeNull();
    expect(datedIn(networkOf(dataset({})))).toBeNull();
  });
});

describe('The two days to look at first', () => {
  test('are the end of the time and half way to it', () => {
    expect(openingDays(pacts({ start: '1900-01-01', end: '..' }), within, all)).toEqual([
      Math.floor((within.first + within.last) / 2),
      within.last,
    ]);
  });

  test('are not those on which nothing is: what ended on the last day is shown the day before', () => {
    const network = pacts(
      { start: '1900-01-01', end: '1901-01-01' },
      { start: '1990-03-01', end: '2000-12-31' },
    );
    expect(openingDays(network, within, all)).toEqual([day('1990-03-01'), day('2000-12-30')]);
  });

  test('are found among the ties that will be seen', () => {
    const network = pacts(
      { start: '1900-01-01', end: '1951-01-01' },
      { start: '1900-01-01', end: '..' },
    );
    expect(openingDays(network, within, (tie) => tie === 0)[1]).toBe(day('1950-12-31'));
  });

  test('are those of the time where nothing is in it', () => {
    const network = pacts({ start: '1800-01-01', end: '1801-01-01' });
    expect(openingDays(network, within, all)).toEqual([within.first, within.last]);
  });

  test('have something to see wherever there is any, whatever the data', () => {
    fc.assert(
      fc.property(samples, ({ data }) => {
        const network = networkOf(data);
        const dated = datedIn(network);
        if (dated === null) return;
        const view = viewOf(network, RECORD);
        const isSeen = (date: number) => snapshotOf(view, dayPeriod(date)).ties.length > 0;
        const days = openingDays(network, dated, all);
        const isAny = Array.from({ length: dated.last - dated.first + 1 }, (_, at) =>
          isSeen(dated.first + at),
        ).includes(true);
        if (isAny) expect(days.map(isSeen)).toEqual([true, true]);
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});
