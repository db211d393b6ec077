import { certainIn, hasDays, possibleIn } from '../graph/counts.ts';
import { CONTESTS, type Contest, type ContestSteps } from '../graph/contest.ts';
import type { Actor, Family, Language, Sign, Tie } from '../graph/dataset.ts';
import { type Network, signOf, spellAt } from '../graph/network.ts';
import type { View } from '../graph/view.ts';
import { AFTER_ALL, type Day, isDay } from '../time/day.ts';
import type { Period, Spell } from '../time/spell.ts';
import { citationLabel } from '../words/citations.ts';
import { compareNames } from '../words/collation.ts';
import { commaList, sayIn } from '../words/messages.ts';
import { contestName, familyName, relationName, shortNameOf } from '../words/names.ts';
import { spellLine } from '../words/spells.ts';
import { type Choice, firstDay, lastDay } from './choice.ts';
import { type KnownTie, actorDossier } from './dossier.ts';
import type { Span } from './timeline.ts';

/** A spell of a lane: when it may hold, and when it holds for certain; null for never for certain. */
export type Bar = {
  readonly tie: Tie;
  readonly possible: Period;
  readonly certain: Period | null;
  /** Whether it is one source's own, drawn beside the record but not counted. */
  readonly isClaim: boolean;
  /** What it is and since when until when, in words, as the data have it. */
  readonly told: string;
};

/** From when until when sources contradict each other. */
export type Contested = { readonly contest: Contest; readonly period: Period };

/** All spells of one relation with one other actor. */
export type Lane = {
  /** Its place in `network.keys`. */
  readonly key: number;
  readonly other: Actor;
  readonly name: string;
  readonly sign: Sign;
  /** The bloc it is a membership of, by its place among the blocs of the data; else null. */
  readonly bloc: number | null;
  /** In order of time. */
  readonly bars: readonly Bar[];
  readonly contests: readonly Contested[];
};

/** Lanes under one heading: a family, or within it a relation as seen from the actor. */
export type LaneGroup = { readonly heading: string; readonly lanes: readonly Lane[] };

/**
 * The ties of an actor over time, as an account has them, by family, relation and name; beside the
 * record also what single sources claim. A tie of which nothing can hold is left out; an id that
 * is no actor has none.
 */
export function lanesOf(view: View, id: string, language: Language): readonly LaneGroup[] {
  const { network } = view;
  const { description } = network.dataset;
  const blocs = blocOrder(network);
  const groups = new Map<string, { readonly family: Family; readonly lanes: Lane[] }>();
  for (const { family, ties } of actorDossier(network, id)?.families ?? [])
    for (const known of ties) {
      const lane = laneOf(view, known, blocs, language);
      if (lane.bars.length === 0) continue;
      const heading =
        family === 'membership' || family === 'office'
          ? familyName(family, language, description)
          : relationHeading(network, known, language);
      const group = groups.get(heading) ?? { family, lanes: [] };
      group.lanes.push(lane);
      groups.set(heading, group);
    }
  // Who held an office one after the other stays so; others stand as people look for them.
  return [...groups].map(([heading, { family, lanes }]) => ({
    heading,
    lanes: family === 'office' ? lanes : lanes.toSorted((a, b) => compareNames(a.name, b.name)),
  }));
}

/** What of lanes is within a span: ties without a spell in it are left out. */
export function lanesWithin(groups: readonly LaneGroup[], { first, last }: Span): LaneGroup[] {
  const isWithin = ({ possible }: Bar) => possible.from <= last && possible.until > first;
  return groups
    .map(({ heading, lanes }) => ({
      heading,
      lanes: lanes.filter(({ bars }) => bars.some(isWithin)),
    }))
    .filter(({ lanes }) => lanes.length > 0);
}

function relationHeading(
  network: Network,
  { relation, outgoing }: KnownTie,
  language: Language,
): string {
  const name = relationName(network.relation.get(relation)!, language);
  return sayIn(language)(outgoing ? 'panel.group.out' : 'panel.group.in', { relation: name });
}

/** The places of blocs among the blocs of the data, by their ids. */
function blocOrder({ dataset }: Network): ReadonlyMap<string, number> {
  const blocs = dataset.nodes.filter(({ kind }) => kind === 'bloc');
  return new Map(blocs.map(({ id }, place) => [id, place]));
}

function laneOf(
  view: View,
  known: KnownTie,
  blocs: ReadonlyMap<string, number>,
  language: Language,
): Lane {
  const { network, contests } = view;
  const { dataset, nodeNumber, keys } = network;
  const key = keys[known.key]!;
  const other = dataset.nodes[nodeNumber.get(known.other)!]!;
  const isMembership = network.relation.get(known.relation)?.family === 'membership';
  return {
    key: known.key,
    other,
    name: shortNameOf(other, language),
    sign: signOf(network, known.spells[0]!.tie),
    bloc: isMembership ? (blocs.get(key.target) ?? null) : null,
    bars: known.spells.flatMap(({ number }) => barsOf(view, number, language)),
    contests: contestedIn(contests.get(known.key)),
  };
}

/** The stretches of a contest, those that follow each other as one. */
function contestedIn(steps: ContestSteps | undefined): Contested[] {
  const stretches: Contested[] = [];
  steps?.codes.forEach((code, at) => {
    const contest = CONTESTS[code];
    const period = { from: steps.days[at]!, until: steps.days[at + 1] ?? AFTER_ALL };
    const last = stretches.at(-1);
    if (contest === null) return;
    if (last?.contest === contest && last.period.until === period.from)
      stretches[stretches.length - 1] = { contest, period: { ...period, from: last.period.from } };
    else stretches.push({ contest, period });
  });
  return stretches;
}

/** The parts that an account leaves of a spell; a claim of another source is whole. */
function barsOf(view: View, number: number, language: Language): Bar[] {
  const { network, rows, rowStart } = view;
  const tie = network.dataset.ties[number]!;
  const parts: Spell[] = [];
  for (let row = rowStart[number]!; row < rowStart[number + 1]!; row++)
    parts.push(spellAt(rows, row));
  const isClaim = parts.length === 0 && tie.account !== null && view.lens.kind === 'record';
  if (isClaim) parts.push(spellAt(network.tieSpells, number));
  const told = toldOf(network, tie, language);
  return parts.flatMap((spell) => {
    const [possible, certain] = [possibleIn(spell), certainIn(spell)];
    if (!hasDays(possible)) return [];
    return [{ tie, possible, certain: hasDays(certain) ? certain : null, isClaim, told }];
  });
}

function toldOf(network: Network, tie: Tie, language: Language): string {
  const line = spellLine(tie, network.dataset.description, language);
  const source = tie.account === null ? undefined : network.source.get(tie.account);
  if (!source) return line;
  const claim = sayIn(language)('panel.claim', { source: citationLabel(source, language) });
  return commaList([claim, line], language);
}

/** A bar in words, for who does not see it: with whom, what and when, whether sources differ. */
export function barWords({ name, contests }: Lane, bar: Bar, language: Language): string {
  const { from, until } = bar.possible;
  const met = contests.filter(({ period }) => period.from < until && period.until > from);
  const worst = met.find(({ contest }) => contest === 'fact') ?? met[0];
  const parts = [name, bar.told, ...(worst ? [contestName(worst.contest, language)] : [])];
  return commaList(parts, language);
}

/** A date on show, as a line through lanes; its letter is blank where it is the only one. */
export type LaneDate = { readonly letter: 'A' | 'B' | ''; readonly day: Day };

/** The dates that lanes show as lines. */
export const laneDates = ({ view, at, vs }: Pick<Choice, 'view' | 'at' | 'vs'>): LaneDate[] =>
  view === 'one'
    ? [{ letter: '', day: at }]
    : [
        { letter: 'A', day: at },
        { letter: 'B', day: vs },
      ];

/**
 * The days that lanes run through: those zoomed into, else the data's coverage, else from the
 * first to the last bound of a tie; the dates on show are within.
 */
export function laneSpan(
  network: Network,
  choice: Pick<Choice, 'at' | 'vs' | 'view' | 'zoom'>,
): Span {
  const { zoom, at } = choice;
  if (zoom) return { first: zoom[0], last: zoom[1] };
  const shown = laneDates(choice).map(({ day }) => day);
  const { first, last } = wholeSpan(network) ?? { first: at, last: at };
  return { first: Math.min(first, ...shown), last: Math.max(last, ...shown) };
}

const spans = new WeakMap<Network, Span | null>();

/** The days that the data cover, worked out once; null where nothing in them has a bound. */
function wholeSpan(network: Network): Span | null {
  const known = spans.get(network);
  if (known !== undefined) return known;
  const span = spanOf(network);
  spans.set(network, span);
  return span;
}

function spanOf({ dataset, tieSpells }: Network): Span | null {
  const { coverage } = dataset.description;
  let first = firstDay(coverage.start);
  let last = lastDay(coverage.end);
  if (first === null || last === null)
    for (const column of Object.values(tieSpells))
      for (const day of column) {
        if (!isDay(day)) continue;
        first = Math.min(first ?? day, day);
        last = Math.max(last ?? day, day);
      }
  return first === null || last === null ? null : { first, last };
}

/** The first lanes of groups, at most so many, and how many are left out. */
export function firstLanes(
  groups: readonly LaneGroup[],
  most: number,
): { readonly groups: readonly LaneGroup[]; readonly left: number } {
  const kept: LaneGroup[] = [];
  let [free, left] = [most, 0];
  for (const { heading, lanes } of groups) {
    const some = lanes.slice(0, free);
    free -= some.length;
    left += lanes.length - some.length;
    if (some.length > 0) kept.push({ heading, lanes: some });
  }
  return { groups: kept, left };
}

/** What is counted of an actor through time: the members of a bloc, the ties of another; by keys. */
export function countedOf(network: Network, id: string): readonly (readonly number[])[] {
  const isBloc = network.dataset.nodes[network.nodeNumber.get(id) ?? -1]?.kind === 'bloc';
  const groups = new Map<string, number[]>();
  network.keys.forEach(({ source, relation, target }, key) => {
    if (source !== id && target !== id) return;
    const isMember = target === id && network.relation.get(relation)?.family === 'membership';
    if (isBloc && !isMember) return;
    const group = isBloc ? source : String(key);
    groups.set(group, [...(groups.get(group) ?? []), key]);
  });
  return [...groups.values()];
}
