import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from './dataset.ts';
import { networkOf } from './network.ts';
import { type PairDifference, pairDiffOf, pairSums, pairsOf } from './pairs.ts';
import { presenceOfPair } from './shared.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { actor, datasetOf, look, relation, tie } from './testing/records.ts';
import { lenses, periodsOf, samples } from './testing/sample.ts';
import { viewOf } from './view.ts';

/** A data set of memberships: `peru lima` or `peru lima observer`. */
function blocs(rows: readonly (readonly [string, object?])[]): Dataset {
  const ties = rows.map(([ends, more], at) => {
    const [who = '', bloc = ''] = ends.split(' ');
    return tie(`t${at}`, `${who} member-of ${bloc}`, more ?? {});
  });
  const data = datasetOf(ties);
  const targets = new Set(ties.map(({ target }) => target));
  return {
    ...data,
    nodes: data.nodes.map((node) =>
      targets.has(node.id) ? actor(node.id, { kind: 'bloc' }) : node,
    ),
    relations: [relation('member-of', { family: 'membership' })],
  };
}

const told = (snapshot: Snapshot) =>
  pairsOf(snapshot).map(
    ({ first, second, shared }) =>
      `${first} ${second}: ${shared.map(({ bloc, presence }) => `${bloc} ${presence}`).join(', ')}`,
  );

describe('Actors that share a bloc', () => {
  test('are pairs, each with all blocs it shares, as sure as the less sure of the two', () => {
    const data = blocs([
      ['peru lima'],
      ['chile lima'],
      ['brazil lima', { end: '2021' }],
      ['peru unasur'],
      ['brazil unasur'],
      ['bolivia alba'],
    ]);
    expect(told(look(data, '2021-10-20'))).toEqual([
      'brazil chile: lima possible',
      'brazil peru: lima possible, unasur certain',
      'chile peru: lima certain',
    ]);
  });

  test('are no observers, nor those who only signed or were excluded; who leaves is still one', () => {
    const data = blocs([
      ['a x'],
      ['b x', { role: 'observer' }],
      ['c x', { status: 'signed' }],
      ['d x', { status: 'excluded' }],
      ['e x', { status: 'suspended' }],
      ['f x', { status: 'withdrawal-announced' }],
    ]);
    expect(told(look(data, '2021-10-20'))).toEqual([
      'a e: x certain',
      'a f: x certain',
      'e f: x certain',
    ]);
  });

  test('share it through the days on which one spell may have given way to the next', () => {
    const spells = (status: 'suspended' | 'excluded') =>
      blocs([
        ['a x', { end: '2021-08', status: 'active' }],
        ['a x', { start: '2021-08', status }],
        ['b x'],
      ]);
    expect(told(look(spells('suspended'), '2021-08-15'))).toEqual(['a b: x certain']);
    expect(told(look(spells('excluded'), '2021-08-15'))).toEqual(['a b: x possible']);
  });

  test('are compared: began, ended, more or less sure, through other blocs, kept', () => {
    const data = blocs([
      ...['a old', 'b old', 'c old', 'd old'].map((ends) => [ends, { end: '2021-08-03' }] as const),
      ...['a new', 'b new', 'e new'].map((ends) => [ends, { start: '2021-08-03' }] as const),
      ['x kept'],
      ['y kept'],
      ['p vague'],
      ['q vague', { end: '2021' }],
    ]);
    const difference = pairDiffOf(look(data, '2020-07-27'), look(data, '2021-10-20'));
    expect(
      difference.pairs.map(({ change, first, second }) => `${first} ${second} ${change}`),
    ).toEqual([
      'a b moved',
      'a c ended',
      'a d ended',
      'a e began',
      'b c ended',
      'b d ended',
      'b e began',
      'c d ended',
      'p q changed',
      'x y kept',
    ]);
    expect(pairSums(difference)).toEqual({ began: 2, ended: 5, changed: 1, moved: 1, kept: 1 });
  });
});

/** Who shares what, bloc by bloc and two by two, from the ties of a snapshot. */
function naively({ view, ties }: Snapshot): Record<string, Record<string, string>> {
  const { dataset } = view.network;
  const found: Record<string, Record<string, string>> = {};
  const memberships = ties.filter(
    ({ tie }) =>
      dataset.relations.find(({ id }) => id === tie.relation)?.family === 'membership' &&
      dataset.nodes.find(({ id }) => id === tie.target)?.kind === 'bloc' &&
      tie.role !== 'observer',
  );
  for (const a of memberships)
    for (const b of memberships) {
      if (a.tie.target !== b.tie.target || a.tie.source >= b.tie.source) continue;
      const pair = (found[`${a.tie.source} ${b.tie.source}`] ??= {});
      const sure = (one: typeof a) =>
        memberships.some(
          ({ tie, presence }) =>
            tie.source === one.tie.source &&
            tie.target === one.tie.target &&
            presence === 'certain',
        );
      pair[a.tie.target] = sure(a) && sure(b) ? 'certain' : 'possible';
    }
  return found;
}

const worlds = samples.chain(({ data, origin }) =>
  fc.record({
    lenses: fc.tuple(lenses, lenses),
    periods: fc.tuple(periodsOf({ data, origin }), periodsOf({ data, origin })),
    data: fc.constant<Dataset>({
      ...data,
      // All are members of one of two blocs, so that many pairs share one.
      nodes: [
        ...data.nodes.filter(({ id }) => id !== 'c' && id !== 'd'),
        ...['c', 'd'].map((id) => actor(id, { kind: 'bloc' })),
      ],
      ties: data.ties.map((row, at) => ({ ...row, target: at % 3 === 0 ? 'd' : 'c' })),
      relations: data.relations.map((row) => ({ ...row, family: 'membership', directed: true })),
    }),
  }),
);
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

function sidesOf({ data, lenses: [a, b], periods }: World): [Snapshot, Snapshot] {
  const network = networkOf(data);
  return [snapshotOf(viewOf(network, a), periods[0]), snapshotOf(viewOf(network, b), periods[1])];
}

const OPPOSITE = {
  began: 'ended',
  ended: 'began',
  changed: 'changed',
  moved: 'moved',
  kept: 'kept',
};

describe('laws', () => {
  test('pairs are those found two by two; runs of spells only make them surer', () => {
    let met = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const [side] = sidesOf(world);
        const expected = naively(side);
        const pairs = pairsOf(side);
        met += pairs.length;
        expect(pairs.map(({ first, second }) => `${first} ${second}`)).toEqual(
          Object.keys(expected).toSorted(),
        );
        for (const { first, second, shared } of pairs)
          for (const { bloc, presence } of shared) {
            const least = expected[`${first} ${second}`]![bloc];
            if (least === 'certain') expect(presence).toBe('certain');
            else expect(least).toBe('possible');
          }
      }),
      { seed: 501, numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(50);
  });

  test('a difference with itself keeps all, the other way round is its inverse, and holds both sides', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const [a, b] = sidesOf(world);
        expect(pairDiffOf(a, a).pairs.every(({ change }) => change === 'kept')).toBe(true);
        const there = pairDiffOf(a, b);
        const back = pairDiffOf(b, a);
        expect(back.pairs).toEqual(
          there.pairs.map(({ change, first, second, before, after }) => ({
            change: OPPOSITE[change],
            first,
            second,
            before: after,
            after: before,
          })),
        );
        const side = (difference: PairDifference, key: 'before' | 'after') =>
          difference.pairs
            .filter((pair) => presenceOfPair(pair[key]) !== null)
            .map(({ first, second, [key]: shared }) => ({ first, second, shared }));
        expect(side(there, 'before')).toEqual(pairsOf(a));
        expect(side(there, 'after')).toEqual(pairsOf(b));
      }),
      { seed: 502, numRuns: 400 },
    );
  });
});
