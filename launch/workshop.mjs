import { join } from 'node:path';
import { withLock } from './lock.mjs';

/** Where the launchers keep their stamps and their lock. */
export const WORKSHOP = '.launch';

/**
 * Installing and building are done by one launcher at a time.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 */
export function alone(root, work) {
  return withLock(join(root, WORKSHOP, 'lock'), work, {
    onWait: (owner) => {
      const who = owner === null ? '' : ` (process ${owner.pid})`;
      process.stderr.write(`Waiting for another launcher to finish${who}…\n`);
    },
  });
}
