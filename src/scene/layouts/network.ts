import { BLOC_STYLES, type BlocStyle, type Position } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { type Cast, castOf } from '../cast.ts';
import type { Choice } from '../choice.ts';
import { anneal } from './anneal.ts';
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
/** Iterations to the rough shape; among many nodes each costs more than it betters. */
const ROUGH = 300;
const ROUGH_OF_MANY = 100;

/**
 * Places a network so that it stands still through time: ties of all dates count, those of the
 * choice's two dates most. ForceAtlas2 (Jacomy et al., 2014, doi 10.1371/journal.pone.0098679)
 * finds the rough shape, annealing clears it up. Seeded: the same data and effort, the same
 * places. `effort` 1 takes the best of several starts, less a part of one. First
 * what the choice shows, then around it what it could show; what is `fixed` stays. In units of
 * the scene, y downwards.
 */
export function placeNetwork(
  network: Network,
  choice: Choice,
  effort = 1,
  fixed: Places = new Map(),
): Position[] {
  const everything = { blocs: everyBloc(network), hide: [] };
  const shown = settle(network, castOf(network, choice), choice, fixed, effort);
  const all = settle(network, castOf(network, everything), choice, shown, effort);
  return [...all]
    .sort(([a], [b]) => a - b)
    .map(([node, [x, y]]) => ({
      layout: 'network',
      node: network.dataset.nodes[node]!.id,
      x: Math.round(x),
      y: Math.round(y),
      attributes: {},
    }));
}

/** The places of a cast, with those that are fixed left where they are. */
function settle(
  network: Network,
  cast: Cast,
  choice: Choice,
  fixed: Places,
  effort: number,
): Places {
  const starts = effort < 1 ? 1 : STARTS;
  const fields = Array.from({ length: starts }, (_, start) => {
    const field = fieldOf(network, cast, choice, fixed);
    roughOut(field);
    anneal(field, proposalsFor(field, effort), randomFrom(start + 1));
    return { field, cost: totalCost(field) };
  });
  const { field } = fields.reduce((a, b) => (b.cost < a.cost ? b : a));
  const places: Places = new Map(fixed);
  field.nodes.forEach((node, at) => places.set(node, [field.x[at]!, field.y[at]!]));
  return places;
}

/** As many proposals as nodes to be placed deserve, and as their ties leave time for. */
function proposalsFor({ nodes, isFixed, from }: Field, effort: number): number {
  const free = nodes.length - isFixed.reduce((sum, fixed) => sum + fixed, 0);
  const parts = nodes.length + from.length;
  const work = parts * (1 + (2 * from.length) / Math.max(1, nodes.length));
  const most = effort < 1 ? QUICK_WORK : WORK * effort;
  return Math.round(Math.min(PROPOSALS * effort * free, most / work));
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
