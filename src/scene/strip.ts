import { inTurn } from '../graph/order.ts';
import type { Turn } from '../graph/turns.ts';
import type { Day } from '../time/day.ts';
import { type Choice, LEAST_DATES, MOST_DATES } from './choice.ts';

/** What of a turn is asked for here. */
type Counted = Omit<Turn, 'possible'>;

/** How many dates a strip has for which none are chosen. */
const USUAL = 4;

/** The dates of a strip: those chosen, else in equal steps from one of the two dates to the other. */
export function stripDates({ dates, at, vs }: Pick<Choice, 'dates' | 'at' | 'vs'>): readonly Day[] {
  return dates.length >= LEAST_DATES ? dates : steppedDates(at, vs, USUAL);
}

/** So many dates in equal steps between two days, both included; fewer where there are not so many days. */
export function steppedDates(a: Day, b: Day, count: number): Day[] {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const steps = Math.min(bounded(count) - 1, last - first);
  // A strip has two dates at least: one day alone is shown with the one after it.
  if (steps < 1) return [first, first + 1];
  return Array.from(
    { length: steps + 1 },
    (_, at) =>
      // Day 0 has no sign, and so is no negative zero.
      Math.round(first + ((last - first) * at) / steps) + 0,
  );
}

/**
 * So many dates between two days, both included, those between on which most relations began,
 * ended or changed; of equal ones the earlier. Fewer where fewer days change anything.
 */
export function turningDates(turns: readonly Counted[], a: Day, b: Day, count: number): Day[] {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const sum = ({ began, ended, changed }: Counted) => began + ended + changed;
  const largest = turns
    .filter(({ day }) => day > first && day < last)
    .toSorted((x, y) => inTurn(sum(y) - sum(x), x.day - y.day))
    .slice(0, bounded(count) - 2)
    .map(({ day }) => day);
  const dates = [...new Set([first, ...largest, last])].sort((x, y) => x - y);
  return dates.length < LEAST_DATES ? [first, first + 1] : dates;
}

const bounded = (count: number): number => Math.min(MOST_DATES, Math.max(LEAST_DATES, count));
