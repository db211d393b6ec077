import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { runNpm } from './child.mjs';
import { digestFiles, dropStamp, readStamp, writeStamp } from './stamp.mjs';
import { alone } from './workshop.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[],
 *   cpu?: string[], libc?: string[] }} Locked one package in a lock file
 * @typedef {Record<string, Locked>} Packages by its folder
 * @typedef {{ os: string, cpu: string, libc: string | null }} Machine
 */

/** npm writes this file last, so a folder without it is one that npm did not finish. */
const NPM_RECORD = join('node_modules', '.package-lock.json');
const STAMP = join('node_modules', '.launch.json');

/**
 * Installs what the lock file names and node_modules lacks; nothing if all is there.
 * @param {string} root a folder with a package-lock.json
 * @returns {Promise<boolean>} whether it had to
 */
export async function ensureInstalled(root) {
  if (isStamped(root)) return false;
  return alone(root, async () => {
    if (isStamped(root)) return false;
    const complete = isComplete(root);
    if (!complete) await install(root);
    writeStamp(join(root, STAMP), stampOf(root));
    return !complete;
  });
}

/** @param {string} root */
async function install(root) {
  process.stderr.write('Installing what package-lock.json names (npm ci)…\n');
  dropStamp(join(root, STAMP));
  // Everything is a development dependency here, and tools bring their native part as an optional
  // one: neither may be left out because of NODE_ENV or of someone's npm settings.
  const code = await runNpm(
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=notice'],
    {
      cwd: root,
    },
  );
  if (code !== 0) {
    throw new Failure(
      `npm ci ended with code ${code}; its messages above say why. ` +
        'Without a connection to the package registry, nothing can be installed: connect, then run the command again.',
    );
  }
}

/** @param {string} root */
function stampOf(root) {
  const { platform, arch, version } = process;
  return { lock: digestFiles(root, ['package-lock.json']), node: version, platform, arch };
}

/** @param {string} root */
function isStamped(root) {
  const stamp = readStamp(join(root, STAMP));
  return (
    stamp !== null &&
    JSON.stringify(stamp) === JSON.stringify(stampOf(root)) &&
    missingFolders(root, readPackages(join(root, NPM_RECORD))).length === 0
  );
}

/**
 * Whether node_modules, by whomever it was made, holds exactly what the lock file wants here.
 * @param {string} root
 */
function isComplete(root) {
  const have = readPackages(join(root, NPM_RECORD));
  const want = readPackages(join(root, 'package-lock.json'));
  return (
    have !== null &&
    want !== null &&
    differences(want, have, thisMachine()).length === 0 &&
    missingFolders(root, have).length === 0
  );
}

/**
 * Folders in which what is installed is not what the lock file wants on this machine.
 * @param {Packages} want
 * @param {Packages} have
 * @param {Machine} machine
 */
export function differences(want, have, machine) {
  return Object.entries(want)
    .filter(([folder, wanted]) => {
      const installed = have[folder];
      if (installed === undefined) return !mayBeAbsent(wanted, machine);
      return installed.version !== wanted.version || installed.integrity !== wanted.integrity;
    })
    .map(([folder]) => folder);
}

/**
 * An optional package is left out on other machines; one that names no machine (a part of such a
 * package) follows it.
 * @param {Locked} wanted
 * @param {Machine} machine
 */
function mayBeAbsent(wanted, machine) {
  if (wanted.optional !== true) return false;
  const { os, cpu, libc } = wanted;
  if (os === undefined && cpu === undefined && libc === undefined) return true;
  return !(suits(os, machine.os) && suits(cpu, machine.cpu) && suits(libc, machine.libc));
}

/**
 * @param {string[] | undefined} allowed as in package.json; `!x` is everything but x
 * @param {string | null} value null: unknown
 */
function suits(allowed, value) {
  if (allowed === undefined || value === null) return true;
  if (allowed.includes(`!${value}`)) return false;
  return allowed.includes(value) || allowed.every((name) => name.startsWith('!'));
}

/**
 * @param {string} root
 * @param {Packages | null} packages
 */
function missingFolders(root, packages) {
  if (packages === null) return ['node_modules'];
  return Object.keys(packages).filter((folder) => !existsSync(join(root, folder, 'package.json')));
}

/**
 * @param {string} file
 * @returns {Packages | null} without the project itself; null if the file cannot be read
 */
function readPackages(file) {
  try {
    const { '': _project, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages;
    return packages;
  } catch {
    return null;
  }
}

/** @returns {Machine} */
function thisMachine() {
  return { os: process.platform, cpu: process.arch, libc: libcOf(process.platform) };
}

/** @param {string} platform */
function libcOf(platform) {
  if (platform !== 'linux') return null;
  // Node's own report names the version of glibc it runs on, and nothing on musl. Its network part
  // would look up host names.
  Object.assign(process.report, { excludeNetwork: true });
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
