import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../graph/problem.ts';
import { bytesOf } from '../text.ts';
import { readDataFile } from './datafile.ts';
import { readMapping } from './mapping.ts';
import { problemCsv, problemGroups } from './problemlist.ts';

const read = (text: string) => {
  const mapping = readMapping({
    format: 'realign-mapping',
    version: 1,
    source: { id: { column: 'from' } },
    target: { id: { column: 'to' } },
    relation: { name: { text: 'tied-to' } },
    start: { date: { column: 'since' } },
  });
  return readDataFile(bytesOf(`from,to,since\n${text}`), 'e.csv', mapping);
};

test('Problems are grouped by kind, column and outcome, the most frequent first', () => {
  const { problems } = read('a,b,soon\n,b,2001\nc,d,later\n');
  const groups = problemGroups(problems).map(({ first, count }) => [first.column, count]);
  expect(groups).toEqual([
    ['since', 2],
    ['from', 1],
  ]);
});

test('Each problem is a line of the CSV, with its place and what was done', () => {
  const { problems } = read('a,b,"so,on"\n');
  const [head, line] = problemCsv(problems, ({ code }: Problem) => `told ${code}`).split('\r\n');
  expect(head).toBe('file,line,column,value,code,message,done');
  const { code, done } = problems[0]!;
  expect(line).toBe(`e.csv,2,since,"so,on",${code},told ${code},${done}`);
});

test('Rows of a table are kept, kept without a date or left out, and none is forgotten', () => {
  const cell = fc.constantFrom('a', 'b', '', '2001', 'soon', '31/02/1999');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      const { tally, problems } = read(rows.map((row) => `x${row.join()}`).join('\n'));
      const { kept, undated, leftOut } = tally!;
      expect(kept + undated + leftOut).toBe(rows.length);
      const sum = problemGroups(problems).reduce((all, { count }) => all + count, 0);
      expect(sum).toBe(problems.length);
    }),
  );
});
