import type { Graph, GraphEdge, GraphNode, Span } from './graph.ts';
import { GexfTime, joined } from './gexftime.ts';
import { type Dated, heldSpan, heldSpells } from './heldspells.ts';
import { type XmlElement, attribute, childrenOf } from './xml.ts';

/** An attribute that nodes or edges have, by what they call it. */
type Declared = { readonly title: string; readonly standard: string | null };

/**
 * Reads GEXF 1.1 to 1.3 (gexf.net): static and dynamic graphs, spells, dates and numbers, lists of
 * timestamps and intervals, slices, nodes within each other, attributes with standard values and
 * such that change. Several graphs of one file are laid over each other.
 */
export function readGexf(root: XmlElement, file: string): Graph {
  const time = new GexfTime(root, file);
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const coverages = childrenOf(root, 'graph').map((graph) => {
    const coverage = time.enter(graph);
    readGraph(graph, time, nodes, edges);
    return coverage;
  });
  const told = (side: 'start' | 'end') =>
    coverages.map((coverage) => coverage[side]).filter((date) => date !== null);
  return {
    title: titleOf(root),
    nodes: [...nodes.values()],
    edges: merged(edges),
    coverage: { start: told('start')[0] ?? null, end: told('end').at(-1) ?? null },
    isDated: edges.some(({ spans }) => spans === null),
    problems: time.problems,
    lost: 0,
  };
}

function readGraph(
  graph: XmlElement,
  time: GexfTime,
  nodes: Map<string, GraphNode>,
  edges: GraphEdge[],
): void {
  const isSlice = attribute(graph, 'mode') === 'slice';
  const slice = isSlice ? time.spansOf(graph) : null;
  const nodeNames = declaredIn(graph, 'node');
  const edgeNames = declaredIn(graph, 'edge');
  const standard = attribute(graph, 'defaultedgetype');
  const visit = (element: XmlElement, parent: string | null): void => {
    for (const node of childrenOf(element, 'nodes').flatMap((list) => childrenOf(list, 'node'))) {
      const read = nodeOf(node, parent, nodeNames, time, slice);
      const known = nodes.get(read.id);
      // A second node of a graph is told later; a node of a further slice is the same one.
      nodes.set(
        known && !isSlice ? `${read.id}\u0000${nodes.size}` : read.id,
        known && isSlice ? both(known, read) : read,
      );
      visit(node, read.id);
    }
    for (const edge of childrenOf(element, 'edges').flatMap((list) => childrenOf(list, 'edge')))
      edges.push(...edgesOf(edge, standard, edgeNames, time, slice));
  };
  visit(graph, null);
}

function nodeOf(
  node: XmlElement,
  parent: string | null,
  names: ReadonlyMap<string, Declared>,
  time: GexfTime,
  slice: readonly Span[] | null,
): GraphNode {
  const before = time.problems.length;
  const spans = time.spansOf(node) ?? slice;
  const dated = valuesIn(node, names, time);
  const held = heldSpan(dated);
  return {
    id: node.attributes.get('id')?.trim() ?? '',
    label: attribute(node, 'label'),
    parent: parent ?? attribute(node, 'pid'),
    spans: held ? [held] : (spans ?? []),
    // Of an actor the span says it all.
    values: textsOf(dated.filter(({ title, span }) => title !== 'presence' || span === null)),
    where: { row: node.line },
    undated: time.problems.length > before,
  };
}

function edgesOf(
  edge: XmlElement,
  standard: string | null,
  names: ReadonlyMap<string, Declared>,
  time: GexfTime,
  slice: readonly Span[] | null,
): GraphEdge[] {
  const before = time.problems.length;
  const spans = time.spansOf(edge) ?? slice;
  const all = valuesIn(edge, names, time);
  // A directed graph may say of each edge whether it has a direction.
  const dated = all.filter(({ title }) => title !== 'directed');
  const stated = all.find(({ title }) => title === 'directed')?.value ?? null;
  const type = attribute(edge, 'type') ?? standard ?? 'undirected';
  const weight = attribute(edge, 'weight');
  const plain = {
    source: edge.attributes.get('source')?.trim() ?? '',
    target: edge.attributes.get('target')?.trim() ?? '',
    label: attribute(edge, 'label'),
    kind: attribute(edge, 'kind'),
    directed: type !== 'undirected' && !/^(?:false|0)$/i.test(stated ?? ''),
    where: { row: edge.line },
    undated: time.problems.length > before,
  };
  const held = heldSpells(dated);
  if (held.length > 0) return held.map((one) => ({ ...plain, ...one, spans: null }));
  const values = textsOf(dated);
  if (weight !== null) values.set('weight', weight);
  // An edge whose every time was faulty is not open, but not known.
  const known = spans?.length === 0 ? [UNKNOWN] : (spans ?? []);
  return [{ ...plain, id: attribute(edge, 'id'), spans: known, values }];
}

const UNKNOWN: Span = { start: null, end: null, seen: null };

function titleOf(root: XmlElement): string | null {
  const meta = childrenOf(root, 'meta').flatMap(({ children }) => children);
  const texts = ['title', 'description'].map(
    (name) => meta.find((child) => child.name.toLowerCase() === name)?.text.trim() ?? '',
  );
  return texts.find((text) => text !== '' && text.length <= 200) ?? null;
}

function declaredIn(graph: XmlElement, kind: 'node' | 'edge'): ReadonlyMap<string, Declared> {
  const names = new Map<string, Declared>();
  for (const list of childrenOf(graph, 'attributes')) {
    if (attribute(list, 'class') !== kind) continue;
    for (const one of childrenOf(list, 'attribute')) {
      const id = attribute(one, 'id') ?? '';
      const [standard] = childrenOf(one, 'default');
      names.set(id, {
        title: attribute(one, 'title') ?? id,
        standard: standard?.text.trim() ?? null,
      });
    }
  }
  return names;
}

/** The values of an element, those that change among them, and the standard ones it has none of. */
function valuesIn(
  element: XmlElement,
  names: ReadonlyMap<string, Declared>,
  time: GexfTime,
): Dated[] {
  const told = childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'));
  const has = new Set<string>();
  const values = told.flatMap((one): Dated[] => {
    const id = attribute(one, 'for') ?? attribute(one, 'id') ?? '';
    has.add(id);
    const value = attribute(one, 'value') ?? '';
    const title = names.get(id)?.title ?? id;
    return value === '' || title === '' ? [] : [{ title, value, span: time.valueSpan(one) }];
  });
  for (const [id, { title, standard }] of names)
    if (!has.has(id) && standard !== null && standard !== '')
      values.push({ title, value: standard, span: null });
  return values;
}

/** Values as texts: one that changes is a list of `start/end: value`. */
function textsOf(dated: readonly Dated[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { title, value, span } of dated) {
    const text = span === null ? value : `${span.start ?? ''}/${span.end ?? ''}: ${value}`;
    const known = texts.get(title);
    texts.set(title, known === undefined ? text : `${known}; ${text}`);
  }
  return texts;
}

const both = (first: GraphNode, second: GraphNode): GraphNode => ({
  ...first,
  spans: joined([...(first.spans ?? []), ...(second.spans ?? [])]),
  values: new Map([...second.values, ...first.values]),
  undated: first.undated || second.undated,
});

/** An edge of several slices is one, with the spells of all. */
function merged(edges: readonly GraphEdge[]): GraphEdge[] {
  const known = new Map<string, GraphEdge>();
  edges.forEach((edge, at) => {
    const { id, source, target, kind, spans } = edge;
    const key = id === null ? String(at) : [id, source, target, kind].join('\u0000');
    const first = known.get(key);
    if (!first || spans === null || first.spans === null || spans.length === 0)
      known.set(first ? `${key}\u0000${at}` : key, edge);
    else known.set(key, { ...first, spans: joined([...first.spans, ...spans]) });
  });
  return [...known.values()];
}
