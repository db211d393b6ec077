import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { digestFiles, dropStamp, listFiles, readStamp, writeStamp } from './stamp.mjs';
import { alone, WORKSHOP } from './workshop.mjs';

/**
 * @typedef {object} Product something that is built from sources
 * @property {string} name
 * @property {string} what for messages
 * @property {string[]} from files and folders it is made of, its tools included
 * @property {(path: string) => boolean} uses which of their files count
 * @property {string} folder where it is put
 * @property {string} entry the file in it that must be there
 * @property {string[]} command words for vite
 */

const TOOLS = ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'launch/bundled-data.ts'];

/** @param {string} path tests, and what only they use */
const isTest = (path) => /\.test\.tsx?$|\/testing\//.test(path);

/** @type {Product} */
export const PAGE = {
  name: 'page',
  what: 'the page',
  from: [...TOOLS, 'index.html', 'src', 'public', 'graph-data'],
  uses: (path) => !isTest(path) && !path.startsWith('src/cli/'),
  folder: 'dist',
  entry: 'index.html',
  command: ['build'],
};

/** @type {Product} */
export const COMMAND_LINE = {
  name: 'command-line',
  what: 'the command line',
  from: [...TOOLS, 'src'],
  uses: (path) => !isTest(path) && !path.startsWith('src/app/'),
  folder: 'dist-cli',
  entry: 'main.js',
  command: ['build', '--ssr', 'src/cli/main.ts', '--outDir', 'dist-cli'],
};

/**
 * Builds a product if its sources changed since it was last built.
 * @param {string} root
 * @param {Product} product
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<boolean>} whether it had to
 */
export async function ensureBuilt(root, product, { force = false } = {}) {
  if (!force && isCurrent(root, product)) return false;
  return alone(root, async () => {
    if (!force && isCurrent(root, product)) return false;
    await build(root, product);
    return true;
  });
}

/**
 * @param {string} root
 * @param {Product} product
 */
async function build(root, product) {
  process.stderr.write(`Building ${product.what}…\n`);
  const stamp = join(root, WORKSHOP, `${product.name}.json`);
  dropStamp(stamp);
  // Read before the build: a file saved while it runs makes the next run build again.
  const sources = sourcesOf(root, product);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const code = await runNode([vite, ...product.command, '--logLevel', 'warn'], {
    cwd: root,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0 || !existsSync(join(root, product.folder, product.entry))) {
    throw new Failure(
      `Building ${product.what} ended with code ${code}; the messages above say why.`,
    );
  }
  writeStamp(stamp, { sources, files: sizes(root, product) });
}

/**
 * @param {string} root
 * @param {Product} product
 */
function isCurrent(root, product) {
  const stamp = readStamp(join(root, WORKSHOP, `${product.name}.json`));
  return (
    stamp !== null &&
    JSON.stringify(stamp) ===
      JSON.stringify({ sources: sourcesOf(root, product), files: sizes(root, product) })
  );
}

/**
 * @param {string} root
 * @param {Product} product
 */
function sourcesOf(root, product) {
  return digestFiles(root, listFiles(root, product.from, product.uses));
}

/**
 * Sizes of what was built: a product that lost a file is not current.
 * @param {string} root
 * @param {Product} product
 */
function sizes(root, product) {
  return listFiles(root, [product.folder]).map((file) => [file, statSync(join(root, file)).size]);
}

/**
 * `npm run build`: the page, always.
 * @param {string[]} args none
 * @param {string} root
 */
export async function run(args, root) {
  if (args.length > 0) throw new Failure(`build takes no arguments, got: ${args.join(' ')}`, 2);
  await ensureInstalled(root);
  await ensureBuilt(root, PAGE, { force: true });
  process.stdout.write(`${join(root, PAGE.folder)} is ready to be served from any path.\n`);
}
