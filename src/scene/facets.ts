import { compareText, inTurn } from '../graph/order.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import {
  FACETS,
  type Facet,
  hiddenBy,
  hidesActor,
  hidesRelation,
  hidesTie,
  valuesOf,
} from './hidden.ts';
import { type ShownChoice, keptOf, shownTogether } from './shown.ts';

/** A value of a facet, whether its ties are shown, and how many there are that it alone decides on. */
export type FacetValue = {
  readonly value: string;
  readonly isShown: boolean;
  /**
   * Of a value that is shown, the ties that would go if it were hidden; of one that is hidden,
   * those that would come. All other filters stay as they are.
   */
  readonly ties: number;
};

/** The values that ties of a snapshot have in each facet; those that decide on most first. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/**
 * Counts, for every value of every facet, what it decides on at the date or dates: each spell
 * once, also where it stands on both. It looks at each tie that only facets may hide.
 */
export function facetCounts(snapshots: readonly Snapshot[], choice: ShownChoice): FacetCounts {
  const { network } = snapshots[0]!.view;
  const hidden = hiddenBy(choice.hide);
  const kept = keptOf(choice);
  const bare = { ...choice, hide: [...hidden.ids] };
  const passes = (live: LiveTie, facets: ReadonlySet<string>): boolean => {
    const tried = { ids: hidden.ids, facets };
    const { source, target, relation } = live.tie;
    return (
      !hidesRelation(tried, network.relation.get(relation)!) &&
      !hidesTie(tried, network, live) &&
      [source, target].every(
        (id) =>
          kept.has(id) || !hidesActor(tried, network.dataset.nodes[network.nodeNumber.get(id)!]!),
      )
    );
  };
  const ties = new Map<string, Set<number>>();
  for (const snapshot of shownTogether(snapshots, bare))
    for (const live of snapshot.ties)
      for (const value of valuesOf(network, live)) {
        const decided = ties.get(value) ?? new Set();
        ties.set(value, decided);
        const without = new Set(hidden.facets);
        without.delete(value);
        if (passes(live, without) && !passes(live, new Set(without).add(value)))
          decided.add(live.number);
      }
  return grouped(ties, hidden.facets);
}

function grouped(
  ties: ReadonlyMap<string, ReadonlySet<number>>,
  hidden: ReadonlySet<string>,
): FacetCounts {
  const countsIn = (facet: Facet): FacetValue[] => {
    const names = new Set(
      [...ties.keys(), ...hidden].filter((name) => name.startsWith(`${facet}:`)),
    );
    const values = [...names].map((name) => ({
      value: name.slice(facet.length + 1),
      isShown: !hidden.has(name),
      ties: ties.get(name)?.size ?? 0,
    }));
    return values.sort((a, b) => inTurn(b.ties - a.ties, compareText(a.value, b.value)));
  };
  return Object.fromEntries(
    FACETS.map((facet) => [facet, countsIn(facet)] as const),
  ) as unknown as FacetCounts;
}
