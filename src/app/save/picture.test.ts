import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { readDataset } from '../../formats/folder.ts';
import { networkOf } from '../../graph/network.ts';
import { type Choice, firstChoice, plainChoice } from '../../scene/choice.ts';
import type { PageName } from '../../scene/page.ts';
import { writeAddress } from '../../scene/address.ts';
import { type PictureOptions, addressOf, fileName, ownBase, savedPicture } from './picture.ts';
import { SCOPES, dataFile, kindsOf } from './tables.ts';
import { selfContained } from './raster.ts';

const folder = join(import.meta.dirname, '../../../graph-data/latin-america');
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
const { dataset } = readDataset(files);
const network = networkOf(dataset!);
const first = firstChoice(plainChoice('latin-america', 0, 0), dataset!.description.firstView);
const out = mkdtempSync(join(tmpdir(), 'realign-save-'));

afterAll(() => rmSync(out, { recursive: true }));

const options = (part: Partial<PictureOptions>): PictureOptions => ({
  of: 'shown',
  only: null,
  page: 'wide',
  title: '',
  subtitle: '',
  without: [],
  ground: 'paper',
  base: '',
  ...part,
});

const silence = { output: () => {}, message: () => {} };

/** What the command line draws for the address of a choice. */
async function rendered(choice: Choice, page: PageName, title: string): Promise<string> {
  const file = join(out, 'picture.svg');
  const address = writeAddress(choice, first) || '?v=1';
  const titled = title === '' ? [] : ['--title', title];
  const args = ['render', 'latin-america', '--address', address, '--page', page];
  expect(await run([...args, ...titled, '-o', file], silence)).toBe(0);
  return readFileSync(file, 'utf8');
}

describe('a saved picture', () => {
  const cases: [string, Partial<Choice>, PageName, string][] = [
    ['two dates', {}, 'wide', ''],
    ['one date in Spanish, dark', { view: 'one', language: 'es', theme: 'dark' }, 'a4', ''],
    ['a difference in Arabic', { view: 'diff', language: 'ar' }, 'a4-portrait', 'بيرو'],
    [
      'two accounts',
      { vs: first.at, lensVs: { kind: 'according', source: '003' }, selected: 'peru' },
      'wide',
      'A & <B>',
    ],
  ];
  test.each(cases)('of %s is what the command line draws', async (_case, part, page, title) => {
    const choice = { ...first, ...part };
    expect(savedPicture(network, choice, options({ page, title })).svg).toBe(
      await rendered(choice, page, title),
    );
  });

  test('with a blank title has the data set’s own', () => {
    expect(savedPicture(network, first, options({ title: ' ' })).svg).toBe(
      savedPicture(network, first, options({})).svg,
    );
  });

  test('is named by data, view and dates', () => {
    expect(fileName(first, 'svg')).toBe('latin-america_side_2021-07-27_2021-10-20.svg');
    expect(fileName({ ...first, view: 'one' }, 'png')).toBe('latin-america_one_2021-07-27.png');
  });

  test('to be drawn as an image has a size in pixels and its typefaces inside', () => {
    const { svg, width, height } = savedPicture(network, first, options({ page: 'a4' }));
    const image = selfContained(svg, '@font-face{}', { width, height });
    expect(image).toMatch(/^<svg width="1600" height="1131" xmlns="[^"]*" viewBox="0 0 1600 1131"/);
    expect(image).not.toContain('mm"');
    expect(image).toContain('><style>@font-face{}</style>');
  });

  test('has below it the address that was asked for, and none of this machine alone', () => {
    expect(addressOf(network, first, ' ')).toBe(null);
    expect(addressOf(network, { ...first, view: 'one' }, 'https://example.org/')).toBe(
      'https://example.org/?v=1&view=one',
    );
    const at = (url: string) => ownBase(new URL(url) as unknown as Location);
    expect(at('http://127.0.0.1:4173/?v=1')).toBe('');
    expect(at('https://example.org/map/index.html?v=1#x')).toBe(
      'https://example.org/map/index.html',
    );
  });
});

describe('data to be saved', () => {
  test('are written for every time and kind, and named by what they are', () => {
    const names = SCOPES.flatMap((scope) =>
      kindsOf(scope).map((kind) => {
        const { file, bytes } = dataFile(network, first, scope, kind);
        expect(bytes.length).toBeGreaterThan(100);
        return file;
      }),
    );
    expect(names).toContain('latin-america.zip');
    expect(names).toContain('latin-america_2021-10-20.gexf');
    expect(names).toContain('latin-america_changes_2021-07-27_2021-10-20.csv');
    expect(names).toContain('latin-america_members_2021-07-27.csv');
    expect(new Set(names).size).toBe(names.length);
  });

  test('are the command line’s, byte for byte', async () => {
    const csv = join(out, 'flat.csv');
    expect(await run(['convert', 'latin-america', csv, '--lang', 'es'], silence)).toBe(0);
    const { bytes } = dataFile(network, { ...first, language: 'es' }, 'whole', 'csv');
    expect(readFileSync(csv).equals(bytes)).toBe(true);
    let told = '';
    const dates = ['--from', '2021-07-27', '--to', '2021-10-20', '--format', 'csv'];
    await run(['diff', 'latin-america', ...dates], { ...silence, output: (text) => (told = text) });
    const changes = dataFile(network, first, 'two', 'changes');
    expect(new TextDecoder().decode(changes.bytes)).toBe(told);
  });
});
