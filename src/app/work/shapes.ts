import { fetchCraft } from '../../scene/craft.ts';
import type { Hull } from '../../scene/hull.ts';
import type { Wanted } from '../../scene/hulls.ts';
import { breath } from './breath.ts';
import type { Job } from './job.ts';

/** How many hulls are shaped between two breaths. */
const PAUSE = 4;

/** Shapes hulls, in the order in which they are wanted. */
export const shapes: Job<readonly Wanted[], never, readonly Hull[]> = async (
  wanted,
  { signal },
) => {
  const { hullOf } = await fetchCraft();
  const hulls: Hull[] = [];
  for (const { members, others, grain, limits } of wanted) {
    hulls.push(hullOf(members, others, grain, limits));
    if (hulls.length % PAUSE === 0) await breath(signal);
  }
  return hulls;
};
