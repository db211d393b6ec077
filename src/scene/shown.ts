import type { Snapshot } from '../graph/snapshot.ts';
import type { Network } from '../graph/network.ts';
import { type CastChoice, castOf, focusOf, keptOf } from './cast.ts';
import { hiddenBy, hidesTie } from './hidden.ts';
import { reachOf } from './reach.ts';

export { type CastChoice as ShownChoice, keptOf } from './cast.ts';

/**
 * What a choice leaves of a snapshot: the ties that are drawn, as spoke, hull, badge or dock, and
 * the nodes at their ends. Picture, sums, headline and change list are all made of it, so that
 * they cannot disagree.
 */
export const shownOf = (snapshot: Snapshot, choice: CastChoice): Snapshot =>
  shownTogether([snapshot], choice)[0]!;

/**
 * What a choice leaves of snapshots that stand beside each other. Who is around an actor in focus
 * is worked out on all of them together, so that nobody seems to leave who only lost the way to
 * it. Who is pinned, or in focus, is there without a tie too.
 */
export function shownTogether(
  snapshots: readonly Snapshot[],
  choice: CastChoice,
): readonly Snapshot[] {
  const hidden = hiddenBy(choice.hide);
  const left = snapshots.map((snapshot) => {
    const { network } = snapshot.view;
    const keys = keysSeen(network, choice);
    return snapshot.ties.filter((live) => keys.has(live.key) && !hidesTie(hidden, network, live));
  });
  const kept = keptOf(choice);
  const reached = aroundOf(left.flat(), choice, kept);
  const named = namedIn(snapshots, choice);
  return snapshots.map((snapshot, side) => {
    const ties = reached
      ? left[side]!.filter(({ tie }) => reached.has(tie.source) && reached.has(tie.target))
      : left[side]!;
    const tied = ties.flatMap(({ tie }) => [tie.source, tie.target]);
    const ends = new Set([...(named?.[side] ?? kept), ...tied]);
    return { ...snapshot, ties, nodes: snapshot.nodes.filter(({ node }) => ends.has(node.id)) };
  });
}

/**
 * In a picture of a part, who is named in it and would be seen in the whole: they stay though all
 * of their ties lead out of it. Null for the whole.
 */
function namedIn(
  snapshots: readonly Snapshot[],
  choice: CastChoice,
): readonly (readonly string[])[] | null {
  if (!choice.only) return null;
  const only = new Set(choice.only);
  return shownTogether(snapshots, { ...choice, only: undefined }).map(({ nodes }) =>
    nodes.flatMap(({ node }) => (only.has(node.id) ? [node.id] : [])),
  );
}

/** Who is around the actor in focus, the pinned too; null where none is in focus. */
function aroundOf(
  ties: Snapshot['ties'],
  choice: CastChoice,
  kept: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const focus = focusOf(choice);
  if (focus === null) return null;
  const pairs = ties.map(({ tie }) => [tie.source, tie.target] as const);
  return new Set([...reachOf(pairs, focus, choice.steps ?? 1), ...kept]);
}

const known = new WeakMap<
  Network,
  { readonly choice: string; readonly keys: ReadonlySet<number> }
>();

/**
 * The keys that a choice lets be seen at any date, worked out anew only when it changes: a slider
 * asks on every step.
 */
export function keysSeen(network: Network, choice: CastChoice): ReadonlySet<number> {
  const { blocs, hide, steps = 1, pin = [], only } = choice;
  const text = JSON.stringify([blocs, hide, focusOf(choice), steps, pin, only]);
  const last = known.get(network);
  if (last?.choice === text) return last.keys;
  const cast = castOf(network, choice);
  const keys = new Set([...cast.lines, ...cast.members, ...cast.docks].map(({ key }) => key));
  known.set(network, { choice: text, keys });
  return keys;
}
