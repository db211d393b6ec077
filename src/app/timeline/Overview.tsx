import { type PointerEvent, useMemo, useRef } from 'react';
import type { Turn } from '../../graph/turns.ts';
import { ticksOf } from '../../scene/ticks.ts';
import { type Axis, type Span, placeOf } from '../../scene/timeline.ts';
import { dayAt, movedBy, spanBetween } from '../../scene/zoom.ts';
import type { Day } from '../../time/day.ts';
import type { Rows } from './rows.ts';
import type { Zoom } from './useZoom.ts';

/** How near a pointer must come to an end of the days shown to move it, in px. */
const GRIP = 6;
/** A hand that moved less has pressed, and chosen nothing, in px. */
const STILL = 4;

/** What a hand at the row does: it moves the days shown, one end of them, or marks new ones. */
type Hold = { readonly x: number; readonly span: Span; readonly fixed: Day | null };

/**
 * A row with all days, and the ones shown marked in it: to be moved, or an end of them, or marked
 * anew by drawing along it. Buttons and keys do the same, so only the hand is served here.
 */
export function Overview(props: {
  readonly zoom: Zoom;
  /** The axis of the days shown: all days lie in the same width. */
  readonly axis: Axis;
  readonly rows: Rows;
  readonly turns: readonly Turn[];
  readonly days: readonly Day[];
}) {
  const { zoom, rows, turns, days } = props;
  const { span, whole, isWhole } = zoom;
  const { width, pad, mirrored } = props.axis;
  const all: Axis = useMemo(
    () => ({ span: whole, width, pad, mirrored }),
    [whole, width, pad, mirrored],
  );
  const hold = useRef<Hold | null>(null);
  const [from, to] = [placeOf(span.first, all), placeOf(span.last, all)];
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const placeIn = (event: PointerEvent) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const take = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = placeIn(event);
    const [toFirst, toLast] = [from, to].map((place) => Math.abs(place - x));
    const end = toFirst! < toLast! ? span.last : span.first;
    const isEnd = Math.min(toFirst!, toLast!) <= GRIP;
    const isInside = x > left && x < right && !isWhole;
    hold.current = { x, span, fixed: isEnd ? end : isInside ? null : dayAt(x, all) };
  };
  const spanAt = ({ x, span, fixed }: Hold, now: number): Span =>
    fixed === null
      ? movedBy(span, whole, dayAt(now, all) - dayAt(x, all))
      : spanBetween(fixed, dayAt(now, all), whole);
  const move = (event: PointerEvent) => {
    const held = hold.current;
    if (held && Math.abs(placeIn(event) - held.x) >= STILL) zoom.show(spanAt(held, placeIn(event)));
  };
  const leave = (event: PointerEvent) => {
    const held = hold.current;
    hold.current = null;
    if (!held) return;
    const x = placeIn(event);
    const isPress = Math.abs(x - held.x) < STILL;
    zoom.choose(isPress || event.type === 'pointercancel' ? held.span : spanAt(held, x));
  };
  const top = rows.overview / 2;
  // They stay while dates move.
  const marks = useMemo(() => marksOf(turns, all, top), [turns, all, top]);
  return (
    <svg
      className="timeline-overview"
      data-whole={isWhole}
      aria-hidden="true"
      style={{ top: rows.names, height: rows.overview }}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={leave}
      onPointerCancel={leave}
      onDoubleClick={() => zoom.choose(whole)}
    >
      <rect className="timeline-all" x={0} width={all.width} height={rows.overview} />
      <path d={marks} />
      <rect
        className="timeline-window"
        x={left}
        width={Math.max(right - left, 2)}
        y={0.5}
        height={rows.overview - 1}
      />
      {[...new Set(days)].map((day) => (
        <circle key={day} cx={placeOf(day, all)} cy={top} r={2.5} />
      ))}
      <rect className="timeline-grip" x={left - 2} width={4} height={rows.overview} />
      <rect className="timeline-grip" x={right - 2} width={4} height={rows.overview} />
    </svg>
  );
}

/** Where something changes, the more the longer, as a path about the middle of the row. */
const marksOf = (turns: readonly Turn[], all: Axis, middle: number): string =>
  ticksOf(turns, all)
    .map(({ x, up, down }) => {
      const length = 1 + 3 * Math.max(up, down);
      return `M${x} ${middle - length}v${2 * length}`;
    })
    .join('');
