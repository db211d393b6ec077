import { lineTo } from './desk.ts';
import { officeOf } from './office.ts';
import type { OWN_JOBS } from './ownjobs.ts';

/** The office for a reader's own data: a worker of its own, so that everyone else's need not bring what it needs. */
export const ownOffice = officeOf<typeof OWN_JOBS>(
  () => lineTo(new Worker(new URL('./ownworker.ts', import.meta.url), { type: 'module' })),
  async (name) => {
    const { OWN_JOBS } = await import('./ownjobs.ts');
    return OWN_JOBS[name];
  },
  true,
);
