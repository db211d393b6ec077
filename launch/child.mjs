import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Processes that are at work for this one. */
export function childPids() {
  return [...running].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
}

/** How long a child that was told to stop may take. */
const PATIENCE = 10_000;

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {NodeJS.Signals | null} */
let stopping = null;

/**
 * Whoever stops a launcher means its children too. It waits for them, for it may hold the lock
 * that says that they are at work.
 * @param {NodeJS.Signals} signal
 */
function stop(signal) {
  if (stopping !== null) return;
  stopping = signal;
  for (const child of running) child.kill(signal);
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
  }, PATIENCE).unref();
}

/** @param {import('node:child_process').ChildProcess} child */
function began(child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  running.add(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function ended(child) {
  running.delete(child);
  if (running.size > 0) return;
  for (const signal of SIGNALS) process.off(signal, stop);
  if (stopping !== null) process.exit(stopping === 'SIGINT' ? 130 : 143);
}

/** Tools write colours where nobody can see them, unless told. */
function colours() {
  return process.stdout.isTTY && process.stderr.isTTY ? {} : { NO_COLOR: '1' };
}

/**
 * Runs a program without a shell and without input.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, output?: 'stdout' | 'stderr', shell?: boolean }} options
 *   output: where what it prints goes; standard error unless told, which keeps standard output clean
 * @returns {Promise<number>} its exit code; 127 if it could not be started, 1 if it was killed
 */
export function runChild(file, args, { cwd, env, output = 'stderr', shell = false }) {
  const out = output === 'stdout' ? 1 : 2;
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...colours(), ...env },
    stdio: ['ignore', out, 2],
    shell,
    windowsHide: true,
  });
  began(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      ended(child);
      process.stderr.write(`${file} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => {
      ended(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a script with this very Node.
 * @param {readonly string[]} args
 * @param {Parameters<typeof runChild>[2]} options
 */
export function runNode(args, options) {
  return runChild(process.execPath, args, options);
}

/**
 * How to call npm. Through its script, with this very Node, wherever that can be found: a command
 * file (`npm.cmd`) cannot be started on Windows without a shell.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} node path of the Node executable
 * @param {(path: string) => boolean} exists
 * @returns {{ file: string, args: string[], shell: boolean }}
 */
export function npmCommand(
  env = process.env,
  platform = process.platform,
  node = process.execPath,
  exists = existsSync,
) {
  const folder = dirname(node);
  const beside =
    platform === 'win32'
      ? join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')
      : join(dirname(folder), 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  // npm_execpath is another package manager's script when that one started us.
  const told = env['npm_execpath'];
  const script = [told, beside].find(
    (path) => path !== undefined && basename(path) === 'npm-cli.js' && exists(path),
  );
  if (script !== undefined) return { file: node, args: [script], shell: false };
  return { file: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * Runs npm. The words must need no quoting, since Windows may need a shell.
 * @param {readonly string[]} words
 * @param {Parameters<typeof runChild>[2]} options
 */
export function runNpm(words, options) {
  const { file, args, shell } = npmCommand();
  return runChild(file, [...args, ...words], { ...options, shell });
}
