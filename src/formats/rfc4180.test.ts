import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvListener, CsvParts, csvLine, readCsv } from './rfc4180.ts';

type Heard = [kind: 'record' | 'quote' | 'rest', what: string | readonly string[], line: number];

const hearing = (list: Heard[]): CsvListener => ({
  record: (fields, line) => list.push(['record', fields, line]),
  quote: (value, line) => list.push(['quote', value, line]),
  rest: (line) => list.push(['rest', '', line]),
});

function heard(text: string, delimiter = ','): Heard[] {
  const list: Heard[] = [];
  readCsv(text, delimiter, hearing(list));
  return list;
}

/** The same text, cut at every so many characters. */
function heardInParts(text: string, length: number): Heard[] {
  const list: Heard[] = [];
  const parts = new CsvParts(',', hearing(list));
  for (let at = 0; at < text.length; at += length) parts.write(text.slice(at, at + length));
  parts.end();
  return list;
}

describe('CSV', () => {
  it('counts lines, not records', () => {
    expect(heard('a,b\n"c\n\nd",e\n\n,\n\uFEFFf,"g"\n')).toEqual([
      ['record', ['a', 'b'], 1],
      ['record', ['c\n\nd', 'e'], 2],
      ['record', ['\uFEFFf', 'g'], 7],
    ]);
  });

  it('goes on after a line with a faulty quote, and counts on', () => {
    expect(heard('a,b\n"x"y,1\nc,"d\ne"\nf,"g\n')).toEqual([
      ['record', ['a', 'b'], 1],
      ['quote', '"x"y,1', 2],
      ['record', ['c', 'd\ne'], 3],
      ['quote', 'f,"g', 5],
    ]);
  });

  it('is read with another delimiter', () => {
    expect(heard('a;b,c\n', ';')).toEqual([['record', ['a', 'b,c'], 1]]);
  });

  it('has quotes only where they are needed', () => {
    expect(csvLine(['a b', ' c', "d'e", '=1', 'ليما'])).toBe("a b, c,d'e,=1,ليما\r\n");
    expect(csvLine(['a,b', 'c"d', 'e\nf', 'g\rh', 'i\r\nj'])).toBe(
      '"a,b","c""d","e\r\nf","g\r\nh","i\r\nj"\r\n',
    );
  });

  it('is read as it was written, each record on its line', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ñ') });
    const record = fc.tuple(field, field).filter((fields) => fields.join('').trim() !== '');
    fc.assert(
      fc.property(fc.array(record), (records) => {
        let line = 1;
        const expected = records.map((fields): Heard => {
          const at = line;
          line += fields.join('').split('\n').length;
          return ['record', fields, at];
        });
        const text = records.map(csvLine).join('').replaceAll('\r\n', '\n');
        expect(heard(text)).toEqual(expected);
      }),
      { seed: 4180, numRuns: 500 },
    );
  });

  it('is the same whole and in parts, faulty quotes and all', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', ' ', '\uFEFF'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (text, length) => {
        expect(heardInParts(text, length)).toEqual(heard(text));
      }),
      { seed: 4180, numRuns: 3000 },
    );
  });

  it('stops after many faulty quotes, and says from which line', () => {
    const list = heard(`a,b\n${'"x"y,1\n'.repeat(30)}c,d\n`);
    expect(list.filter(([kind]) => kind === 'quote').length).toBe(21);
    expect(list.at(-1)).toEqual(['rest', '', 23]);
  });
});
