import iterate, { type Settings } from 'graphology-layout-forceatlas2/iterate.js';

/** What is pushed and pulled, by place: where nodes begin, which ties hold them, and how strongly. */
export type Forced = {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
};

/** Numbers to a node: x, y, four of its motion, mass, convergence, size, and whether it is fixed. */
const NODE = 10;
const MASS = 6;
/** Numbers to a tie: where its ends' begin, and its weight. */
const TIE = 3;

/**
 * ForceAtlas2 (Jacomy et al., 2014, doi 10.1371/journal.pone.0098679), so many iterations of the
 * library's own on columns: a graph object around them would weigh more than the layout. As the
 * library sets it for graphs of this size, but linear-logarithmic, with more gravity, and with
 * far nodes taken together (Barnes and Hut, 1986) among fewer than it does so by itself.
 */
export function forced(field: Forced, iterations: number): { x: number; y: number }[] {
  const count = field.x.length;
  const nodes = new Float32Array(count * NODE);
  for (let node = 0; node < count; node++)
    nodes.set([field.x[node]!, field.y[node]!, 0, 0, 0, 0, 1, 1, 1, 0], node * NODE);
  const ties = new Float32Array(field.from.length * TIE);
  for (let tie = 0; tie < field.from.length; tie++) {
    const [from, to] = [field.from[tie]! * NODE, field.to[tie]! * NODE];
    const weight = field.weight[tie]!;
    ties.set([from, to, weight], tie * TIE);
    // A node is as heavy as its ties.
    nodes[from + MASS]! += weight;
    nodes[to + MASS]! += weight;
  }
  const settings = settingsFor(count);
  for (let turn = 0; turn < iterations; turn++) iterate(settings, nodes, ties);
  return Array.from({ length: count }, (_, node) => ({
    x: nodes[node * NODE]!,
    y: nodes[node * NODE + 1]!,
  }));
}

/** From so many nodes on the pull of those far away is taken together: that is quicker, and near enough. */
export const MANY = 500;

const settingsFor = (count: number): Settings => ({
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: true,
  gravity: 0.5,
  slowDown: 1 + Math.log(count),
  barnesHutOptimize: count > MANY,
  barnesHutTheta: 0.5,
});
