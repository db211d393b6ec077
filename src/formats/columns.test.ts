import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLES, type Table } from '../graph/dataset.ts';
import { READING_ORDER, columnsOf, fileOf, formatOf } from './columns.ts';
import { readDataset } from './folder.ts';
import { filesWith, lines } from './testing/sound.ts';

const README = readFileSync(new URL('../../graph-data/README.md', import.meta.url), 'utf8');

/** The rows of a table's section: column, and whether it is needed. */
function documented(table: Table): string[][] {
  const section = README.split(`\n## ${fileOf(table)}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)` \| (yes)? ?\|/gm)].map(([, name = '', needed = '']) => [
    name,
    needed,
  ]);
}

const namesOf = (table: Table): string[] =>
  Object.entries(formatOf(table).fields).flatMap(([property, field]) => columnsOf(property, field));

describe('The columns of the format', () => {
  it.each(TABLES)('are described in the order of %s.csv', (table) => {
    const columns = Object.entries(formatOf(table).fields).flatMap(([property, field]) =>
      columnsOf(property, field).map((name, at) => [name, field.required && at === 0 ? 'yes' : '']),
    );
    expect(documented(table)).toEqual(columns);
  });

  it.each([
    ['nodes', 'kind'],
    ['relations', 'family'],
    ['ties', 'status'],
    ['ties', 'confidence'],
    ['evidence', 'stance'],
    ['evidence', 'on'],
    ['evidence', 'assertion'],
    ['answers', 'answer'],
  ] as const)('name in %s.csv every choice of %s', (table, column) => {
    const header = namesOf(table).join();
    const file = lines(header, header.replace(/[^,]+/g, 'x'));
    const told = readDataset(filesWith({ [fileOf(table)]: file })).problems;
    const fault = told.find((problem) => problem.column === column)!;
    const row = new RegExp(`^\\| \`${column}\` .*$`, 'm').exec(
      README.split(`\n## ${fileOf(table)}\n`)[1]!,
    )![0];
    for (const choice of String(fault.details['choices']).split(', '))
      expect(row).toContain(`\`${choice}\``);
  });

  it('are read once in each table', () => {
    expect([...READING_ORDER].sort()).toEqual([...TABLES].sort());
  });
});
