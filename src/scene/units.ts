import type { Turn } from '../graph/turns.ts';
import { type Day, monthsLater } from '../time/day.ts';
import { type Span, turnBeside } from './timeline.ts';

/** By what a date is stepped: a day, the same day of another month or year, or a day of change. */
export const UNITS = ['day', 'month', 'year', 'change'] as const;
export type Unit = (typeof UNITS)[number];

/** The day to which a step leads, on or back, within a span; null where it leads nowhere. */
export function dayBeside(
  day: Day,
  unit: Unit,
  way: 1 | -1,
  turns: readonly Turn[],
  { first, last }: Span,
): Day | null {
  if (unit === 'change') {
    const turn = turnBeside(turns, day, way);
    return turn === null || turn < first || turn > last ? null : turn;
  }
  const next = unit === 'day' ? day + way : monthsLater(day, unit === 'month' ? way : 12 * way);
  const within = Math.min(Math.max(next, first), last);
  return Math.sign(within - day) === way ? within : null;
}
