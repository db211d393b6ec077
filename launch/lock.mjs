import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childPids } from './child.mjs';

/**
 * @typedef {{ pid: number, host: string, token: string, children?: number[] }} Owner children: what
 *   works for it, and may outlive it when it is killed
 */

const BEAT = 500;
const POLL = 200;
/** A holder on another machine, or one whose pid was given to another program, shows no beat. */
const SILENCE = 60_000;

/**
 * Runs `work` while holding a lock that is a folder: making one is atomic on every system. It is
 * taken over from a holder that is gone, so nothing has to be cleaned up by hand after a crash.
 * @template T
 * @param {string} path of the folder
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (owner: Owner | null) => void, poll?: number, silence?: number,
 *   now?: () => number }} [options] onWait is told once, if someone else holds the lock; now counts
 *   milliseconds
 * @returns {Promise<T>}
 */
export async function withLock(path, work, options = {}) {
  const owner = { pid: process.pid, host: hostname(), token: `${process.pid}-${Math.random()}` };
  await take(path, owner, options);
  const beat = setInterval(() => {
    if (readOwner(path)?.token === owner.token) touch(path, owner);
  }, BEAT);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (readOwner(path)?.token === owner.token) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @param {Owner} owner
 * @param {{ onWait?: (owner: Owner | null) => void, poll?: number, silence?: number,
 *   now?: () => number }} options
 */
async function take(
  path,
  owner,
  { onWait, poll = POLL, silence = SILENCE, now = () => performance.now() },
) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  let beat = '';
  let silentSince = now();
  while (!claim(path, owner)) {
    const holder = readOwner(path);
    if (!told) onWait?.(holder);
    told = true;
    // Only changes are looked at, never the clock of the one who wrote: clocks differ.
    const latest = beatOf(path);
    if (latest !== beat) silentSince = now();
    beat = latest;
    const gone = isGone(holder) || now() - silentSince > silence;
    if (gone) breakLock(path, holder);
    else await sleep(poll);
  }
}

/**
 * @param {string} path
 * @param {Owner} owner
 * @returns {boolean} whether the lock is ours now
 */
function claim(path, owner) {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    // Windows answers EPERM while a folder of that name is being removed.
    if (code === 'EEXIST' || code === 'EPERM') return false;
    throw error;
  }
  touch(path, owner);
  return true;
}

/**
 * @param {string} path
 * @param {Owner} owner
 */
function touch(path, owner) {
  try {
    const draft = join(path, 'owner.draft');
    writeFileSync(draft, JSON.stringify({ ...owner, children: childPids(), beat: Date.now() }));
    renameSync(draft, join(path, 'owner.json'));
  } catch {
    // The folder was taken away: the next beat, or the end, finds out whose it is.
  }
}

/**
 * Takes the lock from a holder that is gone. Two may come to that conclusion at once, and the
 * slower one must not remove the lock that the faster one has taken since: the holder is read
 * again under a second lock, which is held for an instant only.
 * @param {string} path
 * @param {Owner | null} judged
 */
function breakLock(path, judged) {
  const breaking = `${path}.breaking`;
  try {
    mkdirSync(breaking);
  } catch {
    if (age(breaking) > 10_000) rmSync(breaking, { recursive: true, force: true });
    return;
  }
  try {
    if (readOwner(path)?.token === judged?.token) rmSync(path, { recursive: true, force: true });
  } finally {
    rmSync(breaking, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @returns {Owner | null} null in the instant before the holder has written its name
 */
function readOwner(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} path */
function beatOf(path) {
  try {
    return readFileSync(join(path, 'owner.json'), 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} path milliseconds since it was made; 0 if it is not there */
function age(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** @param {Owner | null} owner */
function isGone(owner) {
  if (owner === null || owner.host !== hostname()) return false;
  return ![owner.pid, ...(owner.children ?? [])].some(isRunning);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH';
  }
}
