import type { Day } from '../time/day.ts';
import { type Axis, type Span, placeOf } from './timeline.ts';

/** How lanes are laid across a width, in px: names at the reading side, then time, then dates in words. */
export type LaneRoom = {
  readonly span: Span;
  readonly width: number;
  readonly names: number;
  /** The room for dates in words; 0 where they are told another way. */
  readonly words: number;
  /** The height of a lane. */
  readonly lane: number;
  readonly mirrored: boolean;
};

/** Kept free at both ends of the time: an arrow of what goes on stands there. */
const PAD = 8;

/** The axis of the time in a room, and where it begins, in px from the left. */
export function axisIn({ span, width, names, words, mirrored }: LaneRoom): {
  readonly axis: Axis;
  readonly left: number;
} {
  const axis = { span, width: width - names - words, pad: PAD, mirrored };
  return { axis, left: mirrored ? words : names };
}

/** Where a day stands in a room, in px from the left; one beyond the span stands at its end. */
export function placeIn(room: LaneRoom): (day: Day) => number {
  const { axis, left } = axisIn(room);
  const { first, last } = room.span;
  return (day) => left + placeOf(Math.min(Math.max(day, first), last), axis);
}

/** The day at a place in a room, in px from the left; beyond the span, its end. */
export function dayIn(room: LaneRoom): (x: number) => Day {
  const { first, last } = room.span;
  const [start, end] = [first, last].map(placeIn(room)) as [number, number];
  return (x) => {
    const share = start === end ? 0 : (x - start) / (end - start);
    return first + Math.round(Math.min(Math.max(share, 0), 1) * (last - first));
  };
}
