import type { Places, Unplaced } from '../../scene/layouts/network.ts';
import { placingAtRunTime } from '../../scene/layouts/network.ts';
import { breath } from './breath.ts';
import type { Job } from './job.ts';

/** Finds places for those of a network that none are shipped for; left between its parts when nobody wants them any more. */
export const place: Job<Unplaced, never, Places> = async (unplaced, { signal }) => {
  const work = placingAtRunTime(unplaced);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breath(signal);
  }
};
