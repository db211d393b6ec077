import type { ChangeKind } from '../graph/diff.ts';
import type { Actor, Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { dateWords } from '../words/dates.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { sayIn, semicolonList } from '../words/messages.ts';
import {
  contestName,
  presenceName,
  relationName,
  roleName,
  shortNameOf,
  statusName,
} from '../words/names.ts';
import type { PairList } from '../words/pairs.ts';
import type { ChangeList } from '../words/changelist.ts';
import { evidenceWords, sumsWords } from '../words/changetext.ts';
import { changeKindName } from '../words/sentences.ts';
import { countTies, tallyWords } from '../words/tally.ts';
import { columnsOf } from './columns.ts';

/** A snapshot for people: whose account, how much, and a line for each tie. */
export function snapshotTable(snapshot: Snapshot, language: Language): string {
  const { view, period, nodes, ties } = snapshot;
  const say = sayIn(language);
  const header = [
    say('table.actor'),
    say('table.relation'),
    say('table.other'),
    say('table.role'),
    say('table.status'),
    say('table.since'),
    say('table.until'),
    say('table.certainty'),
    say('table.contested'),
  ];
  return lines([
    tallyWords(period, nodes.length, countTies(ties), language),
    lensWords(view.lens, view.network.dataset, language),
    '',
    columnsOf(
      header,
      ties.map((tie) => tieCells(tie, view.network, language)),
    ),
  ]);
}

/** A difference for people: the sentence, what is to be known of it, the sums, and a line for each change. */
export function changesTable(
  list: ChangeList,
  notes: readonly string[],
  language: Language,
): string {
  const say = sayIn(language);
  const { difference, comparison, sections, actors } = list;
  const { network } = difference.from.view;
  const header = [say('table.change'), say('table.sentence'), say('changes.dates')];
  const kindName = (kind: ChangeKind) => changeKindName(kind, comparison, language);
  return lines([
    headline(difference, language),
    ...notes,
    sumsWords(list, language),
    ...sections.flatMap(({ name, changes }) => [
      '',
      `${name} (${changes.length})`,
      columnsOf(
        [...header, say('changes.evidence')],
        changes.map((entry) => [
          kindName(entry.change.change),
          entry.sentence,
          entry.dates,
          semicolonList(evidenceWords(entry, network, language), language),
        ]),
      ),
    ]),
    ...(actors.length === 0
      ? []
      : ['', say('changes.actors'), ...actors.map(({ sentence }) => sentence)]),
  ]);
}

/** Who shares a bloc with whom, for people: what is kept is counted, not listed. */
export function pairsTable(list: PairList, notes: readonly string[]): string {
  const listed = list.sections.filter(({ id }) => id !== 'kept');
  return lines([
    list.headline,
    ...notes,
    list.sums,
    ...listed.flatMap(({ name, pairs }) => [
      '',
      `${name} (${pairs.length})`,
      ...pairs.map(({ sentence }) => sentence),
    ]),
  ]);
}

function tieCells(live: LiveTie, network: Network, language: Language): string[] {
  const { tie, presence, status, contested } = live;
  const { dataset, nodeNumber, relation } = network;
  const { description } = dataset;
  const name = (id: string) => shortNameOf(dataset.nodes[nodeNumber.get(id)!] as Actor, language);
  const kind = relation.get(tie.relation);
  return [
    name(tie.source),
    kind ? relationName(kind, language) : tie.relation,
    name(tie.target),
    tie.role === null ? '' : roleName(tie.role, language, description),
    status === null ? '' : statusName(status, language, description),
    dateWords(tie.start, language),
    dateWords(tie.end, language),
    presenceName(presence, language),
    contested === null ? '' : contestName(contested, language),
  ];
}

const lines = (parts: readonly string[]): string => `${parts.join('\n')}\n`;
