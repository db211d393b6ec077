import type { Network } from '../graph/network.ts';
import type { Choice } from './choice.ts';

/**
 * The actor that the headline speaks of: the one selected, else the first one named by the
 * question that the data set opens with; null where there is none.
 */
export function aboutOf(
  { dataset, nodeNumber }: Network,
  { selected }: Pick<Choice, 'selected'>,
): string | null {
  if (selected !== null && nodeNumber.has(selected)) return selected;
  const opening = dataset.description.firstView?.question ?? null;
  const question = dataset.questions.find(({ id }) => id === opening);
  return question?.nodes[0] ?? null;
}
