import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { type Still, type Value, stillOf } from './still.ts';
import { XML_HEAD, element } from './xml.ts';

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

type Key = { readonly name: string; readonly type: keyof typeof TYPES };

const LABEL: Key = { name: 'label', type: 'string' };
const DIRECTED: Key = { name: 'directed', type: 'boolean' };

/**
 * A snapshot as GraphML 1.0 (graphml.graphdrawing.org), for yEd, igraph, NetworkX and others.
 * Some of these refuse graphs that mix directed and undirected edges, or take no notice. So all
 * are directed, and the property `directed` is false for a relation that has no direction.
 */
export const snapshotGraphml = (snapshot: Snapshot, language: Language = 'en'): string =>
  graphmlOf(stillOf(snapshot, language));

/** A graph of a moment, or of all time, as GraphML. */
export function graphmlOf(still: Still): string {
  const nodeKeys = [LABEL, ...still.nodeProperties];
  const edgeKeys = [LABEL, DIRECTED, ...still.edgeProperties];
  const nodes = still.nodes.map(({ id, label, values }) =>
    element('node', { id }, dataOf('n', nodeKeys, values, label)),
  );
  const edges = still.edges.map(({ id, source, target, label, directed, values }) =>
    element('edge', { id, source, target }, dataOf('e', edgeKeys, values, label, String(directed))),
  );
  const content = [
    element('key', { id: 'g0', for: 'graph', 'attr.name': 'name', 'attr.type': 'string' }),
    ...keys('n', 'node', nodeKeys),
    ...keys('e', 'edge', edgeKeys),
    element('graph', { edgedefault: 'directed' }, [
      element('data', { key: 'g0' }, still.name),
      ...nodes,
      ...edges,
    ]),
  ];
  const root = element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, content);
  return `${XML_HEAD}${root}\n`;
}

const keys = (prefix: string, domain: 'node' | 'edge', properties: readonly Key[]): string[] =>
  properties.map(({ name, type }, at) =>
    element('key', {
      id: prefix + at,
      for: domain,
      'attr.name': name,
      'attr.type': TYPES[type],
    }),
  );

/** The values of the first keys, which are given, and of the others, where they have one. */
const dataOf = (
  prefix: string,
  properties: readonly Key[],
  values: ReadonlyMap<string, Value>,
  ...given: readonly string[]
): string[] =>
  properties.flatMap(({ name }, at) => {
    const value = given[at] ?? values.get(name);
    return value === undefined ? [] : [element('data', { key: prefix + at }, String(value))];
  });
