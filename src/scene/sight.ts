import { deniedIn } from '../graph/account.ts';
import type { Difference } from '../graph/diff.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { restlessKeys } from '../graph/stretch.ts';
import type { Presence } from '../time/spell.ts';
import type { NodeLook } from './body.ts';
import type { Choice } from './choice.ts';
import { type BareLooks, isPlanned, keptSpots, looksOf, presenceAt, tiesByKey } from './looks.ts';
import type { Plan } from './plan.ts';
import { lookOf } from './tie.ts';

/** What a picture stands next to, and the keys whose ties differ from it. */
export type Beside = {
  readonly snapshots: readonly Snapshot[];
  readonly differing: ReadonlySet<number>;
};

/** What is to be seen of a picture, before hulls have shapes, and which keys may look otherwise on a neighbouring date. */
export type Sight = { readonly looks: BareLooks; readonly restless: ReadonlySet<number> };

/**
 * What is seen at a date. Nodes without a tie then are left out, save those that have one in the
 * picture it stands beside, or one that the source shown denies: those stay, quietly. Ties that
 * differ from that picture are bold.
 */
export function sightAt(plan: Plan, snapshot: Snapshot, beside: Beside | null = null): Sight {
  const isBold = (key: number) => beside?.differing.has(key) ?? false;
  const looked = (ties: readonly LiveTie[], isDenied: boolean) =>
    new Map(
      [...tiesByKey(plan, ties)].map(([key, live]) => [
        key,
        lookOf(live, null, isBold(key), isDenied),
      ]),
    );
  const seen = looked(snapshot.ties, false);
  const denied = looked(deniedIn(snapshot), true);
  const others = (beside?.snapshots ?? []).flatMap(({ ties }) => [...tiesByKey(plan, ties).keys()]);
  const looks = looksOf(plan, seen, denied, others, [snapshot.period], keptSpots(plan, [snapshot]));
  const moving = new Set([...denied.keys(), ...(beside?.differing ?? [])]);
  return { looks, restless: restlessIn([snapshot, ...(beside?.snapshots ?? [])], moving) };
}

/**
 * What is seen of a difference: both dates in one, with what began, ended, changed and was kept;
 * or without what was kept, and whoever has nothing else.
 */
export function sightBetween(
  plan: Plan,
  difference: Difference,
  kept: Choice['kept'] = 'fade',
): Sight {
  const { from, to, changes } = difference;
  const all = kept === 'hide' ? [] : [...tiesByKey(plan, to.ties)];
  const seen = new Map(all.map(([key, live]) => [key, lookOf(live, 'kept')]));
  const denied = new Set([...deniedIn(from), ...deniedIn(to)].map(({ key }) => key));
  for (const { change, before, after } of changes) {
    const live = change === 'ended' ? before : after;
    const key = live[0]!.key;
    const isDenied = change !== 'changed' && denied.has(key);
    if (isPlanned(plan, key)) seen.set(key, lookOf(live, change, false, isDenied));
  }
  const periods = [from.period, to.period];
  const looks = looksOf(plan, seen, new Map(), [], periods, keptSpots(plan, [from, to]));
  const spots = new Map(
    [...looks.spots].map(([place, look]) => {
      const [before, after] = periods.map((period) => presenceAt(plan, place, period));
      return [place, { ...look, change: nodeChange(before!, after!) }];
    }),
  );
  return { looks: { ...looks, spots }, restless: restlessIn([from, to]) };
}

/** The keys that may look otherwise on a neighbouring date: those lie above the others. */
function restlessIn(
  snapshots: readonly Snapshot[],
  differing: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const sets = snapshots.map(({ view, period }) => restlessKeys(view, period));
  return new Set([...differing, ...sets.flatMap((keys) => [...keys])]);
}

/** What became of a node between two presences; null for nothing. */
export function nodeChange(before: Presence, after: Presence): NodeLook['change'] {
  if (before === after) return null;
  return before === 'absent' ? 'began' : after === 'absent' ? 'ended' : 'changed';
}
