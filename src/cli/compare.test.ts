import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../formats/folder.ts';
import type { Dataset } from '../graph/dataset.ts';
import { type Lens, lensOf } from '../graph/lens.ts';
import { day } from '../graph/testing/records.ts';
import { keyText, liveText, presenceOf } from '../graph/testing/oracle.ts';
import { dayPeriod } from '../time/spell.ts';
import { run } from './run.ts';

/**
 * What `diff` answers on the bundled data, against lists worked out the slow way, tie by tie from
 * the texts of the rows: two hinges, and each document against the record on its own date.
 */
const FOLDER = new URL('../../graph-data/latin-america/', import.meta.url);

const files = readdirSync(FOLDER).map(
  (name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))] as const,
);
const data: Dataset = readDataset(new Map(files)).dataset!;

/** What is compared under each key of a side. */
function setsOn(date: string, lens: Lens): Map<string, string> {
  const period = dayPeriod(day(date));
  const sets = new Map<string, Set<string>>();
  for (const tie of data.ties) {
    const presence = presenceOf(data, lens, tie, period);
    if (presence === 0) continue;
    const key = keyText(data, tie);
    const { status, sign, contested } = JSON.parse(
      liveText(data, lens, tie, presence, period),
    ) as Record<string, unknown>;
    const text = JSON.stringify([tie.role, status, sign, presence, contested]);
    sets.set(key, (sets.get(key) ?? new Set()).add(text));
  }
  return new Map([...sets].map(([key, texts]) => [key, JSON.stringify([...texts].toSorted())]));
}

type Side = readonly [date: string, lens: string | null];

function expected([from, lensFrom]: Side, [to, lensTo]: Side) {
  const before = setsOn(from, lensOf(lensFrom));
  const after = setsOn(to, lensOf(lensTo));
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changed = keys.filter((key) => before.get(key) !== after.get(key));
  const kindOf = (key: string) =>
    before.has(key) ? (after.has(key) ? 'changed' : 'ended') : 'began';
  return {
    changes: changed.map((key) => `${kindOf(key)} ${key}`).toSorted(),
    kept: keys.length - changed.length,
  };
}

async function answered([from, lensFrom]: Side, [to, lensTo]: Side) {
  let output = '';
  const args = ['--from', from, '--to', to, '--format', 'json'];
  if (lensFrom !== null) args.push('--lens-from', lensFrom);
  if (lensTo !== null) args.push('--lens-to', lensTo);
  const code = await run(['diff', 'latin-america', ...args], {
    output: (text) => {
      output += text;
    },
    message: () => undefined,
  });
  expect(code).toBe(0);
  const { changes, summary } = JSON.parse(output) as {
    changes: { change: string; source: string; relation: string; target: string }[];
    summary: Record<string, number>;
  };
  return {
    changes: changes
      .map(({ change, source, relation, target }) => `${change} ${source} ${relation} ${target}`)
      .toSorted(),
    kept: summary['kept'],
  };
}

const CASES: readonly (readonly [string, Side, Side])[] = [
  ['27 July and 20 October 2021', ['2021-07-27', null], ['2021-10-20', null]],
  ['1 January 2016 and 2020', ['2016-01-01', null], ['2020-01-01', null]],
  ['2020 and 2016, A after B', ['2020-01-01', null], ['2016-01-01', null]],
  ['one date and itself', ['2021-07-27', null], ['2021-07-27', null]],
  ['a date before all data', ['1200-01-01', null], ['2021-07-27', null]],
  ...(
    [
      ['000', '2021-07-20'],
      ['001', '2021-07-21'],
      ['002', '2021-12-15'],
      ['003', '2021-08-15'],
      ['004', '2021-10-20'],
    ] as const
  ).flatMap(([source, date]) =>
    [source, `only:${source}`].map((lens): readonly [string, Side, Side] => [
      `the record and ${lens} on ${date}`,
      [date, null],
      [date, lens],
    ]),
  ),
];

describe('The differences of the bundled data are those of its rows', () => {
  test.each(CASES)('%s', async (_, from, to) => {
    expect(await answered(from, to)).toEqual(expected(from, to));
  });
});
