import type { Jobs } from './job.ts';
import { load } from './load.ts';

/** Every job there is; the worker and, in need, the page do them from this table. */
export const JOBS = { load } satisfies Jobs;
