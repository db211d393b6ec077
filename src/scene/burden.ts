import type { Draft } from './draft.ts';
import type { Wanted } from './hulls.ts';

/** Of nodes times nodes and lines: some 10 ms of work to place names and lead lines around nodes. */
const MOST_PLACING = 15_000;
/** Of members times members times who is none: as long. */
const MOST_SHAPING = 25_000;

/** Whether a page can wait until all of a draft has its place. */
export function isQuickToSettle({ site, spots, lines }: Draft): boolean {
  const isLaid = site.layout === 'network' || site.laid !== null;
  return isLaid && spots.length * (spots.length + lines.length) <= MOST_PLACING;
}

/** Whether a page can wait until hulls have their shapes. */
export function areQuickToShape(wanted: readonly Wanted[]): boolean {
  const work = wanted.map(
    ({ members, others }) => members.length ** 2 * (members.length + others.length),
  );
  return work.reduce((sum, each) => sum + each, 0) <= MOST_SHAPING;
}
