import type { Snapshot } from '../graph/snapshot.ts';
import { type CastChoice, castOf } from './cast.ts';

/**
 * What a choice leaves of a snapshot: the ties that are drawn, as spoke, hull, badge or dock, and
 * the nodes at their ends. Picture, sums, headline and change list are all made of it, so that
 * they cannot disagree.
 */
export function shownOf(snapshot: Snapshot, choice: CastChoice): Snapshot {
  const cast = castOf(snapshot.view.network, choice);
  const keys = new Set([...cast.lines, ...cast.docks].map(({ key }) => key));
  const ties = snapshot.ties.filter(({ key }) => keys.has(key));
  const ends = new Set(ties.flatMap(({ tie }) => [tie.source, tie.target]));
  return { ...snapshot, ties, nodes: snapshot.nodes.filter(({ node }) => ends.has(node.id)) };
}
