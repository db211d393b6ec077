import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { between, member, tiesAt } from './testing/asking.ts';
import { type Row, rowsOf } from './testing/papers.ts';

/**
 * What led to the hinge and what came of it: first days, events, persons and not states, and what
 * single documents claim. Events and answers are read in the folder that `convert` writes.
 */

const folder = mkdtempSync(join(tmpdir(), 'realign-sequence-'));
let written = '';

beforeAll(async () => {
  written = join(folder, 'latin-america');
  await run(['convert', 'latin-america', written], { output: () => {}, message: () => {} });
});

afterAll(() => rmSync(folder, { recursive: true }));

const table = (name: string): Row[] => rowsOf(readFileSync(join(written, name), 'utf8'));

describe('first days', () => {
  test.each([
    ['peru', 'celac', '2011-12-03'],
    ['peru', 'unasur', '2011-03-11'],
    ['bolivia', 'alba-tcp', '2006-04-29'],
    ['ecuador', 'alba-tcp', '2009-06-24'],
    ['mexico', 'lima-group', '2017-08-08'],
    ['argentina', 'lima-group', '2017-08-08'],
  ])('%s is active in %s from %s', async (who, bloc, first) => {
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    expect(await member(who, bloc, before)).not.toMatch(/^active/);
    expect(await member(who, bloc, first)).toMatch(/^active certain/);
  });

  test('Bolivia is with Guaidó until 10 November 2020, and then with Maduro', async () => {
    const word = (whom: string, day: string) => between('bolivia', 'recognises', whom, day);
    expect(await word('juan-guaido', '2020-11-09')).toMatch(/certain/);
    expect(await word('juan-guaido', '2020-11-11')).toBe('absent');
    expect(await word('nicolas-maduro', '2020-11-07')).toBe('absent');
    expect(await word('nicolas-maduro', '2020-11-11')).toMatch(/certain/);
  });
});

describe('events', () => {
  test.each([
    ['argentina-ends-envoy-mission-2020', '2020-01-07'],
    ['peru-first-round-2021', '2021-04-11'],
    ['peru-runoff-2021', '2021-06-06'],
    ['castillo-proclaimed-2021', '2021-07-19'],
    ['castillo-sworn-in-2021', '2021-07-28'],
    ['celac-summit-2021', '2021-09-18'],
    ['castillo-maduro-talk-2021', '2021-09-18~'],
    ['mexican-mission-2021', '2021-12-09'],
  ])('%s is on %s', (id, date) => {
    expect(table('events.csv').find((row) => row['id'] === id)?.['date']).toBe(date);
  });

  test('the talk and the summit have both presidents', () => {
    for (const id of ['castillo-maduro-talk-2021', 'celac-summit-2021']) {
      const nodes = table('events.csv').find((row) => row['id'] === id)!['nodes'];
      expect(nodes).toMatch(/pedro-castillo.*nicolas-maduro/);
    }
  });
});

describe('the Puebla Group', () => {
  test('has persons as members, and no state', () => {
    const kinds = new Map(table('nodes.csv').map((row) => [row['id']!, row['kind']!]));
    const members = table('ties.csv').filter(
      (row) => row['relation'] === 'member-of' && row['target'] === 'puebla-group',
    );
    expect(members.length).toBeGreaterThan(30);
    expect(new Set(members.map((row) => kinds.get(row['source']!)))).toEqual(new Set(['leader']));
  });
});

describe('claims of one document', () => {
  test.each([
    ['000', 'united-states', 'created', 'lima-group', '2021-07-27'],
    ['003', 'bolivia', 'member-of', 'lima-group', '2018-01-01'],
    ['004', 'peru', 'assists', 'venezuela', '2021-10-01'],
  ])('%s has %s %s %s, which is contested and not in the record', async (lens, ...claim) => {
    const [source, relation, target, day] = claim;
    expect(await between(source, relation, target, day)).toBe('absent');
    expect(await between(source, relation, target, day, lens)).toMatch(/(certain|possible) fact/);
  });

  test('003 denies that Peru was still in the Lima Group', async () => {
    const peru = (await tiesAt('2021-10-20')).find(
      ({ source, target }) => source === 'peru' && target === 'lima-group',
    );
    expect(peru?.contested).toBe('fact');
  });

  test('004 alone has Vizcarra seek the post at the OAS', () => {
    const answers = table('answers.csv').filter(
      (row) => row['question'] === 'did-vizcarra-seek-the-oas-post' && row['answer'] !== 'silent',
    );
    const yes = answers.filter((row) => row['answer'] === 'yes').map((row) => row['source']);
    expect(yes).toEqual(['004']);
    expect(answers.length).toBeGreaterThan(1);
  });
});
