import { inTurn } from '../graph/order.ts';
import type { Point } from './curve.ts';
import { dockCentre } from './dock.ts';
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
  const taken = new Map<string, number>();
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
    const slot = Math.max(dock.rank, taken.get(place) ?? 0);
    taken.set(place, slot + 1);
    const centre = dockCentre(plan.spots[dock.country]!, dock.country, slot, ring, plan.docks);
    return { key, slot, ring, centre };
  });
}

const rankOf = ({ docks }: Plan, key: number): number => docks.docks.get(key)!.rank;
