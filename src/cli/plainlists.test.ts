import { describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { type Word, listsOf, standingsOf } from './testing/plain.ts';

/**
 * What `diff` answers, against lists made from the rows of the files by plain lines: what began,
 * ended and changed between two days of the record, and what each document changes against it.
 */

async function answered(from: string, to: string, lens: string | null = null) {
  let output = '';
  const messages: string[] = [];
  const args = ['diff', 'latin-america', '--from', from, '--to', to, '--format', 'json'];
  if (lens !== null) args.push('--lens-to', lens);
  const code = await run(args, {
    output: (text) => {
      output += text;
    },
    // That a day lies before the data begin is told, and no fault.
    message: (line) => messages.push(line),
  });
  expect(code).toBe(0);
  const { changes, summary } = JSON.parse(output) as {
    changes: Answered[];
    summary: { readonly kept: number };
  };
  const keysOf = (change: string, isWanted: (one: Answered) => boolean = () => true) =>
    changes
      .filter((one) => one.change === change && isWanted(one))
      .map(({ source, relation, target }) => `${source} ${relation} ${target}`)
      .toSorted();
  // What changed in nothing but whether sources dispute it is not to be read from a tie's row.
  const isInRow = ({ before, after }: Answered) => !isOnlyContested(before!, after!);
  const lists = {
    began: keysOf('began'),
    ended: keysOf('ended'),
    changed: keysOf('changed', isInRow),
  };
  // Such a change is none to the plain lines, and kept.
  const kept = summary.kept + keysOf('changed').length - lists.changed.length;
  return { lists: { ...lists, kept }, messages };
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
    expect((await answered(from, to)).lists).toEqual(lists);
    expect(lists.began.length + lists.ended.length + lists.changed.length).toBeGreaterThan(0);
  });
});

/** Each document on a day of its own: as it is dated, or in the middle of what its date can mean. */
const DOCUMENTS = [
  ['000', '2021-07-20'],
  ['001', '2021-07-21'],
  ['002', '2021-12-15'],
  ['003', '2021-08-15'],
  ['004', '2021-09-15'],
] as const;

const STANDING =
  /(\d+)(?: relations?)? (denied|described otherwise|added|asserted|spoken of|not mentioned)/g;

describe('What a document changes against the record on its own day', () => {
  const cases = DOCUMENTS.flatMap(([source, date]) =>
    [false, true].map((isOnly) => [isOnly ? `only:${source}` : source, date, { source, isOnly }]),
  ) as [string, string, Word][];

  test.each(cases)('%s on %s is what a plain list of the rows has', async (lens, date, word) => {
    const expected = listsOf(date, date, [{ source: null, isOnly: false }, word]);
    const { lists, messages } = await answered(date, date, lens);
    expect(lists).toEqual(expected);
    expect(expected.began.length).toBeGreaterThan(10);
    const line = messages.find((text) => text.startsWith(`${word.source},`)) ?? '';
    const told = [...line.matchAll(STANDING)].map(([, count, words]) => [words, Number(count)]);
    const standings = standingsOf(date, word);
    expect(Object.fromEntries(told)).toEqual(standings);
    const sum = Object.values(standings).reduce((a, b) => a + b, 0);
    const { began, ended, changed, kept } = expected;
    expect(sum).toBe(began.length + ended.length + changed.length + kept);
  });

  test('003 denies two memberships of the Lima Group, and no other document denies any tie', () => {
    const denied = DOCUMENTS.map(([source, date]) => [
      source,
      standingsOf(date, { source, isOnly: false })['denied'] ?? 0,
    ]);
    expect(Object.fromEntries(denied)).toEqual({
      '000': 0,
      '001': 0,
      '002': 0,
      '003': 2,
      '004': 0,
    });
  });
});
