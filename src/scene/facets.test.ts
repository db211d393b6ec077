import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { at, dataset, record } from '../graph/testing/records.ts';
import { lenses, periodsOf, samples } from '../graph/testing/sample.ts';
import { viewOf } from '../graph/view.ts';
import { facetCounts } from './facets.ts';
import { FACETS } from './hidden.ts';
import { shownOf, shownTogether } from './shown.ts';
import { smallNetwork } from './testing/small.ts';

const look = (from: string) => snapshotOf(viewOf(smallNetwork, record), at(from));
const SPOKES = { blocs: { group: 'spokes' as const }, hide: [] };

/** Random data in which one actor is a bloc and one a leader, so that kinds differ. */
const networks = samples.map((sample) => ({
  sample,
  network: networkOf(
    dataset({
      ...sample.data,
      nodes: sample.data.nodes.map((node, place) => ({
        ...node,
        kind: place === 2 ? 'bloc' : place === 3 ? 'leader' : 'country',
      })),
    }),
  ),
}));
const VALUES = [
  'kind:leader',
  'kind:bloc',
  'bloc:c',
  'family:membership',
  'relation:rivals',
  'status:none',
  'status:active',
  'sign:minus',
  'certainty:possible',
  'certainty:certain',
  'assertion:fact',
  'assertion:none',
  'source:s1',
  'source:none',
];

describe('Facets', () => {
  test('tell of each value what would go if it were hidden', () => {
    const counts = facetCounts([look('2021-07-27')], SPOKES);
    const told = Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        counts[facet].map(({ value, ties }) => `${value} ${ties}`).join(', '),
      ]),
    );
    expect(told).toMatchObject({
      bloc: 'group 2',
      relation: 'member-of 2, holds-office-in 1, refuses-recognition-of 1',
      kind: 'country 4, bloc 2, leader 2',
      status: 'active 2, none 2',
      sign: 'plus 2, minus 1, zero 1',
      certainty: 'certain 4',
      source: 'none 4',
    });
  });

  test('tell of a hidden value what would come, and keep it on the list', () => {
    const { relation } = facetCounts([look('2021-07-27')], {
      ...SPOKES,
      hide: ['relation:member-of', 'status:excluded'],
    });
    expect(relation).toContainEqual({ value: 'member-of', isShown: false, ties: 2 });
    const { status } = facetCounts([look('2021-07-27')], { ...SPOKES, hide: ['status:excluded'] });
    expect(status).toContainEqual({ value: 'excluded', isShown: false, ties: 0 });
  });

  test('count what filtering anew with and without each value finds', () => {
    const cases = networks.chain(({ sample, network }) =>
      fc.record({
        network: fc.constant(network),
        lens: lenses,
        period: periodsOf(sample),
        hide: fc.subarray(VALUES),
        pin: fc.subarray(['c', 'd']),
        blocs: fc.constantFrom({ c: 'spokes' as const }, {}),
      }),
    );
    fc.assert(
      fc.property(cases, ({ network, lens, period, hide, pin, blocs }) => {
        const snapshot = snapshotOf(viewOf(network, lens), period);
        const choice = { blocs, hide, pin };
        const counts = facetCounts([snapshot], choice);
        const sum = (entries: readonly string[]) =>
          shownOf(snapshot, { ...choice, hide: entries }).ties.length;
        for (const facet of FACETS)
          for (const { value, isShown, ties } of counts[facet]) {
            const name = `${facet}:${value}`;
            const without = hide.filter((entry) => entry !== name);
            expect(isShown).toBe(!hide.includes(name));
            expect(ties).toBe(sum(without) - sum([...without, name]));
          }
      }),
    );
  });
});

describe('What is shown around an actor', () => {
  const ids = (choice: object, date = '2021-07-27') =>
    shownOf(look(date), { ...SPOKES, ...choice }).nodes.map(({ node }) => node.id);

  test('reaches one step, or two', () => {
    expect(ids({ focus: 'chile' })).toEqual(['chile', 'group']);
    expect(ids({ focus: 'chile', steps: 2 })).toEqual(['peru', 'chile', 'group']);
  });

  test('is who it reaches on either date, so that nobody seems to leave who lost the way to it', () => {
    const both = [look('2021-07-27'), look('2022-02-01')];
    const [a, b] = shownTogether(both, { ...SPOKES, focus: 'chile', steps: 2 });
    expect(a!.ties.map(({ tie }) => tie.id)).toEqual(['peru-in', 'chile-in']);
    expect(b!.ties.map(({ tie }) => tie.id)).toEqual(['peru-out']);
  });

  test('has who is pinned, whatever hides it and without a tie too', () => {
    expect(ids({ hide: ['kind:leader'], pin: ['maduro'] })).toContain('maduro');
    expect(ids({ focus: 'chile', pin: ['maduro'] })).toEqual(['chile', 'group', 'maduro']);
    expect(ids({ blocs: {}, pin: ['group'] })).toContain('group');
  });
});
