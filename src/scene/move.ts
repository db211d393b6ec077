import type { Position } from '../graph/dataset.ts';
import { coursesOf } from './course.ts';
import type { Point } from './curve.ts';
import type { Looks } from './frame.ts';
import type { Box } from './labels.ts';
import { MOVED_FROM, placeOf } from './places.ts';
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
    plan.room.grain,
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
    const own = known.get(spot.actor.id);
    const row = { layout, node: spot.actor.id };
    const still: Position = own ?? { ...row, ...placeOf(plan.fit, spot), attributes: {} };
    // Layouts that are worked out for their room heed no other's place.
    if (at !== place) return own || layout !== 'network' ? [] : [still];
    const from = still.attributes[MOVED_FROM] ?? `${still.x} ${still.y}`;
    const attributes = { ...still.attributes, [MOVED_FROM]: from };
    return [{ ...row, ...placeOf(plan.fit, point), attributes }];
  });
}
