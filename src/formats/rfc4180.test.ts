import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv } from './rfc4180.ts';

type Heard = [kind: 'record' | 'quote' | 'rest', what: string | readonly string[], line: number];

function heard(text: string, delimiter = ','): Heard[] {
  const list: Heard[] = [];
  readCsv(text, delimiter, {
    record: (fields, line) => list.push(['record', fields, line]),
    quote: (value, line) => list.push(['quote', value, line]),
    rest: (line) => list.push(['rest', '', line]),
  });
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
});
