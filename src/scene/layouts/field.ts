import { LANGUAGES, type Actor, shortIn } from '../../graph/dataset.ts';
import { type Network, tiesOfKey } from '../../graph/network.ts';
import type { Cast } from '../cast.ts';
import { aboutOf } from '../about.ts';
import type { Choice } from '../choice.ts';
import { SIZE } from '../theme.ts';
import { nameOf } from '../labels.ts';

/** The field on which a network is laid out: half of a wide page, the least room it has to read in. */
export const FIELD = { width: 760, height: 640 } as const;

/**
 * What is to be laid out, in columns: nodes with the room they take, ties between them. A
 * node's room is its body, with what docks beside it, and its name below.
 */
export type Field = {
  /** By place: the node's number in `dataset.nodes`. */
  readonly nodes: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  /** How far docks reach beyond the body: to the right and up, and down too. */
  readonly dockUp: Float64Array;
  readonly dockDown: Float64Array;
  readonly nameWidth: Float64Array;
  readonly nameHeight: Float64Array;
  readonly isBloc: Uint8Array;
  /** 1 where the node has its place already. */
  readonly isFixed: Uint8Array;
  /** The place of the node that belongs near the middle; −1 for none. */
  readonly middle: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How much a tie counts: fully if it is there at the dates of the choice. */
  readonly weight: Float64Array;
  /** How long a tie may be before its length tells: short for a node's only tie. */
  readonly length: Float64Array;
  /** The ties of each node. */
  readonly tiesOf: readonly Int32Array[];
  /** From when until when each tie is possible, as days: two whose spans meet are there at once. */
  readonly since: Float64Array;
  readonly until: Float64Array;
};

const LENGTH = 190;
const LEAF_LENGTH = 95;
/** Of a tie that is there at neither date of the choice. */
const ELSEWHERE = 0.35;

/** Lays out the columns of a cast; places are zero. `fixed` has the places of nodes that stay. */
export function fieldOf(
  network: Network,
  cast: Cast,
  choice: Pick<Choice, 'at' | 'vs'>,
  fixed: ReadonlyMap<number, readonly [number, number]>,
): Field {
  const { nodes } = cast;
  // Who is in a hull is drawn to its seal as by a line.
  const lines = [...cast.lines, ...cast.members.filter(({ style }) => style === 'hull')];
  const place = new Map(nodes.map((node, at) => [node, at]));
  const degrees = degreesOf(cast);
  const degree = (node: number) => degrees.get(node) ?? 0;
  const spells = lines.map(({ key }) => keySpell(network, key));
  const from = Int32Array.from(lines, ({ source }) => place.get(source)!);
  const to = Int32Array.from(lines, ({ target }) => place.get(target)!);
  return {
    nodes,
    x: Float64Array.from(nodes, (node) => fixed.get(node)?.[0] ?? 0),
    y: Float64Array.from(nodes, (node) => fixed.get(node)?.[1] ?? 0),
    isFixed: Uint8Array.from(nodes, (node) => (fixed.has(node) ? 1 : 0)),
    middle: middleOf(network, place),
    from,
    to,
    weight: Float64Array.from(spells, (spell) => weightOf(spell, choice)),
    length: Float64Array.from(lines, ({ source, target }) =>
      degree(source) === 1 || degree(target) === 1 ? LEAF_LENGTH : LENGTH,
    ),
    tiesOf: tiesOfEach(nodes.length, from, to),
    since: Float64Array.from(spells, (spell) => spell.from),
    until: Float64Array.from(spells, (spell) => spell.until),
    ...roomsOf(network, cast, degree),
  };
}

type Rooms = Pick<Field, 'radius' | 'dockUp' | 'dockDown' | 'nameWidth' | 'nameHeight' | 'isBloc'>;

function roomsOf(
  network: Network,
  { nodes, docks }: Cast,
  degree: (node: number) => number,
): Rooms {
  const actors = nodes.map((node) => network.dataset.nodes[node]!);
  const offices = officesOf(network, docks);
  const reach = (node: number, least: number): number =>
    (offices.get(node) ?? 0) > least ? 2 * SIZE.head : 0;
  return {
    radius: Float64Array.from(actors, ({ kind }, at) => radiusOf(kind, degree(nodes[at]!))),
    dockUp: Float64Array.from(nodes, (node) => reach(node, 0)),
    dockDown: Float64Array.from(nodes, (node) => reach(node, 1)),
    nameWidth: Float64Array.from(actors, (actor) => widestName(actor).width),
    nameHeight: Float64Array.from(actors, (actor) => widestName(actor).height),
    isBloc: Uint8Array.from(actors, ({ kind }) => (kind === 'bloc' ? 1 : 0)),
  };
}

/** How many offices of each country have docks, by its number in `dataset.nodes`. */
export function officesOf(network: Network, docks: Cast['docks']): ReadonlyMap<number, number> {
  const offices = new Map<number, Set<string | null>>();
  for (const { key, country } of docks) {
    const held = offices.get(country) ?? new Set();
    offices.set(country, held);
    for (const tie of tiesOfKey(network, key)) held.add(network.dataset.ties[tie]!.role);
  }
  return new Map([...offices].map(([country, held]) => [country, held.size]));
}

/** A node's name in the language in which it is widest; a bloc's stands on its seal. */
export function widestName(actor: Actor): { width: number; height: number } {
  if (actor.kind === 'bloc') return { width: 0, height: 0 };
  return LANGUAGES.map((language) => nameOf(shortIn(actor, language), SIZE.name, 400)).reduce(
    (a, b) => (b.width > a.width ? b : a),
  );
}

/** A leader with more ties than this is drawn larger, so that their ends stay apart. */
const MANY = 10;

/** The radius of a node's body, by its kind and how many ties it ever has. */
export function radiusOf(kind: string, ties: number): number {
  if (kind === 'bloc') return SIZE.bloc;
  if (kind !== 'leader') return SIZE.country;
  return ties > MANY ? SIZE.hub : SIZE.leader;
}

/** How many ties of a cast each node has, by number in `dataset.nodes`. */
export function degreesOf({ lines }: Cast): ReadonlyMap<number, number> {
  const degrees = new Map<number, number>();
  for (const { source, target } of lines)
    for (const node of [source, target]) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  return degrees;
}

type Days = { readonly from: number; readonly until: number };

/** From when until when any tie of a key is possible. */
export function keySpell(network: Network, key: number): Days {
  const { startFirst, endLast } = network.tieSpells;
  const ties = [...tiesOfKey(network, key)];
  return {
    from: Math.min(...ties.map((tie) => startFirst[tie]!)),
    until: Math.max(...ties.map((tie) => endLast[tie]!)),
  };
}

export function weightOf({ from, until }: Days, { at, vs }: Pick<Choice, 'at' | 'vs'>): number {
  return [at, vs].some((day) => from <= day && day < until) ? 1 : ELSEWHERE;
}

/** The ties of each of so many nodes, in one pass: there may be many of both. */
function tiesOfEach(nodes: number, from: Int32Array, to: Int32Array): Int32Array[] {
  const ties = Array.from({ length: nodes }, (): number[] => []);
  from.forEach((source, tie) => {
    ties[source]!.push(tie);
    if (to[tie] !== source) ties[to[tie]!]!.push(tie);
  });
  return ties.map((own) => Int32Array.from(own));
}

/** The place of the actor that the data set's first question is about. */
function middleOf(network: Network, place: ReadonlyMap<number, number>): number {
  const about = aboutOf(network, { selected: null });
  const number = about === null ? undefined : network.nodeNumber.get(about);
  return number === undefined ? -1 : (place.get(number) ?? -1);
}
