import type { BlocStyle } from '../graph/dataset.ts';
import { type Network, spellAt } from '../graph/network.ts';
import { inTurn } from '../graph/order.ts';
import { isDay } from '../time/day.ts';
import { type Period, presenceOver } from '../time/spell.ts';
import { type Choice, firstChoice } from './choice.ts';

/** How much can be read at once: actors, blocs with a seal and lines, and blocs as badges. */
const MOST = { actors: 60, spokes: 6, badges: 6 } as const;

/** So many stretches of time are looked at, each by itself: what is never there together is not too much. */
const STRETCHES = 16;

/**
 * What a data set shows at first: what its first view says, and where it has none, what can be
 * read of it. The blocs of most members have spokes, the next ones badges; of the other actors
 * the most tied are shown; the rest is hidden and can be called up. Less than all is shown only
 * where more would be there in one stretch of time than can be read.
 */
export function openingChoice(network: Network, plain: Choice): Choice {
  const { firstView } = network.dataset.description;
  return firstView ? firstChoice(plain, firstView) : { ...plain, ...openingView(network) };
}

type Opening = Pick<Choice, 'blocs' | 'hide'>;

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
  const shown = fitting(actors, MOST.actors);
  return {
    blocs: Object.fromEntries([...styles].map(([node, style]) => [nodes[node]!.id, style])),
    hide: nodes.filter((_, node) => !isBloc[node] && !shown.has(node)).map(({ id }) => id),
  };
}

/** Two actors and the stretches in which they are tied, a bit for each. */
type Link = { readonly ends: readonly [number, number]; readonly stretches: number };

function linksOf(network: Network): Link[] {
  const { keys, keyOfTie, nodeNumber } = network;
  const periods = periodsOf(network);
  const stretches = new Uint32Array(keys.length);
  network.dataset.ties.forEach(({ account }, tie) => {
    if (account !== null) return;
    const spell = spellAt(network.tieSpells, tie);
    periods.forEach((period, place) => {
      if (presenceOver(spell, period) !== 'absent') stretches[keyOfTie[tie]!]! |= 1 << place;
    });
  });
  return keys.map(({ source, target }, key) => ({
    ends: [nodeNumber.get(source)!, nodeNumber.get(target)!],
    stretches: stretches[key]!,
  }));
}

/** The time through which anything is dated, in equal stretches; one of all time where nothing is. */
function periodsOf({ tieSpells }: Network): Period[] {
  let first = Infinity;
  let last = -Infinity;
  for (const bounds of Object.values(tieSpells))
    for (const day of bounds)
      if (isDay(day)) {
        first = Math.min(first, day);
        last = Math.max(last, day + 1);
      }
  if (first > last) return [{ from: 0, until: 1 }];
  const step = Math.max(1, Math.ceil((last - first) / STRETCHES));
  return Array.from({ length: STRETCHES }, (_, place) => ({
    from: first + place * step,
    until: first + (place + 1) * step,
  }));
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

/** Those that fit, in their order, so that in no stretch there are more than so many. */
function fitting(ranks: readonly Rank[], most: number): ReadonlySet<number> {
  if (ranks.length <= most) return new Set(ranks.map(({ node }) => node));
  const counts = Array<number>(STRETCHES).fill(0);
  const shown = new Set<number>();
  for (const { node, stretches } of ranks) {
    const places = counts.flatMap((_, place) => (((stretches >> place) & 1) === 1 ? [place] : []));
    if (places.length === 0 || places.some((place) => counts[place]! >= most)) continue;
    for (const place of places) counts[place]! += 1;
    shown.add(node);
  }
  return shown;
}
