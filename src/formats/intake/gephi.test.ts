import { expect, test } from 'vitest';
import { bytesOf } from '../text.ts';
import { readDataFile } from './datafile.ts';
import { readGephiTables } from './gephi.ts';
import { PRESETS, presetFor } from './presets.ts';

const files = (nodes: string, edges: string) =>
  new Map([
    ['a.csv', bytesOf(nodes)],
    ['b.csv', bytesOf(edges)],
  ]);

test('The two tables of Gephi are one graph, and a fault is told in the table it is in', () => {
  const { dataset, problems, tally } = readGephiTables(
    files(
      'Id;Label;Group\n1;Peru;x\n2;Chile;y\n2;Chile;y\n',
      'Source;Target;Type;Id;Label;Weight\n1;2;Undirected;7;allied;3\n1;9;Directed;8;;1\n',
    ),
  )!;
  expect(dataset!.nodes.map(({ label }) => label.en)).toEqual(['Peru', 'Chile']);
  expect(dataset!.ties).toMatchObject([{ id: '7', source: '1', relation: 'allied', target: '2' }]);
  expect(dataset!.relations).toMatchObject([{ directed: false }]);
  expect({ ...dataset!.ties[0]!.attributes }).toEqual({ Weight: '3' });
  expect(tally).toEqual({ rows: 5, kept: 3, undated: 0, leftOut: 2, outside: 0 });
  expect(problems.map(({ code, file, row }) => [code, file, row])).toEqual([
    ['id-repeated', 'a.csv', 4],
    ['reference-unknown', 'b.csv', 3],
  ]);
});

test('Other tables are none of Gephi', () => {
  expect(readGephiTables(files('Id,Label\n1,a\n', 'x,y\n1,2\n'))).toBeNull();
  expect(readGephiTables(new Map([['e.csv', bytesOf('Source,Target\n1,2\n')]]))).toBeNull();
});

test('The edges alone are read where the preset is asked for, and not unasked', () => {
  const bytes = bytesOf('Source;Target;Type;Weight\n1;2;Undirected;3\n2;3;Undirected;1\n');
  const { dataset, tally } = readDataFile(bytes, 'e.csv', PRESETS['gephi-tables']);
  expect(dataset!.ties.map(({ source, target }) => [source, target])).toEqual([
    ['1', '2'],
    ['2', '3'],
  ]);
  expect(tally).toEqual({ rows: 2, kept: 2, undated: 0, leftOut: 0, outside: 0 });
  expect(presetFor(['Source', 'Target', 'Since'])).toBeNull();
});
