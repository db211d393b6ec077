import {
  type Attributes,
  type Dataset,
  type Language,
  type Table,
  labelIn,
} from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { attributeOf } from './attributes.ts';
import { snapshotJson } from './json.ts';

/** A value of an attribute; blank ones are left out. */
export type Value = string | number;

/** A property that nodes or edges have, in the terms of other programs. */
export type Property = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
};

type Element = {
  readonly id: string;
  readonly label: string;
  readonly values: ReadonlyMap<string, Value>;
};

export type Vertex = Element;
export type Edge = Element & {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly directed: boolean;
};

/** One moment as other programs take it: nodes and edges with flat properties, sorted by id. */
export type Still = {
  /** The data set's title, the date, and the lens if there is one. */
  readonly name: string;
  readonly nodeProperties: readonly Property[];
  readonly edgeProperties: readonly Property[];
  readonly nodes: readonly Vertex[];
  readonly edges: readonly Edge[];
};

export const NODE_PROPERTIES: readonly Property[] = [
  { name: 'kind', type: 'string' },
  { name: 'presence', type: 'string' },
  { name: 'iso3', type: 'string' },
  { name: 'lat', type: 'double' },
  { name: 'lon', type: 'double' },
];

export const EDGE_PROPERTIES: readonly Property[] = [
  ...['relation', 'role', 'status'].map((name) => ({ name, type: 'string' }) as const),
  { name: 'sign', type: 'integer' },
  ...['presence', 'contested', 'account', 'start', 'end', 'confidence'].map(
    (name) => ({ name, type: 'string' }) as const,
  ),
];

/** A snapshot as a graph for other programs; ties keep their ids. */
export function stillOf(snapshot: Snapshot, language: Language): Still {
  const { network } = snapshot.view;
  const { at, lens, nodes, ties } = snapshotJson(snapshot, language);
  const extraNode = freeNames(network.dataset, 'nodes', NODE_PROPERTIES);
  const extraEdge = freeNames(network.dataset, 'ties', EDGE_PROPERTIES);
  const title = labelIn(network.dataset.description.title, language);
  return {
    name: [title, at, ...(lens === null ? [] : [lens])].join(', '),
    nodeProperties: [...NODE_PROPERTIES, ...[...extraNode.values()].map(asText)],
    edgeProperties: [...EDGE_PROPERTIES, ...[...extraEdge.values()].map(asText)],
    nodes: nodes.map(({ id, label, ...node }) => {
      const { iso3, lat, lon } = network.dataset.nodes[network.nodeNumber.get(id)!]!;
      const values = valuesOf(NODE_PROPERTIES, { ...node, iso3, lat, lon });
      return { id, label, values: withExtra(values, extraNode, node.attributes) };
    }),
    edges: ties.map((tie) => {
      const { id, source, target, relation } = tie;
      const kind = network.relation.get(relation)!;
      const values = withExtra(valuesOf(EDGE_PROPERTIES, tie), extraEdge, tie.attributes);
      const label = labelIn(kind.label, language);
      return { id, label, source, target, relation, directed: kind.directed, values };
    }),
  };
}

/** What one of the formats calls something of its own. */
const RESERVED = ['id', 'label', 'name', 'source', 'target', 'directed', 'interaction'];

const asText = (name: string): Property => ({ name, type: 'string' });

/** Columns beyond the format's, by the name that is free for each in other programs. */
export function freeNames(
  dataset: Dataset,
  table: Table,
  known: readonly Property[],
): ReadonlyMap<string, string> {
  const taken = new Set([...RESERVED, ...known.map(({ name }) => name)]);
  const names = new Map<string, string>();
  for (const column of dataset.extraColumns[table] ?? []) {
    let name = column;
    while (taken.has(name)) name += '_';
    taken.add(name);
    names.set(column, name);
  }
  return names;
}

/** The values that a row has of some properties. */
export function valuesOf(
  properties: readonly Property[],
  row: Readonly<Record<string, unknown>>,
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { name } of properties) {
    const value = row[name];
    if (typeof value === 'string' || typeof value === 'number') values.set(name, value);
  }
  return values;
}

/** Values with those of further columns under their free names. */
export function withExtra(
  values: Map<string, Value>,
  extra: ReadonlyMap<string, string>,
  attributes: Attributes | undefined,
): Map<string, Value> {
  for (const [column, name] of extra) {
    const value = attributeOf(attributes ?? {}, column);
    if (value !== '') values.set(name, value);
  }
  return values;
}
