import { type Day, isDay } from '../time/day.ts';
import type { View } from './view.ts';

/** The days on which some tie of a view begins, ends, or becomes more or less certain; in order, each once. */
export function turningDays(view: View): readonly Day[] {
  const { startFirst, startLast, endFirst, endLast } = view.rows;
  const days = new Set<Day>();
  for (let row = 0; row < startFirst.length; row++) {
    days.add(startFirst[row]!).add(endLast[row]!);
    if (startLast[row]! < endFirst[row]!) days.add(startLast[row]!).add(endFirst[row]!);
  }
  return [...days].filter(isDay).toSorted((a, b) => a - b);
}
