import fc from 'fast-check';
import { MultiUndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { expect, test } from 'vitest';
import { type Forced, forced } from './forces.ts';

/** The same by the library's front door. */
function byGraph({ x, y, from, to, weight }: Forced, iterations: number) {
  const graph = new MultiUndirectedGraph();
  for (let node = 0; node < x.length; node++) graph.addNode(node, { x: x[node], y: y[node] });
  for (let tie = 0; tie < from.length; tie++)
    graph.addEdge(from[tie], to[tie], { weight: weight[tie] });
  const settings = { ...forceAtlas2.inferSettings(graph), linLogMode: true, gravity: 0.5 };
  return Object.values(forceAtlas2(graph, { iterations, settings }));
}

const fields = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc
    .array(
      fc.tuple(
        fc.nat(count - 1),
        fc.integer({ min: 1, max: count - 1 }),
        fc.constantFrom(0.35, 1, 2),
      ),
      { maxLength: 20 },
    )
    .map((ties): Forced => {
      const angles = Array.from({ length: count }, (_, node) => (2 * Math.PI * node) / count);
      return {
        x: angles.map((angle) => 100 * Math.cos(angle)),
        y: angles.map((angle) => 100 * Math.sin(angle)),
        from: ties.map(([from]) => from),
        to: ties.map(([from, step]) => (from + step) % count),
        weight: ties.map(([, , weight]) => weight),
      };
    }),
);

test('places are those that the library finds for the same graph', () => {
  fc.assert(
    fc.property(fields, (field) => {
      expect(forced(field, 40)).toEqual(byGraph(field, 40));
    }),
    { seed: 4, numRuns: 60 },
  );
});
