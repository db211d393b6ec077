import type { View } from '../graph/view.ts';
import type { Day } from '../time/day.ts';
import { firstDay, lastDay } from './choice.ts';

/** The day nearest to another that the data cover; null if that day is covered, or no coverage is told. */
export function coveredDay({ network }: View, day: Day): Day | null {
  const { start, end } = network.dataset.description.coverage;
  const [first, last] = [firstDay(start), lastDay(end)];
  if (first !== null && day < first) return first;
  return last !== null && day > last ? last : null;
}
