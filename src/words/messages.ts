import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { Language } from '../graph/dataset.ts';
import { MESSAGES, type Messages } from './catalogue.ts';
import { numberWords, pluralCategory } from './numbers.ts';

/** The id of a message, as in en.json. */
export type MessageId = keyof Messages;

/** What a message fills in; numbers choose plurals, texts are put in as they are. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a message in one language; a value that the message needs and does not get is an error. */
export type Say = (id: MessageId, values?: Values) => string;

const sayers = new Map<Language, Say>();

/** The messages of a language. Each is compiled when first said, and kept. */
export function sayIn(language: Language): Say {
  const known = sayers.get(language);
  if (known) return known;
  const say = sayer(language);
  sayers.set(language, say);
  return say;
}

function sayer(language: Language): Say {
  const compiled = new Map<MessageId, IntlMessageFormat>();
  return (id, values = {}) => {
    let message = compiled.get(id);
    if (!message) {
      message = compile(language, id);
      compiled.set(id, message);
    }
    return String(message.format(values));
  };
}

/** One message, compiled; it throws where the text is no ICU MessageFormat. */
export function compile(language: Language, id: MessageId): IntlMessageFormat {
  return new IntlMessageFormat(MESSAGES[language][id], language, undefined, {
    formatters: formattersOf(language),
    ignoreTag: true,
  });
}

/** Numbers and plurals of our own, so that no text depends on the machine's locale data. */
function formattersOf(language: Language): Formatters {
  const numbers = { format: (value: number) => numberWords(value, language) };
  const plurals = { select: (value: number) => pluralCategory(value, language) };
  return {
    getNumberFormat: () => numbers as Intl.NumberFormat,
    getPluralRules: () => plurals as Intl.PluralRules,
    getDateTimeFormat: () => {
      throw new Error('Messages hold no dates: write them by words/dates and pass the text');
    },
  };
}

/** Whether there is a message of this id: for codes that data sets may invent. */
export function isMessage(id: string): id is MessageId {
  return Object.hasOwn(MESSAGES.en, id);
}

/** The direction in which a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT_OR_DIGIT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;

/**
 * A name or value from outside as a message takes it in: between FSI and PDI (Unicode UAX 9)
 * where its letters or digits would disturb the order of the sentence around it.
 */
export function isolated(text: string, language: Language): string {
  const disturbs = language === 'ar' ? LEFT_TO_RIGHT_OR_DIGIT : RIGHT_TO_LEFT;
  return disturbs.test(text) ? `\u2068${text}\u2069` : text;
}

/** Texts as one list with commas: "a, b, c". */
export function commaList(texts: readonly string[], language: Language): string {
  return joined(texts, language, 'list.comma');
}

/** Texts as one list with semicolons: "a; b; c". */
export function semicolonList(texts: readonly string[], language: Language): string {
  return joined(texts, language, 'list.semicolon');
}

/** Texts as one list that ends in "and": "a, b and c". */
export function andList(texts: readonly string[], language: Language): string {
  const last = texts[texts.length - 1];
  if (last === undefined || texts.length === 1) return last ?? '';
  const first = joined(texts.slice(0, -1), language, 'list.and.before');
  return sayIn(language)('list.and', { first, last });
}

function joined(
  texts: readonly string[],
  language: Language,
  id: 'list.comma' | 'list.and.before' | 'list.semicolon',
): string {
  const say = sayIn(language);
  return texts.length === 0 ? '' : texts.reduce((first, last) => say(id, { first, last }));
}

/** A text as it begins a sentence or a label: its first letter a capital, where there are any. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
