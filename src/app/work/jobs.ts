import type { Passage } from '../../graph/passage.ts';
import type { Turn } from '../../graph/turns.ts';
import type { Draft } from '../../scene/draft.ts';
import type { Hull } from '../../scene/hull.ts';
import type { Wanted } from '../../scene/hulls.ts';
import type { Field } from '../../scene/layouts/field.ts';
import type { Places, Unplaced } from '../../scene/layouts/network.ts';
import type { Settled } from '../../scene/settle.ts';
import type { Job, Jobs } from './job.ts';
import { load } from './load.ts';
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

/** Fetched when it is first asked for: the bundled data have places. */
const place: Job<Unplaced, never, Places> = async (unplaced, means) => {
  const { place } = await import('./place.ts');
  return place(unplaced, means);
};

/** Fetched when it is first asked for: the first view is laid out on the page. */
const settle: Job<Draft, never, Settled> = async (draft, means) => {
  const { settle } = await import('./settle.ts');
  return settle(draft, means);
};

/** Fetched when it is first asked for: few pictures have as many hulls as a page waits for. */
const shapes: Job<readonly Wanted[], never, readonly Hull[]> = async (wanted, means) => {
  const { shapes } = await import('./shapes.ts');
  return shapes(wanted, means);
};

/** Every job there is; the worker and, in need, the page do them from this table. */
export const JOBS = { load, turns, tidy, place, settle, shapes } satisfies Jobs;
