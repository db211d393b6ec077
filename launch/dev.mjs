import { join } from 'node:path';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * `npm run dev`: the page with changes shown as they are saved, on this machine only.
 * @param {string[]} args passed on to vite
 * @param {string} root
 */
export async function run(args, root) {
  await ensureInstalled(root);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  return runNode([vite, '--host', '127.0.0.1', ...args], { cwd: root, output: 'stdout' });
}
