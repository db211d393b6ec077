import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

/** The folder of package.json. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The command line's own codes are 0 done, 1 the data has errors, 2 wrong usage: when it could not
 * even be started, a script must be able to tell.
 */
const COULD_NOT_START = 3;

/** @type {Record<string, () => Promise<{ run(args: string[], root: string): Promise<number | void> }>>} */
const COMMANDS = {
  start: () => import('./start.mjs'),
  test: () => import('./test.mjs'),
  dev: () => import('./dev.mjs'),
  build: () => import('./build.mjs'),
  bench: () => import('./bench.mjs'),
  realign: () => import('./realign.mjs'),
};

/**
 * Runs one launcher and sets the exit code.
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function perform(name, args) {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    process.stderr.write(`No such command: ${name ?? '(none)'}. There are: ${known}.\n`);
    process.exitCode = 2;
    return;
  }
  if (process.env['npm_lifecycle_event'] === name) endWithParent();
  try {
    const code = await (await load()).run(args, ROOT);
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    const known = error instanceof Failure;
    process.stderr.write(`${known ? error.message : describe(error)}\n`);
    process.exitCode = name === 'realign' ? COULD_NOT_START : known ? error.exitCode : 1;
  }
}

/**
 * npm runs a script through a shell, and a shell that is told to stop does not tell its child: a
 * server would stay behind and keep its port.
 */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
