import { type Day, civilOf, dayOf } from '../time/day.ts';
import { type Period, dayPeriod } from '../time/spell.ts';
import type { Choice, Window } from './choice.ts';

/** What of a choice its periods depend on. */
export type PeriodChoice = Pick<Choice, 'at' | 'vs' | 'view' | 'mode' | 'window'>;

/**
 * The periods that a choice looks at, of the first and the second picture. In the mode `day` each
 * is its date. In the mode `period` one picture looks at all from date A to date B, both included;
 * two look at the month or year in which each date lies.
 */
export function periodsOf({ at, vs, view, mode, window }: PeriodChoice): readonly [Period, Period] {
  if (mode === 'day') return [dayPeriod(at), dayPeriod(vs)];
  if (view !== 'one') return [around(at, window), around(vs, window)];
  const whole = { from: Math.min(at, vs), until: Math.max(at, vs) + 1 };
  return [whole, whole];
}

function around(day: Day, window: Window): Period {
  const { year, month } = civilOf(day);
  if (window === 'year') return { from: dayOf(year, 1, 1), until: dayOf(year + 1, 1, 1) };
  const until = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return { from: dayOf(year, month, 1), until };
}
