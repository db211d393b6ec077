import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * `npm run bench`: the peers it compares with have a lock file of their own in bench/. Node 20
 * reads no TypeScript, so bench/main.ts is bundled like the command line, and the bundle run.
 * @param {string[]} args passed on to the bench
 * @param {string} root
 */
export async function run(args, root) {
  const folder = join(root, 'bench');
  await ensureInstalled(root);
  if (existsSync(join(folder, 'package-lock.json'))) await ensureInstalled(folder);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const bundle = ['build', '--ssr', 'bench/main.ts', '--outDir', 'bench/dist'];
  const env = { NODE_ENV: 'production' };
  const built = await runNode([vite, ...bundle, '--logLevel', 'warn'], { cwd: root, env });
  if (built !== 0) throw new Failure('The bench could not be built; the messages above say why.');
  // Heap is measured after a forced collection.
  const entry = join('bench', 'dist', 'main.js');
  return runNode(['--expose-gc', entry, ...args], { cwd: root, env, output: 'stdout' });
}
