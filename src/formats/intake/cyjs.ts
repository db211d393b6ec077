import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { isObject } from '../section.ts';
import { type Graph, type GraphEdge, type GraphNode, NO_COVERAGE } from './graph.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What Cytoscape works out anew, or says of its own numbering. */
const OWN = new Set([
  'id',
  'source',
  'target',
  'parent',
  'SUID',
  'selected',
  'shared name',
  'shared interaction',
]);

/** Whether JSON is a graph of Cytoscape: of the desktop, with two lists, or with one, or a bare list. */
export const isCyjs = (value: unknown): boolean => elementsIn(value) !== null;

/** Reads Cytoscape JSON; nodes within nodes keep their parent. An element that is none is told and left out. */
export function readCyjs(value: unknown, file: string): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const problems: Problem[] = [];
  for (const { element, path, group } of elementsIn(value) ?? []) {
    const data = isObject(element) && isObject(element['data']) ? element['data'] : null;
    if (!data) {
      const place = { file, column: `${path}.data` };
      problems.push(problemOf('key-object', place, 'row-left-out', {}));
      continue;
    }
    const named = group ?? (isObject(element) ? element['group'] : null);
    const isEdge = named === 'edges' || (named !== 'nodes' && 'source' in data && 'target' in data);
    if (isEdge) edges.push(edgeOf(data, path));
    else nodes.push(nodeOf(data, path));
  }
  const about = isObject(value) && isObject(value['data']) ? value['data'] : {};
  // Ours leaves out what is blank, and so says that it is not known.
  const isDated = isObject(value) && value['generated_by'] === 'Realign';
  const title = textOf(about['name'] ?? about['title'] ?? null).trim() || null;
  return { title, nodes, edges, coverage: NO_COVERAGE, isDated, problems, lost: problems.length };
}

type Found = {
  readonly element: unknown;
  readonly path: string;
  readonly group: 'nodes' | 'edges' | null;
};

function elementsIn(value: unknown): Found[] | null {
  if (Array.isArray(value)) {
    const isGraph = value.some((one) => isObject(one) && isObject(one['data']));
    return isGraph ? value.map((element, at) => ({ element, path: `[${at}]`, group: null })) : null;
  }
  if (!isObject(value)) return null;
  const { elements } = value;
  if (Array.isArray(elements))
    return elements.map((element, at) => ({ element, path: `elements[${at}]`, group: null }));
  if (!isObject(elements)) return null;
  return (['nodes', 'edges'] as const).flatMap((group) => {
    const list = elements[group];
    if (!Array.isArray(list)) return [];
    return list.map((element, at) => ({ element, path: `elements.${group}[${at}]`, group }));
  });
}

function nodeOf(data: Plain, path: string): GraphNode {
  const values = valuesOf(data);
  const name = values.get('label') ?? values.get('name') ?? null;
  for (const key of ['label', 'name']) if (values.get(key) === name) values.delete(key);
  return {
    id: textOf(data['id'] ?? null).trim(),
    label: name,
    parent: textOf(data['parent'] ?? null).trim() || null,
    spans: null,
    values,
    where: { column: `${path}.data` },
    undated: false,
  };
}

function edgeOf(data: Plain, path: string): GraphEdge {
  const values = valuesOf(data);
  const interaction = values.get('interaction') ?? null;
  const directed = values.get('directed') !== 'false';
  for (const key of ['interaction', 'directed']) values.delete(key);
  return {
    id: textOf(data['id'] ?? null).trim() || null,
    source: textOf(data['source'] ?? null).trim(),
    target: textOf(data['target'] ?? null).trim(),
    label: interaction ?? values.get('label') ?? null,
    kind: interaction,
    directed,
    spans: null,
    values,
    where: { column: `${path}.data` },
    undated: false,
  };
}

function valuesOf(data: Plain): Map<string, string> {
  const entries = Object.entries(data)
    .filter(([name]) => !OWN.has(name) && name.trim() !== '')
    .map(([name, value]) => [name, textOf(value)] as const);
  return new Map(entries.filter(([, text]) => text.trim() !== ''));
}

/** A value as a text; a list of plain values with `;` between, and others as JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.map(textOf).join(';');
  return JSON.stringify(value);
}
