import type { Jobs } from './job.ts';
import { look, take, takeFrom } from './own.ts';
import { pack } from './pack.ts';

/** The jobs on a reader's own data. */
export const OWN_JOBS = { look, take, takeFrom, pack } satisfies Jobs;
