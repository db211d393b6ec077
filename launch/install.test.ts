import { describe, expect, test } from 'vitest';
import { differences } from './install.mjs';

const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const WANTED = {
  'node_modules/react': { version: '19.0.0', integrity: 'sha512-a' },
  'node_modules/native-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/native-musl': {
    version: '1.0.0',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
  },
  'node_modules/native-mac': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
  'node_modules/not-windows': { version: '1.0.0', optional: true, os: ['!win32'] },
  'node_modules/part-of-native': { version: '1.0.0', optional: true },
};
const { 'node_modules/native-linux': native, 'node_modules/not-windows': notWindows } = WANTED;
const HAVE = {
  'node_modules/react': WANTED['node_modules/react'],
  'node_modules/native-linux': native,
  'node_modules/not-windows': notWindows,
};

describe('what is installed is what the lock file wants', () => {
  test('when only the native parts of other machines are absent', () => {
    expect(differences(WANTED, HAVE, LINUX)).toEqual([]);
  });

  test('unless it came from another machine', () => {
    expect(differences(WANTED, HAVE, { os: 'darwin', cpu: 'arm64', libc: null })).toEqual([
      'node_modules/native-mac',
    ]);
    expect(differences(WANTED, HAVE, { ...LINUX, libc: 'musl' })).toEqual([
      'node_modules/native-musl',
    ]);
  });

  test('unless a package is missing', () => {
    const { 'node_modules/react': _react, ...rest } = HAVE;
    expect(differences(WANTED, rest, LINUX)).toEqual(['node_modules/react']);
  });

  test('unless a package has another version or other bytes', () => {
    const older = { ...HAVE, 'node_modules/react': { version: '18.0.0', integrity: 'sha512-a' } };
    const other = { ...HAVE, 'node_modules/react': { version: '19.0.0', integrity: 'sha512-b' } };
    expect(differences(WANTED, older, LINUX)).toEqual(['node_modules/react']);
    expect(differences(WANTED, other, LINUX)).toEqual(['node_modules/react']);
  });

  test('unless what is optional but suits this machine is missing', () => {
    const { 'node_modules/not-windows': _gone, ...rest } = HAVE;
    expect(differences(WANTED, rest, LINUX)).toEqual(['node_modules/not-windows']);
    expect(differences(WANTED, rest, { os: 'win32', cpu: 'x64', libc: null })).toEqual([]);
  });
});
