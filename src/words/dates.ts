import type { Language } from '../graph/dataset.ts';
import { type CivilDate, type Day, civilOf } from '../time/day.ts';
import { readDate } from '../time/edtf.ts';
import type { BlankMeaning, Period } from '../time/spell.ts';
import { type MessageId, type Say, commaList, sayIn } from './messages.ts';

/**
 * Days, EDTF dates and spells in words. Month names and digits are the messages' own and no
 * clock or time zone is asked, so that the same date is the same text on every machine.
 */

/** A noun phrase; `articled` where Spanish needs "el" before it after a preposition. */
type Phrase = { readonly text: string; readonly articled: boolean };

/** How dates are said: with long or short month names. */
type Style = { readonly say: Say; readonly short: boolean };

/** A date's parts; null where the text leaves them out. */
type Parts = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
};

/** A whole day: "27 July 2021". */
export function dayWords(day: Day, language: Language): string {
  return partsPhrase(civilOf(day), longIn(language)).text;
}

/** A period: its day, its whole month or year, or its first and last day: "27 July to 20 October 2021". */
export function periodWords(period: Period, language: Language): string {
  return periodPhrase(period, language).text;
}

/** Whether a period is a single day. */
export const isOneDay = (period: Period): boolean => period.until - period.from === 1;

/** Two days to be put around "and": "27 July", "20 October 2021"; in Spanish with "el". */
export function pairWords(
  first: Day,
  last: Day,
  language: Language,
): { readonly first: string; readonly last: string } {
  const style = longIn(language);
  const [a, b] = rangePhrases(civilOf(first), civilOf(last), style);
  return { first: the(a, style.say), last: the(b, style.say) };
}

/** An EDTF date or interval with its doubt: "about August 2021"; null is not known, `..` open. */
export function dateWords(text: string | null, language: Language): string {
  return datePhrase(text, longIn(language)).text;
}

/** The same with short month names, for citations: "20 Sep 2021". */
export function shortDateWords(text: string | null, language: Language): string {
  return datePhrase(text, { say: sayIn(language), short: true }).text;
}

/**
 * A spell: "since 8 August 2017, until about 3 August 2021". `blank` is what a blank start or
 * end means; an unknown one is followed by when the spell is first or last attested.
 */
export function spellWords(
  spell: {
    readonly start: string | null;
    readonly end: string | null;
    readonly seen?: string | null;
  },
  language: Language,
  blank: BlankMeaning,
): string {
  const style = longIn(language);
  const { start, end } = spell;
  if (blank === 'always' && start === null && end === null) return style.say('spell.always');
  const [from = null, until = from] = spell.seen?.split('/') ?? [];
  const parts: string[] = [];
  if (start === null && blank === 'unknown') {
    parts.push(style.say('spell.start.unknown'), ...attested('spell.first', from, style));
  } else if (start === '..') parts.push(style.say('spell.start.open'));
  else if (start !== null) parts.push(bounded('spell.since', start, style));
  if (end === null && blank === 'unknown') {
    parts.push(style.say('spell.end.unknown'), ...attested('spell.last', until, style));
  } else if (end === '..') parts.push(style.say('spell.end.open'));
  else if (end !== null) parts.push(bounded('spell.until', end, style));
  return commaList(parts, language);
}

const longIn = (language: Language): Style => ({ say: sayIn(language), short: false });

function bounded(id: 'spell.since' | 'spell.until', text: string, style: Style): string {
  return style.say(id, { date: the(datePhrase(text, style), style.say) });
}

function attested(
  id: 'spell.first' | 'spell.last',
  text: string | null,
  style: Style,
): readonly string[] {
  return text === null ? [] : [style.say(id, { date: datePhrase(text, style).text })];
}

/** A phrase as it follows a preposition. */
const the = (phrase: Phrase, say: Say): string =>
  phrase.articled ? say('date.the', { date: phrase.text }) : phrase.text;

const bare = (text: string): Phrase => ({ text, articled: false });

function periodPhrase(period: Period, language: Language): Phrase {
  const style = longIn(language);
  const first = civilOf(period.from);
  if (isOneDay(period)) return partsPhrase(first, style);
  const after = civilOf(period.until);
  const isWhole = first.day === 1 && after.day === 1;
  const months = 12 * (after.year - first.year) + after.month - first.month;
  if (isWhole && months === 1) return partsPhrase({ ...first, day: null }, style);
  if (isWhole && months === 12 && first.month === 1)
    return partsPhrase({ ...first, month: null, day: null }, style);
  return rangePhrase('date.range', rangePhrases(first, civilOf(period.until - 1), style), style);
}

function rangePhrase(
  id: 'date.range' | 'date.between',
  [first, last]: readonly [Phrase, Phrase],
  { say }: Style,
): Phrase {
  return bare(say(id, { first: the(first, say), last: the(last, say) }));
}

function datePhrase(text: string | null, style: Style): Phrase {
  if (text === null) return bare(style.say('date.unknown'));
  if (text === '..') return bare(style.say('date.open'));
  const [from = '', until, ...more] = text.split('/');
  if (until !== undefined && more.length === 0)
    return rangePhrase('date.range', pairPhrases(from, until, style), style);
  // What is no date is told by a problem of its own; here it is shown as the file has it.
  if (!readDate(text).ok) return bare(text);
  return text.startsWith('[') ? oneOfPhrase(text, style) : doubtPhrase(text, style);
}

/** `[a..b]`, one day of a range; a side may be left out. */
function oneOfPhrase(text: string, style: Style): Phrase {
  const [from = '', until = ''] = text.slice(1, -1).split('..');
  if (from !== '' && until !== '')
    return rangePhrase('date.between', pairPhrases(from, until, style), style);
  const only = datePhrase(from || until, style);
  const date = { date: only.text };
  return { ...only, text: style.say(from === '' ? 'date.orEarlier' : 'date.orLater', date) };
}

function pairPhrases(from: string, until: string, style: Style): readonly [Phrase, Phrase] {
  const [first, last] = [partsOf(from), partsOf(until)];
  return first && last
    ? rangePhrases(first, last, style)
    : [datePhrase(from, style), datePhrase(until, style)];
}

/** `~` is about, `?` uncertain, `%` both. */
function doubtPhrase(text: string, style: Style): Phrase {
  const mark = text.slice(-1);
  if (mark !== '~' && mark !== '?' && mark !== '%') return plainPhrase(text, style);
  const plain = plainPhrase(text.slice(0, -1), style);
  const near =
    mark === '?' ? plain : bare(style.say('date.about', { date: the(plain, style.say) }));
  if (mark === '~') return near;
  return { ...near, text: style.say('date.uncertain', { date: near.text }) };
}

/** A date without doubt marks, of any precision; `X` stands for digits that are not stated. */
function plainPhrase(text: string, style: Style): Phrase {
  const parts = partsOf(text);
  if (parts) return partsPhrase(parts, style);
  const stated = partsOf(text.replaceAll('-XX', ''));
  if (!stated) return someYear(text, style);
  const aDay = stated.month !== null || text.endsWith('-XX-XX');
  const date = { date: partsPhrase(stated, style).text };
  return bare(style.say(aDay ? 'date.someDay' : 'date.someMonth', date));
}

/** A year of a decade or century: `201X`, `20XX`. */
function someYear(text: string, style: Style): Phrase {
  const reading = readDate(text);
  if (!reading.ok) return bare(text);
  const year = (day: Day) => the(partsPhrase({ ...civilOf(day), month: null }, style), style.say);
  const { first, last } = reading.range;
  return bare(style.say('date.someYear', { first: year(first), last: year(last) }));
}

const PLAIN = /^Y?(-?\d{4,})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The parts of a date that has neither doubt marks nor digits left open, else null. */
function partsOf(text: string): Parts | null {
  const match = PLAIN.exec(text);
  if (!match || !readDate(text).ok) return null;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

/** A date of stated parts. Spanish puts "de" before the year of a day or month. */
function partsPhrase(parts: Parts | CivilDate, style: Style): Phrase {
  const { say, short } = style;
  if (parts.month === null) {
    return { text: yearWords(parts.year, 'year', say), articled: eraOf(parts.year) !== 'now' };
  }
  const month = monthWords(parts.month, style);
  const form = short && eraOf(parts.year) === 'now' ? 'year' : 'year.of';
  const year = yearWords(parts.year, form, say);
  if (parts.day === null) return bare(say('date.month', { month, year }));
  const id = short ? 'date.day.short' : 'date.day';
  return { text: say(id, { day: String(parts.day), month, year }), articled: true };
}

/** The two ends of a range; in long style the first leaves out the year, or month and year, of the second. */
function rangePhrases(first: Parts, last: Parts, style: Style): readonly [Phrase, Phrase] {
  const end = partsPhrase(last, style);
  const { month, day } = first;
  if (style.short || first.year !== last.year || month === null || last.month === null)
    return [partsPhrase(first, style), end];
  if (day === null) return [bare(monthWords(month, style)), end];
  const oneMonth = month === last.month && last.day !== null;
  const text = oneMonth
    ? String(day)
    : style.say('date.day.yearless', { day: String(day), month: monthWords(month, style) });
  return [{ text, articled: true }, end];
}

function monthWords(month: number, { say, short }: Style): string {
  return say((short ? `month.short.${month}` : `month.${month}`) as MessageId);
}

/** Years before 1000 say their era, so that 44 is not taken for 1944; year 0 is 1 before the era. */
function yearWords(year: number, form: 'year' | 'year.of', say: Say): string {
  const counted = year > 0 ? year : 1 - year;
  const values = { year: String(counted) };
  const era = eraOf(year);
  return form === 'year' ? say(`year.${era}`, values) : say(`year.of.${era}`, values);
}

const eraOf = (year: number): 'now' | 'early' | 'before' =>
  year >= 1000 ? 'now' : year > 0 ? 'early' : 'before';
