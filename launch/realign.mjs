import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMMAND_LINE, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * `npm run -s realign -- ARGUMENT...`: the command line, in this very process. Whatever it takes
 * to get there is told on standard error, so that standard output holds the result alone.
 * @param {string[]} args
 * @param {string} root
 */
export async function run(args, root) {
  await ensureInstalled(root);
  await ensureBuilt(root, COMMAND_LINE);
  // npm moves to the project's folder; paths are meant from where it was called.
  const from = process.env['INIT_CWD'];
  if (process.env['npm_lifecycle_event'] === 'realign' && from) process.chdir(from);
  process.env['REALIGN_DATA'] = join(root, 'graph-data');
  const entry = join(root, COMMAND_LINE.folder, COMMAND_LINE.entry);
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}
