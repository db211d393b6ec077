import { type Point, along, arched, boundsOf, distance } from './curve.ts';
import { ScalarGrid, contoursOf, isWithin } from './contour.ts';
import type { Box, Disc } from './box.ts';
import type { Segment } from './list.ts';

/** The shape around members: its outline, and by place which of them it could not reach. */
export type Hull = { readonly segments: readonly Segment[]; readonly apart: readonly number[] };

/** Around a member, beside what joins two, and kept from who is none; at grain 1. */
const ROOM = 13;
const WAIST = 8;
const CLEAR = 4;
/** The side of a cell in which the shape is worked out. */
const CELL = 6;
/** Three members closer together than this have the room between them filled. */
const NEAR = 190;
/** What it costs a way to lead out of the limits: more than passing anybody. */
const BEYOND = 1e4;
/** How far what joins two members may bulge around who is none, of its length. */
const BULGES = [0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4, 0.6, -0.6];

/**
 * A rounded hull around members, the first of them the bloc's own seal, that lies over none of
 * the others: it is what is close to a member, to a way from member to member, or between three
 * of them, less what is close to who is none. A member so hemmed in that no way leads there is
 * told as apart, in a part of its own. It stays within `limits`, in which its members lie; unless
 * told there are none. In units of the picture.
 */
export function hullOf(
  members: readonly Disc[],
  others: readonly Disc[],
  grain: number,
  limits: Box | null = null,
): Hull {
  if (members.length === 0) return { segments: [], apart: [] };
  const ways = waysBetween(members, { others, grain, limits });
  const grid = new ScalarGrid(
    boundsOf([...members, ...ways.flat()]),
    Math.max(...members.map(({ r }) => r)) + (ROOM + 4 * CELL) * grain,
    CELL * grain,
  );
  for (const { x, y, r } of members) grid.disc(x, y, r + ROOM * grain);
  const triangles = trianglesOf(members, others, grain);
  for (const corners of triangles) grid.triangle(corners);
  for (const [a, b] of [...edgesOf(triangles), ...ways.flatMap(piecesOf)])
    grid.capsule(a, b, WAIST * grain);
  grid.soften();
  for (const { x, y, r } of others) grid.cut(x, y, r + CLEAR * grain);
  for (const { x, y, r } of members) grid.disc(x, y, r + 2 * grain);
  const contours = contoursOf(grid);
  return outlined(
    limits ? contours.map((contour) => contour.map((point) => within(limits, point))) : contours,
    members,
  );
}

const within = ({ left, top, right, bottom }: Box, { x, y }: Point): Point => ({
  x: Math.min(right, Math.max(left, x)),
  y: Math.min(bottom, Math.max(top, y)),
});

/** What ways heed: who is in the way, how finely all is drawn, and beyond what no way leads. */
type Surroundings = {
  readonly others: readonly Disc[];
  readonly grain: number;
  readonly limits: Box | null;
};

type Piece = readonly [Point, Point];

const piecesOf = (way: readonly Point[]): Piece[] =>
  way.slice(1).map((point, at) => [way[at]!, point]);

/** The edges that triangles do not share: the others lie within. */
function edgesOf(triangles: readonly Corners[]): Piece[] {
  const single = new Map<string, Piece>();
  for (const [a, b, c] of triangles)
    for (const edge of [
      [a, b],
      [b, c],
      [a, c],
    ] as const) {
      const name = edge
        .map(({ x, y }) => `${x} ${y}`)
        .sort()
        .join();
      if (!single.delete(name)) single.set(name, edge);
    }
  return [...single.values()];
}

/** The contours as one outline, smooth through the middles of their sides; who lies outside the first's. */
function outlined(contours: readonly (readonly Point[])[], members: readonly Disc[]): Hull {
  const main = contours.find((contour) => isWithin(contour, members[0]!));
  const apart = members.flatMap((member, place) => (main && isWithin(main, member) ? [] : [place]));
  return { segments: contours.flatMap(smooth), apart };
}

function smooth(contour: readonly Point[]): Segment[] {
  const points = contour.filter((_, at) => at % 2 === 0);
  const middle = (at: number): Point => {
    const [a, b] = [points[at % points.length]!, points[(at + 1) % points.length]!];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  const start = middle(points.length - 1);
  return [
    ['M', start.x, start.y],
    ...points.map((point, at): Segment => {
      const end = middle(at);
      return ['Q', point.x, point.y, end.x, end.y];
    }),
    ['Z'],
  ];
}

/** Ways that join all members, short ones and ones that pass nobody first (Prim, 1957). */
function waysBetween(members: readonly Disc[], surroundings: Surroundings): (readonly Point[])[] {
  const { others, grain } = surroundings;
  const cost = (a: Disc, b: Disc): number =>
    distance(a, b) * (1 + 1.5 * hindrance([a, b], others, grain));
  const least = members.map((member) => cost(members[0]!, member));
  const nearest = members.map(() => 0);
  const left = new Set([...members.keys()].slice(1));
  const ways: (readonly Point[])[] = [];
  while (left.size > 0) {
    const next = [...left].reduce((a, b) => (least[b]! < least[a]! ? b : a));
    left.delete(next);
    ways.push(wayBetween(members[nearest[next]!]!, members[next]!, surroundings));
    for (const place of left) {
      const price = cost(members[next]!, members[place]!);
      if (price >= least[place]!) continue;
      least[place] = price;
      nearest[place] = next;
    }
  }
  return ways;
}

/** The straightest way within the limits that passes the fewest others. */
function wayBetween(a: Disc, b: Disc, { others, grain, limits }: Surroundings): readonly Point[] {
  const ways = BULGES.map((bulge) =>
    along(arched(a, b, bulge * distance(a, b)), bulge === 0 ? 1 : 10),
  );
  const isBeyond = (way: readonly Point[]) =>
    limits !== null && way.some((point) => distance(point, within(limits, point)) > 0);
  const costs = ways.map(
    (way, order) => (isBeyond(way) ? BEYOND : 0) + hindrance(way, others, grain) * 10 + order,
  );
  return ways[costs.indexOf(Math.min(...costs))]!;
}

/** How many others are in the way. */
function hindrance(way: readonly Point[], others: readonly Disc[], grain: number): number {
  const waist = (CLEAR + WAIST) * grain;
  return others.filter((other) =>
    way.some((point, at) => at > 0 && awayFrom(way[at - 1]!, point, other) < other.r + waist),
  ).length;
}

type Corners = readonly [Disc, Disc, Disc];

/** Triangles of neighbours (Delaunay, 1934: no member lies in the circle through the three) that hold no other. */
function trianglesOf(members: readonly Disc[], others: readonly Disc[], grain: number): Corners[] {
  const far = (NEAR * grain) ** 2;
  const near = (a: Disc, b: Disc) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < far;
  const found: Corners[] = [];
  members.forEach((a, i) =>
    members.slice(i + 1).forEach((b, j) => {
      if (!near(a, b)) return;
      for (const c of members.slice(i + j + 2))
        if (near(a, c) && near(b, c) && isEmpty([a, b, c], members)) found.push([a, b, c]);
    }),
  );
  return found.filter((corners) =>
    others.every((other) => fromTriangle(other, corners) > other.r + (CLEAR + WAIST) * grain),
  );
}

function isEmpty([a, b, c]: Corners, members: readonly Disc[]): boolean {
  const d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  if (Math.abs(d) < 1e-6) return false;
  const square = ({ x, y }: Point) => x * x + y * y;
  const centre = {
    x: (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / d,
    y: (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / d,
  };
  const reach = (centre.x - a.x) ** 2 + (centre.y - a.y) ** 2 - 1e-3;
  return members.every(({ x, y }) => (centre.x - x) ** 2 + (centre.y - y) ** 2 >= reach);
}

/** The distance to a triangle; within it negative. */
function fromTriangle(point: Point, [a, b, c]: Corners): number {
  const away = Math.min(awayFrom(a, b, point), awayFrom(b, c, point), awayFrom(c, a, point));
  return isWithin([a, b, c], point) ? -away : away;
}

/** As in `curve.ts`, without the guard of \`Math.hypot\` against overflow, which takes ten times as long. */
function awayFrom(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const on = Math.min(1, Math.max(0, part));
  const [x, y] = [point.x - a.x - on * dx, point.y - a.y - on * dy];
  return Math.sqrt(x * x + y * y);
}
