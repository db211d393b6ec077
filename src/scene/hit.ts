import { type Point, along, awayFrom, distance } from './curve.ts';
import { standingDocks } from './standing.ts';
import type { Looks } from './looks.ts';
import { badgeCentre } from './membership.ts';
import type { Plan } from './plan.ts';
import { SIZE } from './theme.ts';

/** What lies at a point: a tie or a dock, by its key's place in `network.keys`. */
export type Hit = { readonly kind: 'tie' | 'dock'; readonly key: number };

/** Straight pieces in which a course is searched: one bends little between their ends. */
const PIECES = 12;
/** The side of a cell, about as long as a piece. */
const CELL = 32;

/**
 * What of a picture lies within a distance of a point: the dock it is on, else the nearest tie
 * that is seen; null for neither. A grid of the plan's courses, made once, leaves few to measure.
 */
export function hitAt(plan: Plan, looks: Looks, point: Point, reach: number): Hit | null {
  const dock = standingDocks(plan, looks).findLast(
    ({ key, centre }) => distance(centre, point) <= plan.docks.docks.get(key)!.r,
  );
  if (dock) return { kind: 'dock', key: dock.key };
  const badge = badgeAt(plan, looks, point);
  if (badge !== null) return { kind: 'tie', key: plan.memberships[badge]!.key };
  const line = nearestLine(gridOf(plan), point, reach, (place) => looks.lines.has(place));
  return line === null ? null : { kind: 'tie', key: plan.lines[line]!.key };
}

/** The place of the membership whose badge is at a point. */
function badgeAt(plan: Plan, looks: Looks, point: Point): number | null {
  const { grain } = plan.room;
  for (const place of looks.members.keys()) {
    const member = plan.memberships[place]!;
    const spot = plan.spots[member.from]!;
    const isDrawn = member.style === 'badge' || looks.hulls.marked.has(place);
    if (isDrawn && distance(badgeCentre(spot, member, grain), point) <= SIZE.badge * 0.6 * grain)
      return place;
  }
  return null;
}

/** Pieces of courses by the cells they touch: in each cell lines and the number of the piece, in turn. */
export type Grid = {
  readonly courses: readonly (readonly Point[])[];
  readonly cells: ReadonlyMap<string, readonly number[]>;
};

const grids = new WeakMap<Plan, Grid>();

function gridOf(plan: Plan): Grid {
  const grid = grids.get(plan) ?? gridWith(plan.lines.map(({ course }) => along(course, PIECES)));
  grids.set(plan, grid);
  return grid;
}

/** A grid of courses, each as points. */
export function gridWith(courses: readonly (readonly Point[])[]): Grid {
  const cells = new Map<string, number[]>();
  courses.forEach((points, line) => {
    for (let piece = 1; piece < points.length; piece++)
      for (const name of cellsBetween(points[piece - 1]!, points[piece]!)) {
        const cell = cells.get(name);
        if (cell) cell.push(line, piece);
        else cells.set(name, [line, piece]);
      }
  });
  return { courses, cells };
}

/** The cells of the box around two points. */
function cellsBetween(a: Point, b: Point): string[] {
  const names: string[] = [];
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map(cellOf) as [number, number];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map(cellOf) as [number, number];
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) names.push(`${x} ${y}`);
  return names;
}

const cellOf = (value: number): number => Math.floor(value / CELL);

/** The nearest line of a grid within reach of a point, of those that are seen; the first of equals, null for none. */
export function nearestLine(
  { courses, cells }: Grid,
  point: Point,
  reach: number,
  isSeen: (line: number) => boolean,
): number | null {
  let nearest: number | null = null;
  let least = reach;
  const corner = { x: point.x - reach, y: point.y - reach };
  for (const name of cellsBetween(corner, { x: point.x + reach, y: point.y + reach })) {
    const cell = cells.get(name) ?? [];
    for (let at = 0; at < cell.length; at += 2) {
      const line = cell[at]!;
      if (!isSeen(line)) continue;
      const piece = cell[at + 1]!;
      const away = awayFrom(courses[line]![piece - 1]!, courses[line]![piece]!, point);
      if (away > least || (away === least && nearest !== null && line >= nearest)) continue;
      least = away;
      nearest = line;
    }
  }
  return nearest;
}
