import { type Language, labelIn } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { BOUND_COLUMNS, boundCells } from './bounds.ts';
import { reportCsv } from './csv.ts';
import { nodeLabel, snapshotJson } from './json.ts';
import { spellAt } from '../graph/network.ts';
import { compareText } from '../graph/order.ts';

/**
 * Who is in what at one moment: a row for each membership, by bloc and member, with role, status,
 * certainty and the bounds of its spell. Cells that begin like a formula are defused.
 */
export function membershipCsv(snapshot: Snapshot, language: Language = 'en'): string {
  const { network } = snapshot.view;
  const { at, lens } = snapshotJson(snapshot, language);
  const members = snapshot.ties.filter(
    ({ tie }) => network.relation.get(tie.relation)!.family === 'membership',
  );
  const rows = members.map(({ tie, number, presence, status, contested }) => [
    at,
    lens ?? '',
    tie.target,
    nodeLabel(network, tie.target, language),
    tie.source,
    nodeLabel(network, tie.source, language),
    tie.relation,
    labelIn(network.relation.get(tie.relation)!.label, language),
    tie.role ?? '',
    status ?? '',
    presence,
    contested ?? '',
    tie.start ?? '',
    tie.end ?? '',
    ...boundCells(spellAt(network.tieSpells, number)),
  ]);
  return reportCsv([
    [...COLUMNS, ...BOUND_COLUMNS],
    ...rows.toSorted((a, b) => compareText(`${a[2]} ${a[4]}`, `${b[2]} ${b[4]}`)),
  ]);
}

const COLUMNS = [
  'at',
  'lens',
  'bloc',
  'bloc_label',
  'member',
  'member_label',
  'relation',
  'relation_label',
  'role',
  'status',
  'presence',
  'contested',
  'start',
  'end',
] as const;
