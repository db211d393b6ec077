import type { Position } from '../graph/dataset.ts';
import { coursesOf } from './course.ts';
import { type Curve, type Point, between, distance } from './curve.ts';
import { placeOf } from './fit.ts';
import type { Looks } from './looks.ts';
import type { Box } from './box.ts';
import { MOVED_FROM } from './places.ts';
import type { Line, Plan } from './plan.ts';
import type { Spot } from './spot.ts';

/**
 * A plan with one of its spots at another point of the room: its name and docks go with it, and
 * the courses of its ties are found anew; all else is the plan's own.
 */
export function moved(plan: Plan, place: number, point: Point): Plan {
  const spots = plan.spots.with(place, shifted(plan.spots[place]!, point));
  const touching = plan.lines.flatMap((line, at) => (touches(line, place) ? [at] : []));
  const courses = coursesOf(
    spots,
    touching.map((at) => plan.lines[at]!),
    plan.room,
  );
  const lines = [...plan.lines];
  touching.forEach((at, order) => {
    lines[at] = { ...lines[at]!, course: courses[order]! };
  });
  return { ...plan, spots, lines };
}

const touches = ({ from, to }: Line, place: number): boolean => from === place || to === place;

function shifted(spot: Spot, { x, y }: Point): Spot {
  const right = x - spot.x;
  const down = y - spot.y;
  const name = spot.namePlace;
  if (!name) return { ...spot, x, y };
  const box = boxAt(name.box, right, down);
  return { ...spot, x, y, namePlace: { ...name, x: name.x + right, y: name.y + down, box } };
}

const boxAt = ({ left, right, top, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/**
 * A plan on the way from where another has its actors: those that both have, with their names, and
 * the ties between them, at a part of the way; what lies below comes when all have arrived.
 */
export function onTheWay(before: Plan, after: Plan, part: number): Plan {
  const old = new Map(before.spots.map((spot) => [spot.actor.id, spot]));
  const spots = after.spots.map((spot) => {
    const from = old.get(spot.actor.id);
    return from ? shifted(spot, between(from, spot, part)) : spot;
  });
  const courses = new Map(before.lines.map((line) => [keyText(before, line), line.course]));
  const lines = after.lines.map((line) => {
    const from = courses.get(keyText(after, line));
    return from ? { ...line, course: betweenCurves(from, line.course, part) } : line;
  });
  return { ...after, spots, lines, grounds: [] };
}

/** Whether actors that both plans have stand elsewhere in the same room; all but one, who was dragged. */
export function hasMoves(before: Plan, after: Plan, dragged: boolean): boolean {
  const { width, height } = before.room;
  if (width !== after.room.width || height !== after.room.height) return false;
  const old = new Map(before.spots.map((spot) => [spot.actor.id, spot]));
  const moves = after.spots.filter((spot) => {
    const from = old.get(spot.actor.id);
    return from !== undefined && distance(from, spot) > 1;
  });
  return moves.length > (dragged ? 1 : 0);
}

/** A tie by its ends and relation: plans of edited data number their keys anew. */
const keyText = ({ network }: Plan, { key }: Line): string =>
  Object.values(network.keys[key]!).join(' ');

const betweenCurves = (from: Curve, to: Curve, part: number): Curve => ({
  from: between(from.from, to.from, part),
  control: between(from.control, to.control, part),
  to: between(from.to, to.to, part),
});

/** Of what is seen, what moves with a spot: the spot, its ties and its docks. */
export function movedLooks(
  { lines, memberships, docks }: Plan,
  looks: Looks,
  place: number,
): Looks {
  const own = <Look>(all: ReadonlyMap<number, Look>, isOwn: (key: number) => boolean) =>
    new Map([...all].filter(([key]) => isOwn(key)));
  return {
    lines: own(looks.lines, (line) => touches(lines[line]!, place)),
    members: own(looks.members, (member) => memberships[member]!.from === place),
    // Hulls take their new shape when it is dropped.
    hulls: { ...looks.hulls, seen: [] },
    docks: own(looks.docks, (key) => docks.docks.get(key)!.country === place),
    spots: own(looks.spots, (spot) => spot === place),
  };
}

/**
 * Rows of positions that put a spot at a point of the room. Where the data ship no places, the
 * other spots stay too: rows come with it for all that have none, so that nothing is laid out
 * anew around it.
 */
export function rowsFor(plan: Plan, place: number, point: Point): Position[] {
  const { layout } = plan.choice;
  const rows = plan.network.dataset.positions.filter((row) => row.layout === layout);
  const known = new Map(rows.map((row) => [row.node, row]));
  return plan.spots.flatMap((spot, at) => {
    const own = known.get(spot.actor.id) ?? null;
    if (at === place) return [rowAt(plan, spot, own, point)];
    // Layouts that are worked out for their room heed no other's place.
    return own || layout !== 'network' ? [] : [rowAt(plan, spot, null, spot)];
  });
}

/** The row that puts a spot at a point of the room, in place of the one it has; if it moves, with where it stood. */
export function rowAt(plan: Plan, spot: Spot, own: Position | null, point: Point): Position {
  const row = { layout: plan.choice.layout, node: spot.actor.id };
  const still = own ?? { ...row, ...placeOf(plan.fit, spot), attributes: {} };
  if (point.x === spot.x && point.y === spot.y) return still;
  const from = still.attributes[MOVED_FROM] ?? `${still.x} ${still.y}`;
  const attributes = { ...still.attributes, [MOVED_FROM]: from };
  return { ...row, ...placeOf(plan.fit, point), attributes };
}
