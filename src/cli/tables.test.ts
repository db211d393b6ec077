import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

let folder = '';
let table = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'realign-tables-'));
  table = join(folder, 'pacts.csv');
  writeFileSync(
    table,
    'country,bloc,since,until,note\nPeru,Pact,1900-01-01,1911-01-01,x\nChile,Pact,1905-01-01,1930-01-01,y\nPeru,League,1925-01-01,1940-01-01,z\n',
  );
  const mapping = {
    format: 'realign-mapping',
    version: 1,
    title: 'Pacts',
    source: { id: { column: 'country' }, kind: 'country' },
    target: { id: { column: 'bloc' }, kind: 'bloc' },
    relation: { name: { text: 'member-of' }, family: 'membership', sign: 1, directed: true },
    start: { date: { column: 'since' } },
    end: { date: { column: 'until' } },
  };
  writeFileSync(join(folder, 'map.json'), JSON.stringify(mapping));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function call(...args: readonly string[]) {
  let output = '';
  const messages: string[] = [];
  const code = await run(args, {
    output: (text) => {
      output += text;
    },
    message: (text) => messages.push(text),
  });
  return { code, output, messages: messages.join('\n') };
}

const tiesOn = async (day: string, ...how: readonly string[]) => {
  const { code, output } = await call('snapshot', table, '--at', day, '--format', 'json', ...how);
  const { ties } = JSON.parse(output) as { ties: { source: string; target: string }[] };
  return [code, ties.map(({ source, target }) => `${source} ${target}`).toSorted()];
};

test('A table that no preset knows is refused unless it is guessed or mapped', async () => {
  const refused = await call('validate', table);
  expect(refused.code).toBe(1);
  expect(await tiesOn('1907-01-01', '--guess')).toEqual([0, ['chile pact', 'peru pact']]);
  expect(await tiesOn('1907-01-01', '--map', join(folder, 'map.json'))).toEqual([
    0,
    ['chile pact', 'peru pact'],
  ]);
});

test('What was guessed is said when it is converted, and what was passed over', async () => {
  const out = join(folder, 'out.zip');
  const { code, messages } = await call('convert', table, out, '--guess', '--years', '1920-');
  expect(code).toBe(0);
  expect(messages).toMatch(/Tie: bloc names 2 organisations, so a row is a membership\./);
  expect(messages).toMatch(/3 rows: 2 kept, 0 kept without a date, 0 left out, 1 of other years/);
  const { output } = await call('validate', out, '--json');
  expect(JSON.parse(output)).toMatchObject({ ok: true, counts: { ties: 2 } });
});

test('Years and columns can be chosen for each command that reads a table', async () => {
  const map = ['--map', join(folder, 'map.json')];
  expect(await tiesOn('1907-01-01', ...map, '--years', '-1904')).toEqual([0, ['peru pact']]);
  const days = ['--from', '1907-01-01', '--to', '1926-01-01', '--format', 'json'];
  const { output } = await call('diff', table, ...days, ...map, '--years', '1920-1940');
  expect(JSON.parse(output)).toMatchObject({ summary: { began: 1, ended: 0 } });
  const csv = join(folder, 'flat.csv');
  await call('convert', table, csv, ...map, '--columns', '');
  expect(readFileSync(csv, 'utf8')).not.toMatch(/,x\r?$/m);
});

test.each(['soon', '1950-1900', '-', ''])('%j are no years', async (years) => {
  const { code, messages } = await call('validate', table, '--guess', `--years=${years}`);
  expect([code, messages]).toEqual([2, expect.stringContaining('--years')]);
});

test('What is no table has no columns to choose', async () => {
  const graph = join(folder, 'graph.gexf');
  writeFileSync(graph, '<gexf version="1.3"><graph><nodes><node id="a"/></nodes></graph></gexf>');
  const { code, messages } = await call('validate', graph, '--guess');
  expect([code, messages]).toEqual([2, expect.stringContaining('graph.gexf')]);
});
