import type { Point } from '../curve.ts';

/** The point that costs least; what is dear to know is asked only of those that may be it. */
export function bestOf<At extends Point>(
  points: readonly At[],
  cheap: (point: At) => number,
  dear: (point: At) => number,
): At {
  const priced = points
    .map((point) => ({ point, cost: cheap(point) }))
    .sort((a, b) => a.cost - b.cost);
  let best = priced[0]!.point;
  let least = Infinity;
  for (const { point, cost } of priced) {
    if (cost >= least) break;
    const price = cost + dear(point);
    if (price >= least) continue;
    least = price;
    best = point;
  }
  return best;
}
