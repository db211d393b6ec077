import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { type Graph, type GraphEdge, type GraphNode, NO_COVERAGE } from './graph.ts';
import { type XmlElement, attribute, childrenOf, within } from './xml.ts';

/** A property that is declared: its name, and the value of what has none. */
type Key = { readonly name: string; readonly domain: string; readonly standard: string | null };

/**
 * Reads GraphML 1.0 (graphml.graphdrawing.org), with parallel edges and graphs within nodes, and
 * of yEd the texts that stand at nodes and edges. Hyperedges are told and left out.
 */
export function readGraphml(root: XmlElement, file: string): Graph {
  const keys = keysIn(root);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const problems: Problem[] = [];
  const visit = (element: XmlElement, parent: string | null): void => {
    for (const graph of childrenOf(element, 'graph')) {
      const isDirected = attribute(graph, 'edgedefault') !== 'undirected';
      for (const one of graph.children)
        switch (one.name) {
          case 'node': {
            const node = nodeOf(one, parent, keys);
            nodes.push(node);
            visit(one, node.id);
            break;
          }
          case 'edge':
            edges.push(edgeOf(one, isDirected, keys));
            break;
          case 'hyperedge': {
            const place = { file, row: one.line, value: one.name };
            problems.push(problemOf('element-unknown', place, 'row-left-out', {}));
            break;
          }
          default:
        }
    }
  };
  visit(root, null);
  const [graph] = childrenOf(root, 'graph');
  const named = graph ? valuesOf(graph, 'graph', keys) : new Map<string, string>();
  const title = named.get('name') ?? null;
  const isDated = [...keys.values()].some(
    ({ name, domain }) => domain !== 'node' && (name === 'start' || name === 'end'),
  );
  return { title, nodes, edges, coverage: NO_COVERAGE, isDated, problems, lost: problems.length };
}

function keysIn(root: XmlElement): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const key of childrenOf(root, 'key')) {
    const id = attribute(key, 'id') ?? '';
    const [standard] = childrenOf(key, 'default');
    // yEd's own keys have no name; what is in them are shapes.
    const name = attribute(key, 'attr.name') ?? attribute(key, 'yfiles.type') ?? id;
    const domain = attribute(key, 'for') ?? 'all';
    keys.set(id, { name, domain, standard: standard?.text.trim() || null });
  }
  return keys;
}

function nodeOf(
  node: XmlElement,
  parent: string | null,
  keys: ReadonlyMap<string, Key>,
): GraphNode {
  const values = valuesOf(node, 'node', keys);
  return {
    id: node.attributes.get('id')?.trim() ?? '',
    label: taken(values, 'label') ?? shownText(node, 'NodeLabel') ?? values.get('name') ?? null,
    parent,
    spans: null,
    values,
    where: { row: node.line },
    undated: false,
  };
}

function edgeOf(edge: XmlElement, isDirected: boolean, keys: ReadonlyMap<string, Key>): GraphEdge {
  const values = valuesOf(edge, 'edge', keys);
  const stated = taken(values, 'directed') ?? attribute(edge, 'directed');
  return {
    id: attribute(edge, 'id'),
    source: edge.attributes.get('source')?.trim() ?? '',
    target: edge.attributes.get('target')?.trim() ?? '',
    label: taken(values, 'label') ?? shownText(edge, 'EdgeLabel'),
    kind: null,
    directed: stated === null ? isDirected : !/^(?:false|0)$/i.test(stated),
    spans: null,
    values,
    where: { row: edge.line },
    undated: false,
  };
}

function valuesOf(
  element: XmlElement,
  domain: string,
  keys: ReadonlyMap<string, Key>,
): Map<string, string> {
  const values = new Map<string, string>();
  const has = new Set<string>();
  for (const data of childrenOf(element, 'data')) {
    const id = attribute(data, 'key') ?? '';
    has.add(id);
    const text = data.text.trim();
    const name = keys.get(id)?.name ?? id;
    if (text !== '' && name !== '') values.set(name, text);
  }
  for (const [id, key] of keys)
    if (!has.has(id) && key.standard !== null && (key.domain === domain || key.domain === 'all'))
      values.set(key.name, key.standard);
  return values;
}

function taken(values: Map<string, string>, name: string): string | null {
  const value = values.get(name) ?? null;
  values.delete(name);
  return value;
}

/** The text that yEd draws at a node or an edge, not at those within it. */
function shownText(element: XmlElement, name: string): string | null {
  const labels = childrenOf(element, 'data').flatMap((data) => within(data, name));
  return labels.map(({ text }) => text.trim()).find((text) => text !== '') ?? null;
}
