import { type Curve, along, arched, awayFrom, boundsOf, distance, trimmed } from './curve.ts';
import type { Room, Spot } from './spot.ts';
import { SIZE } from './theme.ts';

/** A tie between two places in a list of spots. */
type Ends = { readonly from: number; readonly to: number };

/** How far a course may bulge, of its length, either way; the least that serves is taken. */
const BULGES = [0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.23, -0.23, 0.3, -0.3];
/** Nodes times ties up to which courses look for a way round. */
const MOST = 100_000;
/** What the next bulge in that list costs more, of the price of running through a node. */
const PER_BULGE = 1.5;
/** Of running, or having a sign, out of the room: more than of running through nodes. */
const BEYOND = 1000;
/** How close a course may come to a node that is not its end. */
const CLEARANCE = 6;

/**
 * The course of each tie, from edge to edge of its nodes. Ties between the same two nodes, at
 * whatever dates, have a lane each, so that none jumps when another appears. A course that would
 * run through another node bulges around it.
 */
export function coursesOf(spots: readonly Spot[], ties: readonly Ends[], room: Room): Curve[] {
  const { grain } = room;
  const lanes = lanesOf(ties);
  // Among thousands of ties none can go round what is in its way.
  const isCrowded = spots.length * ties.length > MOST;
  return ties.map((tie, place) => {
    const from = spots[tie.from]!;
    const to = spots[tie.to]!;
    // Lanes lie on either side of the straight line as seen from the node that is listed first.
    const lane = lanes[place]! * SIZE.lane * grain * (tie.from < tie.to ? 1 : -1);
    const course = (bulge: number) => arched(from, to, lane + bulge * distance(from, to));
    const best = isCrowded ? course(0) : leastHindered(course, from, to, spots, room);
    return trimmed(best, from.r + SIZE.gap * grain, to.r + SIZE.gap * grain);
  });
}

/** The course that bulges least, unless one that bulges more is clearer of the other spots. */
function leastHindered(
  courseOf: (bulge: number) => Curve,
  from: Spot,
  to: Spot,
  spots: readonly Spot[],
  room: Room,
): Curve {
  const others = spots.filter((spot) => spot !== from && spot !== to);
  let best = courseOf(0);
  let least = Infinity;
  // What bulges more costs more: none need be tried that could not be better any more.
  for (let order = 0; order < BULGES.length && order * PER_BULGE < least; order++) {
    const course = courseOf(BULGES[order]!);
    const cost = hindrance(course, others, room) + order * PER_BULGE;
    if (cost >= least) continue;
    least = cost;
    best = course;
  }
  return best;
}

/** For each tie its lane among those between the same nodes, the middle being 0. */
function lanesOf(ties: readonly Ends[]): number[] {
  const pairs = new Map<string, number[]>();
  ties.forEach(({ from, to }, place) => {
    const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), place]);
  });
  const lanes = ties.map(() => 0);
  for (const places of pairs.values())
    places.forEach((place, order) => {
      lanes[place] = order - (places.length - 1) / 2;
    });
  return lanes;
}

/** How much a course runs through, or too close by, other nodes, or out of the room. */
function hindrance(course: Curve, others: readonly Spot[], room: Room): number {
  const clearance = CLEARANCE * room.grain;
  const points = along(course, 12);
  const box = boundsOf(points);
  const edge = SIZE.mark * room.grain;
  const isBeyond =
    box.left < edge ||
    box.top < edge ||
    box.right > room.width - edge ||
    box.bottom > room.height - edge;
  let cost = isBeyond ? BEYOND : 0;
  for (const spot of others) {
    const clear = spot.r + clearance;
    const { x, y } = spot;
    if (x < box.left - clear || x > box.right + clear) continue;
    if (y < box.top - clear || y > box.bottom + clear) continue;
    const near = Math.min(
      ...points.slice(1).map((point, at) => awayFrom(points[at]!, point, spot)),
    );
    if (near < clear) cost += 20 + 40 * (1 - near / clear);
  }
  return cost;
}
