import { type Language, labelIn } from '../graph/dataset.ts';
import { membershipsOf } from '../graph/memberships.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import type { Presence } from '../time/spell.ts';
import { BOUND_COLUMNS, boundCells } from './bounds.ts';
import { reportCsv } from './csv.ts';
import { nodeLabel, sideJson } from './json.ts';
import { type Network, spellAt } from '../graph/network.ts';
import { compareText } from '../graph/order.ts';

/**
 * Who is in what at one or more moments: a row for each membership and moment, by moment, bloc and
 * member, with role, status, certainty and the bounds of its spell. Of one bloc or of all; what is
 * there at the moment, or all that the account has at any time, with the certainty `absent` where
 * it is not. Cells that begin like a formula are defused.
 */
export function membershipCsv(
  snapshots: readonly Snapshot[],
  language: Language = 'en',
  { bloc = null, time = 'shown' }: { bloc?: string | null; time?: 'shown' | 'all' } = {},
): string {
  return reportCsv([
    [...COLUMNS, ...BOUND_COLUMNS],
    ...snapshots.flatMap((snapshot) => {
      const { at, lens } = sideJson(snapshot);
      const live = new Map(snapshot.ties.map((tie) => [tie.number, tie]));
      return membershipsOf(snapshot, bloc, time)
        .map((number) => [
          at,
          lens ?? '',
          ...cellsOf(snapshot.view.network, number, live.get(number), language),
        ])
        .toSorted((a, b) => compareText(`${a[2]} ${a[4]}`, `${b[2]} ${b[4]}`));
    }),
  ]);
}

/** A membership, and how it stands at a moment; without that it is absent there. */
function cellsOf(
  network: Network,
  number: number,
  live: LiveTie | undefined,
  language: Language,
): string[] {
  const tie = network.dataset.ties[number]!;
  const absent: Presence = 'absent';
  return [
    tie.target,
    nodeLabel(network, tie.target, language),
    tie.source,
    nodeLabel(network, tie.source, language),
    tie.relation,
    labelIn(network.relation.get(tie.relation)!.label, language),
    tie.role ?? '',
    (live ? live.status : tie.status) ?? '',
    live?.presence ?? absent,
    live?.contested ?? '',
    tie.start ?? '',
    tie.end ?? '',
    ...boundCells(spellAt(network.tieSpells, number)),
  ];
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
