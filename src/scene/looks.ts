import { spellAt } from '../graph/network.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { type Period, type Presence, presenceOver } from '../time/spell.ts';
import type { NodeLook } from './body.ts';
import { keptOf } from './cast.ts';
import { type Hulls, hullsOf } from './hulls.ts';
import type { Plan } from './plan.ts';
import type { TieLook } from './tie.ts';

/** What is to be seen of a plan at a date, or between two: looks by place. */
export type Looks = {
  /** By place in `plan.lines`. */
  readonly lines: ReadonlyMap<number, TieLook>;
  /** By place in `plan.memberships`. */
  readonly members: ReadonlyMap<number, TieLook>;
  readonly hulls: Hulls;
  /** By the key of the dock. */
  readonly docks: ReadonlyMap<number, TieLook>;
  /** By place in `plan.spots`. */
  readonly spots: ReadonlyMap<number, NodeLook>;
};

/** Whether a key is seen in a plan, as a line, a membership or a dock. */
export const isPlanned = ({ lineOf, membershipOf, docks }: Plan, key: number): boolean =>
  lineOf.has(key) || membershipOf.has(key) || docks.docks.has(key);

/** The same before the shapes of hulls are known. */
export type BareLooks = Omit<Looks, 'hulls'>;

/** Looks with the hulls around the members that are seen. */
export const hulled = (plan: Plan, looks: BareLooks): Looks => ({
  ...looks,
  hulls: hullsOf(plan, looks.members, looks.spots.keys()),
});

/** Those of some live ties that a plan draws, by key. */
export function tiesByKey(plan: Plan, ties: readonly LiveTie[]): Map<number, LiveTie[]> {
  const groups = new Map<number, LiveTie[]>();
  for (const tie of ties) {
    const live = groups.get(tie.key);
    if (live) live.push(tie);
    else if (isPlanned(plan, tie.key)) groups.set(tie.key, [tie]);
  }
  return groups;
}

/** How present a spot's actor is in a period. */
export function presenceAt({ network, spots }: Plan, place: number, period: Period): Presence {
  const row = spots[place]!.node;
  return presenceOver(spellAt(network.nodeSpells, row), period);
}

/** The places of who is pinned or in focus, or named in a picture of a part, and there: they are seen without a tie too. */
export function keptSpots(
  { network, choice, spotOf }: Plan,
  snapshots: readonly Snapshot[],
): number[] {
  const there = new Set(snapshots.flatMap(({ nodes }) => nodes.map(({ node }) => node.id)));
  return [...keptOf(choice), ...(choice.only ?? [])]
    .filter((id) => there.has(id))
    .flatMap((id) => spotOf.get(network.nodeNumber.get(id)!) ?? []);
}

/** What is seen where keys are, and those that are denied, beside those of another picture, in periods; `kept` are places seen in any case. */
export function looksOf(
  plan: Plan,
  seen: ReadonlyMap<number, TieLook>,
  denied: ReadonlyMap<number, TieLook>,
  others: readonly number[],
  periods: readonly Period[],
  kept: readonly number[],
): BareLooks {
  const lines = new Map<number, TieLook>();
  const members = new Map<number, TieLook>();
  const docks = new Map<number, TieLook>();
  for (const [key, look] of [...seen, ...denied]) {
    const line = plan.lineOf.get(key);
    const member = plan.membershipOf.get(key);
    if (line !== undefined) lines.set(line, look);
    else if (member !== undefined) members.set(member, look);
    else docks.set(key, look);
  }
  const tied = spotsAt(plan, seen.keys());
  for (const place of kept) tied.add(place);
  const shown = new Set([...tied, ...spotsAt(plan, denied.keys()), ...spotsAt(plan, others)]);
  const spots = new Map<number, NodeLook>();
  for (const place of plan.spots.keys()) {
    if (!shown.has(place)) continue;
    const presences = periods.map((period) => presenceAt(plan, place, period));
    if (presences.every((presence) => presence === 'absent')) continue;
    const presence = presences.includes('certain') ? 'certain' : 'possible';
    spots.set(place, { presence, quiet: !tied.has(place), change: null, bold: false });
  }
  return { lines, members, docks, spots };
}

/** The nodes that ties make seen; a dock its country. */
function spotsAt(plan: Plan, keys: Iterable<number>): Set<number> {
  const { lines, lineOf, memberships, membershipOf, docks } = plan;
  const spots = new Set<number>();
  for (const key of keys) {
    const line = lines[lineOf.get(key) ?? -1];
    const member = memberships[membershipOf.get(key) ?? -1];
    const dock = docks.docks.get(key);
    if (member) spots.add(member.from);
    if (member && member.to !== null && member.style === 'hull') spots.add(member.to);
    if (line) spots.add(line.from).add(line.to);
    if (dock) spots.add(dock.country);
  }
  return spots;
}
