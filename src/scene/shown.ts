import type { Snapshot } from '../graph/snapshot.ts';
import type { Network } from '../graph/network.ts';
import { type CastChoice, castOf } from './cast.ts';

/**
 * What a choice leaves of a snapshot: the ties that are drawn, as spoke, hull, badge or dock, and
 * the nodes at their ends. Picture, sums, headline and change list are all made of it, so that
 * they cannot disagree.
 */
export function shownOf(snapshot: Snapshot, choice: CastChoice): Snapshot {
  const keys = keysSeen(snapshot.view.network, choice);
  const ties = snapshot.ties.filter(({ key }) => keys.has(key));
  const ends = new Set(ties.flatMap(({ tie }) => [tie.source, tie.target]));
  return { ...snapshot, ties, nodes: snapshot.nodes.filter(({ node }) => ends.has(node.id)) };
}

const known = new WeakMap<
  Network,
  { readonly choice: string; readonly keys: ReadonlySet<number> }
>();

/** The keys that a choice lets be seen, worked out anew only when it changes: a slider asks on every step. */
export function keysSeen(network: Network, { blocs, hide }: CastChoice): ReadonlySet<number> {
  const choice = JSON.stringify([blocs, hide]);
  const last = known.get(network);
  if (last?.choice === choice) return last.keys;
  const cast = castOf(network, { blocs, hide });
  const keys = new Set([...cast.lines, ...cast.members, ...cast.docks].map(({ key }) => key));
  known.set(network, { choice, keys });
  return keys;
}
