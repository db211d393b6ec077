import { LANGUAGES, shortIn } from '../../graph/dataset.ts';
import { type Network, tiesOfKey } from '../../graph/network.ts';
import type { Cast } from '../cast.ts';
import type { Choice } from '../choice.ts';
import { SIZE } from '../theme.ts';
import { widthOf } from '../text.ts';

/** The field on which a network is laid out: half of a wide page, the least room it has to read in. */
export const FIELD = { width: 760, height: 640 } as const;

/**
 * What is to be laid out, in columns: nodes with the room they take, ties between them. A
 * node's room is its body, with what docks at its upper right, and its name below.
 */
export type Field = {
  /** By place: the node's number in `dataset.nodes`. */
  readonly nodes: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  /** How far docks reach beyond the body, up and to the right. */
  readonly dock: Float64Array;
  readonly labelWidth: Float64Array;
  readonly isBloc: Uint8Array;
  /** 1 where the node has its place already. */
  readonly isFixed: Uint8Array;
  /** The place of the node that belongs near the middle; −1 for none. */
  readonly middle: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How much a tie counts: fully if it is there at the dates of the choice. */
  readonly weight: Float64Array;
  /** The ties of each node. */
  readonly tiesOf: readonly Int32Array[];
  /** `together[a * ties + b]`: whether two ties are ever there at once. */
  readonly together: Uint8Array;
};

const LABEL_SIZE = SIZE.name;
const WIDEST_LABEL = 120;

/** Lays out the columns of a cast; places are zero. `fixed` has the places of nodes that stay. */
export function fieldOf(
  network: Network,
  cast: Cast,
  choice: Pick<Choice, 'at' | 'vs' | 'focus'>,
  fixed: ReadonlyMap<number, readonly [number, number]>,
): Field {
  const { nodes } = cast;
  const place = new Map(nodes.map((node, at) => [node, at]));
  const docks = new Set(cast.docks.map(({ country }) => country));
  const actors = nodes.map((node) => network.dataset.nodes[node]!);
  const pairs = cast.lines;
  const from = Int32Array.from(pairs, ({ source }) => place.get(source)!);
  const to = Int32Array.from(pairs, ({ target }) => place.get(target)!);
  const spells = pairs.map(({ key }) => keySpell(network, key));
  return {
    nodes,
    x: Float64Array.from(nodes, (node) => fixed.get(node)?.[0] ?? 0),
    y: Float64Array.from(nodes, (node) => fixed.get(node)?.[1] ?? 0),
    radius: Float64Array.from(actors, ({ kind }) => radiusOf(kind)),
    dock: Float64Array.from(nodes, (node) => (docks.has(node) ? 2 * SIZE.head : 0)),
    labelWidth: Float64Array.from(actors, (actor) =>
      actor.kind === 'bloc'
        ? 0
        : Math.min(
            WIDEST_LABEL,
            Math.max(...LANGUAGES.map((language) => widthOf(shortIn(actor, language), LABEL_SIZE))),
          ),
    ),
    isBloc: Uint8Array.from(actors, ({ kind }) => (kind === 'bloc' ? 1 : 0)),
    isFixed: Uint8Array.from(nodes, (node) => (fixed.has(node) ? 1 : 0)),
    middle: middleOf(network, choice.focus, place),
    from,
    to,
    weight: Float64Array.from(spells, (spell) => weightOf(spell, choice)),
    tiesOf: nodes.map((_, at) =>
      Int32Array.from(pairs.keys()).filter((tie) => from[tie] === at || to[tie] === at),
    ),
    together: togetherOf(spells),
  };
}

/** The radius of a node's body. */
export function radiusOf(kind: string): number {
  return kind === 'bloc' ? SIZE.bloc : kind === 'leader' ? SIZE.leader : SIZE.country;
}

type Days = { readonly from: number; readonly until: number };

/** From when until when any tie of a key is possible. */
function keySpell(network: Network, key: number): Days {
  const { startFirst, endLast } = network.tieSpells;
  const ties = [...tiesOfKey(network, key)];
  return {
    from: Math.min(...ties.map((tie) => startFirst[tie]!)),
    until: Math.max(...ties.map((tie) => endLast[tie]!)),
  };
}

function weightOf({ from, until }: Days, { at, vs }: Pick<Choice, 'at' | 'vs'>): number {
  return [at, vs].some((day) => from <= day && day < until) ? 1 : 0.35;
}

function togetherOf(spells: readonly Days[]): Uint8Array {
  const ties = spells.length;
  const together = new Uint8Array(ties * ties);
  spells.forEach((a, row) =>
    spells.forEach((b, column) => {
      if (a.from < b.until && b.from < a.until) together[row * ties + column] = 1;
    }),
  );
  return together;
}

/** The actor in focus, else the first country that the first view's question is about. */
function middleOf(
  { dataset, nodeNumber }: Network,
  focus: string | null,
  place: ReadonlyMap<number, number>,
): number {
  const asked = dataset.questions.find(({ id }) => id === dataset.description.firstView?.question);
  const candidates = focus === null ? (asked?.nodes ?? []) : [focus];
  const numbers = candidates.map((id) => nodeNumber.get(id) ?? -1);
  const country = numbers.find((number) => dataset.nodes[number]?.kind === 'country');
  return place.get(country ?? -1) ?? -1;
}
