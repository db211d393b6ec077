import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * All files under the given paths, relative to root, with forward slashes, sorted.
 * @param {string} root
 * @param {readonly string[]} paths files or folders; one that does not exist counts as empty
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function listFiles(root, paths, wanted = () => true) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    let entries;
    try {
      entries = readdirSync(join(root, path), { withFileTypes: true });
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code === 'ENOTDIR') found.push(path);
      else if (code !== 'ENOENT') throw error;
      return;
    }
    for (const entry of entries) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(inner);
      else found.push(inner);
    }
  };
  for (const path of paths) visit(path);
  return found.filter(wanted).toSorted();
}

/**
 * One hash over names and contents.
 * @param {string} root
 * @param {readonly string[]} files relative to root
 */
export function digestFiles(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * A stamp says that something was finished, and from what. It is written last, in one step, so an
 * interrupted run leaves none.
 * @param {string} path
 * @returns {unknown} null if there is none, or none that can be read
 */
export function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @param {unknown} value
 */
export function writeStamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value)}\n`);
  renameSync(draft, path);
}

/** @param {string} path */
export function dropStamp(path) {
  rmSync(path, { force: true });
}
