import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

/**
 * What began, ended and changed between two days of the compiled record, listed from the rows of
 * the files by a few plain lines that share nothing with the project's own reading of dates and
 * ties, against what `diff` answers.
 */
type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): readonly Row[] =>
  Papa.parse<Row>(
    readFileSync(new URL(`../../graph-data/latin-america/${file}.csv`, import.meta.url), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;

const relations = new Map(rowsOf('relations').map((row) => [row['id'], row]));
const nodes = new Map(rowsOf('nodes').map((row) => [row['id'], row]));
const ties = rowsOf('ties').filter(({ account }) => account === '');
const assertions = groupedBy(rowsOf('evidence'), ({ of = '' }) => of);

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

/** What stands under each key on a day: role, status, sign and presence of each spell. */
function sideOf(date: string): Map<string, string> {
  const day = daysOf(date)[0];
  const found = ties.flatMap((tie) => {
    const told = assertions.get(tie['id']!) ?? [];
    const isForetold = told.length > 0 && told.every((row) => row['assertion'] === 'prediction');
    const ends = [tie['source']!, tie['target']!];
    const least = Math.min(onDay(boundsOf(tie), day), ...ends.map((id) => actorOn(id, day)));
    const presence = Math.min(least, isForetold ? 1 : 2);
    const relation = relations.get(tie['relation'])!;
    const [a, b] = relation['directed'] === 'no' ? ends.toSorted() : ends;
    const look = [tie['role'], tie['status'], Number(tie['sign'] || relation['sign']), presence];
    return presence === 0 ? [] : [{ key: `${a} ${tie['relation']} ${b}`, look: look.join() }];
  });
  const grouped = groupedBy(found, ({ key }) => key);
  const lookOf = (some: typeof found) => [...new Set(some.map(({ look }) => look))].toSorted();
  return new Map([...grouped].map(([key, some]) => [key, lookOf(some).join(' | ')]));
}

function listsOf(from: string, to: string) {
  const [before, after] = [sideOf(from), sideOf(to)];
  return {
    began: [...after.keys()].filter((key) => !before.has(key)).toSorted(),
    ended: [...before.keys()].filter((key) => !after.has(key)).toSorted(),
    changed: [...after.keys()]
      .filter((key) => before.has(key) && before.get(key) !== after.get(key))
      .toSorted(),
  };
}

async function answered(from: string, to: string) {
  let output = '';
  const args = ['diff', 'latin-america', '--from', from, '--to', to, '--format', 'json'];
  const code = await run(args, {
    output: (text) => {
      output += text;
    },
    // That a day lies before the data begin is told, and no fault.
    message: () => undefined,
  });
  expect(code).toBe(0);
  const { changes } = JSON.parse(output) as { changes: Answered[] };
  const keysOf = (change: string, isWanted: (one: Answered) => boolean = () => true) =>
    changes
      .filter((one) => one.change === change && isWanted(one))
      .map(({ source, relation, target }) => `${source} ${relation} ${target}`)
      .toSorted();
  // What changed in nothing but whether sources dispute it is not to be read from a tie's row.
  const isInRow = ({ before, after }: Answered) => !isOnlyContested(before!, after!);
  return { began: keysOf('began'), ended: keysOf('ended'), changed: keysOf('changed', isInRow) };
}

type Side = Readonly<Record<'role' | 'status' | 'sign' | 'presence' | 'contested', unknown>>;
type Answered = {
  readonly change: string;
  readonly source: string;
  readonly relation: string;
  readonly target: string;
  readonly before: Side | null;
  readonly after: Side | null;
};

const isOnlyContested = (before: Side, after: Side): boolean =>
  (['role', 'status', 'sign', 'presence'] as const).every((part) => before[part] === after[part]) &&
  before.contested !== after.contested;

describe('What changed between two days', () => {
  test.each([
    ['2021-07-27', '2021-10-20'],
    ['2016-01-01', '2020-01-01'],
    ['2009-06-27', '2009-06-29'],
    ['2018-04-19', '2018-04-20'],
  ])('from %s to %s is what a plain list of the rows has', async (from, to) => {
    const lists = listsOf(from, to);
    expect(await answered(from, to)).toEqual(lists);
    expect(lists.began.length + lists.ended.length + lists.changed.length).toBeGreaterThan(0);
  });
});
