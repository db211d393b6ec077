import type { Language } from '../graph/dataset.ts';
import type { Contest } from '../graph/contest.ts';
import { membershipsOf } from '../graph/memberships.ts';
import type { Network } from '../graph/network.ts';
import { inTurn } from '../graph/order.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import type { Presence } from '../time/spell.ts';
import { citationLabel } from '../words/citations.ts';
import { compareNames } from '../words/collation.ts';
import { dateWords } from '../words/dates.ts';
import { relationName, roleName, shortNameOf, statusName } from '../words/names.ts';

/**
 * The table that says what a picture shows: a row for each spell in any of its snapshots. Names
 * and dates are in words; certainty is told for each snapshot.
 */
export type TieRow = {
  readonly tie: LiveTie['tie'];
  /** Its place in `dataset.ties`. */
  readonly number: number;
  readonly actor: string;
  readonly relation: string;
  readonly other: string;
  /** Blank where the data have none. */
  readonly role: string;
  readonly status: string;
  readonly since: string;
  readonly until: string;
  /** One for each snapshot, in their order. */
  readonly presence: readonly Presence[];
  readonly contested: Contest | null;
  /** The sources that speak of it, in short, each once. */
  readonly sources: readonly string[];
};

export const COLUMNS = [
  'actor',
  'relation',
  'other',
  'since',
  'until',
  'certainty',
  'sources',
] as const;
/** The columns of a bloc's members, whose relation and bloc all have alike. */
export const MEMBER_COLUMNS = [
  'member',
  'role',
  'status',
  'since',
  'until',
  'certainty',
  'sources',
] as const;
export type Column = (typeof COLUMNS)[number] | (typeof MEMBER_COLUMNS)[number];

/** The rows of one or more snapshots of one network, in the data's order. */
export function tieRows(snapshots: readonly Snapshot[], language: Language): TieRow[] {
  const numbers = new Set(snapshots.flatMap(({ ties }) => ties.map(({ number }) => number)));
  return rowsOf(snapshots, [...numbers], language);
}

/**
 * The memberships of a bloc: those in any of some snapshots, or all that the account of any of
 * them has at any time.
 */
export function memberRows(
  snapshots: readonly Snapshot[],
  bloc: string,
  time: 'shown' | 'all',
  language: Language,
): TieRow[] {
  const numbers = new Set(snapshots.flatMap((snapshot) => membershipsOf(snapshot, bloc, time)));
  return rowsOf(snapshots, [...numbers], language);
}

function rowsOf(
  snapshots: readonly Snapshot[],
  numbers: readonly number[],
  language: Language,
): TieRow[] {
  const [first] = snapshots;
  if (!first) return [];
  const { network } = first.view;
  const live = snapshots.map(({ ties }) => new Map(ties.map((tie) => [tie.number, tie])));
  return numbers
    .toSorted((a, b) => a - b)
    .map((number) =>
      rowOf(
        network,
        live.map((ties) => ties.get(number)),
        number,
        language,
      ),
    );
}

function rowOf(
  network: Network,
  sides: readonly (LiveTie | undefined)[],
  number: number,
  language: Language,
): TieRow {
  const { dataset, nodeNumber, relation, tieEvidence, source } = network;
  const { description } = dataset;
  const tie = dataset.ties[number]!;
  // On a date an account may deny the status; on none it is as the data have it.
  const seen = sides.filter((side) => side !== undefined);
  const status =
    seen.length === 0 ? tie.status : (seen.find((side) => side.status)?.status ?? null);
  const name = (id: string) => shortNameOf(dataset.nodes[nodeNumber.get(id)!]!, language);
  const speaking = new Set((tieEvidence.get(number) ?? []).map((row) => row.source));
  if (tie.account !== null) speaking.add(tie.account);
  const contests = sides.map((side) => side?.contested ?? null);
  return {
    tie,
    number,
    actor: name(tie.source),
    relation: relationName(relation.get(tie.relation)!, language),
    other: name(tie.target),
    role: tie.role === null ? '' : roleName(tie.role, language, description),
    status: status === null ? '' : statusName(status, language, description),
    since: dateWords(tie.start, language),
    until: dateWords(tie.end, language),
    presence: sides.map((side) => side?.presence ?? 'absent'),
    contested: contests.includes('fact') ? 'fact' : contests.includes('date') ? 'date' : null,
    sources: [...speaking].map((id) => {
      const row = source.get(id);
      return row ? citationLabel(row, language) : id;
    }),
  };
}

/**
 * Rows in the order of a column: names as people look for them, dates as time goes, the certain
 * before the possible. Equal rows stand by actor, relation, other and start.
 */
export function sortedRows(
  rows: readonly TieRow[],
  network: Network,
  { column, down }: { readonly column: Column; readonly down: boolean },
): TieRow[] {
  const compare = comparisons(network);
  const usual = (a: TieRow, b: TieRow) =>
    inTurn(
      compare.actor(a, b),
      compare.relation(a, b),
      compare.other(a, b),
      compare.since(a, b),
      a.number - b.number,
    );
  const turn = down ? -1 : 1;
  return rows.toSorted((a, b) => inTurn(turn * compare[column](a, b), usual(a, b)));
}

const CERTAINTY: Readonly<Record<Presence, number>> = { certain: 0, possible: 1, absent: 2 };

type Compare = (a: TieRow, b: TieRow) => number;

function comparisons({ tieSpells, dataset }: Network): Readonly<Record<Column, Compare>> {
  const { startFirst, startLast, endFirst, endLast } = tieSpells;
  const order = new Map(dataset.relations.map(({ id }, place) => [id, place]));
  return {
    actor: (a, b) => compareNames(a.actor, b.actor),
    member: (a, b) => compareNames(a.actor, b.actor),
    relation: (a, b) => order.get(a.tie.relation)! - order.get(b.tie.relation)!,
    other: (a, b) => compareNames(a.other, b.other),
    role: (a, b) => compareNames(a.role, b.role),
    status: (a, b) => compareNames(a.status, b.status),
    since: (a, b) =>
      inTurn(
        startFirst[a.number]! - startFirst[b.number]!,
        startLast[a.number]! - startLast[b.number]!,
      ),
    until: (a, b) =>
      inTurn(endLast[a.number]! - endLast[b.number]!, endFirst[a.number]! - endFirst[b.number]!),
    certainty: (a, b) =>
      inTurn(
        ...a.presence.map((presence, side) => CERTAINTY[presence] - CERTAINTY[b.presence[side]!]),
      ),
    sources: (a, b) => compareNames(a.sources[0] ?? '', b.sources[0] ?? ''),
  };
}
