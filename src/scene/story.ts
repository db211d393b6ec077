import type { StoryStep } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Choice } from './choice.ts';

/** The stories of a data set, each by its steps in order. */
export function storiesOf({ dataset }: Network): ReadonlyMap<string, readonly StoryStep[]> {
  const stories = new Map<string, StoryStep[]>();
  for (const row of dataset.stories) {
    const steps = stories.get(row.story);
    if (steps) steps.push(row);
    else stories.set(row.story, [row]);
  }
  for (const steps of stories.values()) steps.sort((a, b) => a.step - b.step);
  return stories;
}

/** The step of a story that a choice is at: the first where it names none of them; null off a story. */
export function stepOf(network: Network, { story, step }: Choice): StoryStep | null {
  const steps = story === null ? undefined : storiesOf(network).get(story);
  return steps?.find((row) => row.step === step) ?? steps?.[0] ?? null;
}

/**
 * What a step of a story shows: its address over the first view. Language, theme and frame stay
 * the reader's own.
 */
export function storyChoice(
  network: Network,
  first: Choice,
  now: Choice,
  { story, step, address }: StoryStep,
): Choice {
  const { choice } = readAddress(address, first, network);
  const { language, theme, embed } = now;
  return { ...choice, language, theme, embed, story, step };
}

/** What an address opens that names a step of a story and nothing of what is shown: that step. */
export function withStep(network: Network, first: Choice, read: Choice): Choice {
  const row = stepOf(network, read);
  const { language, theme, embed } = first;
  const shown = { ...read, story: null, step: 0, language, theme, embed };
  return row && writeAddress(shown, first) === '' ? storyChoice(network, first, read, row) : read;
}
