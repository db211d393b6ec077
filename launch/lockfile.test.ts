import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const LOCK_FILES = ['package-lock.json', 'bench/package-lock.json'].filter(existsSync);

/** Machines the project is worked on. */
const MACHINES = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'];

/** Packages for one system only that do nothing elsewhere, rather than one variant of several. */
const SINGLE = ['fsevents'];

describe.each(LOCK_FILES)('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const installed = Object.entries(packages).filter(([folder]) => folder !== '');

  test('names no host, so that it works behind any registry', () => {
    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('knows the bytes of every package', () => {
    expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  test('has the native parts for Linux, macOS and Windows, on Intel and ARM', () => {
    const families = familiesOf(installed);
    for (const [family, machines] of families) {
      expect([family, MACHINES.filter((machine) => !machines.has(machine))]).toEqual([family, []]);
    }
    // The bench's peers may be plain JavaScript; the tools of the project are not.
    expect(families.size).toBeGreaterThan(file === 'package-lock.json' ? 4 : -1);
  });
});

test('a native part that is missing would be noticed', () => {
  const some: [string, Locked][] = ['linux-x64', 'darwin-arm64'].map((name) => {
    const [os = '', cpu = ''] = name.split('-');
    return [`node_modules/@tool/binding-${name}`, { os: [os], cpu: [cpu] }];
  });
  expect(familiesOf(some)).toEqual(
    new Map([['@tool/binding', new Set(['linux x64', 'darwin arm64'])]]),
  );
});

/** The machines each tool has a native package for; the name before the machine is the tool's. */
function familiesOf(installed: readonly (readonly [string, Locked])[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const [folder, { os, cpu }] of installed) {
    const name = folder.replace(/^.*node_modules\//, '');
    if (os === undefined || SINGLE.includes(name)) continue;
    const family = name.replace(new RegExp(`-?${os[0]}.*$`), '').replace(/\/$/, '');
    const machines = families.get(family) ?? new Set();
    for (const system of os) for (const chip of cpu ?? []) machines.add(`${system} ${chip}`);
    families.set(family, machines);
  }
  return families;
}
