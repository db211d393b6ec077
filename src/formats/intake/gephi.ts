import { decoded, encodingsOf } from './encoding.ts';
import { type GraphEdge, type GraphNode, NO_COVERAGE } from './graph.ts';
import { graphData } from './graphdata.ts';
import { delimiterOf } from './delimiter.ts';
import { type Grid, gridOf } from './grid.ts';
import type { Applied } from './outcome.ts';

type Table = { readonly name: string; readonly grid: Grid };

/** Columns of Gephi's tables that are no attributes, in lower case. */
const OWN = new Set(['id', 'label', 'source', 'target', 'type', 'kind']);

/**
 * Reads the two tables that Gephi exports, told by their headers: one of nodes (`Id`), and one of
 * edges (`Source`, `Target`). Null where the files are not those two.
 */
export function readGephiTables(files: ReadonlyMap<string, Uint8Array>): Applied | null {
  const tables = [...files].map(([name, bytes]): Table => {
    const text = decoded(bytes, encodingsOf(bytes)[0]);
    return { name, grid: gridOf(text, delimiterOf(text), name) };
  });
  const edges = tables.find(({ grid }) => hasAll(grid, ['source', 'target']));
  const nodes = tables.find((table) => table !== edges && hasAll(table.grid, ['id']));
  if (!edges || !nodes || tables.length !== 2) return null;
  const graph = {
    title: null,
    nodes: rowsOf(nodes).map(({ own, ...row }): GraphNode => ({
      ...row,
      id: own.get('id') ?? '',
      label: own.get('label') ?? null,
      parent: null,
    })),
    edges: rowsOf(edges).map(({ own, ...row }): GraphEdge => ({
      ...row,
      id: own.get('id') ?? null,
      source: own.get('source') ?? '',
      target: own.get('target') ?? '',
      label: own.get('label') ?? null,
      kind: own.get('kind') ?? null,
      directed: !/^undirected$/i.test(own.get('type') ?? ''),
    })),
    coverage: NO_COVERAGE,
    isDated: false,
    problems: [...nodes.grid.problems, ...edges.grid.problems],
    lost: nodes.grid.lost + edges.grid.lost,
  };
  return graphData(graph, edges.name);
}

function hasAll({ columns }: Grid, names: readonly string[]): boolean {
  const has = new Set(columns.map((column) => column.toLowerCase()));
  return names.every((name) => has.has(name));
}

/** The rows of a table: what Gephi's own columns say, and the rest by column. */
const rowsOf = ({ name, grid }: Table) =>
  grid.rows.map((cells, at) => {
    const filled = grid.columns
      .map((column, place) => [column, cells[place]!.trim()] as const)
      .filter(([, text]) => text !== '');
    const isOwn = ([column]: readonly [string, string]) => OWN.has(column.toLowerCase());
    return {
      own: new Map(filled.filter(isOwn).map(([column, text]) => [column.toLowerCase(), text])),
      values: new Map(filled.filter((entry) => !isOwn(entry))),
      where: { row: grid.lines[at]!, file: name },
      spans: null,
      undated: false,
    };
  });
