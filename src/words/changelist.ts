import type { Actor, Evidence, Language } from '../graph/dataset.ts';
import {
  type Change,
  type ChangeKind,
  type Difference,
  type NodeChange,
  leading,
  summaryOf,
} from '../graph/diff.ts';
import { type Network, spellAt } from '../graph/network.ts';
import { compareText, inTurn } from '../graph/order.ts';
import type { LiveTie } from '../graph/snapshot.ts';
import type { Day } from '../time/day.ts';
import { compareNames, holdsName } from './collation.ts';
import { type Comparison, comparisonOf, inTimeOrder } from './comparison.ts';
import { spellWords } from './dates.ts';
import { capitalised, sayIn } from './messages.ts';
import { relationName, shortNameOf } from './names.ts';
import { changeKindName, changeWords, nodeChangeWords } from './sentences.ts';

/** What the sections of a list are made by; each change stands in one of them. */
export const GROUPINGS = ['kind', 'actor', 'bloc', 'relation'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What decides the order within a section; by name after that. */
export const ORDERS = ['name', 'date', 'certainty'] as const;
export type Order = (typeof ORDERS)[number];

/** Of what certainty a change is: `possible` or `contested` where any of its ties, before or after, is so. */
export const CERTAINTIES = ['certain', 'possible', 'contested'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Which changes are listed and how; what is left out keeps all, by kind, by name. */
export type ListChoice = {
  readonly group?: Grouping;
  readonly order?: Order;
  /** An actor at either end, by id. */
  readonly actor?: string | null;
  readonly relation?: string | null;
  readonly kinds?: readonly ChangeKind[] | null;
  readonly certainty?: Certainty | null;
  /** Letters that the sentence has; accents and case do not matter. */
  readonly text?: string;
};

/** A change as a line of the list. */
export type ListedChange = {
  /** As time went: where date A is after date B, seen from the other side. */
  readonly change: Change;
  /** The tie that it leads to. */
  readonly tie: LiveTie;
  readonly sentence: string;
  /** Since and until when the tie holds: the one after, or of what ended the one before. */
  readonly dates: string;
  readonly certainties: readonly Certainty[];
  /** The ids of the sources that carry it, and of those that deny it, sorted. */
  readonly sources: readonly string[];
  readonly deniedBy: readonly string[];
};

export type Sums = Readonly<Record<ChangeKind, number>>;

/** A part of the list. `id` is of an actor, bloc, relation or kind; null for what has no bloc. */
export type ListSection = {
  readonly id: string | null;
  readonly name: string;
  readonly sums: Sums;
  readonly changes: readonly ListedChange[];
};

export type ChangeList = {
  /** As time went. */
  readonly difference: Difference;
  readonly comparison: Comparison;
  readonly sections: readonly ListSection[];
  /** Actors that came, went, or became more or less certain; only where no filter is set. */
  readonly actors: readonly (NodeChange & { readonly sentence: string })[];
  /** Of all changes: those of the summary and the picture. */
  readonly sums: Sums & { readonly kept: number };
  /** How many changes are listed; fewer than the sums where a filter is set. */
  readonly listed: number;
};

/**
 * What differs, as a list in words: the one that page and command line show, copy and write.
 * Sums are those of the difference; those of the sections add up to what is listed.
 */
export function changeList(
  given: Difference,
  language: Language,
  choice: ListChoice = {},
): ChangeList {
  const difference = inTimeOrder(given);
  const { network } = difference.from.view;
  const entries = difference.changes
    .map((change) => listed(change, difference, language))
    .filter((entry) => isWanted(entry, choice));
  const order = ORDER[choice.order ?? 'name'];
  entries.sort((a, b) => inTurn(order(a, b, network), compareNames(a.sentence, b.sentence)));
  const isWhole = entries.length === difference.changes.length;
  return {
    difference,
    comparison: comparisonOf(difference),
    sections: sectionsOf(entries, difference, language, choice.group ?? 'kind'),
    actors: isWhole
      ? difference.nodes.map((node) => ({
          ...node,
          sentence: nodeChangeWords(node, difference, language),
        }))
      : [],
    sums: summaryOf(difference),
    listed: entries.length,
  };
}

function listed(change: Change, difference: Difference, language: Language): ListedChange {
  const { network } = difference.from.view;
  const tie = tieOf(change);
  const ties = [...change.before, ...change.after];
  const isPossible = ties.some(({ presence }) => presence === 'possible');
  const isContested = ties.some(({ contested }) => contested !== null);
  const evidence = [leading(change, 'before'), leading(change, 'after')].flatMap((side) =>
    side ? (network.evidence.get(side.tie.id) ?? []) : [],
  );
  const accounts = ties.flatMap(({ tie: { account } }) => (account === null ? [] : [account]));
  const sourcesOf = (isDenial: boolean, more: readonly string[] = []): string[] => {
    const rows = evidence.filter(({ stance }: Evidence) => (stance === 'denies') === isDenial);
    return [...new Set([...more, ...rows.map(({ source }) => source)])].sort(compareText);
  };
  return {
    change,
    tie,
    sentence: changeWords(change, difference, language),
    dates: spellWords(tie.tie, language, 'unknown'),
    certainties: [
      isPossible ? ('possible' as const) : ('certain' as const),
      ...(isContested ? (['contested'] as const) : []),
    ],
    sources: sourcesOf(false, accounts),
    deniedBy: sourcesOf(true),
  };
}

/** The tie that a change leads to: the one that stands after it, else the one before. */
function tieOf(change: Change): LiveTie {
  const [any] = [...change.after, ...change.before];
  return (leading(change, 'after') ?? leading(change, 'before') ?? any)!;
}

function isWanted({ change, sentence, certainties }: ListedChange, choice: ListChoice): boolean {
  const { actor = null, relation = null, kinds = null, certainty = null, text = '' } = choice;
  const { key } = change;
  return (
    (actor === null || key.source === actor || key.target === actor) &&
    (relation === null || key.relation === relation) &&
    (kinds === null || kinds.includes(change.change)) &&
    (certainty === null || certainties.includes(certainty)) &&
    holdsName(sentence, text)
  );
}

type Compare = (a: ListedChange, b: ListedChange, network: Network) => number;

const ORDER: Readonly<Record<Order, Compare>> = {
  name: () => 0,
  date: (a, b, network) => dayOfChange(a.change, network) - dayOfChange(b.change, network),
  certainty: (a, b) => doubtOf(a) - doubtOf(b),
};

const doubtOf = ({ certainties }: ListedChange): number =>
  (certainties.includes('possible') ? 1 : 0) + (certainties.includes('contested') ? 2 : 0);

/** The first day on which a change may have come about: what began or changed since, what ended until. */
function dayOfChange(change: Change, { tieSpells }: Network): Day {
  const after = leading(change, 'after');
  if (after) return spellAt(tieSpells, after.number).startFirst;
  return spellAt(tieSpells, tieOf(change).number).endFirst;
}

const KINDS: readonly ChangeKind[] = ['began', 'ended', 'changed'];

/** How many of some changes are of each kind. */
function sumsOf(entries: readonly ListedChange[]): Sums {
  const sums = { began: 0, ended: 0, changed: 0 };
  for (const { change } of entries) sums[change.change] += 1;
  return sums;
}

function sectionsOf(
  entries: readonly ListedChange[],
  difference: Difference,
  language: Language,
  grouping: Grouping,
): ListSection[] {
  const { network } = difference.from.view;
  const { place, name } = SECTIONS[grouping];
  const groups = new Map<string | null, ListedChange[]>();
  for (const entry of entries) {
    const id = place(entry.change, network);
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  const sections = [...groups].map(([id, changes]) => ({
    id,
    name: capitalised(name(id, difference, language)),
    sums: sumsOf(changes),
    changes,
  }));
  const rank = (id: string | null): number =>
    RANKS[grouping]?.(id, network) ?? (id === null ? 1 : 0);
  return sections.sort((a, b) => inTurn(rank(a.id) - rank(b.id), compareNames(a.name, b.name)));
}

/** Sections in an order of their own; others are by name, what has none last. */
const RANKS: Partial<Record<Grouping, (id: string | null, network: Network) => number>> = {
  kind: (id) => KINDS.findIndex((kind) => kind === id),
  relation: (id, { dataset }) => dataset.relations.findIndex((relation) => relation.id === id),
};

type Sectioning = {
  readonly place: (change: Change, network: Network) => string | null;
  readonly name: (id: string | null, difference: Difference, language: Language) => string;
};

const SECTIONS: Readonly<Record<Grouping, Sectioning>> = {
  kind: {
    place: ({ change }) => change,
    name: (id, difference, language) =>
      changeKindName(id as ChangeKind, comparisonOf(difference), language),
  },
  actor: { place: ({ key }, network) => headOf(key.source, key.target, network), name: actorName },
  bloc: { place: ({ key }, network) => blocOf(key.target, network), name: actorName },
  relation: {
    place: ({ key }) => key.relation,
    name: (id, { from }, language) => {
      const relation = from.view.network.relation.get(id ?? '');
      return relation ? relationName(relation, language) : (id ?? '');
    },
  },
};

/** Under whom a tie is listed: the country at its one end, the first of two; where there is none, its source. */
function headOf(source: string, target: string, network: Network): string {
  const isCountry = (id: string) => actorOf(network, id)?.kind === 'country';
  return !isCountry(source) && isCountry(target) ? target : source;
}

const blocOf = (target: string, network: Network): string | null =>
  actorOf(network, target)?.kind === 'bloc' ? target : null;

function actorName(id: string | null, { from }: Difference, language: Language): string {
  const actor = id === null ? undefined : actorOf(from.view.network, id);
  return actor ? shortNameOf(actor, language) : (id ?? sayIn(language)('changes.no-bloc'));
}

const actorOf = ({ dataset, nodeNumber }: Network, id: string): Actor | undefined =>
  dataset.nodes[nodeNumber.get(id) ?? -1];

/** The changes of a list in its order, as a table has them: what changed, its sentence, whose word it is. */
export const toldChanges = ({ sections }: ChangeList) =>
  sections.flatMap(({ changes }) =>
    changes.map(({ change, sentence, dates, sources, deniedBy }) => ({
      key: change.key,
      sentence,
      dates,
      sources,
      deniedBy,
    })),
  );
