import type { Point } from './curve.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AXES: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How much a step aside counts, of one ahead: who is straight ahead comes before who is nearer, but askew. */
const ASIDE = 2;

/**
 * The place of the nearest point in a direction, within 45° of it either way, so that each
 * point other than the first lies in some direction; null where there is none.
 */
export function nearestTowards(
  points: readonly Point[],
  from: Point,
  direction: Direction,
): number | null {
  const axis = AXES[direction];
  let nearest: number | null = null;
  let least = Infinity;
  points.forEach(({ x, y }, place) => {
    const ahead = (x - from.x) * axis.x + (y - from.y) * axis.y;
    const aside = Math.abs((x - from.x) * axis.y + (y - from.y) * axis.x);
    if (ahead <= 0 || aside > ahead) return;
    const cost = ahead + ASIDE * aside;
    if (cost >= least) return;
    least = cost;
    nearest = place;
  });
  return nearest;
}
