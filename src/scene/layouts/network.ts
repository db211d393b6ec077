import { BLOC_STYLES, type BlocStyle, type Position } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { castOf } from '../cast.ts';
import type { Choice } from '../choice.ts';
import { annealing } from './anneal.ts';
import { totalCost } from './energy.ts';
import { FIELD, type Field, fieldOf } from './field.ts';
import { MANY, forced } from './forces.ts';
import { randomFrom } from './random.ts';

/** A place, x and y, by a node's number in `dataset.nodes`. */
export type Places = Map<number, readonly [number, number]>;

/** At full effort the best of several starts is taken, each with a seed of its own. */
const STARTS = 8;
/** Proposals for each node to be placed, at full effort, and the work that all may cost: with less effort a reader waits. */
const PROPOSALS = 6000;
const WORK = 8e8;
const QUICK_WORK = 1.5e7;
/** Of that, what is done between two moments at which it can be left: some ten milliseconds. */
const PART = 3e5;
/** Of all the effort, what is spent where a page waits. */
const EFFORT_AT_RUN_TIME = 0.05;
/** Iterations to the rough shape; among many nodes each costs more than it betters. */
const ROUGH = 300;
const ROUGH_OF_MANY = 100;

/** What is to be placed: first what a choice shows, then around it what it could show. */
export type Unplaced = { readonly shown: Field; readonly all: Field };

/** Lays out what is to be placed of a network; what is `fixed` stays. Quickly made, and plain. */
export function unplacedOf(network: Network, choice: Choice, fixed: Places): Unplaced {
  const everything = { blocs: everyBloc(network), hide: [] };
  return {
    shown: fieldOf(network, castOf(network, choice), choice, fixed),
    all: fieldOf(network, castOf(network, everything), choice, fixed),
  };
}

/**
 * Places for all, so that the network stands still through time: ties of all dates count, those of the
 * choice's two dates most. ForceAtlas2 (Jacomy et al., 2014, doi 10.1371/journal.pone.0098679)
 * finds the rough shape, annealing clears it up. Seeded: the same data and effort, the same
 * places. `effort` 1 takes the best of several starts, less a part of one. In units of the scene,
 * y downwards. In parts, between which it can be left.
 */
function* placing({ shown, all }: Unplaced, effort: number): Generator<void, Places> {
  const first = yield* settling(shown, effort);
  const second = yield* settling(around(all, first), effort);
  const places: Places = new Map();
  for (const { nodes, x, y } of [first, second])
    nodes.forEach((node, at) => places.set(node, [x[at]!, y[at]!]));
  return places;
}

/** Places that a page can wait for, at once. */
export const placesAtRunTime = (unplaced: Unplaced): Places => atOnce(placingAtRunTime(unplaced));

/** Places that a page can wait for: with a twentieth of the work. */
export const placingAtRunTime = (unplaced: Unplaced): Generator<void, Places> =>
  placing(unplaced, EFFORT_AT_RUN_TIME);

function atOnce<Of>(work: Generator<void, Of>): Of {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A field in which those of another that is settled have their places already. */
function around(field: Field, settled: Field): Field {
  const own = { x: field.x.slice(), y: field.y.slice(), isFixed: field.isFixed.slice() };
  const placeIn = new Map(settled.nodes.map((node, at) => [node, at]));
  field.nodes.forEach((node, at) => {
    const place = placeIn.get(node);
    if (place === undefined) return;
    own.x[at] = settled.x[place]!;
    own.y[at] = settled.y[place]!;
    own.isFixed[at] = 1;
  });
  return { ...field, ...own };
}

/** The places of a network as rows of positions, in whole units; `fixed` has the places of those that stay. */
export function placeNetwork(
  network: Network,
  choice: Choice,
  effort = 1,
  fixed: Places = new Map(),
): Position[] {
  const found = atOnce(placing(unplacedOf(network, choice, fixed), effort));
  return [...new Map([...fixed, ...found])]
    .sort(([a], [b]) => a - b)
    .map(([node, [x, y]]) => ({
      layout: 'network',
      node: network.dataset.nodes[node]!.id,
      x: Math.round(x),
      y: Math.round(y),
      attributes: {},
    }));
}

/** A field with everybody placed who is not fixed: the best of as many starts as the effort allows. */
function* settling(unplaced: Field, effort: number): Generator<void, Field> {
  const starts = effort < 1 ? 1 : STARTS;
  const fields: Field[] = [];
  for (let start = 1; start <= starts; start++) {
    const field = { ...unplaced, x: unplaced.x.slice(), y: unplaced.y.slice() };
    fields.push(field);
    roughOut(field);
    yield;
    const proposals = proposalsFor(field, effort);
    const every = Math.max(1, Math.ceil(PART / workOf(field)));
    for (const _ of annealing(field, proposals, randomFrom(start), every)) yield;
  }
  // The cost of all takes long among many: it is worked out only to choose by.
  if (starts === 1) return fields[0]!;
  const costs = fields.map(totalCost);
  return fields[costs.indexOf(Math.min(...costs))]!;
}

/** As many proposals as nodes to be placed deserve, and as their ties leave time for. */
function proposalsFor(field: Field, effort: number): number {
  const free = field.nodes.length - field.isFixed.reduce((sum, fixed) => sum + fixed, 0);
  const most = effort < 1 ? QUICK_WORK : WORK * effort;
  return Math.round(Math.min(PROPOSALS * effort * free, most / workOf(field)));
}

/** The work of one proposal: all is looked at for the node, and for each of its ties. */
function workOf({ nodes, from }: Field): number {
  const parts = nodes.length + from.length;
  return parts * (1 + (2 * from.length) / Math.max(1, nodes.length));
}

function everyBloc({ dataset }: Network): Record<string, BlocStyle> {
  const [, spokes] = BLOC_STYLES;
  return Object.fromEntries(
    dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => [id, spokes]),
  );
}

/** ForceAtlas2 from a circle, stretched over the field; fixed nodes keep their places. */
function roughOut(field: Field): void {
  const count = field.nodes.length;
  const angles = Array.from({ length: count }, (_, node) => (2 * Math.PI * node) / count);
  const circle = {
    x: angles.map((angle) => 100 * Math.cos(angle)),
    y: angles.map((angle) => 100 * Math.sin(angle)),
  };
  const points = forced({ ...field, ...circle }, count > MANY ? ROUGH_OF_MANY : ROUGH);
  for (const [axis, column, size] of [
    ['x', field.x, FIELD.width],
    ['y', field.y, FIELD.height],
  ] as const) {
    const values = points.map((point) => point[axis]);
    const low = Math.min(...values);
    const span = Math.max(1e-9, Math.max(...values) - low);
    values.forEach((value, node) => {
      if (field.isFixed[node] === 0) column[node] = (0.08 + (0.84 * (value - low)) / span) * size;
    });
  }
}
