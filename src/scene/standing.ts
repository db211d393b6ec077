import { inTurn } from '../graph/order.ts';
import type { Point } from './curve.ts';
import { dockBox, dockCentre } from './dock.ts';
import type { Looks } from './looks.ts';
import type { Plan } from './plan.ts';

/** A dock as it stands among those seen with it. */
export type StandingDock = {
  readonly key: number;
  readonly slot: number;
  readonly ring: number;
  readonly centre: Point;
};

/** Where the docks that are seen stand, in the order in which they are drawn. */
export function standingDocks(plan: Plan, looks: Looks): StandingDock[] {
  const taken = new Map<string, number[]>();
  const keys = [...looks.docks.keys()].sort((a, b) =>
    inTurn(rankOf(plan, a) - rankOf(plan, b), a - b),
  );
  // Who has left, or by the account shown never held it, stands farther out than who holds an office.
  const isPast = (key: number): boolean => {
    const { change, denied } = looks.docks.get(key)!;
    return change === 'ended' || (change === null && denied);
  };
  const held = new Set(
    keys.filter((key) => !isPast(key)).map((key) => plan.docks.docks.get(key)!.country),
  );
  return keys.map((key) => {
    const dock = plan.docks.docks.get(key)!;
    const ring = isPast(key) && held.has(dock.country) ? 1 : 0;
    const place = `${dock.country} ${ring}`;
    const others = taken.get(place) ?? [];
    const next = Math.max(dock.rank, Math.max(-1, ...others) + 1);
    const slot = slotWithin(plan, dock.country, ring, next, others);
    taken.set(place, [...others, slot]);
    const centre = dockCentre(plan.spots[dock.country]!, dock.country, slot, ring, plan.docks);
    return { key, slot, ring, centre };
  });
}

/** How many places farther on, either way, one within the picture is looked for. */
const FARTHEST = 6;

/** The place in a ring that comes next; where a dock there would be cut by the picture's edge, the free one nearest to it. */
function slotWithin(
  { spots, docks, room }: Plan,
  country: number,
  ring: number,
  next: number,
  taken: readonly number[],
): number {
  const isWithin = (slot: number): boolean => {
    const centre = dockCentre(spots[country]!, country, slot, ring, docks);
    const { left, top, right, bottom } = dockBox(centre, docks.grain);
    return left >= 0 && top >= 0 && right <= room.width && bottom <= room.height;
  };
  if (isWithin(next)) return next;
  const around = Array.from({ length: FARTHEST }, (_, at) => [next - at - 1, next + at + 1]).flat();
  return around.find((slot) => !taken.includes(slot) && isWithin(slot)) ?? next;
}

const rankOf = ({ docks }: Plan, key: number): number => docks.docks.get(key)!.rank;
