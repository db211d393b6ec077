import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from './dataset.ts';
import { type Change, type Difference, compareKeys, diffOf, leading, summaryOf } from './diff.ts';
import type { Lens } from './lens.ts';
import { networkOf } from './network.ts';
import { type LiveTie, type Snapshot, snapshotOf } from './snapshot.ts';
import { keyText } from './testing/oracle.ts';
import {
  according,
  actor,
  at,
  datasetOf,
  evidence,
  look,
  record,
  relation,
  tie,
} from './testing/records.ts';
import { lenses, periodsOf, samples } from './testing/sample.ts';
import { viewOf } from './view.ts';

fc.configureGlobal({ seed: 400, numRuns: 1000 });

const between = (data: Dataset, from: string, to: string, lens: Lens = record): Difference =>
  diffOf(look(data, from, lens), look(data, to, lens));

/** The changes as texts: `ended peru member-of lima`. */
const told = ({ changes }: Difference): string[] =>
  changes.map(({ change, key }) => `${change} ${key.source} ${key.relation} ${key.target}`);

const HINGE = ['2021-07-27', '2021-10-20'] as const;

describe('between two dates', () => {
  test('what only the later has began, what only the earlier has ended', () => {
    const data = datasetOf([
      tie('sagasti', 'sagasti holds-office-in peru', { start: '2020-11-17', end: '2021-07-28' }),
      tie('castillo', 'castillo holds-office-in peru', { start: '2021-07-28', end: '2022-12-07' }),
      tie('lima', 'peru member-of lima', { start: '2017-08-08' }),
    ]);
    const difference = between(data, ...HINGE);
    expect(told(difference)).toEqual([
      'began castillo holds-office-in peru',
      'ended sagasti holds-office-in peru',
    ]);
    expect(summaryOf(difference)).toEqual({ began: 1, ended: 1, changed: 0, kept: 1 });
  });

  test('a new spell of the same key with another status is a change', () => {
    const data = datasetOf([
      tie('a', 'peru member-of lima', { end: '2021-08-03', status: 'active' }),
      tie('b', 'peru member-of lima', { start: '2021-08-03', status: 'withdrawal-announced' }),
    ]);
    const [change] = between(data, ...HINGE).changes;
    expect(change).toMatchObject({
      change: 'changed',
      before: [{ tie: { id: 'a' } }],
      after: [{ tie: { id: 'b' } }],
    });
  });

  test('a new spell with the same role, status, sign and presence is kept', () => {
    const data = datasetOf([
      tie('a', 'peru member-of lima', { end: '2021-08-03', status: 'active', role: 'full' }),
      tie('b', 'peru member-of lima', { start: '2021-08-03', status: 'active', role: 'full' }),
    ]);
    expect(summaryOf(between(data, ...HINGE))).toEqual({ began: 0, ended: 0, changed: 0, kept: 1 });
  });

  test('another role, sign, presence or contest is a change', () => {
    const pair = (before: object, after: object) =>
      datasetOf([
        tie('a', 'x r y', { end: '2021-08-03', ...before }),
        tie('b', 'x r y', { start: '2021-08-03', ...after }),
      ]);
    const contested = datasetOf(
      [tie('a', 'x r y')],
      [evidence('a', '003', { stance: 'denies', from: '2021-08-03' })],
    );
    for (const data of [
      pair({ role: 'full' }, { role: 'observer' }),
      pair({ sign: 1 }, { sign: -1 }),
      datasetOf([tie('a', 'x r y', { end: '2021' })]),
      contested,
    ])
      expect(told(between(data, '2020-07-27', '2021-10-20'))).toEqual(['changed x r y']);
  });

  test('parallel spells are compared as a set: alike ones count once', () => {
    const data = datasetOf([
      tie('a', 'x r y'),
      tie('b', 'x r y', { end: '2021-08-03' }),
      tie('c', 'x r y', { start: '2021-08-03' }),
      tie('d', 'x r y', { start: '2021-08-03' }),
    ]);
    expect(summaryOf(between(data, ...HINGE)).kept).toBe(1);
  });

  test('an undirected relation is one, whichever way round its rows have it', () => {
    const rows = [
      tie('a', 'peru rivals chile', { end: '2021-08-03' }),
      tie('b', 'chile rivals peru', { start: '2021-08-03', status: 'active' }),
    ];
    const data = { ...datasetOf(rows), relations: [relation('rivals', { directed: false })] };
    expect(told(between(data, ...HINGE))).toEqual(['changed chile rivals peru']);
  });

  test('nodes that come, go, or become less certain are told, in order of id', () => {
    const nodes = [
      actor('unasur', { start: '2021-08' }),
      actor('prosur', { start: '2021-08-03' }),
      actor('alba', { end: '2021-08-03' }),
      actor('celac'),
      actor('lima', { end: '2021' }),
    ];
    const data = { ...datasetOf([]), nodes };
    expect(diffOf(look(data, '2020-07-27'), look(data, '2021-10-20')).nodes).toEqual([
      { change: 'ended', id: 'alba' },
      { change: 'changed', id: 'lima' },
      { change: 'began', id: 'prosur' },
      { change: 'began', id: 'unasur' },
    ]);
  });

  test('ids with spaces, as other tools have them, stay whole', () => {
    const row = { ...tie('t', 'a r b', { start: '2021-08-03' }), source: 'Peru (state)' };
    expect(between(datasetOf([row]), ...HINGE).changes[0]?.key).toEqual({
      source: 'Peru (state)',
      relation: 'r',
      target: 'b',
    });
  });
});

test('between two accounts, what one denies has ended', () => {
  const data = datasetOf(
    [tie('t', 'peru member-of lima')],
    [evidence('t', '003', { stance: 'denies', from: '2021-08-03' })],
  );
  const difference = diffOf(look(data, '2021-10-20'), look(data, '2021-10-20', according('003')));
  expect(told(difference)).toEqual(['ended peru member-of lima']);
});

describe('the tie that stands for a side', () => {
  const change = (rows: Dataset): Change => between(rows, ...HINGE).changes[0]!;

  test('is the first that the other side has no equal of', () => {
    const both = change(
      datasetOf([
        tie('a', 'x r y', { start: '2021-01-01', role: 'full' }),
        tie('b', 'x r y', { start: '2010', role: 'guest', end: '2021-08-03' }),
        tie('c', 'x r y', { start: '2012', role: 'observer', end: '2021-08-03' }),
      ]),
    );
    expect(both.before.map(({ tie }) => tie.id)).toEqual(['a', 'c', 'b']);
    expect(leading(both, 'before')?.tie.id).toBe('c');
    expect(leading(both, 'after')).toBeNull();
  });

  test('is none where the other side has an equal of each', () => {
    const more = change(
      datasetOf([
        tie('a', 'x r y', { role: 'full' }),
        tie('b', 'x r y', { role: 'guest', start: '2021-08-03' }),
      ]),
    );
    expect(leading(more, 'before')).toBeNull();
    expect(leading(more, 'after')?.tie.id).toBe('b');
  });

  test('is certain before possible, then of the later start, then by id', () => {
    const rows = (...order: string[]) =>
      order.map((id) =>
        tie(id, 'x r y', {
          role: id,
          start: id === 'late' ? '2021-08-05' : '2021-08-03',
          end: id === 'vague' ? null : '..',
        }),
      );
    const after = change(datasetOf(rows('vague', 'beta', 'late', 'alpha'))).after;
    expect(after.map(({ tie }) => tie.id)).toEqual(['late', 'alpha', 'beta', 'vague']);
  });
});

test('keys are ordered by source, then relation, then target', () => {
  const key = (text: string) => {
    const [source = '', relation = '', target = ''] = text.split(' ');
    return { source, relation, target };
  };
  const sorted = ['a r x', 'a r y', 'a s x', 'b r a'];
  expect(sorted.toReversed().toSorted((a, b) => compareKeys(key(a), key(b)))).toEqual(sorted);
});

/*
 * The laws. A side is worked out naively as the sets of what is compared, by key.
 */

const traitsOf = ({ tie, status, sign, presence, contested }: LiveTie): string =>
  JSON.stringify([tie.role, status, sign, presence, contested]);

function setsOf(data: Dataset, { ties }: Snapshot): Record<string, string[]> {
  const sets: Record<string, string[]> = {};
  for (const live of ties) {
    const key = keyText(data, live.tie);
    sets[key] = [...new Set([...(sets[key] ?? []), traitsOf(live)])].sort();
  }
  return sets;
}

const textOfKey = ({ key }: Change) => `${key.source} ${key.relation} ${key.target}`;
const traitsOfAll = (ties: readonly LiveTie[]) => [...new Set(ties.map(traitsOf))].sort();

/** Puts the changed keys of a difference into sets, and takes those that ended out. */
function applied(sets: Record<string, string[]>, { changes }: Difference) {
  const after = { ...sets };
  for (const change of changes) {
    if (change.change === 'ended') delete after[textOfKey(change)];
    else after[textOfKey(change)] = traitsOfAll(change.after);
  }
  return after;
}

const OPPOSITE = { began: 'ended', ended: 'began', changed: 'changed' } as const;

const sides = samples.chain((it) =>
  fc.record({
    data: fc.constant(it.data),
    lenses: fc.tuple(lenses, lenses),
    periods: fc.tuple(periodsOf(it), periodsOf(it)),
    /** Some other rows, as after edits: one of the sides then numbers its ties and keys otherwise. */
    dropped: fc.option(fc.nat(3), { freq: 3 }),
  }),
);
type Sides = typeof sides extends fc.Arbitrary<infer T> ? T : never;

function snapshots({ data, lenses, periods, dropped }: Sides): [Snapshot, Snapshot] {
  const network = networkOf(data);
  const ties = dropped === null ? data.ties : data.ties.toReversed().slice(dropped);
  const other = networkOf({ ...data, ties });
  return [
    snapshotOf(viewOf(network, lenses[0]), periods[0]),
    snapshotOf(viewOf(other, lenses[1]), periods[1]),
  ];
}

describe('laws, across dates, lenses and edits', () => {
  test('diff(A, A) is empty, and keeps every key', () => {
    fc.assert(
      fc.property(sides, (it) => {
        const [a] = snapshots(it);
        const difference = diffOf(a, a);
        expect(difference).toMatchObject({ changes: [], nodes: [] });
        expect(difference.kept).toBe(Object.keys(setsOf(it.data, a)).length);
      }),
      { numRuns: 300 },
    );
  });

  test('diff(B, A) is the inverse of diff(A, B)', () => {
    fc.assert(
      fc.property(sides, (it) => {
        const [a, b] = snapshots(it);
        const there = diffOf(a, b);
        const back = diffOf(b, a);
        expect(back.kept).toBe(there.kept);
        expect(back.changes).toEqual(
          there.changes.map(({ change, key, before, after }) => ({
            change: OPPOSITE[change],
            key,
            before: after,
            after: before,
          })),
        );
        expect(back.nodes).toEqual(
          there.nodes.map(({ change, id }) => ({ change: OPPOSITE[change], id })),
        );
      }),
    );
  });

  test('applying diff(A, B) to A gives B', () => {
    const met = { began: 0, ended: 0, changed: 0, kept: 0 };
    fc.assert(
      fc.property(sides, (it) => {
        const [a, b] = snapshots(it);
        const difference = diffOf(a, b);
        expect(applied(setsOf(it.data, a), difference)).toEqual(setsOf(it.data, b));
        for (const [kind, count] of Object.entries(summaryOf(difference)))
          met[kind as keyof typeof met] += count;
      }),
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(100);
  });

  test('a change holds all of its key on both sides, differs, and is named after its sides', () => {
    fc.assert(
      fc.property(sides, (it) => {
        const [a, b] = snapshots(it);
        const [before, after] = [setsOf(it.data, a), setsOf(it.data, b)];
        const { changes, kept } = diffOf(a, b);
        for (const change of changes) {
          const old = before[textOfKey(change)] ?? [];
          const now = after[textOfKey(change)] ?? [];
          expect(old).not.toEqual(now);
          expect(traitsOfAll(change.before)).toEqual(old);
          expect(traitsOfAll(change.after)).toEqual(now);
          expect(change.change).toBe(
            old.length === 0 ? 'began' : now.length === 0 ? 'ended' : 'changed',
          );
          const lone = leading(change, 'after');
          expect(lone === null).toBe(now.every((traits) => old.includes(traits)));
        }
        const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
        expect(changes.length + kept).toBe(keys.size);
        expect(changes.map(textOfKey)).toEqual(
          changes.toSorted((a, b) => compareKeys(a.key, b.key)).map(textOfKey),
        );
      }),
    );
  });

  test('nodes changed as their presences did', () => {
    fc.assert(
      fc.property(sides, (it) => {
        const [a, b] = snapshots(it);
        const presence = (side: Snapshot, id: string) =>
          side.nodes.find(({ node }) => node.id === id)?.presence;
        const expected = it.data.nodes.flatMap(({ id }) => {
          const [old, now] = [presence(a, id), presence(b, id)];
          if (old === now) return [];
          return [{ change: !old ? 'began' : !now ? 'ended' : 'changed', id }];
        });
        expect(diffOf(a, b).nodes).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});

test('a difference over periods compares what is in each', () => {
  const data = datasetOf([tie('t', 'x r y', { start: '2021-08-03', end: '2021-08-04' })]);
  const july = look(data, at('2021-07-01', '2021-08-01'));
  const august = look(data, at('2021-08-01', '2021-09-01'));
  expect(told(diffOf(july, august))).toEqual(['began x r y']);
});
