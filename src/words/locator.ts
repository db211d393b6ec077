import { type Dataset, type Language, labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { commaList, sayIn } from './messages.ts';
import { nameOf } from './names.ts';

/**
 * Where in a source something stands, in the reader's words: `P5` is "paragraph 5". Parts apart by
 * a comma are told one by one: by the data set's own names of places (`locators` of dataset.json),
 * where `#` stands for a number, or as an actor by its id. Null where a part has no words in the
 * language, so that it is shown as written.
 */
export function locatorWords(locator: string, network: Network, language: Language): string | null {
  const told = locator.split(', ').map((part) => partWords(part, network, language));
  return told.includes(null) ? null : commaList(told as string[], language);
}

function partWords(part: string, { dataset, nodeNumber }: Network, language: Language) {
  const paragraph = /^P(\d+)$/.exec(part);
  if (paragraph) return sayIn(language)('panel.paragraph.number', { number: paragraph[1]! });
  const actor = nodeNumber.get(part);
  if (actor !== undefined) return nameOf(dataset.nodes[actor]!, language);
  return placeName(part, dataset, language);
}

/** A place by its own name, or by that of its kind: `article 24` is an `article #`. */
function placeName(part: string, { description }: Dataset, language: Language): string | null {
  const { locators } = description.names;
  const own = Object.hasOwn(locators, part) ? locators[part]! : null;
  if (own) return own[language] ?? null;
  const numbered = /^(\D+)(\d+)$/.exec(part);
  const kind = numbered ? `${numbered[1]}#` : '';
  if (!Object.hasOwn(locators, kind)) return null;
  return locators[kind]![language] === null
    ? null
    : labelIn(locators[kind]!, language).replace('#', numbered![2]!);
}
