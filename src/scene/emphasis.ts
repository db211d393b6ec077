import { deniedIn } from '../graph/account.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import type { Frame } from './frame.ts';
import { tieId } from './frame.ts';
import type { Item } from './list.ts';
import type { Plan } from './plan.ts';

/**
 * What a person points at or has selected: an actor by its id, a tie by its key's place in
 * `network.keys`; or the ties of the ways between two.
 */
export type Mark =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'tie'; readonly key: number }
  | { readonly kind: 'way'; readonly keys: readonly number[] };

/** What an id of the address marks; null for nothing, or for what has no mark, such as an event. */
export function markOf({ network }: Plan, id: string | null): Mark | null {
  if (id === null) return null;
  if (network.nodeNumber.has(id)) return { kind: 'actor', id };
  const tie = network.dataset.ties.findIndex((row) => row.id === id);
  return tie === -1 ? null : { kind: 'tie', key: network.keyOfTie[tie]! };
}

/** The actors that a mark is of: one, or the two ends of a tie. */
export function actorsOf({ network }: Plan, mark: Mark): readonly string[] {
  if (mark.kind === 'actor') return [mark.id];
  if (mark.kind === 'way')
    return mark.keys.flatMap((key) => [network.keys[key]!.source, network.keys[key]!.target]);
  const { source, target } = network.keys[mark.key]!;
  return [source, target];
}

/**
 * The id by which the address knows a mark: of a tie's spells the one that leads, also of one that
 * the source shown denies; null where no snapshot has it.
 */
export function idOfMark(mark: Mark, snapshots: readonly Snapshot[]): string | null {
  if (mark.kind === 'actor') return mark.id;
  if (mark.kind === 'way') return null;
  const ofKey = (ties: readonly LiveTie[]) => ties.filter(({ key }) => key === mark.key);
  const there = snapshots.flatMap(({ ties }) => ofKey(ties));
  const live = there.length > 0 ? there : snapshots.flatMap((side) => ofKey(deniedIn(side)));
  return (live.find(({ presence }) => presence === 'certain') ?? live[0])?.tie.id ?? null;
}

/**
 * The items of a frame that stay as they are while the rest is dimmed: an actor with its ties and
 * who they lead to, a tie with its two ends; in the frame's order. Null where the mark is of
 * nothing that is seen, and nothing is to be dimmed.
 */
export function litItems(plan: Plan, { looks, items }: Frame, mark: Mark): readonly Item[] | null {
  const { keys } = plan.network;
  const seen = [
    ...[...looks.lines.keys()].map((line) => plan.lines[line]!.key),
    ...[...looks.members.keys()].map((place) => plan.memberships[place]!.key),
    ...looks.docks.keys(),
  ];
  const isLit = (key: number): boolean =>
    mark.kind === 'way'
      ? mark.keys.includes(key)
      : mark.kind === 'tie'
        ? key === mark.key
        : keys[key]!.source === mark.id || keys[key]!.target === mark.id;
  const lit = seen.filter(isLit);
  const actors = new Set(lit.flatMap((key) => [keys[key]!.source, keys[key]!.target]));
  if (mark.kind === 'actor' && isStanding(plan, looks.spots, mark.id)) actors.add(mark.id);
  if (actors.size === 0) return null;
  const ids = new Set(lit.flatMap((key) => [tieId(plan, key), `${tieId(plan, key)}-signs`]));
  for (const actor of actors) ids.add(`node-${actor}`).add(`name-${actor}`);
  for (const key of lit) if (plan.membershipOf.has(key)) ids.add(`hull-${keys[key]!.target}`);
  return items.filter((item) => item.kind === 'group' && item.id !== null && ids.has(item.id));
}

function isStanding(plan: Plan, spots: Frame['looks']['spots'], id: string): boolean {
  const place = plan.spotOf.get(plan.network.nodeNumber.get(id) ?? -1);
  return place !== undefined && spots.has(place);
}
