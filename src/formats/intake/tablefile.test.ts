import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../graph/network.ts';
import { RECORD } from '../../graph/lens.ts';
import { snapshotOf } from '../../graph/snapshot.ts';
import { viewOf } from '../../graph/view.ts';
import { readDay } from '../../time/edtf.ts';
import { dayPeriod } from '../../time/spell.ts';
import { readDataset, writeDataset } from '../folder.ts';
import { bytesOf } from '../text.ts';
import { dateOrderOf, dayAfter, readWorldDate } from './dates.ts';
import { encodingsOf } from './encoding.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { PRESETS } from './presets.ts';
import { readTableFile } from './tablefile.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn('Real tables are not at ../shared/data: their counts are not checked.');
const real = (name: string) => new Uint8Array(readFileSync(folder + name));

const plain = (changes: object = {}): Mapping =>
  readMapping({
    format: 'realign-mapping',
    version: 1,
    title: 'Example',
    source: { id: { column: 'a' }, kind: 'country' },
    target: { id: { column: 'b' }, kind: 'country' },
    relation: { name: { text: 'allied-with' }, family: 'alignment', sign: 1 },
    start: { date: { column: 'from' } },
    end: { date: { column: 'to' } },
    ...changes,
  })!;

const read = (text: string, changes: object = {}) =>
  readTableFile(bytesOf(text), 'x.csv', plain(changes));

/** The ties that certainly hold on a day: how many, of how many sources and targets. */
function certainOn(bytes: Uint8Array, mapping: Mapping | null, date: string) {
  const view = viewOf(networkOf(readTableFile(bytes, 'x.csv', mapping).dataset!), RECORD);
  const { ties } = snapshotOf(view, dayPeriod(readDay(date)!));
  const certain = ties.filter(({ presence }) => presence === 'certain').map(({ tie }) => tie);
  const count = (ids: readonly string[]) => new Set(ids).size;
  return [
    certain.length,
    count(certain.map(({ target }) => target)),
    count(certain.map(({ source }) => source)),
  ];
}

describe.skipIf(!isThere)('Real tables', () => {
  test.each([
    ['1889-01-01', 27, 10, 10, 26],
    ['1914-07-01', 35, 14, 19, 32],
    ['1939-08-01', 133, 51, 49, 292],
    ['1955-06-01', 157, 45, 68, 510],
    ['1990-01-01', 213, 53, 107, 1203],
    ['2012-12-31', 359, 98, 141, 1596],
  ])('of alliances hold on %s what their authors count', (date, rows, alliances, states, pairs) => {
    const member = real('cow/alliance_v4.1_by_member.csv');
    const yearly = real('cow/alliance_v4.1_by_member_yearly.csv');
    const dyad = real('cow/alliance_v4.1_by_dyad.csv');
    expect(certainOn(member, null, date)).toEqual([rows, alliances, states]);
    const byYear = PRESETS['cow-alliances-by-member-yearly']!;
    expect(certainOn(yearly, byYear, date)).toEqual([rows, alliances, states]);
    expect(certainOn(dyad, null, date)[0]).toBe(pairs);
  });

  test('keep every row, and tell what is there twice or ends before it starts', () => {
    const member = readTableFile(real('cow/alliance_v4.1_by_member.csv'), 'm.csv', null);
    expect(member.tally).toEqual({ rows: 1221, kept: 1221, undated: 0, leftOut: 0, outside: 0 });
    expect(member.problems).toEqual([]);
    const dyad = readTableFile(real('cow/alliance_v4.1_by_dyad.csv'), 'd.csv', null);
    // Eleven rows of the file end on the day before they start.
    expect(dyad.tally).toEqual({ rows: 3222, kept: 3211, undated: 11, leftOut: 0, outside: 0 });
    const codes = dyad.problems.map(({ code }) => code).toSorted();
    expect(codes).toEqual([...Array(3).fill('row-repeated'), ...Array(11).fill('spell-empty')]);
    const yearly = real('cow/alliance_v4.1_by_member_yearly.csv');
    const folded = readTableFile(yearly, 'y.csv', null);
    expect(folded.tally).toEqual({ rows: 21315, kept: 21315, undated: 0, leftOut: 0, outside: 0 });
    expect(folded.dataset!.ties).toHaveLength(1221);
  });

  test.each([
    ['1900-01-01', 41],
    ['1950-01-01', 74],
    ['2000-01-01', 189],
    ['2024-12-31', 194],
  ])('with a fixed other end hold on %s what their author counts, None included', (date, count) => {
    const mapping = plain({
      coverage: { start: null, end: '2024-12-31' },
      source: { id: { text: 'USA' }, label: { text: 'United States' }, kind: 'country' },
      target: { id: { column: 'country_code_cow' }, label: { column: 'country_name_cow' } },
      relation: { name: { column: 'us_mission_status' }, family: 'other' },
      start: { date: { column: 'date_start' } },
      end: { date: { column: 'date_end' }, still: ['2024-12-31'] },
      endIs: 'last-day',
    });
    const missions = real('us-missions/mission_status_range_cow_v0.1.csv');
    expect(certainOn(missions, mapping, date)[0]).toBe(count);
  });

  test.each(['argentina', 'brazil'])('of office holders of %s keep names and every row', (name) => {
    const { dataset, tally } = readTableFile(
      real(`wikidata-leaders/${name}_holders21.csv`),
      'h.csv',
      null,
    );
    expect(tally.kept + tally.undated).toBe(tally.rows);
    expect(dataset!.nodes.some(({ label }) => /[áéíóúãç]/.test(label.en))).toBe(true);
    expect(dataset!.nodes.some(({ wikidata }) => wikidata !== null)).toBe(true);
  });
});

describe('A table', () => {
  test('is written as a data set that reads back without a fault', () => {
    const { dataset } = read('a,b,from,to,why\nPerú,Chile,1900,1911-02-15,x\n');
    const again = readDataset(writeDataset(dataset!));
    expect(again.problems).toEqual([]);
    expect(again.dataset!.ties).toEqual(dataset!.ties);
    expect(dataset!.ties[0]!.attributes).toEqual(expect.objectContaining({ why: 'x' }));
  });

  test.each([';', '\t', '|', ' ', ','])('is told apart when parted by %j', (mark) => {
    const lines = ['a,b,from,to', 'peru,chile,1900,1910', 'peru,brazil,1901,1911'];
    const { tally } = read(lines.join('\r').replaceAll(',', mark));
    expect(tally).toEqual({ rows: 2, kept: 2, undated: 0, leftOut: 0, outside: 0 });
  });

  test('counts each row once: kept, kept without a date, or left out', () => {
    const { tally, problems } = read(
      'a,b,from,to\nx,y,1900,1910\nx,y,1900-02-30,1910\n,y,1900,1910\nx,y,1900,1910,z\n"x,y\n',
    );
    expect(tally).toEqual({ rows: 5, kept: 1, undated: 1, leftOut: 3, outside: 0 });
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['row-long', 5],
      ['quote-unclosed', 6],
      ['date-impossible', 3],
      ['field-blank', 4],
    ]);
  });

  test('takes NA and None as names unless the mapping says that they are missing', () => {
    const text = 'a,b,from,to\nNA,None,1900,1910\n';
    expect(read(text).dataset!.nodes.map(({ label }) => label.en)).toEqual(['NA', 'None']);
    expect(read(text, { missing: ['NA'] }).tally.leftOut).toBe(1);
  });

  test('may call a column or an actor __proto__', () => {
    const { dataset } = read('a,b,from,to,__proto__\n__proto__,constructor,1900,1910,<b>x</b>\n');
    expect(dataset!.nodes.map(({ id }) => id)).toEqual(['proto', 'constructor']);
    expect(Object.keys(dataset!.ties[0]!.attributes)).toEqual(['__proto__']);
  });

  test('that no preset fits is told, with what to do', () => {
    const { dataset, problems } = readTableFile(bytesOf('x,y\n1,2\n'), 'x.csv', null);
    expect(dataset).toBeNull();
    expect(problems).toMatchObject([{ code: 'table-unknown', done: 'file-left-out' }]);
  });
});

describe('Encodings', () => {
  const mac = Uint8Array.from([...'x;Jos'].map((c) => c.charCodeAt(0)).concat(0x8e, 0x3b, 0x79));
  const windows = Uint8Array.from(
    [...'x;Jos'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x3b, 0x79),
  );
  test.each([
    ['utf-8', bytesOf('\uFEFFPerú')],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, 0x50, 0])],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, 0, 0x50])],
    ['macintosh', mac],
    ['windows-1252', windows],
  ])('are told apart: %s', (encoding, bytes) => {
    expect(encodingsOf(bytes)[0]).toBe(encoding);
  });
});

describe('Dates', () => {
  test.each([
    [['3.8.2021', '13.8.2021'], 'dmy'],
    [['3/8/2021', '8/13/2021'], 'mdy'],
    [['3/8/2021', '4/8/2021'], null],
    [['13/8/2021', '8/13/2021'], null],
    [['2021-08-03', '2021'], 'ymd'],
  ])('of a column %j are written %s', (values, order) => {
    expect(dateOrderOf(values)).toBe(order);
  });

  test.each([
    ['3.8.2021', 'dmy', '2021-08-03'],
    ['3/8/2021', 'mdy', '2021-03-08'],
    ['13/8/2021', null, '2021-08-13'],
    ['20210803', null, '2021-08-03'],
    ['2021/8/3', null, '2021-08-03'],
    ['2021-08-03T10:00:00Z', null, '2021-08-03'],
    ['08/2021', null, '2021-08'],
    ['843', null, '0843'],
    ['1816.0', null, '1816'],
    ['2021-08~', null, '2021-08~'],
  ] as const)('%s, %s, is %s', (text, order, edtf) => {
    expect(readWorldDate(text, order)).toEqual({ ok: true, edtf });
  });

  test.each([
    ['31.2.2021', 'dmy', 'date-impossible'],
    ['3/8/2021', null, 'date-ambiguous'],
    ['3/8/21', 'dmy', 'date-form'],
    ['soon', null, 'date-form'],
  ] as const)('%s, %s, is refused as %s', (text, order, fault) => {
    expect(readWorldDate(text, order)).toEqual({ ok: false, fault });
  });

  test.each([
    ['1911-02-28', '1911-03-01'],
    ['1911', '[1911-01-02..1912-01-01]'],
  ])('the day after %s is %s', (last, next) => {
    expect(dayAfter(last)).toBe(next);
  });
});
