import type { Day } from '../time/day.ts';
import type { Choice } from './choice.ts';
import type { Axis, Span } from './timeline.ts';

/** The shortest span that is zoomed into, from its first to its last day: a week. */
const LEAST = 6;

/** Where a day that was left behind comes to stand in the days that follow it, as a share of them. */
const LEAD = 0.25;

/** The days shown: those zoomed into, or all. */
export const spanShown = (zoom: Choice['zoom'], whole: Span): Span =>
  zoom ? { first: zoom[0], last: zoom[1] } : whole;

/** A span as a choice has it, in whole days; null where it is all there is. */
export function zoomOf({ first, last }: Span, whole: Span): Choice['zoom'] {
  const zoom = [Math.round(first), Math.round(last)] as const;
  return zoom[0] <= whole.first && zoom[1] >= whole.last ? null : zoom;
}

/** Whether fewer days can be shown than a span has. */
export const isZoomable = ({ first, last }: Span): boolean => last - first > LEAST;

/**
 * A span with so many times its days, and one of them staying where it is: within all days, and
 * no shorter than a week. Days may be parts of a day, so that a slow hand is not lost in rounding.
 */
export function zoomedBy(span: Span, whole: Span, times: number, around: Day): Span {
  const length = span.last - span.first;
  const share = length === 0 ? 0.5 : Math.min(Math.max((around - span.first) / length, 0), 1);
  return ofLength(around, share, length * times, whole);
}

/** A span moved by so many days, as far as there are any. */
export const movedBy = ({ first, last }: Span, whole: Span, days: number): Span =>
  ofLength(first + days, 0, last - first, whole);

/** The span from one day to another, in either order. */
export function spanBetween(a: Day, b: Day, whole: Span): Span {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return ofLength((first + last) / 2, 0.5, last - first, whole);
}

/** The span in which two days stand at two places, in px; null where the places are one. */
export function spanUnder(
  [a, b]: readonly [Day, Day],
  [xA, xB]: readonly [number, number],
  { width, pad, mirrored }: Axis,
  whole: Span,
): Span | null {
  const [from, to] = mirrored ? [width - xA, width - xB] : [xA, xB];
  if (from === to) return null;
  const perPx = (b - a) / (to - from);
  const room = width - 2 * pad;
  return perPx > 0 ? ofLength(a, (from - pad) / room, perPx * room, whole) : null;
}

/** A span that holds a day: itself, or as many days on the day's side of it. */
export function spanHolding(span: Span, whole: Span, day: Day): Span {
  const { first, last } = span;
  if (day >= first && day <= last) return span;
  const all = { first: Math.min(whole.first, day), last: Math.max(whole.last, day) };
  return ofLength(day, day > last ? LEAD : 1 - LEAD, last - first, all);
}

/** So many days around one that stands at a share of them, as far as `whole` has them. */
function ofLength(day: Day, share: number, length: number, whole: Span): Span {
  const all = whole.last - whole.first;
  const within = Math.min(Math.max(length, LEAST), all);
  const first = Math.min(Math.max(day - share * within, whole.first), whole.last - within);
  return { first, last: first + within };
}

/** The day at a place of the axis, in px from its left: a whole one of the span. */
export function dayAt(x: number, { span, width, pad, mirrored }: Axis): Day {
  const share = ((mirrored ? width - x : x) - pad) / (width - 2 * pad);
  const day = Math.round(span.first + share * (span.last - span.first));
  return Math.min(Math.max(day, span.first), span.last);
}
