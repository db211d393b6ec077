import { type Language, type Tie, labelIn } from '../graph/dataset.ts';
import { type Network, signOf, spellAt } from '../graph/network.ts';
import { BOUND_COLUMNS, boundCells } from './bounds.ts';
import { sourcesJson } from './json.ts';
import {
  EDGE_PROPERTIES,
  NODE_PROPERTIES,
  type Property,
  type Still,
  freeNames,
  valuesOf,
  withExtra,
} from './still.ts';

const BOUNDS: readonly Property[] = BOUND_COLUMNS.map((name) => ({ name, type: 'string' }));

const further = (...names: readonly string[]): Property[] =>
  names.map((name) => ({ name, type: 'string' }));

/** What depends on a day has no place in a graph of all days. */
const lasting = (properties: readonly Property[]): Property[] =>
  properties.filter(({ name }) => name !== 'presence' && name !== 'contested');

const NODES = [...lasting(NODE_PROPERTIES), ...further('start', 'end'), ...BOUNDS];
const EDGES = [
  ...lasting(EDGE_PROPERTIES),
  ...further('family', 'seen', 'sources', 'denied_by'),
  ...BOUNDS,
];

/**
 * A data set at all times as a graph for programs that know no time: an edge for each spell, of
 * the compiled record and of every account, with its dates as written and as four bounds.
 */
export function wholeStill(network: Network, language: Language): Still {
  const { dataset, relation } = network;
  const extraNode = freeNames(dataset, 'nodes', NODES);
  const extraEdge = freeNames(dataset, 'ties', EDGES);
  return {
    name: labelIn(dataset.description.title, language),
    nodeProperties: [...NODES, ...further(...extraNode.values())],
    edgeProperties: [...EDGES, ...further(...extraEdge.values())],
    nodes: dataset.nodes.map((node, row) => {
      const bounds = boundsOf(boundCells(spellAt(network.nodeSpells, row)));
      const values = valuesOf(NODES, { ...node, ...bounds });
      const label = labelIn(node.label, language);
      return { id: node.id, label, values: withExtra(values, extraNode, node.attributes) };
    }),
    edges: dataset.ties.map((tie, number) => {
      const { id, source, target } = tie;
      const kind = relation.get(tie.relation)!;
      const values = valuesOf(EDGES, edgeRow(network, tie, number));
      return {
        id,
        source,
        target,
        label: labelIn(kind.label, language),
        relation: kind.id,
        directed: kind.directed,
        values: withExtra(values, extraEdge, tie.attributes),
      };
    }),
  };
}

function edgeRow(network: Network, tie: Tie, number: number): Readonly<Record<string, unknown>> {
  const { sources, deniedBy } = sourcesJson(tie, network);
  return {
    ...tie,
    family: network.relation.get(tie.relation)!.family,
    sign: signOf(network, tie),
    sources: sources.join(';') || null,
    denied_by: deniedBy.join(';') || null,
    ...boundsOf(boundCells(spellAt(network.tieSpells, number))),
  };
}

/** Bounds by column; without those that are not there. */
const boundsOf = (cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    BOUND_COLUMNS.map((name, at) => [name, cells[at]!] as const).filter(([, cell]) => cell !== ''),
  );
