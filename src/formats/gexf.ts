import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { DIRECTED, directionOf } from './direction.ts';
import { type Property, type Value, stillOf } from './still.ts';
import { XML_HEAD, element } from './xml.ts';

/**
 * A snapshot as a static graph in GEXF 1.3 (gexf.net/1.3), for Gephi. The relation is the
 * `kind` of an edge, by which parallel edges are told apart.
 */
export function snapshotGexf(snapshot: Snapshot, language: Language = 'en'): string {
  const still = stillOf(snapshot, language);
  const nodes = still.nodes.map(({ id, label, values }) =>
    element('node', { id, label }, attvalues(still.nodeProperties, values)),
  );
  const { type, isMixed } = directionOf(still.edges.map(({ directed }) => directed));
  const properties = isMixed ? [...still.edgeProperties, DIRECTED] : still.edgeProperties;
  const edges = still.edges.map(({ id, source, target, label, relation, directed, values }) => {
    const told = new Map<string, Value>([...values, [DIRECTED.name, String(directed)]]);
    return element(
      'edge',
      { id, source, target, type, label, kind: relation },
      attvalues(properties, told),
    );
  });
  const graph = element('graph', { mode: 'static', defaultedgetype: type }, [
    declared('node', still.nodeProperties),
    declared('edge', properties),
    element('nodes', { count: nodes.length }, nodes),
    element('edges', { count: edges.length }, edges),
  ]);
  const meta = element('meta', {}, [
    element('creator', {}, 'Realign'),
    element('description', {}, still.name),
  ]);
  return `${XML_HEAD}${element('gexf', GEXF_ROOT, [meta, graph])}\n`;
}

export const GEXF_ROOT = { xmlns: 'http://gexf.net/1.3', version: '1.3' } as const;

/** The properties of nodes or edges that are static or change with time, numbered from `first`. */
export const declared = (
  kind: 'node' | 'edge',
  properties: readonly Property[],
  mode: 'static' | 'dynamic' = 'static',
  first = 0,
): string =>
  element(
    'attributes',
    { class: kind, mode },
    properties.map(({ name, type }, at) =>
      element('attribute', { id: first + at, title: name, type }),
    ),
  );

/** The values that there are, and others that are written already; no element where there are none. */
export function attvalues(
  properties: readonly Property[],
  values: ReadonlyMap<string, Value>,
  further: readonly string[] = [],
): readonly string[] {
  const list = properties.flatMap(({ name }, id) => {
    const value = values.get(name);
    return value === undefined ? [] : [element('attvalue', { for: id, value })];
  });
  const all = [...list, ...further];
  return all.length === 0 ? [] : [element('attvalues', {}, all)];
}
