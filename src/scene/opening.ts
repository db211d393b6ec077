import type { BlocStyle } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { inTurn } from '../graph/order.ts';
import { type Choice, firstChoice } from './choice.ts';
import { type Dated, datedIn, openingDays } from './dated.ts';

/** How much can be read at once: actors and the lines among them, blocs with a seal and lines, and blocs as badges. */
const MOST = { actors: 60, lines: 120, spokes: 6, badges: 6 } as const;

/** So many stretches of time are looked at, each by itself: what is never there together is not too much. */
const STRETCHES = 16;

/**
 * What a data set shows at first: what its first view says, and where it has none, what can be
 * read of it. The blocs of most members have spokes, the next ones badges; of the other actors
 * the most tied are shown, as far as the lines among them can be told apart; the rest is hidden
 * and can be called up. Less than all is shown only where more would be there in one stretch of
 * time than can be read. The dates are those of `openingDays`; one alone where they are the same.
 */
export function openingChoice(network: Network, plain: Choice): Choice {
  const { firstView } = network.dataset.description;
  if (firstView) return firstChoice(plain, firstView);
  const seen = openingView(network);
  const within = { first: plain.at, last: plain.vs };
  const [at, vs] = openingDays(network, within, seeing(network, seen));
  return { ...plain, at, vs, view: at === vs ? 'one' : plain.view, ...seen };
}

type Opening = Pick<Choice, 'blocs' | 'hide'>;

/** Whether both ends of a tie are to be seen. */
function seeing({ dataset, keys, keyOfTie }: Network, { blocs, hide }: Opening) {
  const off = dataset.nodes.filter(({ id, kind }) => kind === 'bloc' && !blocs[id]);
  const hidden = new Set([...hide, ...off.map(({ id }) => id)]);
  return (tie: number): boolean => {
    const { source, target } = keys[keyOfTie[tie]!]!;
    return !hidden.has(source) && !hidden.has(target);
  };
}

const known = new WeakMap<Network, Opening>();

function openingView(network: Network): Opening {
  const found = known.get(network) ?? chosen(network);
  known.set(network, found);
  return found;
}

function chosen(network: Network): Opening {
  const { nodes } = network.dataset;
  const isBloc = nodes.map(({ kind }) => kind === 'bloc');
  const links = linksOf(network);
  const styles = new Map<number, BlocStyle>();
  const blocs = ranked(
    network,
    links,
    (node) => isBloc[node]!,
    () => true,
  );
  const spokes = fitting(blocs, MOST.spokes);
  const rest = blocs.filter(({ node }) => !spokes.has(node));
  for (const node of spokes) styles.set(node, 'spokes');
  for (const node of fitting(rest, MOST.badges)) styles.set(node, 'badge');
  const isShown = (node: number): boolean => !isBloc[node] || styles.has(node);
  const actors = ranked(network, links, (node) => !isBloc[node], isShown);
  const shown = fitting(actors, MOST.actors, linesAmong(links, spokes, isBloc));
  return {
    blocs: Object.fromEntries([...styles].map(([node, style]) => [nodes[node]!.id, style])),
    hide: nodes.filter((_, node) => !isBloc[node] && !shown.has(node)).map(({ id }) => id),
  };
}

/** Two actors and the stretches in which they are tied, a bit for each. */
type Link = { readonly ends: readonly [number, number]; readonly stretches: number };

function linksOf(network: Network): Link[] {
  const { keys, keyOfTie, nodeNumber } = network;
  const stretchesOf = stretching(datedIn(network), network);
  const stretches = new Uint32Array(keys.length);
  network.dataset.ties.forEach(({ account }, tie) => {
    if (account === null) stretches[keyOfTie[tie]!]! |= stretchesOf(tie);
  });
  return keys.map(({ source, target }, key) => ({
    ends: [nodeNumber.get(source)!, nodeNumber.get(target)!],
    stretches: stretches[key]!,
  }));
}

/** The time through which anything is dated, in equal stretches: in which of them a tie may be, a bit for each. */
function stretching(dated: Dated | null, { tieSpells }: Network): (tie: number) => number {
  if (dated === null) return () => 1;
  const step = Math.max(1, Math.ceil((dated.last + 1 - dated.first) / STRETCHES));
  const placeOf = (day: number): number => Math.floor((day - dated.first) / step);
  return (tie) => {
    const from = Math.max(0, placeOf(tieSpells.startFirst[tie]!));
    const until = Math.min(STRETCHES - 1, placeOf(tieSpells.endLast[tie]! - 1));
    return from > until ? 0 : (2 << until) - (1 << from);
  };
}

/** A node, how many it is tied to, and in which stretches. */
type Rank = { readonly node: number; readonly ties: number; readonly stretches: number };

/** Some nodes, those tied to most others first; others that are not shown do not count. */
function ranked(
  { dataset }: Network,
  links: readonly Link[],
  isOf: (node: number) => boolean,
  counts: (node: number) => boolean,
): Rank[] {
  const others = dataset.nodes.map(() => new Set<number>());
  const stretches = new Uint32Array(dataset.nodes.length);
  for (const { ends, stretches: when } of links)
    for (const [one, other] of [ends, [ends[1], ends[0]] as const])
      if (isOf(one) && counts(other)) {
        others[one]!.add(other);
        stretches[one]! |= when;
      }
  const ranks = others.map((set, node) => ({ node, ties: set.size, stretches: stretches[node]! }));
  return ranks
    .filter(({ node }) => isOf(node))
    .sort((a, b) => inTurn(b.ties - a.ties, a.node - b.node));
}

/** For each actor those to whom a line leads from it, with the stretches of each. */
type Lines = (node: number) => ReadonlyMap<number, number>;

/** The lines among actors and blocs with spokes; membership in other blocs has none. */
function linesAmong(
  links: readonly Link[],
  spokes: ReadonlySet<number>,
  isBloc: readonly boolean[],
): { readonly of: Lines; readonly shown: ReadonlySet<number> } {
  const lines = new Map<number, Map<number, number>>();
  const join = (one: number, other: number, stretches: number): void => {
    const known = lines.get(one) ?? new Map<number, number>();
    known.set(other, (known.get(other) ?? 0) | stretches);
    lines.set(one, known);
  };
  const isDrawn = (node: number): boolean => !isBloc[node] || spokes.has(node);
  for (const { ends, stretches } of links) {
    const [one, other] = ends;
    if (!isDrawn(one) || !isDrawn(other)) continue;
    join(one, other, stretches);
    join(other, one, stretches);
  }
  const none: ReadonlyMap<number, number> = new Map();
  return { of: (node) => lines.get(node) ?? none, shown: spokes };
}

/**
 * Those that fit, in their order, so that in no stretch there are more than so many; and, of those
 * with lines, no more lines than can be told apart.
 */
function fitting(
  ranks: readonly Rank[],
  most: number,
  lines: ReturnType<typeof linesAmong> | null = null,
): ReadonlySet<number> {
  const counts = Array<number>(STRETCHES).fill(0);
  const drawn = Array<number>(STRETCHES).fill(0);
  const shown = new Set<number>();
  const isAll = ranks.length <= most;
  for (const { node, stretches } of ranks) {
    const places = placesIn(stretches);
    if (!isAll && (places.length === 0 || places.some((place) => counts[place]! >= most))) continue;
    const added = Array<number>(STRETCHES).fill(0);
    for (const [other, when] of lines?.of(node) ?? [])
      if (shown.has(other) || lines!.shown.has(other))
        for (const place of placesIn(when)) added[place]! += 1;
    if (added.some((count, place) => count > 0 && drawn[place]! + count > MOST.lines)) continue;
    for (const place of places) counts[place]! += 1;
    added.forEach((count, place) => (drawn[place]! += count));
    shown.add(node);
  }
  return shown;
}

const placesIn = (stretches: number): number[] =>
  Array.from({ length: STRETCHES }, (_, place) => place).filter(
    (place) => ((stretches >> place) & 1) === 1,
  );
