import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cyclesIn, faultsOf, importsOf, readImports } from './rooms.ts';

const ROOT = process.cwd();

describe('the project', () => {
  const imports = readImports(ROOT);

  test('has sources to look at', () => {
    expect(imports.filter(({ file }) => file.startsWith('src/graph/')).length).toBeGreaterThan(5);
  });

  test('imports in one direction', () => {
    expect(imports.flatMap(faultsOf)).toEqual([]);
  });

  test('has no files that import each other in a loop', () => {
    expect(cyclesIn(imports)).toEqual([]);
  });

  test('has launchers on Node built-ins alone', () => {
    const files = new Set(['launch/main.mjs']);
    const packages: string[] = [];
    for (const file of files) {
      for (const { names } of importsOf(file, readFileSync(file, 'utf8'))) {
        if (names?.startsWith('./') === true) files.add(posix.join('launch', names));
        else if (names !== null && !names.startsWith('node:')) packages.push(`${file}: ${names}`);
      }
    }
    expect(files).toContain('launch/install.mjs');
    expect(packages).toEqual([]);
  });
});

describe('an import is found', () => {
  const ways: [string, string][] = [
    ['of a value', "import { a } from '../app/a.ts';"],
    ['of a type', "import type { A } from '../app/a.ts';"],
    ['for its effect', "import '../app/a.ts';"],
    ['as a re-export', "export { a } from '../app/a.ts';"],
    ['as a re-export of all', "export * from '../app/a.ts';"],
    ['as a re-export of a type', "export type { A } from '../app/a.ts';"],
    ['when asked for', "const a = () => import('../app/a.ts');"],
    ['inside a type', "type A = import('../app/a.ts').A;"],
    ['as a worker', "new Worker(new URL('../app/a.ts', import.meta.url));"],
  ];
  test.each(ways)('%s', (_way, text) => {
    expect(importsOf('src/graph/b.ts', text)).toEqual([
      { file: 'src/graph/b.ts', names: '../app/a.ts' },
    ]);
    expect(importsOf('src/graph/b.ts', text).flatMap(faultsOf)).toEqual([
      'src/graph/b.ts: graph must not import app',
    ]);
  });

  test.each(['import(name)', "require('../app/a.ts')", "import.meta.glob('../app/*.ts')"])(
    'and refused where it cannot be told: %s',
    (text) => {
      expect(importsOf('src/graph/b.ts', text).flatMap(faultsOf)).toHaveLength(1);
    },
  );
});

describe('direction', () => {
  const refused: [string, string][] = [
    ['src/time/a.ts', '../graph/b.ts'],
    ['src/time/a.ts', 'valibot'],
    ['src/graph/a.ts', '../formats/b.ts'],
    ['src/graph/a.ts', '../measures/b.ts'],
    ['src/words/a.ts', '../formats/b.ts'],
    ['src/formats/a.ts', '../words/b.ts'],
    ['src/scene/a.ts', '../formats/b.ts'],
    ['src/scene/a.ts', '../picture/b.ts'],
    ['src/picture/a.ts', '../formats/b.ts'],
    ['src/picture/a.ts', '../app/b.ts'],
    ['src/cli/a.ts', '../app/b.ts'],
    ['src/app/a.ts', '../cli/b.ts'],
    ['src/app/a.ts', 'node:fs'],
    ['src/scene/a.ts', 'node:fs'],
    ['src/scene/a.ts', 'react'],
    ['src/picture/a.ts', 'react-dom/server'],
    ['src/graph/a.ts', './a.test.ts'],
    ['src/graph/a.ts', './testing/oracle.ts'],
    ['src/graph/a.ts', '../../launch/stamp.mjs'],
    ['src/utils/a.ts', './b.ts'],
    ['src/a.ts', './b.ts'],
  ];
  test.each(refused)('%s must not import %s', (file, names) => {
    expect(faultsOf({ file, names })).toHaveLength(1);
  });

  const allowed: [string, string][] = [
    ['src/time/a.ts', './b.ts'],
    ['src/graph/a.ts', '../time/b.ts'],
    ['src/scene/a.ts', '../time/b.ts'],
    ['src/scene/a.ts', '../words/b.ts'],
    ['src/formats/a.ts', 'papaparse'],
    ['src/cli/a.ts', 'node:fs'],
    ['src/cli/a.ts', '../formats/b.ts'],
    ['src/app/a.tsx', 'react'],
    ['src/app/a.tsx', '../formats/b.ts'],
    ['src/graph/a.test.ts', '../formats/b.ts'],
    ['src/graph/testing/sample.ts', '../../formats/b.ts'],
  ];
  test.each(allowed)('%s may import %s', (file, names) => {
    expect(faultsOf({ file, names })).toEqual([]);
  });
});

test('a loop of files is found, however long', () => {
  const imports = [
    { file: 'src/graph/a.ts', names: './b.ts' },
    { file: 'src/graph/b.ts', names: './c.ts' },
    { file: 'src/graph/c.ts', names: './b.ts' },
    { file: 'src/graph/d.ts', names: './a.ts' },
  ];
  expect(cyclesIn(imports)).toEqual([['src/graph/b.ts', 'src/graph/c.ts', 'src/graph/b.ts']]);
});
