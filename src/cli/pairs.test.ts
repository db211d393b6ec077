import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, formatDay } from '../time/day.ts';
import { run } from './run.ts';

/**
 * Formal alliances of states (Gibler, Correlates of War, v4.1), brought in as members of blocs and
 * asked on the command line. The file is no part of the project.
 */
const FILE = new URL('../../../shared/data/cow/alliance_v4.1_by_member.csv', import.meta.url);

type Row = Readonly<Record<string, string>>;

/** The rows of the file, a record each. */
function rowsOf(text: string): Row[] {
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** A date of three columns as a number that grows with time; null where it is blank. */
function dateIn(row: Row, which: 'st' | 'end'): number | null {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => row[`mem_${which}_${part}`]);
  if (year === '') return null;
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

const stateName = (row: Row) => `state-${row['ccode']}`;
const allianceName = (row: Row) => `alliance-${row['version4id']}`;

/** The pairs allied on a day by the rows themselves, whose end is the last day in force. */
function pairsOn(rows: readonly Row[], date: number): Map<string, string[]> {
  const live = rows.filter((row) => {
    const end = dateIn(row, 'end');
    return dateIn(row, 'st')! <= date && (end === null || end >= date);
  });
  const pairs = new Map<string, Set<string>>();
  for (const a of live)
    for (const b of live) {
      if (a['version4id'] !== b['version4id'] || stateName(a) >= stateName(b)) continue;
      const pair = `${stateName(a)} ${stateName(b)}`;
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(allianceName(a)));
    }
  return new Map([...pairs].map(([pair, blocs]) => [pair, [...blocs].toSorted()]));
}

/** The rows as a data set: an end that is the last day in force becomes the day after. */
function writeDataset(folder: string, rows: readonly Row[]): void {
  const day = (date: number, more: number) =>
    formatDay(dayOf(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100) + more);
  const table = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, name), lines.map((line) => `${line}\r\n`).join(''));
  const states = new Map(rows.map((row) => [stateName(row), row['state_name']]));
  const alliances = new Set(rows.map(allianceName));
  writeFileSync(join(folder, 'dataset.json'), '{"id": "cow", "title": {"en": "Alliances"}}');
  table('nodes.csv', [
    'id,kind,label_en',
    ...[...states].map(([id, name]) => `${id},country,"${name}"`),
    ...[...alliances].map((id) => `${id},bloc,${id}`),
  ]);
  table('relations.csv', [
    'id,family,sign,directed,label_en',
    'member-of,membership,1,yes,member of',
  ]);
  table('ties.csv', [
    'id,source,relation,target,start,end',
    ...rows.map((row, at) => {
      const end = dateIn(row, 'end');
      const until = end === null ? '..' : day(end, 1);
      return `t${at},${stateName(row)},member-of,${allianceName(row)},${day(dateIn(row, 'st')!, 0)},${until}`;
    }),
  ]);
}

type PairsAnswer = {
  readonly summary: Readonly<Record<string, number>>;
  readonly pairs: readonly {
    readonly change: string;
    readonly first: string;
    readonly second: string;
    readonly before: { readonly blocs: readonly { readonly bloc: string }[] };
    readonly after: { readonly blocs: readonly { readonly bloc: string }[] };
  }[];
};

describe.skipIf(!existsSync(FILE))(
  'Pairs of allied states (skipped where ../shared is absent)',
  () => {
    let folder = '';
    let rows: readonly Row[] = [];
    const ask = async (from: string, to: string, format: string): Promise<string> => {
      let output = '';
      const days = ['--from', from, '--to', to];
      const code = await run(['diff', folder, ...days, '--pairs', '--format', format], {
        output: (text) => {
          output += text;
        },
        message: (line) => {
          throw new Error(line);
        },
      });
      expect(code).toBe(0);
      return output;
    };

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'realign-cow-'));
      rows = rowsOf(readFileSync(FILE, 'utf8'));
      writeDataset(folder, rows);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('of 27 in 1914, 16 are allied in 1939 too', async () => {
      const { pairs, summary } = JSON.parse(
        await ask('1914-07-01', '1939-08-01', 'json'),
      ) as PairsAnswer;
      const before = pairs.filter((pair) => pair.before.blocs.length > 0);
      expect(before).toHaveLength(27);
      expect(before.filter((pair) => pair.after.blocs.length > 0)).toHaveLength(16);
      expect(summary['ended']).toBe(11);
      expect(summary['kept']! + summary['moved']!).toBe(16);
    });

    test.each([
      ['1914-07-01', '1939-08-01'],
      ['1889-01-01', '1914-07-01'],
      ['1939-08-01', '1955-06-01'],
      ['1955-06-01', '2012-12-31'],
    ])('between %s and %s are those of the rows, through the same alliances', async (from, to) => {
      const { pairs } = JSON.parse(await ask(from, to, 'json')) as PairsAnswer;
      for (const [date, side] of [
        [from, 'before'],
        [to, 'after'],
      ] as const) {
        const expected = pairsOn(rows, Number(date.replaceAll('-', '')));
        const found = pairs
          .filter((pair) => pair[side].blocs.length > 0)
          .map((pair) => [
            `${pair.first} ${pair.second}`,
            pair[side].blocs.map(({ bloc }) => bloc),
          ]);
        expect(new Map(found as [string, string[]][])).toEqual(expected);
        expect(expected.size).toBeGreaterThan(10);
      }
    });

    test('are told in a table, in Markdown and in CSV with the same sums', async () => {
      const table = await ask('1914-07-01', '1939-08-01', 'table');
      expect(table).toMatch(
        /^Pairs of actors that share a bloc: 27 on 1 July 1914, \d+ on 1 August 1939; 16 on both\./,
      );
      expect(await ask('1914-07-01', '1939-08-01', 'md')).toMatch(/^## Ended \(11\)$/m);
      const csv = (await ask('1914-07-01', '1939-08-01', 'csv')).split('\r\n');
      expect(csv.filter((line) => line.includes(',ended,'))).toHaveLength(11);
    });

    test('are drawn: the 27 of 1914, what became of them, and in words what is left out', async () => {
      const file = join(folder, 'pairs.svg');
      const days = ['--from', '1914-07-01', '--to', '1939-08-01'];
      const code = await run(['render', folder, ...days, '--pairs', '-o', file], {
        output: () => undefined,
        message: () => undefined,
      });
      expect(code).toBe(0);
      const svg = readFileSync(file, 'utf8');
      expect(svg).toContain('27 on 1 July 1914, 271 on 1 August 1939; 16 on both.');
      expect(svg).toContain('Drawn: 27 of 282 pairs.');
      expect(svg).toContain('began (255)');
    });
  },
);
