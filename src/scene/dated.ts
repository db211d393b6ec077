import type { Network } from '../graph/network.ts';
import { type Day, isDay } from '../time/day.ts';

/** The first and the last day that anything is dated by. */
export type Dated = { readonly first: Day; readonly last: Day };

const known = new WeakMap<Network, Dated | null>();

/** Between which days a network's record is dated: its starts and ends, vague ones from their first day to their last. Null where nothing is. */
export function datedIn(network: Network): Dated | null {
  const found = known.get(network);
  if (found !== undefined) return found;
  let first = Infinity;
  let last = -Infinity;
  for (const bounds of Object.values(network.tieSpells))
    network.dataset.ties.forEach(({ account }, tie) => {
      const day = bounds[tie]!;
      if (account !== null || !isDay(day)) return;
      first = Math.min(first, day);
      last = Math.max(last, day);
    });
  const dated = first > last ? null : { first, last };
  known.set(network, dated);
  return dated;
}

/**
 * Two days to look at first, within a time and by the ties that will be seen: the last on which
 * any is there, for what ends on the last day of a coverage is there no more; and one half way
 * to it, or the next on which any is there, for at the very beginning there is little to compare.
 */
export function openingDays(
  { dataset, tieSpells: { startFirst, endLast } }: Network,
  within: Dated,
  isSeen: (tie: number) => boolean,
): readonly [Day, Day] {
  const ties = dataset.ties.flatMap(({ account }, tie) =>
    account === null && isSeen(tie) ? [tie] : [],
  );
  let later = -Infinity;
  for (const tie of ties)
    if (startFirst[tie]! <= within.last && endLast[tie]! > within.first)
      later = Math.max(later, Math.min(endLast[tie]! - 1, within.last));
  if (later === -Infinity) return [within.first, within.last];
  const half = Math.floor((within.first + later) / 2);
  let earlier = Infinity;
  for (const tie of ties)
    if (endLast[tie]! > half) earlier = Math.min(earlier, Math.max(startFirst[tie]!, half));
  return [Math.min(earlier, later), later];
}
