import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TABLES } from '../graph/dataset.ts';
import { DESCRIPTION_FILE, FILES, fileOf } from './columns.ts';
import { readDataset } from './folder.ts';

const TEMPLATE = new URL('../../docs/template/', import.meta.url);
const DICTIONARY = readFileSync(new URL('../../graph-data/README.md', import.meta.url), 'utf8');

const files = new Map(
  FILES.map((name) => [name, new Uint8Array(readFileSync(new URL(name, TEMPLATE)))]),
);

test('The empty template is a data set without a fault', () => {
  const { dataset, problems } = readDataset(files);
  expect(problems).toEqual([]);
  for (const table of TABLES) expect(dataset![table]).toEqual([]);
});

test.each([...files].filter(([name]) => name !== DESCRIPTION_FILE))(
  'The %s of the template has the columns that the dictionary explains, in its order',
  (name, bytes) => {
    const section = DICTIONARY.split('\n## ').find((text) => text.startsWith(`${name}\n`))!;
    const explained = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column);
    expect(new TextDecoder().decode(bytes).trimEnd().split(',')).toEqual(explained);
  },
);

test('The template has every table', () => {
  expect([...files.keys()].toSorted()).toEqual(
    [...TABLES.map(fileOf), DESCRIPTION_FILE].toSorted(),
  );
});
