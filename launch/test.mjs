import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { browserHere } from './browser.mjs';
import { COMMAND_LINE, ensureBuilt, PAGE } from './build.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { serve } from './server.mjs';

/** Where the test tools leave their reports. */
const REPORTS = 'test-results';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Check one step of the test run
 * @property {string} name
 * @property {string} what
 * @property {(root: string) => Promise<Count>} run
 */

/** @type {readonly Check[]} */
const CHECKS = [
  tool('format', 'every file as oxfmt writes it', 'oxfmt', ['--check']),
  tool('lint', 'oxlint, with types', 'oxlint', []),
  tool('types', 'TypeScript, strict', 'typescript', ['-p', 'tsconfig.json'], 'tsc'),
  tests('imports', 'their direction', ['launch/rooms.test.ts']),
  tool('dead-code', 'files, exports, dependencies nobody uses', 'knip', []),
  tests('unit', 'unit and property tests', ['--exclude', 'launch/rooms.test.ts']),
  { name: 'build', what: 'the page and the command line', run: build },
  { name: 'browser', what: 'the production build in a browser', run: browse },
];

/**
 * A check by a tool that says yes or no.
 * @param {string} name
 * @param {string} what
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command] the package's own name unless told
 * @returns {Check}
 */
function tool(name, what, packageName, args, command = packageName) {
  const run = async (/** @type {string} */ root) => {
    const words = [script(root, packageName, command), ...args];
    const code = await runNode(words, { cwd: root, output: 'stdout' });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
  return { name, what, run };
}

/**
 * A check by vitest.
 * @param {string} name
 * @param {string} what
 * @param {readonly string[]} args
 * @returns {Check}
 */
function tests(name, what, args) {
  const run = async (/** @type {string} */ root) => {
    const report = join(REPORTS, `${name}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runNode([script(root, 'vitest'), 'run', ...reporters, ...args], {
      cwd: root,
      env: { NODE_ENV: 'test' },
      output: 'stdout',
    });
    const { numPassedTests = 0, numFailedTests = 0 } = readReport(join(root, report)) ?? {};
    return counted(code, numPassedTests, numFailedTests);
  };
  return { name, what, run };
}

/** @param {string} root */
async function build(root) {
  for (const product of [PAGE, COMMAND_LINE]) {
    const built = await ensureBuilt(root, product);
    if (!built) process.stdout.write(`${product.folder} is current.\n`);
  }
  return { passed: 1, failed: 0 };
}

/** @param {string} root */
async function browse(root) {
  await ensureBuilt(root, PAGE);
  const browser = await browserHere(root);
  const service = await serve(join(root, PAGE.folder), 0);
  try {
    const code = await runNode([script(root, '@playwright/test', 'playwright'), 'test'], {
      cwd: root,
      env: { CHROMIUM_PATH: browser, REALIGN_URL: `http://127.0.0.1:${service.port}/` },
      output: 'stdout',
    });
    const {
      expected = 0,
      unexpected = 0,
      flaky = 0,
    } = readReport(join(root, REPORTS, 'browser.json'))?.stats ?? {};
    return counted(code, expected, unexpected + flaky);
  } finally {
    await service.close();
  }
}

/**
 * A runner that failed without naming a test failed all the same.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 * @returns {Count}
 */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The script behind a package's command.
 * @param {string} root
 * @param {string} packageName
 * @param {string} [command]
 */
function script(root, packageName, command = packageName) {
  const folder = join('node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * The checks asked for, all of them if none is named.
 * @param {readonly string[]} names
 */
function chosen(names) {
  const known = CHECKS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Failure(`No such check: ${unknown.join(', ')}. There are: ${known.join(', ')}.`, 2);
  }
  return names.length === 0 ? CHECKS : CHECKS.filter(({ name }) => names.includes(name));
}

/**
 * @param {Check} check
 * @param {string} root
 * @returns {Promise<Count & { name: string, seconds: number }>}
 */
async function perform({ name, what, run: work }, root) {
  process.stdout.write(`\n── ${name}: ${what}\n`);
  const began = performance.now();
  let count = { passed: 0, failed: 1 };
  try {
    count = await work(root);
  } catch (error) {
    const known = error instanceof Failure;
    process.stdout.write(`${known ? error.message : String(error)}\n`);
  }
  return { name, ...count, seconds: (performance.now() - began) / 1000 };
}

/**
 * `npm test`: all checks, each whether or not one before it failed, then a summary.
 * @param {string[]} args names of the checks to run; all if none is given
 * @param {string} root
 * @returns {Promise<number>} 1 if anything failed
 */
export async function run(args, root) {
  const checks = chosen(args);
  await ensureInstalled(root);
  rmSync(join(root, REPORTS), { recursive: true, force: true });
  mkdirSync(join(root, REPORTS));
  const results = [];
  for (const check of checks) results.push(await perform(check, root));
  process.stdout.write('\n');
  for (const { name, passed, failed, seconds } of results) {
    const verdict = failed > 0 ? 'FAILED' : 'ok';
    const line = `${verdict.padEnd(7)}${name.padEnd(12)}${passed} passed, ${failed} failed`;
    process.stdout.write(`${line}  (${seconds.toFixed(1)} s)\n`);
  }
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
