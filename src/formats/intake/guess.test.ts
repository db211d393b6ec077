import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../graph/dataset.ts';
import { reasonWords } from '../../words/guesses.ts';
import { bytesOf } from '../text.ts';
import { readTableFile } from './tablefile.ts';
import { lookAtTable } from './tablelook.ts';
import { WHYS, because } from './reason.ts';

const UNTOLD = { encoding: null, delimiter: null };
const look = (text: string) => lookAtTable(bytesOf(text), 'mine.csv', UNTOLD);
const whys = ({ reasons }: ReturnType<typeof look>) =>
  reasons.map(({ about, why, columns }) => `${about}: ${why} ${columns.join('+')}`);

describe('What no preset knows is guessed', () => {
  test('by the names of its columns, and never to be an alliance', () => {
    const found = look('Peru,x,Since,Until\nChile,Bolivia,2001-02-03,2003-04-05\n');
    expect(found.from).toBe('guessed');
    expect(found.mapping).toMatchObject({
      title: 'mine',
      source: { id: { column: 'Peru' } },
      target: { id: { column: 'x' } },
      relation: { name: { text: 'tied-to' }, family: 'other', sign: 0 },
      start: { date: { column: 'Since' } },
      end: { date: { column: 'Until' } },
    });
  });

  test('where from and to are names, as ends; where they are dates, as dates', () => {
    const names = look('from,to\nPeru,Chile\nChile,Peru\n').mapping;
    expect(names).toMatchObject({
      source: { id: { column: 'from' } },
      target: { id: { column: 'to' } },
      start: { date: null },
    });
    const dates = look(
      'who,whom,from,to\nPeru,Chile,1900,1911-02-15\nChile,Peru,1901-03-02,1912-01-01\n',
    );
    expect(dates.mapping).toMatchObject({
      source: { id: { column: 'who' } },
      target: { id: { column: 'whom' } },
      start: { date: { column: 'from' } },
      end: { date: { column: 'to' } },
    });
  });

  test('by dates in parts, whatever parts their names, start told from end', () => {
    const found = look(
      'statea1,stateb1,Start Year,Start Month,Start Day,endyear,endmonth,endday\n' +
        'Peru,Chile,1900,2,28,1911,3,31\nChile,Peru,1902,12,1,1913,5,1\n',
    );
    expect(found.mapping).toMatchObject({
      start: {
        date: { form: 'parts', year: 'Start Year', month: 'Start Month', day: 'Start Day' },
      },
      end: { date: { form: 'parts', year: 'endyear', month: 'endmonth', day: 'endday' } },
    });
    expect(whys(found)).toContain('start: parts Start Year+Start Month+Start Day');
  });

  test('start and end by which is earlier, where no name says it', () => {
    const found = look(
      'p,q,x,y\nPeru,Chile,1911-01-01,1900-01-01\nChile,Peru,1913-01-01,1902-01-01\n',
    );
    expect(found.mapping).toMatchObject({
      start: { date: { column: 'y' } },
      end: { date: { column: 'x' } },
    });
    expect(whys(found)).toContain('start: order y');
  });

  test('as memberships, by the name of a column or by what organisations are called', () => {
    const membership = {
      relation: { name: { text: 'member-of' }, family: 'membership', sign: 1, directed: true },
      target: { kind: 'bloc' },
    };
    const named = look('country;bloc\nPeru;UNASUR\nChile;UNASUR\n');
    expect(named.mapping).toMatchObject({ ...membership, source: { id: { column: 'country' } } });
    const told = look(
      'p,q\nPeru,Andean Community\nChile,Pacific Alliance\nPeru,Pacific Alliance\n',
    );
    expect(told.mapping).toMatchObject({
      ...membership,
      target: { id: { column: 'q' }, kind: 'bloc' },
    });
    expect(whys(told)).toContain('relation: organisation q');
  });

  test('a row a year, folded into the stretches of years', () => {
    const rows = [
      'Peru,2008',
      'Peru,2009',
      'Peru,2010',
      'Peru,2013',
      'Peru,2014',
      'Chile,2008',
      'Chile,2009',
    ];
    const text = `country,bloc,year,gdp\n${rows.map((row, at) => `${row.replace(',', ',UNASUR,')},${at}\n`).join('')}`;
    const { mapping } = look(text);
    expect(mapping).toMatchObject({
      year: 'year',
      coverage: { start: '2008-01-01', end: '2014-12-31' },
    });
    const { dataset, tally } = readTableFile(bytesOf(text), 'mine.csv', mapping);
    expect(tally).toEqual({ rows: 7, kept: 7, undated: 0, leftOut: 0, outside: 0 });
    expect(dataset!.ties.map(({ source, start, end, seen }) => [source, start, end, seen])).toEqual(
      [
        ['peru', null, '[2010-01-02..2011-01-01]', '2008-12-31/2010-01-01'],
        ['peru', '2013', null, '2013-12-31/2014-01-01'],
        ['chile', null, '[2009-01-02..2010-01-01]', '2008-12-31/2009-01-01'],
      ],
    );
    // What differs from year to year says since when it is what.
    expect(dataset!.ties[2]!.attributes['gdp']).toBe('2008: 5; 2009: 6');
  });

  test('a year alone is a start', () => {
    const found = look('a,b,year\nPeru,Chile,1900\nChile,Bolivia,1850\nBolivia,Peru,1950\n');
    expect(found.mapping).toMatchObject({ year: null, start: { date: { column: 'year' } } });
  });

  test('day before month and month before day, each by its column', () => {
    const found = look(
      'a,b,start,end\nPeru,Chile,13/2/1900,2/14/1901\nChile,Peru,1/2/1900,3/1/1902\n',
    );
    expect(whys(found)).toEqual(
      expect.arrayContaining(['start: day-first start', 'end: month-first end']),
    );
    expect(found.doubtful.size).toBe(0);
    const asked = look('a,b,start\nPeru,Chile,1/2/1900\nChile,Peru,3/4/1900\n');
    expect([...asked.doubtful]).toEqual(['start']);
  });

  test('signs, statuses and kinds of ties, by their words', () => {
    const found = look(
      'a,b,w,state,type\nPeru,Chile,+,active,ally\nChile,Peru,-,suspended,rival\nBolivia,Chile,+,active,ally\n',
    );
    expect(found.mapping).toMatchObject({
      sign: 'w',
      status: 'state',
      relation: { name: { column: 'type' } },
    });
    expect(look('a,b,weight\nPeru,Chile,1\nChile,Peru,5\n').mapping.sign).toBeNull();
  });

  test('what goes on, what is not known, and a name that looks like a mark', () => {
    const found = look(
      'a,b,start,end\nNA,Chile,1900-01-01,9999\nPeru,NA,1901-01-01,\nNA,Peru,-9,1911-01-02\nPeru,Chile,NA,1912-01-01\n',
    );
    expect(found.mapping).toMatchObject({
      start: { unknown: ['-9', 'NA'] },
      end: { still: ['9999', ''] },
      coverage: { end: '1912-01-01' },
      missing: [],
    });
    const { tally } = readTableFile(
      bytesOf('a,b,start,end\nNA,Chile,1900-01-01,9999\n'),
      'mine.csv',
      found.mapping,
    );
    expect(tally).toEqual({ rows: 1, kept: 1, undated: 0, leftOut: 0, outside: 0 });
  });

  test('whether an end is the last day, by the spell that follows', () => {
    const next = look(
      'a,b,start,end\nP,Q,1900-01-01,1901-05-05\nP,Q,1901-05-06,1911-01-02\nQ,P,1901-01-01,1902-01-01\n',
    );
    expect(next.mapping.endIs).toBe('last-day');
    const same = look(
      'a,b,start,end\nP,Q,1900-01-01,1901-05-05\nP,Q,1901-05-05,1911-01-02\nQ,P,1901-01-01,1902-01-01\n',
    );
    expect(same.mapping.endIs).toBe('ended');
  });

  test('the direction that Gephi states, and codes with their names', () => {
    const found = look(
      'Source,Target,Type,Source_Label\n1,2,Directed,Peru\n2,1,Directed,Chile\n1,3,Directed,Peru\n',
    );
    expect(found.mapping.relation).toMatchObject({ directed: true, name: { text: 'tied-to' } });
    expect(found.mapping.source).toMatchObject({
      id: { column: 'Source' },
      label: { column: 'Source_Label' },
    });
  });

  test('nothing more than a table has: a header alone, one column, no rows of a column', () => {
    for (const text of ['a\n', 'a\nb\n', 'a,b\n', 'a,b\n,\nx,\n', '\n', ''])
      expect(look(text).mapping.format).toBe('realign-mapping');
  });

  test('and each reason is told in each language', () => {
    for (const language of LANGUAGES)
      for (const why of WHYS)
        for (const count of [0, 1, 2, 3, 11, 100, 1_000_000])
          expect(
            reasonWords(because('end', why, ['x', 'y'], { value: 'v', count }), language),
          ).not.toMatch(/undefined|\{|\}/);
  });
});

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere)
  console.warn('Real tables are not at ../shared/data: guesses about them are not checked.');
const real = (name: string) =>
  lookAtTable(new Uint8Array(readFileSync(folder + name)), name.replace(/.*\//, ''), UNTOLD);

describe.skipIf(!isThere)('Of real tables that no preset knows', () => {
  test('missions have one end alone, kinds, a last day, and what goes on to the end', () => {
    const found = real('us-missions/mission_status_range_cow_v0.1.csv');
    expect(found.mapping).toMatchObject({
      target: { id: { text: 'mission_status_range_cow_v0.1' } },
      relation: { name: { column: 'us_mission_status' } },
      start: { date: { column: 'date_start' } },
      end: { date: { column: 'date_end' }, still: ['2024-12-31'] },
      endIs: 'last-day',
      coverage: { end: '2024-12-31' },
    });
  });

  test('states have a code and a name, and dates in parts', () => {
    const found = real('cow/states2016.csv');
    expect(found.mapping).toMatchObject({
      source: { id: { column: 'stateabb' }, label: { column: 'statenme' } },
      start: { date: { form: 'parts', year: 'styear' } },
      end: { date: { form: 'parts', year: 'endyear' }, still: ['2016-12-31'] },
      coverage: { end: '2016-12-31' },
    });
  });
});
