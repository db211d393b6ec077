import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { type Property, type Value, stillOf } from './still.ts';
import { XML_HEAD, element } from './xml.ts';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

const LABEL: Property = { name: 'label', type: 'string' };

/** A snapshot as GraphML 1.0 (graphml.graphdrawing.org), for yEd, igraph, NetworkX and others. */
export function snapshotGraphml(snapshot: Snapshot, language: Language = 'en'): string {
  const still = stillOf(snapshot, language);
  const nodeKeys = [LABEL, ...still.nodeProperties];
  const edgeKeys = [LABEL, ...still.edgeProperties];
  const nodes = still.nodes.map(({ id, label, values }) =>
    element('node', { id }, dataOf('n', nodeKeys, label, values)),
  );
  const edges = still.edges.map(({ id, source, target, label, directed, values }) =>
    element(
      'edge',
      { id, source, target, directed: directed ? undefined : 'false' },
      dataOf('e', edgeKeys, label, values),
    ),
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

const keys = (prefix: string, domain: 'node' | 'edge', properties: readonly Property[]): string[] =>
  properties.map(({ name, type }, at) =>
    element('key', {
      id: prefix + at,
      for: domain,
      'attr.name': name,
      'attr.type': TYPES[type],
    }),
  );

/** The label, which is the first property, and the others that have a value. */
const dataOf = (
  prefix: string,
  properties: readonly Property[],
  label: string,
  values: ReadonlyMap<string, Value>,
): string[] =>
  properties.flatMap(({ name }, at) => {
    const value = at === 0 ? label : values.get(name);
    return value === undefined ? [] : [element('data', { key: prefix + at }, String(value))];
  });
