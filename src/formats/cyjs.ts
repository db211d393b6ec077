import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { type Still, type Value, stillOf } from './still.ts';

/** A snapshot as Cytoscape JSON (`.cyjs`), for Cytoscape and Cytoscape.js. */
export const snapshotCyjs = (snapshot: Snapshot, language: Language = 'en'): string =>
  cyjsOf(stillOf(snapshot, language));

/** A graph of a moment, or of all time, as Cytoscape JSON. */
export function cyjsOf(still: Still): string {
  const taken = new Set(still.nodes.map(({ id }) => id));
  const nodes = still.nodes.map(({ id, label, values }) => ({
    data: dataOf([['id', id], ['name', label], ['label', label], ...values]),
  }));
  const edges = still.edges.map(({ id, label, source, target, directed, values }) => ({
    data: dataOf([
      ['id', freeId(id, taken)],
      ['source', source],
      ['target', target],
      ['interaction', label],
      ['directed', directed],
      ...values,
    ]),
  }));
  const graph = {
    format_version: '1.0',
    generated_by: 'Realign',
    target_cytoscapejs_version: '~3.0',
    data: { name: still.name },
    elements: { nodes, edges },
  };
  return `${JSON.stringify(graph, null, 2)}\n`;
}

/** There, nodes and edges must not share ids. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  while (taken.has(free)) free += '_';
  taken.add(free);
  return free;
}

/** Without a prototype, for a property may be called `__proto__`. */
function dataOf(
  entries: readonly (readonly [string, Value | boolean])[],
): Readonly<Record<string, Value | boolean>> {
  const data = Object.create(null) as Record<string, Value | boolean>;
  for (const [name, value] of entries) data[name] = value;
  return data;
}
