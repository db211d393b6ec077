import { type Difference, leading, summaryOf } from '../graph/diff.ts';
import type { Actor, Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { dateWords } from '../words/dates.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { sayIn } from '../words/messages.ts';
import {
  contestName,
  presenceName,
  relationName,
  roleName,
  shortNameOf,
  statusName,
} from '../words/names.ts';
import { changeWords } from '../words/sentences.ts';
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

/** A difference for people: the sentence, the sums, and a line for each change. */
export function diffTable(difference: Difference, language: Language): string {
  const say = sayIn(language);
  return lines([
    headline(difference, language),
    say('table.sums', summaryOf(difference)),
    '',
    columnsOf(
      [say('table.change'), say('table.sentence')],
      difference.changes.map((change) => [
        say(`table.${change.change}`),
        changeWords(change, difference, language),
      ]),
    ),
  ]);
}

/** A difference as Markdown: a list by kind of change, with the sources that carry it. */
export function diffMarkdown(difference: Difference, language: Language): string {
  const say = sayIn(language);
  const { evidence } = difference.from.view.network;
  const items = difference.changes.map((change) => {
    const stands = leading(change, 'after') ?? leading(change, 'before');
    const rows = (stands && evidence.get(stands.tie.id)) ?? [];
    const sources = [...new Set(rows.map(({ source }) => source))].toSorted();
    const cited = sources.length > 0 ? ` (${sources.map(escaped).join(', ')})` : '';
    const sentence = escaped(changeWords(change, difference, language));
    return `- **${say(`table.${change.change}`)}** ${sentence}${cited}`;
  });
  return lines([
    `# ${escaped(headline(difference, language))}`,
    '',
    say('table.sums', summaryOf(difference)),
    ...(items.length > 0 ? ['', ...items] : []),
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

/** What Markdown would take for markup, as plain text. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
