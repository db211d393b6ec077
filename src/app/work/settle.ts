import { fetchCraft } from '../../scene/craft.ts';
import type { Draft } from '../../scene/draft.ts';
import { type Settled, settling } from '../../scene/settle.ts';
import { breath } from './breath.ts';
import type { Job } from './job.ts';

/** Finds where all of a draft comes to stand; left between its parts where that is no longer wanted. */
export const settle: Job<Draft, never, Settled> = async (draft, { signal }) => {
  if (draft.site.layout !== 'network') await fetchCraft();
  const work = settling(draft);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breath(signal);
  }
};
