import type { DatedEvent } from '../graph/dataset.ts';
import type { Day } from '../time/day.ts';
import { readDate } from '../time/edtf.ts';

/** Days before and after an event, unless told otherwise. */
export const USUAL_MARGIN = 7;

/**
 * The two dates around an event: so many days before the first day on which it may have been, and
 * after the last; a margin is one day at least. Null for an event without a date that can be read.
 */
export function around(
  event: Pick<DatedEvent, 'date'>,
  margin: number,
): { readonly at: Day; readonly vs: Day } | null {
  const reading = readDate(event.date);
  if (!reading.ok) return null;
  const days = Math.max(1, Math.round(margin));
  return { at: reading.range.first - days, vs: reading.range.last + days };
}
