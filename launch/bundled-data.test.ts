import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataSetIds, zipFolder } from './bundled-data.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'realign-data-'));
  mkdirSync(join(root, 'andes', 'drafts'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'andes', 'nodes.csv'), 'id\r\nperu\r\n');
  writeFileSync(join(root, 'andes', 'dataset.json'), '{"id":"andes"}');
  writeFileSync(join(root, 'andes', 'README.md'), 'not data');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a folder with a dataset.json is a data set, others are not', () => {
  expect(dataSetIds(root)).toEqual(['andes']);
  expect(dataSetIds(join(root, 'nowhere'))).toEqual([]);
});

test('its zip holds its files as they are, in name order, and nothing else', () => {
  const files = unzipSync(zipFolder(join(root, 'andes')));
  expect(Object.keys(files)).toEqual(['dataset.json', 'nodes.csv']);
  expect(strFromU8(files['nodes.csv'] ?? new Uint8Array())).toBe('id\r\nperu\r\n');
});

test('the same files give the same bytes, whenever they were saved', () => {
  const before = zipFolder(join(root, 'andes'));
  utimesSync(join(root, 'andes', 'nodes.csv'), 1_000_000, 1_000_000);
  expect(zipFolder(join(root, 'andes'))).toEqual(before);
});
