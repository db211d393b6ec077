import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { browserHere } from './browser.mjs';
import { PAGE, ensureBuilt } from './build.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { serve } from './server.mjs';

/** The parts of the bench, by name; all of them if none is named. */
const PARTS = ['index', 'screen', 'blocking', 'takeaway', 'intake'];
/** Those that are measured on a screen. */
const ON_SCREEN = ['screen', 'blocking'];

/**
 * `npm run bench`: the peers it compares with have a lock file of their own in bench/. Node 20
 * reads no TypeScript, so bench/main.ts is bundled like the command line, and the bundle run;
 * what it measures on a screen is a page beside it, for the browser that is found here.
 * @param {string[]} args names of parts to run: `npm run bench -- screen`
 * @param {string} root
 */
export async function run(args, root) {
  const unknown = args.filter((name) => !PARTS.includes(name));
  if (unknown.length > 0)
    throw new Failure(
      `No such part of the bench: ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.`,
      2,
    );
  const parts = args.length === 0 ? PARTS : args;
  const folder = join(root, 'bench');
  await ensureInstalled(root);
  await ensureInstalled(folder);
  await bundle(root, ['--ssr', 'bench/main.ts', '--outDir', 'bench/dist']);
  if (!parts.some((name) => ON_SCREEN.includes(name))) return measure(root, parts, {});
  await bundle(root, ['bench/screen', '--base', './', '--outDir', '../dist/screen']);
  await ensureBuilt(root, PAGE);
  const browser = await browserHere(root);
  const services = [
    await serve(join(folder, 'dist', 'screen'), 0),
    await serve(join(root, PAGE.folder), 0),
  ];
  try {
    const [bench, page] = services.map(({ port }) => `http://127.0.0.1:${port}/`);
    return await measure(root, parts, {
      CHROMIUM_PATH: browser,
      BENCH_PAGE: bench ?? '',
      PAGE: page ?? '',
    });
  } finally {
    await Promise.all(services.map((service) => service.close()));
  }
}

const PRODUCTION = { NODE_ENV: 'production' };

/** @param {string} root @param {string[]} args */
async function bundle(root, args) {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const words = [vite, 'build', ...args, '--logLevel', 'error'];
  const built = await runNode(words, { cwd: root, env: PRODUCTION });
  if (built !== 0) throw new Failure('The bench could not be built; the messages above say why.');
}

/** @param {string} root @param {string[]} parts @param {Record<string, string>} env */
function measure(root, parts, env) {
  // Heap is measured after a forced collection.
  const words = ['--expose-gc', join('bench', 'dist', 'main.js'), ...parts];
  return runNode(words, { cwd: root, env: { ...PRODUCTION, ...env }, output: 'stdout' });
}
