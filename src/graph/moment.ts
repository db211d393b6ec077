import type { Period } from '../time/spell.ts';
import { ABSENT, CERTAIN } from '../time/spell.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { type LiveTie, type Snapshot, liveNodes, liveTie } from './snapshot.ts';
import { presenceIn, runPresenceIn } from './state.ts';
import type { View } from './view.ts';

/** So many snapshots of a view are kept: those of the dates shown, and of the last ones. */
const KEPT = 4;

type Walk = { readonly cursor: Cursor; recent: readonly Snapshot[] };

const walks = new WeakMap<View, Walk>();

/**
 * What `snapshotOf` tells, for who asks day after day: a cursor stays with the view, so that a
 * neighbouring day costs only what changes, and who asks again for the same period gets the very
 * same snapshot.
 */
export function momentOf(view: View, period: Period): Snapshot {
  const walk = walks.get(view) ?? { cursor: cursorOf(view), recent: [] };
  walks.set(view, walk);
  const isAsked = ({ period: { from, until } }: Snapshot) =>
    from === period.from && until === period.until;
  const found = walk.recent.find(isAsked) ?? snapshotAt(view, period, walk.cursor);
  walk.recent = [found, ...walk.recent.filter((one) => one !== found)].slice(0, KEPT);
  return found;
}

function snapshotAt(view: View, period: Period, cursor: Cursor): Snapshot {
  const { network } = view;
  cursor.moveTo(period);
  const { states } = cursor;
  const certainKeys = new Set<number>();
  for (let tie = 0; tie < states.length; tie++)
    if (states[tie] !== 0 && runPresenceIn(states[tie]!) === CERTAIN)
      certainKeys.add(network.keyOfTie[tie]!);
  const ties: LiveTie[] = [];
  for (let tie = 0; tie < states.length; tie++) {
    if (states[tie] === 0 || presenceIn(states[tie]!) === ABSENT) continue;
    ties.push(liveTie(view, tie, states[tie]!, certainKeys.has(network.keyOfTie[tie]!)));
  }
  return { view, period, nodes: liveNodes(network, period), ties };
}
