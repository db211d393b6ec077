import { boundsOf } from './curve.ts';
import { type Box, covers, grown, overlaps } from './box.ts';
import { type NamePlace, type Named, type Obstacles, ownCost, placesAround } from './labels.ts';

/** Between two names. */
const APART = 1.5;

/**
 * Places for names where not all have room: in the order in which they are given, each takes the
 * best of its places that is clear of the edge, of bodies and of the names before it, and null
 * where none is. The first is placed in any case.
 */
export function placeByRank(
  nodes: readonly Named[],
  obstacles: Obstacles,
): readonly (NamePlace | null)[] {
  const bounds = obstacles.courses.map(boundsOf);
  const taken: Box[] = [];
  return nodes.map((node, rank) => {
    const places = placesAround(node).map((place, order) => ({ place, order }));
    const clear = places.filter(({ place }) => isClear(place.box, taken, obstacles));
    const open = clear.length === 0 && rank === 0 ? places : clear;
    const priced = open.map(({ place, order }) => ({
      place,
      cost: ownCost(place.box, order, obstacles, bounds),
    }));
    const [best] = priced.sort((a, b) => a.cost - b.cost);
    if (!best) return null;
    taken.push(grown(best.place.box, APART));
    return best.place;
  });
}

function isClear(box: Box, taken: readonly Box[], { limits, bodies }: Obstacles): boolean {
  return (
    box.left >= limits.left &&
    box.right <= limits.right &&
    box.top >= limits.top &&
    box.bottom <= limits.bottom &&
    !taken.some((other) => overlaps(box, other)) &&
    !bodies.some((body) => covers(box, body))
  );
}
