import { PAIR_CHANGES, type PairChange, type PairChangeKind } from '../graph/pairs.ts';
import { inTurn } from '../graph/order.ts';

/** How many pairs a picture can have and still be read. */
export const MOST_PAIRS = 100;

/** Why not all pairs are drawn: kinds left out with their numbers, too few blocs shared, or not of the one actor. */
export type PairLimit =
  | { readonly by: 'kind'; readonly left: readonly Size[] }
  | { readonly by: 'shared'; readonly least: number }
  | { readonly by: 'actor'; readonly actor: string };

export type PairsDrawn = {
  readonly pairs: readonly PairChange[];
  /** Null where all are drawn. */
  readonly limit: PairLimit | null;
};

/**
 * Which pairs a picture draws. Around an actor in focus: its own, however many. Else all, as long
 * as they can be read; of more, as few whole kinds are left out as will do, what is unchanged
 * before others; if one kind alone is too much, those are drawn that share most blocs; and if all
 * share as many, those of the actor the picture is about, if it has any.
 */
export function pairsDrawn(
  pairs: readonly PairChange[],
  focus: string | null,
  about: string | null,
): PairsDrawn {
  if (focus !== null) return ofActor(pairs, focus);
  if (pairs.length <= MOST_PAIRS) return { pairs, limit: null };
  const rare = ofRareKinds(pairs);
  if (rare) return rare;
  const close = sharingMost(pairs);
  if (close) return close;
  return about !== null && pairs.some((pair) => isOf(pair, about))
    ? ofActor(pairs, about)
    : { pairs, limit: null };
}

const isOf = ({ first, second }: PairChange, actor: string): boolean =>
  first === actor || second === actor;

function ofActor(pairs: readonly PairChange[], actor: string): PairsDrawn {
  return { pairs: pairs.filter((pair) => isOf(pair, actor)), limit: { by: 'actor', actor } };
}

/** All but as few kinds as must go; null where that would leave nothing. */
function ofRareKinds(pairs: readonly PairChange[]): PairsDrawn | null {
  const sizes = PAIR_CHANGES.map((kind): Size => [
    kind,
    pairs.filter(({ change }) => change === kind).length,
  ]).filter(([, size]) => size > 0);
  const [left] = setsOf(sizes)
    .filter((set) => sumOf(set) >= pairs.length - MOST_PAIRS && sumOf(set) < pairs.length)
    .sort((a, b) =>
      inTurn(a.length - b.length, Number(hasKept(b)) - Number(hasKept(a)), sumOf(a) - sumOf(b)),
    );
  if (!left) return null;
  const gone = new Set(left.map(([kind]) => kind));
  return { pairs: pairs.filter(({ change }) => !gone.has(change)), limit: { by: 'kind', left } };
}

type Size = readonly [PairChangeKind, number];

/** All sets of kinds: there are five. */
const setsOf = (sizes: readonly Size[]): (readonly Size[])[] =>
  Array.from({ length: 2 ** sizes.length }, (_, set) =>
    sizes.filter((__, at) => Math.floor(set / 2 ** at) % 2 === 1),
  );

const sumOf = (set: readonly Size[]): number => set.reduce((sum, [, size]) => sum + size, 0);
const hasKept = (set: readonly Size[]): boolean => set.some(([kind]) => kind === 'kept');

/** Those that share so many blocs, on the side where they share more, that few enough are left; null for none. */
function sharingMost(pairs: readonly PairChange[]): PairsDrawn | null {
  const shared = pairs.map(({ before, after }) => Math.max(before.length, after.length));
  const most = Math.max(...shared);
  for (let least = 2; least <= most; least++) {
    const close = pairs.filter((_, at) => shared[at]! >= least);
    if (close.length <= MOST_PAIRS) return { pairs: close, limit: { by: 'shared', least } };
  }
  return null;
}
