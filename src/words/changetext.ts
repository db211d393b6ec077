import type { Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { ChangeList, ListedChange } from './changelist.ts';
import { citationLabel } from './citations.ts';
import type { PairList } from './pairs.ts';
import { headline } from './headline.ts';
import { capitalised, isolated, sayIn, semicolonList } from './messages.ts';

/**
 * A list of changes as Markdown: the headline, what is to be known of it, the sums, and a section
 * for each group with its changes, their dates and who says so.
 */
export function changesMarkdown(
  list: ChangeList,
  notes: readonly string[],
  language: Language,
): string {
  const { network } = list.difference.from.view;
  const blocks = [
    `# ${escaped(headline(list.difference, language))}`,
    ...notes.map(escaped),
    escaped(sumsWords(list, language)),
    ...list.sections.flatMap(({ name, changes }) => [
      `## ${escaped(name)} (${changes.length})`,
      bullets(changes.map((entry) => told(entry, network, language))),
    ]),
    ...(list.actors.length === 0
      ? []
      : [
          `## ${sayIn(language)('changes.actors')} (${list.actors.length})`,
          bullets(list.actors.map(({ sentence }) => sentence)),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A list of changes as plain text, to paste: headline, notes, sums, and the changes under their sections. */
export function changesText(
  list: ChangeList,
  notes: readonly string[],
  language: Language,
): string {
  const { network } = list.difference.from.view;
  const blocks = [
    [headline(list.difference, language), ...notes, sumsWords(list, language)].join('\n'),
    ...list.sections.map(({ name, changes }) =>
      [
        `${name} (${changes.length})`,
        ...changes.map((entry) => told(entry, network, language)),
      ].join('\n'),
    ),
    ...(list.actors.length === 0
      ? []
      : [
          [
            `${sayIn(language)('changes.actors')} (${list.actors.length})`,
            ...list.actors.map(({ sentence }) => sentence),
          ].join('\n'),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const bullets = (lines: readonly string[]): string =>
  lines.map((line) => `- ${escaped(line)}`).join('\n');

function told(entry: ListedChange, network: Network, language: Language): string {
  return [entry.sentence, entry.dates, ...evidenceWords(entry, network, language)]
    .map((text) => sayIn(language)('sentence', { text: capitalised(text) }))
    .join(' ');
}

/** How many relations there are of each kind, and how many of them are listed where not all are. */
export function sumsWords({ sums, listed, comparison }: ChangeList, language: Language): string {
  const say = sayIn(language);
  const all = sums.began + sums.ended + sums.changed;
  const told = say(comparison === 'accounts' ? 'changes.sums.accounts' : 'table.sums', sums);
  return listed === all ? told : `${told} ${say('changes.filtered', { shown: listed, all })}`;
}

/** Who carries a change and who denies it: "according to 003, El Comercio, 20 Sep 2021". */
export function evidenceWords(
  { sources, deniedBy }: Pick<ListedChange, 'sources' | 'deniedBy'>,
  network: Network,
  language: Language,
): string[] {
  const say = sayIn(language);
  const names = (ids: readonly string[]) =>
    semicolonList(
      ids.map((id) => {
        const source = network.source.get(id);
        return source ? citationLabel(source, language) : isolated(id, language);
      }),
      language,
    );
  return [
    ...(sources.length === 0 ? [] : [say('changes.sources', { list: names(sources) })]),
    ...(deniedBy.length === 0 ? [] : [say('changes.denied', { list: names(deniedBy) })]),
  ];
}

/** What Markdown would take for markup, as plain text. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');

/** Who shares a bloc with whom as Markdown: headline, sums, and a section for each kind but what is kept. */
export function pairsMarkdown(list: PairList, notes: readonly string[]): string {
  const blocks = [
    `# ${escaped(list.headline)}`,
    ...notes.map(escaped),
    escaped(list.sums),
    ...list.sections
      .filter(({ id }) => id !== 'kept')
      .flatMap(({ name, pairs }) => [
        `## ${escaped(name)} (${pairs.length})`,
        bullets(pairs.map(({ sentence }) => sentence)),
      ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
