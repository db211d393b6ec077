import type { Language } from '../graph/dataset.ts';
import { spellAt } from '../graph/network.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { readDate } from '../time/edtf.ts';
import { presenceOver } from '../time/spell.ts';
import { contracted } from './articles.ts';
import { type Sides, isBackward } from './comparison.ts';
import { dayWords, isOneDay, pairWords, periodWords } from './dates.ts';
import { sideWords } from './lens.ts';
import { isolated, sayIn } from './messages.ts';
import { shortNameOf } from './names.ts';

/**
 * What a reader must know before reading a comparison, in sentences, none for a plain one: that
 * date A is after date B, that a date lies outside what the data cover, that a side is empty, that
 * a source mentions nothing, that the actor asked for is there on one side only.
 */
export function comparisonNotes(
  difference: Sides,
  language: Language,
  actor: string | null = null,
): string[] {
  const { from, to } = difference;
  const sides: Pair = isBackward(difference) ? [to, from] : [from, to];
  const notes = [
    ...(isBackward(difference) ? [backwardNote(sides, language)] : []),
    ...sides.flatMap((side) => sideNotes(side, language)),
    ...(actor === null ? [] : actorNotes(actor, sides, language)),
  ];
  return [...new Set(notes)];
}

type Pair = readonly [Snapshot, Snapshot];

function backwardNote([{ period: first }, { period: last }]: Pair, language: Language): string {
  const dates =
    isOneDay(first) && isOneDay(last)
      ? pairWords(first.from, last.from, language)
      : { first: periodWords(first, language), last: periodWords(last, language) };
  return contracted(sayIn(language)('note.backward', dates), language);
}

function sideNotes(side: Snapshot, language: Language): string[] {
  const { view, ties } = side;
  const notes = coverageNotes(side, language);
  const { lens } = view;
  if (lens.kind !== 'record' && view.mentioned?.size === 0)
    notes.push(sayIn(language)('note.silent', { source: isolated(lens.source, language) }));
  if (ties.length === 0) notes.push(emptyNote(side, language));
  return notes;
}

/** That a date lies outside what the data cover, in a sentence; none where it does not. */
export function coverageNotes({ view, period }: Snapshot, language: Language): string[] {
  const say = sayIn(language);
  const { start, end } = view.network.dataset.description.coverage;
  const [first, last] = [boundOf(start)?.first, boundOf(end)?.last];
  const date = periodWords(period, language);
  const notes: string[] = [];
  if (first !== undefined && period.until <= first)
    notes.push(say('note.before', { date, bound: dayWords(first, language) }));
  if (last !== undefined && period.from > last)
    notes.push(say('note.after', { date, bound: dayWords(last, language) }));
  return notes;
}

/** That there is no tie on a date, by the account that is followed. */
export const emptyNote = ({ view, period }: Snapshot, language: Language): string =>
  sayIn(language)('note.empty', {
    date: periodWords(period, language),
    lens: sideWords({ view, period, nodes: [], ties: [] }, language, false),
  });

/** The first and last day of a bound of the coverage; null where it is open, or none is stated. */
function boundOf(text: string | null) {
  const reading = text === null ? null : readDate(text);
  return reading?.ok ? reading.range : null;
}

function actorNotes(id: string, sides: Pair, language: Language): string[] {
  const { dataset, nodeNumber, nodeSpells } = sides[0].view.network;
  const number = nodeNumber.get(id);
  if (number === undefined) return [];
  const isThere = ({ period }: Snapshot) =>
    presenceOver(spellAt(nodeSpells, number), period) !== 'absent';
  const [before, after] = sides;
  if (isThere(before) && isThere(after)) return [];
  const actor = isolated(shortNameOf(dataset.nodes[number]!, language), language);
  if (!isThere(before) && !isThere(after)) return [sayIn(language)('note.no-side', { actor })];
  const [there, other] = isThere(before) ? [before, after] : [after, before];
  return [
    sayIn(language)('note.one-side', {
      actor,
      there: periodWords(there.period, language),
      other: periodWords(other.period, language),
    }),
  ];
}
