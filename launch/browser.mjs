import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { runChild } from './child.mjs';
import { alone } from './workshop.mjs';

/** No sandbox, since it refuses to work for root; and nothing that calls home. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Where Chrome and Edge are installed; on Windows below each of several folders. */
const PLACES = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * @typedef {{ platform: string, env: NodeJS.ProcessEnv, exists: (file: string) => boolean,
 *   bundled: () => string | null }} Surroundings bundled: Playwright's own browser
 */

/**
 * Files that may be a browser, the preferred first, none twice.
 * @param {Surroundings} here
 * @returns {string[]}
 */
export function candidates({ platform, env, exists, bundled }) {
  const told = env['CHROMIUM_PATH'];
  const own = bundled();
  const found = [
    ...onPath(platform, env),
    ...installed(platform, env),
    ...(own === null ? [] : [own]),
  ].filter((file) => exists(file));
  // Who names a browser is to hear if it is not there, so that one is not filtered.
  return [...new Set([...(told ? [told] : []), ...found])];
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(platform, env) {
  const style = platform === 'win32' ? path.win32 : path.posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(style.delimiter)
    .filter((item) => item !== '');
  const ending = platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => style.join(folder, name + ending)));
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
function installed(platform, env) {
  if (platform === 'darwin') {
    const home = env['HOME'];
    return PLACES.darwin.flatMap((place) => (home ? [place, home + place] : [place]));
  }
  if (platform === 'linux') return PLACES.linux;
  if (platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
  return PLACES.win32.flatMap((place) =>
    folders.flatMap((folder) => (folder ? [path.win32.join(folder, place)] : [])),
  );
}

/**
 * Starts a browser without a window and asks it who it is: a file of the right name may be a stub
 * that tells to install something, or lack a library.
 * @param {string} file
 * @param {number} [limit] milliseconds it may take
 * @returns {Promise<string | null>} what it calls itself, such as `Chrome/150.0`; null if it does
 *   not answer
 */
export async function tryBrowser(file, limit = 30_000) {
  const profile = mkdtempSync(path.join(tmpdir(), 'realign-browser-'));
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(file, [...FLAGS, ...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  const deadline = AbortSignal.timeout(limit);
  const late = new Promise((resolve) => deadline.addEventListener('abort', resolve));
  try {
    const port = await Promise.race([portFrom(child.stderr), ended, late]);
    if (typeof port !== 'string') return null;
    const reply = await fetch(`http://127.0.0.1:${port}/json/version`, { signal: deadline });
    const { Browser: name } = await reply.json();
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  } finally {
    child.kill('SIGKILL');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    removeProfile(profile);
  }
}

/**
 * The port a browser listens on, as it tells on standard error.
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>} never settles if it does not tell
 */
function portFrom(stream) {
  let said = '';
  return new Promise((resolve) => {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      const port = /DevTools listening on ws:\/\/[^/]*:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
  });
}

/** @param {string} folder its helpers may still write there for a moment */
function removeProfile(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    // A folder left in the system's temporary place does no harm.
  }
}

/**
 * @typedef {object} Search
 * @property {() => string[]} list
 * @property {(file: string) => Promise<string | null>} attempt
 * @property {() => Promise<boolean>} install whether it did anything
 * @property {(line: string) => void} say
 */

/**
 * The first browser that works; installed from the system's packages where that can be done.
 * @param {Search} search
 * @returns {Promise<string>} its file
 */
export async function findBrowser({ list, attempt, install, say }) {
  /** @type {Set<string>} */
  const failed = new Set();
  const first = async () => {
    for (const file of list()) {
      const name = await attempt(file);
      if (name !== null) {
        say(`Browser: ${file} (${name})`);
        return file;
      }
      say(`Browser: ${file} does not launch, looking further.`);
      failed.add(file);
    }
    return null;
  };
  const found = (await first()) ?? ((await install()) ? await first() : null);
  if (found !== null) return found;
  const tried = failed.size === 0 ? '' : ` Tried without an answer: ${[...failed].join(', ')}.`;
  throw new Failure(
    `No browser for the browser test.${tried} Install Chromium, Chrome or Edge, ` +
      'or set CHROMIUM_PATH to the file of one, or run: npx playwright install chromium',
  );
}

/**
 * Whether the system's packages can be installed: Debian or Ubuntu, as root.
 * @param {string} release text of /etc/os-release, '' if there is none
 * @param {number | undefined} user
 */
export function hasPackages(release, user) {
  return user === 0 && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(release);
}

/**
 * @param {string} root
 * @returns {Promise<boolean>}
 */
async function installFromPackages(root) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!hasPackages(release, process.getuid?.())) return false;
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium'],
  ];
  process.stderr.write(
    `No browser found. Installing one: ${commands.map((words) => words.join(' ')).join(' && ')}\n`,
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return alone(root, async () => {
    for (const [file = '', ...args] of commands) {
      const code = await runChild(file, args, { cwd: root, env });
      if (code !== 0) process.stderr.write(`${file} ${args.join(' ')} ended with code ${code}.\n`);
    }
    return true;
  });
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @returns {string | null} where Playwright keeps its own, whether or not it was downloaded
 */
function playwrightsOwn(root) {
  try {
    return createRequire(path.join(root, 'package.json'))(
      '@playwright/test',
    ).chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * The browser to test with on this machine.
 * @param {string} root
 * @returns {Promise<string>}
 */
export function browserHere(root) {
  const { platform, env } = process;
  return findBrowser({
    list: () =>
      candidates({ platform, env, exists: isExecutable, bundled: () => playwrightsOwn(root) }),
    attempt: tryBrowser,
    install: () => installFromPackages(root),
    say: (line) => process.stderr.write(`${line}\n`),
  });
}
