import { type Language, type Source, saysIn } from '../graph/dataset.ts';
import { shortDateWords, dateWords } from './dates.ts';
import { type MessageId, commaList, isolated, sayIn, semicolonList } from './messages.ts';
import { isSupplied, languageName, sourceTitle } from './names.ts';

/**
 * A source in a few words, as beneath a picture: "El Comercio, 20 Sep 2021". Without
 * publisher it is its author's, without both its title's; "no date" is said of a published
 * document only.
 */
export function citationShort(source: Source, language: Language): string {
  const { publisher, author, published } = source;
  const name = publisher ?? author;
  if (isOwnKnowledge(source)) return sayIn(language)('citation.own');
  const who = name === null ? titleWords(source, language) : isolated(name, language);
  if (published === null)
    return name === null ? who : commaList([who, sayIn(language)('citation.undated')], language);
  return commaList([who, shortDateWords(published, language)], language);
}

/** A source in the fewest words, for a list: a document by the id that its readers know, else in short. */
export const citationLabel = (source: Source, language: Language): string =>
  isDocument(source) ? isolated(source.id, language) : citationShort(source, language);

/** Whether a source is one of the documents that the data set is about, which go by their ids. */
export const isDocument = ({ kind }: Source): boolean => kind === 'document';

/** A source in full: author, title, publisher, date, language, addresses, day of access. */
export function citationLong(source: Source, language: Language): string {
  const say = sayIn(language);
  const { author, publisher, published, language: tag, url, archived, accessed } = source;
  if (isOwnKnowledge(source))
    return commaList([titleWords(source, language), say('citation.own')], language);
  const name = (text: string | null) => (text === null ? [] : [isolated(text, language)]);
  const fact = (id: MessageId, values: Record<string, string> | '' | null) =>
    values === null || values === '' ? [] : [say(id, values)];
  const first = [
    ...name(author),
    titleWords(source, language),
    ...name(publisher),
    published === null ? say('citation.undated') : dateWords(published, language),
    ...fact('citation.language', tag && { language: languageName(tag, language) }),
  ];
  const where = [
    ...name(url),
    ...fact('citation.archived', archived && { url: isolated(archived, language) }),
    ...fact('citation.accessed', accessed && { date: dateWords(accessed, language) }),
  ];
  return semicolonList([commaList(first, language), ...where], language);
}

/** Whether a source is what the compiler knew and looked up nowhere; it is called so. */
export const isOwnKnowledge = ({ kind }: Source): boolean => /^own[- ]knowledge$/i.test(kind);

/**
 * A title in quotation marks, which one that was supplied is not given; in another language than
 * the reader's it is followed by what the source is, in square brackets.
 */
function titleWords(source: Source, language: Language): string {
  const text = isolated(sourceTitle(source, language) || source.id, language);
  if (isSupplied(source)) return text;
  const printed = sayIn(language)('quote', { text });
  const isRead = source.language?.split('-')[0] === language;
  const told = isRead ? null : saysIn(source.description, language);
  return told === null ? printed : `${printed} ${isolated(`[${told}]`, language)}`;
}
