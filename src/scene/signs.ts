import { type Network, tiesOfKey } from '../graph/network.ts';
import type { View } from '../graph/view.ts';
import { type Curve, distance, pointAt } from './curve.ts';
import { type Box, type Disc, covers, overlaps } from './box.ts';
import { statusLook } from './marks.ts';
import { SIZE } from './theme.ts';

/**
 * Where the signs of a tie stand, as parts of its course: of a status at the end of who decided
 * it, of a contest, and of a change.
 */
export type SignParts = {
  readonly member: number;
  readonly bloc: number;
  readonly contest: number;
  readonly change: number;
};

export type SignKind = keyof SignParts;

/** The parts at which a sign may stand, the best first. */
const PARTS: Readonly<Record<SignKind, readonly number[]>> = {
  member: [0.3, 0.36, 0.24, 0.42, 0.2, 0.48],
  bloc: [0.7, 0.64, 0.76, 0.58, 0.8],
  contest: [0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.8],
  change: [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8],
};

/** The kinds of sign that a tie ever bears at one date. */
export function signKinds(network: Network, views: readonly View[], key: number): SignKind[] {
  const kinds = new Set<SignKind>();
  for (const tie of tiesOfKey(network, key)) {
    const { sign, at } = statusLook(network.dataset.ties[tie]!.status);
    if (sign !== null) kinds.add(at);
  }
  if (views.some(({ contests }) => contests.has(key))) kinds.add('contest');
  return [...kinds];
}

/**
 * Parts for kinds of sign on a course: each at the first that is clear of what is in the way
 * and of the course's other signs, else at its best.
 */
export function placeSigns(
  course: Curve,
  kinds: readonly SignKind[],
  grain: number,
  bodies: readonly Disc[],
  boxes: readonly Box[],
): SignParts {
  const parts: Partial<Record<SignKind, number>> = {};
  for (const kind of kinds) {
    const others = Object.values(parts).map((part) => pointAt(course, part));
    const isClear = (part: number): boolean => {
      const box = signBox(course, part, grain);
      const point = pointAt(course, part);
      return (
        others.every((other) => distance(point, other) > 2.4 * SIZE.mark * grain) &&
        !bodies.some((body) => covers(box, body)) &&
        !boxes.some((other) => overlaps(other, box))
      );
    };
    parts[kind] = PARTS[kind].find(isClear) ?? PARTS[kind][0]!;
  }
  return { member: 0.3, bloc: 0.7, contest: 0.5, change: 0.5, ...parts };
}

/** The room of a sign at a part of a course. */
export function signBox(course: Curve, part: number, grain: number): Box {
  const { x, y } = pointAt(course, part);
  const half = (SIZE.mark + 1) * grain;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
