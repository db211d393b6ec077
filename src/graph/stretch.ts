import type { Day } from '../time/day.ts';
import type { Period } from '../time/spell.ts';
import { type Bounds, boundsOf, countBefore } from './bounds.ts';
import type { View } from './view.ts';

/**
 * Time parted into stretches of so many days, the first of them beginning on 1970-01-01. Longer
 * ones are left less often, but more changes in them.
 */
const STRETCH = 128;

type Restless = {
  readonly start: Day;
  readonly end: Day;
  readonly keys: ReadonlySet<number>;
};

/** The stretches asked for last of each view: two pictures of one view can show two dates. */
const known = new WeakMap<View, readonly Restless[]>();

/**
 * The keys, by number, of which something may change while a period moves without leaving its
 * stretches: that in which it ends, for what starts, and that in which it begins, for what ends.
 * All others are on each of those days as they are on this one.
 */
export function restlessKeys(view: View, { from, until }: Period): ReadonlySet<number> {
  const start = firstOf(until - 1);
  const end = firstOf(from);
  const before = known.get(view) ?? [];
  const found = before.find((one) => one.start === start && one.end === end);
  if (found) return found.keys;
  const { starts, ends } = boundsOf(view);
  const keys = new Set<number>();
  addKeys(view, starts, start, keys);
  addKeys(view, ends, end, keys);
  known.set(view, [{ start, end, keys }, ...before.slice(0, 1)]);
  return keys;
}

const firstOf = (day: Day): Day => Math.floor(day / STRETCH) * STRETCH;

/** What changes on a stretch's first day is no news within it. */
function addKeys(view: View, { days, ties }: Bounds, first: Day, keys: Set<number>): void {
  const from = countBefore(days, first + 1, 0);
  const until = countBefore(days, first + STRETCH, from);
  for (let place = from; place < until; place++) keys.add(view.network.keyOfTie[ties[place]!]!);
}
