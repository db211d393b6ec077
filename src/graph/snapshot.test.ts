import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Tie } from './dataset.ts';
import type { Lens } from './lens.ts';
import { networkOf } from './network.ts';
import { type LiveTie, snapshotOf } from './snapshot.ts';
import {
  chainsOf,
  daysIn,
  isChainCertain,
  isUncut,
  keyText,
  liveText,
  nodesIn,
  presenceOf,
} from './testing/oracle.ts';
import { actor, at, datasetOf, liveIn, look, presences, relation, tie } from './testing/records.ts';
import { daysOf, lenses, periodsOf, samples } from './testing/sample.ts';
import { viewOf } from './view.ts';
import type { Period } from '../time/spell.ts';

fc.configureGlobal({ seed: 20_210_727, numRuns: 900 });

describe('a snapshot', () => {
  const lima = tie('t', 'peru member-of lima', { start: '2017-08-08', end: '2021-08' });

  test('has what is certain and what is possible, told apart, and not what is absent', () => {
    const days = ['2017-08-07', '2017-08-08', '2021-07-31', '2021-08-01', '2021-08-30'];
    expect(presences(datasetOf([lima]), 't', days)).toBe(
      'absent certain certain possible possible',
    );
    expect(look(datasetOf([lima]), '2021-08-31').ties).toEqual([]);
  });

  test('over a period has what is there on some day of it', () => {
    const data = datasetOf([lima]);
    expect(liveIn(look(data, at('2017-01-01', '2017-08-08')), 't')).toBeUndefined();
    expect(liveIn(look(data, at('2017-01-01', '2017-08-09')), 't')?.presence).toBe('certain');
    expect(liveIn(look(data, at('2021-08-01', '2022-01-01')), 't')?.presence).toBe('possible');
  });

  test('lists every present node, tied or not', () => {
    const data = datasetOf([lima]);
    const nodes = [...data.nodes, actor('tuvalu'), actor('yugoslavia', { end: '2006-06-05' })];
    const live = look({ ...data, nodes }, '2021-07-27').nodes;
    expect(live.map(({ node }) => node.id)).toEqual(['lima', 'peru', 'tuvalu']);
  });

  test('has a tie no more present than its two ends', () => {
    const data = datasetOf([tie('t', 'peru member-of lima')]);
    const nodes = [actor('peru'), actor('lima', { start: '2017-08', end: '2021' })];
    const days = ['2017-07-31', '2017-08-01', '2017-08-31', '2020-12-31', '2021-06-30'];
    expect(presences({ ...data, nodes }, 't', [...days, '2021-12-31'])).toBe(
      'absent possible certain certain possible absent',
    );
  });

  test("has a tie with its own sign, or else its relation's", () => {
    const data = {
      ...datasetOf([tie('a', 'x likes y'), tie('b', 'x likes y', { sign: 0 })]),
      relations: [relation('likes', { sign: -1 })],
    };
    expect(look(data, '2021-07-27').ties.map(({ sign }) => sign)).toEqual([-1, 0]);
  });

  test('of day 0 has what starts and what ends around it', () => {
    const data = datasetOf([
      tie('before', 'a r b', { start: '1969', end: '1970-01-01' }),
      tie('from', 'a r b', { start: '1970-01-01', end: '..' }),
      tie('only', 'a r b', { start: '1970-01-01', end: '1970-01-02' }),
    ]);
    expect(look(data, { from: 0, until: 1 }).ties.map(({ tie }) => tie.id)).toEqual([
      'from',
      'only',
    ]);
  });

  test('of no data is empty', () => {
    expect(look(datasetOf([]), '2021-07-27')).toMatchObject({ nodes: [], ties: [] });
  });
});

/** The ties of a snapshot, each as one text without what the oracle leaves out. */
const textOf = ({ tie, presence, status, sign, contested, mentioned }: LiveTie): string =>
  JSON.stringify({ id: tie.id, presence, status, sign, contested, mentioned });

const naive = (data: Dataset, lens: Lens, period: Period): string[] =>
  data.ties.flatMap((tie) => {
    const presence = presenceOf(data, lens, tie, period);
    return presence === 0 ? [] : [liveText(data, lens, tie, presence, period)];
  });

describe('against the laws worked out naively', () => {
  test('a snapshot of a day is the naive filter, under every lens', () => {
    const met = new Set<string>();
    const sample = samples.chain((it) => fc.tuple(fc.constant(it), lenses));
    fc.assert(
      fc.property(sample, ([it, lens]) => {
        const view = viewOf(networkOf(it.data), lens);
        for (const from of daysOf(it)) {
          const day = { from, until: from + 1 };
          const live = snapshotOf(view, day);
          expect(live.ties.map(textOf)).toEqual(naive(it.data, lens, day));
          expect(live.nodes.map(({ node, presence }) => `${node.id} ${presence}`)).toEqual(
            nodesIn(it.data, day),
          );
          for (const { presence, contested, status, tie } of live.ties)
            met.add(`${lens.kind} ${presence} ${contested} ${status === tie.status}`);
        }
      }),
    );
    // Of each presence: not, by date and by fact contested; and, under a source, without a status.
    const kinds = [...met].map((text) => text.split(' ')[0]);
    const of = (kind: string) => kinds.filter((one) => one === kind).length;
    expect({ record: of('record'), according: of('according'), only: of('only') }).toEqual({
      record: 2 * 3,
      according: 2 * 3 + 2,
      only: 2 * 3 + 2,
    });
  });

  test('a snapshot of a period is the naive filter, but for the certainty of parts of spells', () => {
    const sample = samples.chain((it) =>
      fc.tuple(fc.constant(it), lenses, fc.array(periodsOf(it))),
    );
    fc.assert(
      fc.property(sample, ([it, lens, periods]) => {
        const { data } = it;
        const view = viewOf(networkOf(data), lens);
        for (const period of periods) {
          const ties = snapshotOf(view, period).ties;
          for (const tie of data.ties) {
            const live = ties.find((one) => one.tie === tie);
            const [low, high] = boundsOf(data, lens, tie, period);
            const grade = live ? (live.presence === 'certain' ? 2 : 1) : 0;
            expect([low, high]).toContain(grade);
            expect(live ? textOf(live) : '').toBe(
              grade === 0 ? '' : liveText(data, lens, tie, grade, period),
            );
          }
        }
      }),
    );
  });

  /** The least and greatest presence that a tie may have over a period; one, where nothing cuts its spell. */
  function boundsOf(data: Dataset, lens: Lens, tie: Tie, period: Period): [number, number] {
    if (isUncut(data, lens, tie)) {
      const exact = presenceOf(data, lens, tie, period);
      return [exact, exact];
    }
    const daily = daysIn(period).map((day) => presenceOf(data, lens, tie, day));
    const low = Math.max(...daily);
    return [low, low === 0 ? 0 : 2];
  }

  test('the relation is certain where a tie of it is, or a chain of adjacent spells', () => {
    let chained = 0;
    const sample = samples.chain((it) => fc.tuple(fc.constant(it), lenses));
    fc.assert(
      fc.property(sample, ([it, lens]) => {
        const { data } = it;
        const view = viewOf(networkOf(data), lens);
        const chains = chainsOf(data, data.ties);
        for (const from of daysOf(it)) {
          const day = { from, until: from + 1 };
          for (const live of snapshotOf(view, day).ties) {
            const key = keyText(data, live.tie);
            const mates = data.ties.filter((tie) => keyText(data, tie) === key);
            const alone = mates.some((tie) => presenceOf(data, lens, tie, day) === 2);
            const chain = chains.some(
              (chain) =>
                mates.includes(chain[0]!) &&
                isChainCertain(data, chain, day) &&
                chain.every((tie) => isAsWritten(data, lens, tie, day)),
            );
            if (chain && !alone) chained += 1;
            const simple = mates.every((tie) => isUntouched(data, lens, tie));
            if (simple) expect(live.relationPresence === 'certain').toBe(alone || chain);
            else if (live.relationPresence === 'certain') expect(alone || chain).toBe(true);
          }
        }
      }),
    );
    expect(chained).toBeGreaterThan(200);
  });

  /** Whether a lens has a tie on a day exactly as the files have it. */
  const isAsWritten = (data: Dataset, lens: Lens, tie: Tie, period: Period): boolean =>
    presenceOf(data, lens, tie, period) ===
    presenceOf(bareOf(data), recordLens, { ...tie, account: null }, period);

  const recordLens: Lens = { kind: 'record' };
  const bareOf = (data: Dataset): Dataset => ({ ...data, evidence: [] });

  /** Whether a lens takes nothing away from a tie that it has, or has none of it. */
  const isUntouched = (data: Dataset, lens: Lens, tie: Tie): boolean =>
    data.evidence.every((row) => row.of !== tie.id) && isUncut(data, lens, tie);
});
