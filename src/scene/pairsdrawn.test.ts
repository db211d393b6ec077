import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAIR_CHANGES, type PairChange, type PairChangeKind } from '../graph/pairs.ts';
import { MOST_PAIRS, pairsDrawn } from './pairsdrawn.ts';

/** So many pairs of a kind, each sharing so many blocs on the side where it has any. */
function some(change: PairChangeKind, count: number, blocs = 1): PairChange[] {
  const shared = Array.from({ length: blocs }, (_, at) => ({
    bloc: `bloc-${at}`,
    presence: 'certain' as const,
  }));
  return Array.from({ length: count }, (_, at) => ({
    change,
    first: `${change}-${at}`,
    second: `z-${at % 7}`,
    before: change === 'began' ? [] : shared,
    after: change === 'ended' ? [] : shared,
  }));
}

test('All pairs are drawn as long as they can be read', () => {
  const pairs = [...some('kept', 60), ...some('began', 40)];
  expect(pairsDrawn(pairs, null, null)).toEqual({ pairs, limit: null });
});

test('Of too many, one kind that is enough goes: in 1939 it is what began', () => {
  const rest = [...some('ended', 11), ...some('moved', 15), ...some('kept', 1)];
  const drawn = pairsDrawn([...some('began', 255), ...rest], null, null);
  expect(drawn).toEqual({ pairs: rest, limit: { by: 'kind', left: [['began', 255]] } });
});

test('What is unchanged goes before other kinds, if that is enough or is needed besides', () => {
  const changes = [...some('began', 80), ...some('ended', 12)];
  expect(pairsDrawn([...some('kept', 30), ...changes], null, null).pairs).toEqual(changes);
  const pairs = [
    ...some('began', 182),
    ...some('ended', 43),
    ...some('moved', 30),
    ...some('kept', 45),
  ];
  expect(pairsDrawn(pairs, null, null).limit).toEqual({
    by: 'kind',
    left: [
      ['began', 182],
      ['kept', 45],
    ],
  });
});

test('Of one kind those are drawn that share most; or those of one actor, if all share as many', () => {
  const close = some('kept', 20, 3);
  expect(pairsDrawn([...some('kept', 300), ...close], null, null)).toEqual({
    pairs: close,
    limit: { by: 'shared', least: 2 },
  });
  const alike = some('kept', 300);
  const own = alike.filter(({ second }) => second === 'z-3');
  expect(pairsDrawn(alike, null, 'z-3')).toEqual({
    pairs: own,
    limit: { by: 'actor', actor: 'z-3' },
  });
});

test('Around an actor in focus all of its pairs are drawn, and no others', () => {
  const pairs = [...some('kept', 900), ...some('ended', 3)];
  const { pairs: drawn } = pairsDrawn(pairs, 'z-2', 'z-3');
  expect(drawn).toEqual(pairs.filter(({ second }) => second === 'z-2'));
});

test('Whatever there is, something is drawn of it, nothing twice, and a limit is told', () => {
  const kinds = fc.record(
    Object.fromEntries(PAIR_CHANGES.map((kind) => [kind, fc.nat(150)])) as Record<
      PairChangeKind,
      fc.Arbitrary<number>
    >,
  );
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 3 }), (sizes, blocs) => {
      const pairs = PAIR_CHANGES.flatMap((kind) => some(kind, sizes[kind], blocs));
      const { pairs: drawn, limit } = pairsDrawn(pairs, null, 'z-1');
      expect(drawn.length === 0).toBe(pairs.length === 0);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(limit === null).toBe(drawn.length === pairs.length);
      if (limit?.by === 'kind' || limit?.by === 'shared')
        expect(drawn.length).toBeLessThanOrEqual(MOST_PAIRS);
    }),
  );
});
