import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/**
 * Lists of what stands on a day, and of what differs between two, made from the rows of the files
 * by plain lines that share nothing with the project's own reading of dates, ties and accounts.
 */
export type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): readonly Row[] =>
  Papa.parse<Row>(
    readFileSync(new URL(`../../../graph-data/latin-america/${file}.csv`, import.meta.url), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;

const relations = new Map(rowsOf('relations').map((row) => [row['id'], row]));
const nodes = new Map(rowsOf('nodes').map((row) => [row['id'], row]));
const ties = rowsOf('ties');
const evidence = groupedBy(rowsOf('evidence'), ({ of = '' }) => of);

function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const dayNumber = (year: number, month: number, date: number): number =>
  Math.round(Date.UTC(year, month - 1, date) / 86_400_000);

/** The first and last day that a date can mean. */
function daysOf(text: string): readonly [number, number] {
  const range = /^\[(.*)\.\.(.*)\]$/.exec(text);
  if (range) return [daysOf(range[1]!)[0], daysOf(range[2]!)[1]];
  const [year, month, date] = text
    .replace(/[~?%]$/, '')
    .split('-')
    .map(Number);
  const wide = /[~?%]$/.test(text) ? 1 : 0;
  if (month === undefined) return [dayNumber(year! - wide, 1, 1), dayNumber(year! + wide, 12, 31)];
  if (date === undefined)
    return [dayNumber(year!, month - wide, 1), dayNumber(year!, month + 1 + wide, 0)];
  return [dayNumber(year!, month, date - wide), dayNumber(year!, month, date + wide)];
}

const ALWAYS = [-Infinity, -Infinity, Infinity, Infinity] as const;

/** The earliest and latest start, and the earliest and latest end. */
function boundsOf({ start = '', end = '', seen = '' }: Row): number[] {
  const [first, last] = seen === '' ? ['', ''] : [seen.split('/')[0]!, seen.split('/').at(-1)!];
  let [s0, s1, e0, e1]: number[] = [...ALWAYS];
  if (start === '') s1 = Infinity;
  else if (start !== '..') [s0, s1] = daysOf(start);
  if (end === '') e0 = -Infinity;
  else if (end !== '..') [e0, e1] = daysOf(end);
  if (first !== '') s1 = Math.min(s1!, daysOf(first)[1]);
  if (last !== '') e0 = Math.max(e0!, daysOf(last)[0] + 1);
  return [s0!, Math.min(s1!, e1! - 1), Math.max(e0!, s0! + 1), e1!];
}

/** 2 for certain, 1 for possible, 0 for absent. */
function onDay([s0, s1, e0, e1]: readonly number[], day: number): number {
  if (s1! <= day && e0! > day) return 2;
  return s0! <= day && e1! > day ? 1 : 0;
}

/** An actor without dates is always there; with one of them, the other is open. */
function actorOn(id: string, day: number): number {
  const { start = '', end = '' } = nodes.get(id)!;
  return onDay(boundsOf({ start: start || '..', end: end || '..' }), day);
}

/** How surely a piece of evidence speaks of a day: without dates it speaks of all. */
const speaksOn = ({ from = '', until = '' }: Row, day: number): number =>
  onDay(boundsOf({ start: from || '..', end: until || '..' }), day);

const isQuote = ({ assertion }: Row): boolean => assertion === 'quote';
const isForetold = ({ assertion }: Row): boolean => assertion === 'prediction';

/** How present a tie is on a day by a word: of the record where `source` is null, else the record less what the source denies, or only what it says. */
function presenceOf(tie: Row, day: number, { source, isOnly }: Word): number {
  const told = evidence.get(tie['id']!) ?? [];
  const ends = [tie['source']!, tie['target']!].map((id) => actorOn(id, day));
  const least = Math.min(onDay(boundsOf(tie), day), ...ends);
  const own = told.filter((row) => row['source'] === source);
  const support = (rows: readonly Row[]) => rows.filter(({ stance }) => stance !== 'denies');
  const weighed = (rows: readonly Row[]) =>
    support(rows).length > 0 && support(rows).every(isForetold) ? Math.min(least, 1) : least;
  if (source === null) return weighed(told);
  const isOwn = tie['account'] === source;
  const said = !isOnly
    ? weighed(told)
    : isOwn
      ? weighed(own)
      : Math.max(
          0,
          ...support(own)
            .filter((row) => !isQuote(row))
            .map((row) => Math.min(least, speaksOn(row, day), isForetold(row) ? 1 : 2)),
        );
  const denied = own.filter(
    (row) => row['stance'] === 'denies' && row['on'] === 'all' && !isQuote(row),
  );
  const left = denied.map((row) => (isForetold(row) ? 1 : 2 - speaksOn(row, day)));
  return Math.min(said, ...left);
}

/** Whose word is followed; a source of null is the compiled record. */
export type Word = { readonly source: string | null; readonly isOnly: boolean };
const RECORD: Word = { source: null, isOnly: false };

function keyOf(tie: Row): string {
  const ends = [tie['source']!, tie['target']!];
  const relation = relations.get(tie['relation'])!;
  const [a, b] = relation['directed'] === 'no' ? ends.toSorted() : ends;
  return `${a} ${tie['relation']} ${b}`;
}

/** The ties of a word that are there on a day; where a source has ties of its own under a key, the record's are none. */
function standing(day: number, word: Word) {
  const { source } = word;
  const ownKeys = new Set(
    ties.filter(({ account }) => source !== null && account === source).map(keyOf),
  );
  return ties.flatMap((tie) => {
    const key = keyOf(tie);
    const isOwn = source !== null && tie['account'] === source;
    if (!isOwn && (tie['account'] !== '' || ownKeys.has(key))) return [];
    const presence = presenceOf(tie, day, word);
    const sign = Number(tie['sign'] || relations.get(tie['relation'])!['sign']);
    const look = [tie['role'], tie['status'], sign, presence].join();
    return presence === 0 ? [] : [{ key, tie, look }];
  });
}

type Standing = ReturnType<typeof standing>;

/** Under each key: role, status, sign and presence of each spell. */
function sideOf(found: Standing): Map<string, string> {
  const lookOf = (some: Standing) => [...new Set(some.map(({ look }) => look))].toSorted();
  return new Map(
    [...groupedBy(found, ({ key }) => key)].map(([key, some]) => [key, lookOf(some).join(' | ')]),
  );
}

/** What began, ended and changed from a day by one word to a day by another. */
export function listsOf(from: string, to: string, words: readonly [Word, Word] = [RECORD, RECORD]) {
  const [before, after] = [from, to].map((date, at) =>
    sideOf(standing(daysOf(date)[0], words[at]!)),
  ) as [Map<string, string>, Map<string, string>];
  const both = [...after.keys()].filter((key) => before.has(key));
  return {
    began: [...after.keys()].filter((key) => !before.has(key)).toSorted(),
    ended: [...before.keys()].filter((key) => !after.has(key)).toSorted(),
    changed: both.filter((key) => before.get(key) !== after.get(key)).toSorted(),
    kept: both.filter((key) => before.get(key) === after.get(key)).length,
  };
}

/** How a source stands to each relation of the record or of its own on a day, counted by the words that the command line has for it. */
export function standingsOf(date: string, word: Word): Record<string, number> {
  const day = daysOf(date)[0];
  const [record, account] = [standing(day, RECORD), standing(day, word)];
  const [before, after] = [sideOf(record), sideOf(account)];
  const own = (tie: Row) =>
    (evidence.get(tie['id']!) ?? []).filter((row) => row['source'] === word.source);
  const isOwn = (tie: Row) => tie['account'] === word.source;
  const denies = (tie: Row) =>
    own(tie).some(
      (row) =>
        row['stance'] === 'denies' &&
        row['on'] === 'all' &&
        !isQuote(row) &&
        !isForetold(row) &&
        speaksOn(row, day) > 0,
    );
  const asserts = (tie: Row) =>
    isOwn(tie) ||
    own(tie).some((row) => row['stance'] !== 'denies' && !isQuote(row) && speaksOn(row, day) > 0);
  const wordFor = (key: string): string => {
    const [here, there] = [record, account].map((some) =>
      some.filter((one) => one.key === key).map(({ tie }) => tie),
    ) as [Row[], Row[]];
    const hasOwn = ties.some((tie) => isOwn(tie) && keyOf(tie) === key);
    if (!before.has(key)) return 'added';
    if (!after.has(key) && (hasOwn || here.some(denies))) return 'denied';
    if (after.has(key) && before.get(key) !== after.get(key)) return 'described otherwise';
    if (there.some(asserts)) return 'asserted';
    const isSpoken = [...here, ...there].some((tie) => isOwn(tie) || own(tie).length > 0);
    return isSpoken ? 'spoken of' : 'not mentioned';
  };
  const sums: Record<string, number> = {};
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const told = wordFor(key);
    sums[told] = (sums[told] ?? 0) + 1;
  }
  return sums;
}
