import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD } from '../../graph/lens.ts';
import { networkOf } from '../../graph/network.ts';
import { snapshotOf } from '../../graph/snapshot.ts';
import { viewOf } from '../../graph/view.ts';
import { dayOf } from '../../time/day.ts';
import { bytesOf } from '../text.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { readTableFile } from './tablefile.ts';

const mapping = (changes: object = {}): Mapping =>
  readMapping({
    format: 'realign-mapping',
    version: 1,
    title: 'Example',
    source: { id: { column: 'a' } },
    target: { id: { column: 'b' } },
    relation: { name: { text: 'allied-with' }, sign: 1 },
    start: { date: { column: 'from' } },
    end: { date: { column: 'to' } },
    ...changes,
  })!;

const readBytes = (bytes: Uint8Array, changes: object = {}) =>
  readTableFile(bytes, 'x.csv', mapping(changes));
const read = (text: string, changes: object = {}) => readBytes(bytesOf(text), changes);
const codes = ({ problems }: ReturnType<typeof read>) => problems.map(({ code }) => code);
const labels = ({ dataset }: ReturnType<typeof read>) =>
  dataset!.nodes.map(({ label }) => label.en);

/** Signs above 0x7F as one byte each, in the order in which they are met. */
const inBytes = (text: string, ...high: readonly number[]): Uint8Array => {
  let next = 0;
  return Uint8Array.from(
    [...text].map((sign) => (sign === '^' ? high[next++]! : sign.charCodeAt(0))),
  );
};

describe('Shapes', () => {
  test.each(['\n', '\r', '\r\n'])('lines may end in %j', (end) => {
    const found = read(['a,b,from,to', 'x,y,1900,1910', 'y,z,1900,1911', ''].join(end));
    expect(found.tally).toEqual({ rows: 2, kept: 2, undated: 0, leftOut: 0, outside: 0 });
  });

  test('a field in quotes may have line breaks, and the line of what follows is right', () => {
    const found = read('a,b,from,to,why\nx,y,1900,1910,"one\ntwo\n\nfour"\n,y,1900,1910,\n');
    expect(found.dataset!.ties[0]!.attributes['why']).toBe('one\ntwo\n\nfour');
    expect(found.problems).toMatchObject([{ code: 'field-blank', row: 6, column: 'a' }]);
  });

  test('rows too short are filled up, rows too long left out unless the rest is blank', () => {
    const found = read('a,b,from,to\nx,y\nx,z,1900,1910,,\nx,q,1900,1910,no\n');
    expect(found.tally).toEqual({ rows: 3, kept: 2, undated: 0, leftOut: 1, outside: 0 });
    expect(codes(found)).toEqual(['row-short', 'row-long']);
  });

  test('empty and repeated headers have names of their own', () => {
    const found = read('a,b,from,to,,why,why\nx,y,1900,1910,1,2,3\n');
    expect({ ...found.dataset!.ties[0]!.attributes }).toEqual({
      'column 5': '1',
      why: '2',
      'why (2)': '3',
    });
    expect(codes(found)).toEqual(['column-repeated']);
  });

  test('columns that are lacking are told with what is near', () => {
    const found = read('a,b,form,to\nx,y,1900,1910\n');
    expect(found).toMatchObject({ dataset: null, tally: { rows: 1, leftOut: 1 } });
    expect(found.problems).toMatchObject([
      { code: 'column-missing', details: { nearest: 'form' } },
    ]);
  });
});

describe('Encodings', () => {
  test.each([
    ['Latin-1', inBytes('a,b,from,to\nPer^,Panam^,1900,1910\n', 0xfa, 0xe1)],
    ['Mac Roman', inBytes('a,b,from,to\nPer^,Panam^,1900,1910\n', 0x9c, 0x87)],
    ['UTF-8 with a byte order mark', bytesOf('\uFEFFa,b,from,to\nPerú,Panamá,1900,1910\n')],
    [
      'UTF-16',
      new Uint8Array(
        Uint16Array.from(
          [...'\uFEFFa,b,from,to\nPerú,Panamá,1900,1910\n'].map((sign) => sign.charCodeAt(0)),
        ).buffer,
      ),
    ],
  ])('%s is told', (_name, bytes) => {
    expect(labels(readBytes(bytes))).toEqual(['Perú', 'Panamá']);
  });

  test('what could be two is told, and can be said', () => {
    const bytes = inBytes('a,b,from,to\n^,^,1900,1910\n', 0x9c, 0x8c);
    expect(codes(readBytes(bytes))).toContain('encoding-guessed');
    const said = readBytes(bytes, { encoding: 'windows-1252' });
    expect([labels(said), codes(said)]).toEqual([['œ', 'Œ'], []]);
  });
});

describe('Texts that stand for no date', () => {
  const lists = { unknown: ['-9', '0'], open: ['9999'], still: [''] };
  const end = { date: { column: 'to' }, ...lists };
  test.each([
    ['..', '..', null],
    ['9999', '..', null],
    ['-9', null, null],
    ['0', null, null],
    ['', null, '2012-12-31'],
  ])('%j is what the mapping says', (text, expected, seen) => {
    const coverage = { start: null, end: '2012-12-31' };
    const found = read(`a,b,from,to\nx,y,1900,${text}\n`, { end, coverage });
    expect(found.dataset!.ties[0]).toMatchObject({ end: expected, seen });
    expect(found.tally.kept).toBe(1);
  });

  test.each(['2021-02-30', '31.4.1999', '1999-13', 'soon'])(
    '%s costs the date and is never bent',
    (text) => {
      const found = read(`a,b,from,to\nx,y,1900,${text}\n`, { end });
      expect(found.dataset!.ties[0]!.end).toBeNull();
      expect(found.tally).toEqual({ rows: 1, kept: 0, undated: 1, leftOut: 0, outside: 0 });
      expect(found.problems[0]).toMatchObject({ value: text, row: 2, column: 'to' });
    },
  );

  test('an end is the last day in force or the day it ended, as is said', () => {
    const text = 'a,b,from,to\nx,y,1900,1910-12-31\n';
    expect(read(text, { endIs: 'ended' }).dataset!.ties[0]!.end).toBe('1910-12-31');
    expect(read(text, { endIs: 'last-day' }).dataset!.ties[0]!.end).toBe('1911-01-01');
  });

  test('a status that is none here is told, and the row is kept', () => {
    const found = read('a,b,from,to,s\nx,y,1900,1910,activ\n', { status: 's' });
    expect(found.problems).toMatchObject([
      { code: 'choice-unknown', value: 'activ', details: { nearest: 'active' } },
    ]);
    expect(found.tally.kept).toBe(1);
  });
});

describe('Years that are asked for', () => {
  const date = fc.oneof(
    fc.integer({ min: 1895, max: 1915 }).map(String),
    fc
      .tuple(fc.integer({ min: 1895, max: 1915 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc.constantFrom('', '..', '13/8/1903', 'soon', '1910-12-31', '1906-01-01'),
  );

  test('keep just the ties that may hold on one of their days', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, date), { minLength: 1, maxLength: 12 }), (rows) => {
        const text = `a,b,from,to\n${rows.map(([from, to], at) => `x${at},y,${from},${to}\n`).join('')}`;
        const whole = read(text, { endIs: 'last-day' });
        const years = { from: 1903, to: 1906 };
        const part = read(text, { endIs: 'last-day', years });
        const period = { from: dayOf(1903, 1, 1), until: dayOf(1907, 1, 1) };
        const view = viewOf(networkOf(whole.dataset!), RECORD);
        const live = new Set(snapshotOf(view, period).ties.map(({ tie }) => tie.id));
        // Of a spell that is none, the dates it has decide.
        const none = whole.problems.filter(({ code }) => code === 'spell-empty');
        for (const { row } of none) live.delete(`line-${row}`);
        const ids = new Set((part.dataset?.ties ?? []).map(({ id }) => id));
        expect([...live].filter((id) => !ids.has(id))).toEqual([]);
        const { rows: all, kept, undated, leftOut, outside } = part.tally;
        expect([all, kept + undated + leftOut + outside]).toEqual([rows.length, rows.length]);
        expect(ids.size).toBe(kept + undated);
        if (part.dataset)
          expect(part.dataset.description.coverage).toMatchObject({
            start: '1903-01-01',
            end: '1906-12-31',
          });
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test('and columns that are not asked for are not held', () => {
    const { dataset } = read('a,b,from,to,p,q\nx,y,1900,1910,1,2\n', { only: ['q'] });
    expect({ ...dataset!.ties[0]!.attributes }).toEqual({ q: '2' });
  });
});
