import { type Language, type Tie, labelIn } from '../graph/dataset.ts';
import { type Network, signOf, spellAt } from '../graph/network.ts';
import { attributeOf } from './attributes.ts';
import { BOUND_COLUMNS, boundCells, boundKind } from './bounds.ts';
import { reportCsv } from './csv.ts';
import { nodeLabel, sourcesJson } from './json.ts';

/**
 * All ties of a data set at all times in one flat table, for R and spreadsheets: a spell a row,
 * with names beside ids, dates as the data set has them and as four bounds of whole days, and
 * whose word it rests on. Bounds are cut by the spells of the two ends. The compiled record has
 * a blank `account`; a claim names its source there. Cells that begin like a formula are defused.
 */
export function flatCsv(network: Network, language: Language = 'en'): string {
  const { dataset } = network;
  const extra = dataset.extraColumns.ties ?? [];
  const header = [...ID_COLUMNS, ...BOUND_COLUMNS, ...FURTHER_COLUMNS, ...extra];
  const rows = dataset.ties.map((tie, number) => [
    ...idCells(tie, network, language),
    ...boundCells(spellAt(network.tieSpells, number)),
    ...furtherCells(tie, network),
    ...extra.map((name) => attributeOf(tie.attributes, name)),
  ]);
  return reportCsv([header, ...rows]);
}

const ID_COLUMNS = [
  'id',
  'source',
  'source_label',
  'source_kind',
  'relation',
  'relation_label',
  'family',
  'target',
  'target_label',
  'target_kind',
  'role',
  'status',
  'sign',
  'directed',
] as const;

const FURTHER_COLUMNS = [
  'start',
  'start_is',
  'end',
  'end_is',
  'seen',
  'confidence',
  'account',
  'sources',
  'denied_by',
  'note',
] as const;

function idCells(tie: Tie, network: Network, language: Language): string[] {
  const kindOf = (id: string): string => network.dataset.nodes[network.nodeNumber.get(id)!]!.kind;
  const relation = network.relation.get(tie.relation)!;
  return [
    tie.id,
    tie.source,
    nodeLabel(network, tie.source, language),
    kindOf(tie.source),
    tie.relation,
    labelIn(relation.label, language),
    relation.family,
    tie.target,
    nodeLabel(network, tie.target, language),
    kindOf(tie.target),
    tie.role ?? '',
    tie.status ?? '',
    String(signOf(network, tie)),
    relation.directed ? 'yes' : 'no',
  ];
}

function furtherCells(tie: Tie, network: Network): string[] {
  const { sources, deniedBy } = sourcesJson(tie, network);
  return [
    tie.start ?? '',
    boundKind(tie.start),
    tie.end ?? '',
    boundKind(tie.end),
    tie.seen ?? '',
    tie.confidence ?? '',
    tie.account ?? '',
    sources.join(';'),
    deniedBy.join(';'),
    tie.note ?? '',
  ];
}
