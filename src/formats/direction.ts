import type { Property } from './still.ts';

/**
 * How the edges of a GEXF file are directed. Programs that know one kind of graph, such as
 * networkx, refuse a file that mixes directed and undirected edges. So a graph of nothing but
 * undirected edges is undirected, and any other is directed: where it has both kinds, the
 * attribute `directed` tells them apart, as it does in GraphML.
 */
export type Direction = { readonly type: 'directed' | 'undirected'; readonly isMixed: boolean };

/** The attribute that says whether a relation has a direction. */
export const DIRECTED: Property = { name: 'directed', type: 'boolean' };

/** How the edges of a file are directed; `directions` says of each of them whether its relation is. */
export function directionOf(directions: readonly boolean[]): Direction {
  const isDirected = directions.length === 0 || directions.includes(true);
  return {
    type: isDirected ? 'directed' : 'undirected',
    isMixed: isDirected && directions.includes(false),
  };
}
