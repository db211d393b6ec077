import type { Position } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Choice, LayoutName } from './choice.ts';
import type { Looks } from './looks.ts';
import { FIELD, type Field, fieldOf } from './layouts/field.ts';
import { rowAt } from './move.ts';
import { MOVED_FROM } from './places.ts';
import type { Plan } from './plan.ts';

/**
 * What frames of a plan show as a field, from where it stands: who is seen, and the ties that
 * are. For the network layout, whose places are worked out once for all dates.
 */
export function tidyField(
  plan: Plan,
  frames: readonly Looks[],
  choice: Pick<Choice, 'at' | 'vs'>,
): Field {
  const { network, spots, lines, memberships, docks, room } = plan;
  const seen = <Of>(all: readonly Of[], of: (looks: Looks) => ReadonlyMap<number, unknown>): Of[] =>
    all.filter((_, place) => frames.some((looks) => of(looks).has(place)));
  const shown = seen(spots, (looks) => looks.spots);
  const field = fieldOf(
    network,
    {
      nodes: shown.map(({ node }) => node),
      lines: seen(lines, (looks) => looks.lines),
      members: seen(memberships, (looks) => looks.members),
      docks: [...docks.docks.values()]
        .filter(({ key }) => frames.some((looks) => looks.docks.has(key)))
        .map(({ key, leader, country }) => ({
          key,
          leader: network.nodeNumber.get(leader.id)!,
          country: spots[country]!.node,
        })),
    },
    choice,
    new Map(),
  );
  shown.forEach(({ x, y }, at) => {
    field.x[at] = (x * FIELD.width) / room.width;
    field.y[at] = (y * FIELD.height) / room.height;
  });
  return field;
}

/** The positions of the network layout with those of a field that was tidied, each with where it stood before. */
export function tidiedRows(
  plan: Plan,
  { nodes, x, y }: Pick<Field, 'nodes' | 'x' | 'y'>,
): Position[] {
  const { network, room, spotOf } = plan;
  const rows = new Map(rowsIn(network, 'network').map((row) => [row.node, row]));
  // Who has no row stays where it is.
  for (const spot of plan.spots)
    if (!rows.has(spot.actor.id)) rows.set(spot.actor.id, rowAt(plan, spot, null, spot));
  nodes.forEach((node, at) => {
    const spot = plan.spots[spotOf.get(node)!]!;
    const point = {
      x: (x[at]! * room.width) / FIELD.width,
      y: (y[at]! * room.height) / FIELD.height,
    };
    rows.set(spot.actor.id, rowAt(plan, spot, rows.get(spot.actor.id) ?? null, point));
  });
  return [...rows.values()];
}

const rowsIn = ({ dataset }: Network, layout: LayoutName): Position[] =>
  dataset.positions.filter((row) => row.layout === layout);

/** Whether anybody was moved in a layout. */
export const hasMoved = (network: Network, layout: LayoutName): boolean =>
  rowsIn(network, layout).some(({ attributes }) => MOVED_FROM in attributes);

/** The positions of a layout with everybody back where it stood before it was moved. */
export function releasedRows(network: Network, layout: LayoutName): Position[] {
  return rowsIn(network, layout).flatMap((row) => {
    const { [MOVED_FROM]: from, ...attributes } = row.attributes;
    if (from === undefined) return [row];
    const [x, y] = from.split(' ').map(Number);
    // Layouts that are worked out for their room have rows for none but who was moved.
    if (layout !== 'network' || !Number.isFinite(x) || !Number.isFinite(y)) return [];
    return [{ ...row, x: x!, y: y!, attributes }];
  });
}
