import type { Actor, Language } from '../graph/dataset.ts';
import { inTurn } from '../graph/order.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { compareNames } from '../words/collation.ts';
import { dateWords } from '../words/dates.ts';
import { sayIn } from '../words/messages.ts';
import { contestName, presenceName, roleName, shortNameOf, statusName } from '../words/names.ts';

/** Who was in a bloc: one spell of one member. */
export type Member = { readonly actor: Actor; readonly live: LiveTie };

/** The members of a bloc in a snapshot, by name; one with two possible spells is there twice. */
export function membersOf(snapshot: Snapshot, bloc: string, language: Language): Member[] {
  const { dataset, relation, nodeNumber } = snapshot.view.network;
  const members = snapshot.ties
    .filter(({ tie }) => tie.target === bloc && relation.get(tie.relation)?.family === 'membership')
    .map((live) => ({ actor: dataset.nodes[nodeNumber.get(live.tie.source)!]!, live }));
  return members.sort((a, b) =>
    inTurn(
      compareNames(shortNameOf(a.actor, language), shortNameOf(b.actor, language)),
      a.live.number - b.live.number,
    ),
  );
}

/** How many actors are among members. */
export const countMembers = (members: readonly Member[]): number =>
  new Set(members.map(({ actor }) => actor.id)).size;

/** What a member's row says, each in words; blank where there is nothing to say. */
export type MemberCells = {
  readonly member: string;
  readonly role: string;
  readonly status: string;
  readonly since: string;
  readonly certainty: string;
  readonly contested: string;
};

/** A member's row in words. */
export function memberCells({ actor, live }: Member, snapshot: Snapshot, language: Language) {
  const { description } = snapshot.view.network.dataset;
  const { tie, status, presence, contested } = live;
  return {
    member: shortNameOf(actor, language),
    role: tie.role === null ? '' : roleName(tie.role, language, description),
    status: status === null ? '' : statusName(status, language, description),
    since: dateWords(tie.start, language),
    certainty: presenceName(presence, language),
    contested: contested === null ? '' : contestName(contested, language),
  } satisfies MemberCells;
}

/** The names of the columns of a member's row. */
export function memberHeader(language: Language): MemberCells {
  const say = sayIn(language);
  return {
    member: say('panel.member'),
    role: say('table.role'),
    status: say('table.status'),
    since: say('table.since'),
    certainty: say('table.certainty'),
    contested: say('table.contested'),
  };
}

/** Members as text to be pasted into a sheet: columns apart by tabs, the header in the first line. */
export function membersText(
  members: readonly Member[],
  snapshot: Snapshot,
  language: Language,
): string {
  const rows = [
    memberHeader(language),
    ...members.map((member) => memberCells(member, snapshot, language)),
  ];
  return rows
    .map(({ member, role, status, since, certainty, contested }) =>
      [member, role, status, since, certainty, contested].map(flat).join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** A cell of tab-separated text: without the signs that part cells, rows and directions. */
const flat = (cell: string): string => cell.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
