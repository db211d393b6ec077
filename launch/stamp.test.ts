import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestFiles, dropStamp, listFiles, readStamp, writeStamp } from './stamp.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'realign-stamp-'));
  mkdirSync(join(root, 'src', 'inner'), { recursive: true });
  writeFileSync(join(root, 'src', 'b.ts'), 'b');
  writeFileSync(join(root, 'src', 'inner', 'a.ts'), 'a');
  writeFileSync(join(root, 'index.html'), 'page');
});
afterEach(() => rmSync(root, { recursive: true }));

const digest = () => digestFiles(root, listFiles(root, ['src', 'index.html']));

describe('a list of files', () => {
  test('is sorted and has forward slashes, folders and files alike', () => {
    expect(listFiles(root, ['src', 'index.html'])).toEqual([
      'index.html',
      'src/b.ts',
      'src/inner/a.ts',
    ]);
  });

  test('passes over what does not exist or is not wanted', () => {
    expect(listFiles(root, ['src', 'nowhere'], (path) => !path.endsWith('a.ts'))).toEqual([
      'src/b.ts',
    ]);
  });
});

describe('a digest', () => {
  test('stays when nothing changes', () => {
    expect(digest()).toBe(digest());
  });

  test('changes with a content', () => {
    const before = digest();
    writeFileSync(join(root, 'src', 'b.ts'), 'c');
    expect(digest()).not.toBe(before);
  });

  test('changes with a file more', () => {
    const before = digest();
    writeFileSync(join(root, 'src', 'empty.ts'), '');
    expect(digest()).not.toBe(before);
  });

  test('changes when text moves from one file to the next', () => {
    writeFileSync(join(root, 'src', 'b.ts'), 'xy');
    writeFileSync(join(root, 'src', 'inner', 'a.ts'), 'z');
    const before = digest();
    writeFileSync(join(root, 'src', 'b.ts'), 'x');
    writeFileSync(join(root, 'src', 'inner', 'a.ts'), 'yz');
    expect(digest()).not.toBe(before);
  });
});

describe('a stamp', () => {
  test('is read back, and leaves no draft', () => {
    const path = join(root, 'stamps', 'page.json');
    writeStamp(path, { sources: 'abc' });
    expect(readStamp(path)).toEqual({ sources: 'abc' });
    expect(readdirSync(join(root, 'stamps'))).toEqual(['page.json']);
  });

  test('counts as none when it is missing, dropped or cut short', () => {
    const path = join(root, 'page.json');
    expect(readStamp(path)).toBeNull();
    writeStamp(path, { sources: 'abc' });
    dropStamp(path);
    expect(readStamp(path)).toBeNull();
    writeFileSync(path, '{"sources":');
    expect(readStamp(path)).toBeNull();
  });
});
