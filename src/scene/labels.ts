import {
  type Box,
  type Disc,
  around,
  covers,
  grown,
  lengthInside,
  overlaps,
  touches,
} from './box.ts';
import { type Point, boundsOf } from './curve.ts';
import { type Weight, widthOf, wrapped } from './text.ts';

/** A name in its lines, with the room it takes. */
export type Name = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly width: number;
  readonly height: number;
};

/** Where a name stands: the middle, left or right end of its lines, and its first baseline. */
export type NamePlace = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'left' | 'middle' | 'right';
  readonly box: Box;
};

/** From the middle of a node. */
export type Reach = { readonly left: number; readonly right: number };

/** A node that wants a name beside it. */
export type Named = {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly name: Name;
  /** The order of the place that it is tried at first; 0, below, if absent. */
  readonly start?: number;
  /** How far what stands around it reaches to the left and the right at its height; not at all if absent. */
  readonly reach?: Reach;
};

/** Of the type size: from baseline to baseline, above the baseline, below it. */
export const LEADING = 1.16;
const ASCENT = 0.78;
export const DESCENT = 0.24;
/** Of the type size: how wide a line of a name may be before it is broken. */
const WIDEST = 8.4;

/** Sets a name in at most two lines. */
export function nameOf(text: string, size: number, weight: Weight): Name {
  const lines = wrapped(text, WIDEST * size, size, weight, 2);
  return {
    lines,
    size,
    weight,
    width: Math.max(0, ...lines.map((line) => widthOf(line, size, weight))),
    height: size * (ASCENT + DESCENT + LEADING * (lines.length - 1)),
  };
}

/** The distance between a body and its name. */
const AWAY = 2.5;

/**
 * The places a name may take around its node, the best first: below, to a side, above, askew, and
 * beyond what stands around it.
 */
export function placesAround({ x, y, r, name, reach }: Named): NamePlace[] {
  const { width, height } = name;
  const side = r + AWAY + 1.5;
  const slant = r * 0.72 + AWAY;
  const below = y + r + AWAY;
  const above = y - r - AWAY - height;
  return [
    centred(name, x, below),
    beside(name, x + side, y - height / 2, 'left'),
    beside(name, x - side, y - height / 2, 'right'),
    centred(name, x, above),
    beside(name, x + slant, y + slant - 2, 'left'),
    beside(name, x - slant, y + slant - 2, 'right'),
    beside(name, x - slant, y - slant - height + 2, 'right'),
    beside(name, x + slant, y - slant - height + 2, 'left'),
    centred(name, x + width * 0.3, below),
    centred(name, x - width * 0.3, below),
    centred(name, x - width * 0.3, above),
    centred(name, x + width * 0.3, above),
    beside(name, x - side, y - height, 'right'),
    beside(name, x - side, y, 'right'),
    beside(name, x + side, y - height, 'left'),
    beside(name, x + side, y, 'left'),
    centred(name, x - width * 0.5, above),
    centred(name, x - width * 0.5, below),
    ...(reach ? beyond(name, x, y - height / 2, reach) : []),
  ];
}

/** Level with the node, on the far side of what stands around it. */
const beyond = (name: Name, x: number, top: number, { left, right }: Reach): NamePlace[] => [
  beside(name, x + right + AWAY, top, 'left'),
  beside(name, x - left - AWAY, top, 'right'),
];

function centred(name: Name, x: number, top: number): NamePlace {
  const box = {
    left: x - name.width / 2,
    right: x + name.width / 2,
    top,
    bottom: top + name.height,
  };
  return { x, y: top + name.size * ASCENT, anchor: 'middle', box };
}

function beside(name: Name, x: number, top: number, anchor: 'left' | 'right'): NamePlace {
  const left = anchor === 'left' ? x : x - name.width;
  const box = { left, right: left + name.width, top, bottom: top + name.height };
  return { x, y: top + name.size * ASCENT, anchor, box };
}

/** What names keep clear of. */
export type Obstacles = {
  readonly limits: Box;
  /** Bodies and docks. */
  readonly bodies: readonly Disc[];
  /** The courses of ties, in straight pieces. */
  readonly courses: readonly (readonly Point[])[];
};

const PASSES = 6;

/**
 * A place for each name: never on another name or body if any of its places allows, and on as
 * few ties as can be. Places are improved one by one until none is bettered.
 */
export function placeNames(nodes: readonly Named[], obstacles: Obstacles): NamePlace[] {
  const bounds = obstacles.courses.map(boundsOf);
  const choices = nodes.map((node) =>
    placesAround(node).map((place, order) => ({
      place,
      cost: ownCost(place.box, order, obstacles, bounds),
    })),
  );
  const chosen = choices.map((places, at) => places[nodes[at]!.start ?? 0]!);
  const near = neighbours(choices.map((places) => around(places.map(({ place }) => place.box))));
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    choices.forEach((options, at) => {
      const prices = options.map(
        ({ place, cost }) => cost + crowding(place.box, near[at]!, chosen),
      );
      const best = options[prices.indexOf(Math.min(...prices))]!;
      if (best === chosen[at]) return;
      chosen[at] = best;
      moved = true;
    });
    if (!moved) break;
  }
  return chosen.map(({ place }) => place);
}

/**
 * The places at which no name lies on another or on a body; null for a name that would. `order` are
 * the names by rank: of two it is the first that stays.
 */
export function clearPlaces(
  places: readonly NamePlace[],
  bodies: readonly Disc[],
  order: readonly number[],
): (NamePlace | null)[] {
  const clear: (NamePlace | null)[] = places.map(() => null);
  const taken: Box[] = [];
  for (const at of order) {
    const place = places[at]!;
    const { box } = place;
    if (taken.some((other) => overlaps(box, other)) || bodies.some((body) => covers(box, body)))
      continue;
    taken.push(box);
    clear[at] = place;
  }
  return clear;
}

// Dearer than any number of ties.
const ON_BODY = 300;
const ON_NAME = 300;
const OUTSIDE = 2000;
const ON_TIE = 2.2;
const LESS_LIKED = [0, 0.8, 0.8, 1.2, 1.6, 1.6, 2, 2, 1.6, 1.6, 2.4, 2.4, 2, 2, 2, 2, 3, 3, 2, 2.6];

/** `bounds` are the boxes around the courses: most courses are nowhere near. */
export function ownCost(
  box: Box,
  order: number,
  obstacles: Obstacles,
  bounds: readonly Box[],
): number {
  let cost = LESS_LIKED[order] ?? 3;
  const { limits, bodies, courses } = obstacles;
  if (
    box.left < limits.left ||
    box.right > limits.right ||
    box.top < limits.top ||
    box.bottom > limits.bottom
  )
    cost += OUTSIDE;
  for (const body of bodies) if (covers(box, body)) cost += ON_BODY;
  courses.forEach((course, at) => {
    if (!touches(box, bounds[at]!)) return;
    const inside = lengthInside(course, box);
    if (inside > 0) cost += ON_TIE + inside * 0.05;
  });
  return cost;
}

/** Between two names. */
const APART = 1.5;

function crowding(
  box: Box,
  near: readonly number[],
  chosen: readonly { readonly place: NamePlace }[],
): number {
  let cost = 0;
  for (const other of near)
    if (overlaps(box, grown(chosen[other]!.place.box, APART))) cost += ON_NAME;
  return cost;
}

/** For each name the others that it can come near at all, by the boxes within which they stay. */
function neighbours(reaches: readonly Box[]): number[][] {
  const near: number[][] = reaches.map(() => []);
  const byLeft = [...reaches.keys()].sort((a, b) => reaches[a]!.left - reaches[b]!.left);
  byLeft.forEach((at, order) => {
    const reach = grown(reaches[at]!, APART);
    for (let next = order + 1; next < byLeft.length; next++) {
      const other = byLeft[next]!;
      if (reaches[other]!.left >= reach.right) break;
      if (!overlaps(reach, reaches[other]!)) continue;
      near[at]!.push(other);
      near[other]!.push(at);
    }
  });
  return near;
}
