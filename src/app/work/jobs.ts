import type { Jobs } from './job.ts';
import { load } from './load.ts';
import type { tidy } from './tidy.ts';

/** Every job there is; the worker and, in need, the page do them from this table. */
export const JOBS = {
  load,
  // Fetched when it is first asked for: few do, and loading is on everyone's way.
  tidy: async (...order: Parameters<typeof tidy>) => (await import('./tidy.ts')).tidy(...order),
} satisfies Jobs;
