import type { Network } from './network.ts';
import { compareText, inTurn } from './order.ts';
import { type Alive, type PairChangeKind, type Shared, presenceOfPair } from './shared.ts';
import type { LiveTie, Snapshot } from './snapshot.ts';

/** Two actors that share a bloc, the first by id first; blocs sorted by id. */
export type Pair = {
  readonly first: string;
  readonly second: string;
  readonly shared: readonly Shared[];
};

export type PairChange = {
  readonly change: PairChangeKind;
  readonly first: string;
  readonly second: string;
  readonly before: readonly Shared[];
  readonly after: readonly Shared[];
};

export type PairDifference = {
  readonly from: Snapshot;
  readonly to: Snapshot;
  /** All pairs that share a bloc on either side, those that are kept too; by first, then second. */
  readonly pairs: readonly PairChange[];
};

/** Not members yet, or no longer, or only by their own claim. */
const NO_MEMBERS: ReadonlySet<string | null> = new Set([
  'signed',
  'acceding',
  'excluded',
  'claimed',
]);
/** Those who look on. */
const GUESTS: ReadonlySet<string | null> = new Set(['observer', 'guest']);

/**
 * The pairs of actors that share a bloc: both are members of it, certainly or possibly. Those who
 * observe, have only signed, or are excluded are no members; those suspended or leaving still are.
 * Over a longer period both were members within it, though not necessarily at once. The cost is
 * that of the pairs found.
 */
export function pairsOf(snapshot: Snapshot): Pair[] {
  const pairs = new Map<string, Map<string, Shared[]>>();
  const members = membersOf(snapshot);
  for (const bloc of [...members.keys()].sort(compareText)) {
    const ids = [...members.get(bloc)!].sort(([a], [b]) => compareText(a, b));
    ids.forEach(([first, one], at) => {
      for (const [second, other] of ids.slice(at + 1)) {
        const ofFirst = pairs.get(first) ?? new Map<string, Shared[]>();
        pairs.set(first, ofFirst);
        const presence = one === 'certain' ? other : one;
        const known = ofFirst.get(second);
        if (known) known.push({ bloc, presence });
        else ofFirst.set(second, [{ bloc, presence }]);
      }
    });
  }
  const all = [...pairs].flatMap(([first, others]) =>
    [...others].map(([second, shared]) => ({ first, second, shared })),
  );
  return all.sort(comparePairs);
}

const comparePairs = (a: Omit<Pair, 'shared'>, b: Omit<Pair, 'shared'>): number =>
  inTurn(compareText(a.first, b.first), compareText(a.second, b.second));

/** The members of each bloc, by id, and how sure each is. */
function membersOf({ view, ties }: Snapshot): Map<string, Map<string, Alive>> {
  const { network } = view;
  const spells = new Map<number, LiveTie[]>();
  for (const live of ties) {
    if (!isBlocTie(network, live)) continue;
    const known = spells.get(live.key);
    if (known) known.push(live);
    else spells.set(live.key, [live]);
  }
  const blocs = new Map<string, Map<string, Alive>>();
  for (const lives of spells.values()) {
    const counted = lives.filter(isMembership);
    const { source, target } = lives[0]!.tie;
    if (counted.length === 0) continue;
    // Where one spell may have given way to the next the relation is certain, if both are memberships.
    const isSure = counted.some(
      ({ presence, relationPresence }) =>
        presence === 'certain' ||
        (counted.length === lives.length && relationPresence === 'certain'),
    );
    const members = blocs.get(target) ?? new Map<string, Alive>();
    blocs.set(
      target,
      members.set(source, isSure ? 'certain' : (members.get(source) ?? 'possible')),
    );
  }
  return blocs;
}

function isBlocTie({ relation, dataset, nodeNumber }: Network, { tie }: LiveTie): boolean {
  return (
    relation.get(tie.relation)?.family === 'membership' &&
    dataset.nodes[nodeNumber.get(tie.target)!]?.kind === 'bloc'
  );
}

const isMembership = ({ tie, status }: LiveTie): boolean =>
  !NO_MEMBERS.has(status) && !GUESTS.has(tie.role);

/** Compares who shares a bloc with whom, on two dates or by two accounts. */
export function pairDiffOf(from: Snapshot, to: Snapshot): PairDifference {
  const before = new Map(pairsOf(from).map((pair) => [textOf(pair), pair]));
  const after = new Map(pairsOf(to).map((pair) => [textOf(pair), pair]));
  const pairs = [...new Map([...before, ...after])].map(([text, { first, second }]) => {
    const old = before.get(text)?.shared ?? [];
    const now = after.get(text)?.shared ?? [];
    return { change: changeOf(old, now), first, second, before: old, after: now };
  });
  return { from, to, pairs: pairs.sort(comparePairs) };
}

const textOf = ({ first, second }: Pair): string => JSON.stringify([first, second]);

function changeOf(before: readonly Shared[], after: readonly Shared[]): PairChangeKind {
  if (before.length === 0) return 'began';
  if (after.length === 0) return 'ended';
  if (presenceOfPair(before) !== presenceOfPair(after)) return 'changed';
  const names = (shared: readonly Shared[]) => JSON.stringify(shared.map(({ bloc }) => bloc));
  return names(before) === names(after) ? 'kept' : 'moved';
}

/** How many pairs there are of each kind. */
export function pairSums({ pairs }: PairDifference): Record<PairChangeKind, number> {
  const sums = { began: 0, ended: 0, changed: 0, moved: 0, kept: 0 };
  for (const { change } of pairs) sums[change] += 1;
  return sums;
}
