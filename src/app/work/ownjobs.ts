import type { Jobs } from './job.ts';
import { look, take, takeFrom } from './own.ts';

/** The jobs on a reader's own data. */
export const OWN_JOBS = { look, take, takeFrom } satisfies Jobs;
