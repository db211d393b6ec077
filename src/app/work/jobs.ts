import type { Passage } from '../../graph/passage.ts';
import type { Turn } from '../../graph/turns.ts';
import type { Field } from '../../scene/layouts/field.ts';
import type { Job, Jobs } from './job.ts';
import { load } from './load.ts';
import type * as Own from './own.ts';
import type { Tidied, Tidying } from './tidy.ts';

/** Fetched when it is first asked for: most data sets are small enough to do without. */
const turns: Job<Passage, number, readonly Turn[]> = async (passage, means) => {
  const { turns } = await import('./turns.ts');
  return turns(passage, means);
};

/** Fetched when it is first asked for: few do, and loading is on everyone's way. */
const tidy: Job<Field, Tidying, Tidied> = async (field, means) => {
  const { tidy } = await import('./tidy.ts');
  return tidy(field, means);
};

/** Fetched when they are first asked for: only who has data of their own needs them. */
const look: typeof Own.look = async (input, means) => (await import('./own.ts')).look(input, means);
const take: typeof Own.take = async (input, means) => (await import('./own.ts')).take(input, means);
const takeFrom: typeof Own.takeFrom = async (input, means) =>
  (await import('./own.ts')).takeFrom(input, means);

/** Every job there is; the worker and, in need, the page do them from this table. */
export const JOBS = { load, turns, tidy, look, take, takeFrom } satisfies Jobs;
