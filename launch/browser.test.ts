import { describe, expect, test } from 'vitest';
import { candidates, findBrowser, hasPackages, tryBrowser } from './browser.mjs';

const none = { exists: () => true, bundled: () => null };

describe('candidates', () => {
  test('come in the order: told, on the path, installed, bundled', () => {
    const found = candidates({
      platform: 'linux',
      env: { CHROMIUM_PATH: '/mine/chrome', PATH: '/usr/bin:/bin' },
      exists: (file) =>
        ['/usr/bin/google-chrome', '/bin/chromium', '/opt/google/chrome/chrome', '/pw'].includes(
          file,
        ),
      bundled: () => '/pw',
    });
    expect(found).toEqual([
      '/mine/chrome',
      '/bin/chromium',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/pw',
    ]);
  });

  test('are tried once each', () => {
    const env = { CHROMIUM_PATH: '/usr/bin/chromium', PATH: '/usr/bin:/usr/bin' };
    const found = candidates({ ...none, platform: 'linux', env });
    expect(found.filter((file) => file === '/usr/bin/chromium')).toHaveLength(1);
  });

  test('on Windows are looked for below the program folders', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\Local' };
    const found = candidates({ ...none, platform: 'win32', env });
    expect(found).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(found).toContain('C:\\Users\\a\\Local\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  test('on Windows have their ending on the path', () => {
    const env = { Path: 'C:\\tools;D:\\bin' };
    expect(candidates({ ...none, platform: 'win32', env })).toContain('D:\\bin\\chrome.exe');
  });

  test('on a Mac are applications, of all and of one user', () => {
    const found = candidates({ ...none, platform: 'darwin', env: { HOME: '/Users/a' } });
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(found).toContain(chrome);
    expect(found).toContain(`/Users/a${chrome}`);
  });
});

describe('the browser found', () => {
  const silent = { say: () => {}, install: async () => false };

  test('is the first that answers, not the first that is there', async () => {
    const list = () => ['/stub', '/broken', '/works', '/later'];
    const asked: string[] = [];
    const attempt = async (file: string) => {
      asked.push(file);
      return file === '/works' ? 'Chrome/150' : null;
    };
    expect(await findBrowser({ ...silent, list, attempt })).toBe('/works');
    expect(asked).toEqual(['/stub', '/broken', '/works']);
  });

  test('may be one that was just installed', async () => {
    let there = false;
    const found = findBrowser({
      ...silent,
      list: () => (there ? ['/usr/bin/chromium'] : []),
      attempt: async () => 'Chrome/150',
      install: async () => (there = true),
    });
    expect(await found).toBe('/usr/bin/chromium');
  });

  test('nothing is installed if one works', async () => {
    const install = async () => {
      throw new Error('installed all the same');
    };
    const attempt = async () => 'Chrome/150';
    expect(await findBrowser({ ...silent, list: () => ['/a'], attempt, install })).toBe('/a');
  });

  test('or else one message says what was tried and what to do', async () => {
    const found = findBrowser({ ...silent, list: () => ['/stub'], attempt: async () => null });
    await expect(found).rejects.toThrow(
      /^No browser .* without an answer: \/stub\. Install Chromium.*CHROMIUM_PATH.*playwright install/,
    );
  });
});

describe('an attempt', () => {
  test('fails with a file that is not there', async () => {
    expect(await tryBrowser('/nowhere/chromium')).toBeNull();
  });

  test('fails with a program that ends without an answer', async () => {
    expect(await tryBrowser(process.execPath)).toBeNull();
  });
});

describe("the system's packages", () => {
  const debian = 'PRETTY_NAME="Debian GNU/Linux 13"\nID=debian\n';
  const mint = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';

  test.each([debian, 'ID=ubuntu\nID_LIKE=debian\n', mint])('are used by root on: %s', (release) => {
    expect(hasPackages(release, 0)).toBe(true);
  });

  test('are not used by others than root, or elsewhere', () => {
    expect(hasPackages(debian, 1000)).toBe(false);
    expect(hasPackages(debian, undefined)).toBe(false);
    expect(hasPackages('ID=fedora\n', 0)).toBe(false);
    expect(hasPackages('', 0)).toBe(false);
  });
});
