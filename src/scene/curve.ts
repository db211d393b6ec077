import type { Segment } from './list.ts';

export type Point = { readonly x: number; readonly y: number };

/** A quadratic curve, the course of a tie. */
export type Curve = { readonly from: Point; readonly control: Point; readonly to: Point };

export const between = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The distance of a point from a straight piece. */
export function awayFrom(a: Point, b: Point, point: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const inside = Math.min(1, Math.max(0, part));
  return distance(point, { x: a.x + inside * dx, y: a.y + inside * dy });
}

/** Whether the straight pieces from a to b and from c to d cross. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}

/** The curve between two points whose middle lies `bulge` to the left of the straight line. */
export function arched(from: Point, to: Point, bulge: number): Curve {
  const length = Math.max(distance(from, to), 1e-9);
  const middle = between(from, to, 0.5);
  const away = (2 * bulge) / length;
  return {
    from,
    to,
    control: { x: middle.x + (to.y - from.y) * away, y: middle.y - (to.x - from.x) * away },
  };
}

/** The point at a part of the curve's parameter, 0 at its start and 1 at its end. */
export function pointAt({ from, control, to }: Curve, part: number): Point {
  return between(between(from, control, part), between(control, to, part), part);
}

/** The direction in which the curve runs at a part of it, in radians. */
export function headingAt({ from, control, to }: Curve, part: number): number {
  const a = between(from, control, part);
  const b = between(control, to, part);
  return Math.atan2(b.y - a.y, b.x - a.x);
}

/** What is left between two parts of a curve (de Casteljau). */
export function cutCurve(curve: Curve, first: number, last: number): Curve {
  const middle = between(curve.from, curve.control, first);
  const next = between(curve.control, curve.to, first);
  return {
    from: pointAt(curve, first),
    control: between(middle, next, last),
    to: pointAt(curve, last),
  };
}

/** The curve without what lies within a distance of its ends: where it leaves a node and meets one. */
export function trimmed(curve: Curve, start: number, end: number): Curve {
  const first = partAway(curve, curve.from, start, 0, 1);
  const last = partAway(curve, curve.to, end, 1, 0);
  return first < last ? cutCurve(curve, first, last) : curve;
}

/** The part at which a curve comes to be farther than a distance from its end `at`, by halving. */
function partAway(curve: Curve, centre: Point, away: number, at: number, other: number): number {
  let inside = at;
  let outside = other;
  for (let step = 0; step < 20; step++) {
    const middle = (inside + outside) / 2;
    if (distance(pointAt(curve, middle), centre) < away) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** Points along a curve, both ends included. */
export function along(curve: Curve, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => pointAt(curve, step / steps));
}

/** The curve as strokes of a path; a straight line where it hardly bends. */
export function strokesOf({ from, control, to }: Curve): Segment[] {
  const bend = distance(control, between(from, to, 0.5));
  return [
    ['M', from.x, from.y],
    bend < 0.5 ? ['L', to.x, to.y] : ['Q', control.x, control.y, to.x, to.y],
  ];
}

/** The upright box around points. */
export function boundsOf(points: readonly Point[]) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
