import { type Point, between } from './curve.ts';

/** An upright box. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A round body. */
export type Disc = { readonly x: number; readonly y: number; readonly r: number };

/** The box around boxes. */
export const around = (boxes: readonly Box[]): Box =>
  boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));

/** Whether two boxes share any room. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** As `overlaps`, and where they share an edge: a level course has a box of no height. */
export function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Whether a box lies over a disc. */
export function covers(box: Box, { x, y, r }: Disc): boolean {
  const dx = x - Math.min(Math.max(x, box.left), box.right);
  const dy = y - Math.min(Math.max(y, box.top), box.bottom);
  return dx * dx + dy * dy < r * r;
}

/** A box with so much more room on each side. */
export function grown(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}

/** How much of a course lies within a box. */
export function lengthInside(course: readonly Point[], box: Box): number {
  let length = 0;
  for (let step = 1; step < course.length; step++)
    length += clippedLength(course[step - 1]!, course[step]!, box);
  return length;
}

/** The length of a straight piece within a box (Liang and Barsky, 1984). */
function clippedLength(a: Point, b: Point, box: Box): number {
  let enter = 0;
  let leave = 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const sides = [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return 0;
    if (slope < 0) enter = Math.max(enter, room / slope);
    else if (slope > 0) leave = Math.min(leave, room / slope);
  }
  if (enter >= leave) return 0;
  const first = between(a, b, enter);
  const last = between(a, b, leave);
  return Math.hypot(last.x - first.x, last.y - first.y);
}
