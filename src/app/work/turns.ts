import type { Passage } from '../../graph/passage.ts';
import { type Turn, turnsAlong } from '../../graph/turns.ts';
import { breath } from './breath.ts';
import type { Job } from './job.ts';

/** How many days are looked at between two breaths: some ten milliseconds. */
const PAUSE = 4000;

/** The days on which something changes along a passage; its progress is a part from 0 to 1. */
export const turns: Job<Passage, number, readonly Turn[]> = async (passage, means) => {
  const walk = turnsAlong(passage, PAUSE);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
    means.progress(step.value);
    await breath(means.signal);
  }
};
