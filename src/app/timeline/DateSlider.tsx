import type { KeyboardEvent } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { type Axis, placeOf, turnBeside } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';
import { dayWords } from '../../words/dates.ts';
import { directionOf } from '../../words/messages.ts';
import { KNOB } from './rows.ts';

/** A date's thumb: a stem across its rows with a lettered knob at the far end, and the slider that moves it. */
export function DateSlider(props: {
  readonly name: string;
  /** On the knob; nothing with one date. */
  readonly letter: string;
  readonly day: Day;
  readonly axis: Axis;
  readonly turns: readonly Turn[];
  readonly language: Language;
  /** The rows that are its own, in px from the top. */
  readonly top: number;
  readonly bottom: number;
  /** Where the knob's middle is, and how far the stem reaches. */
  readonly knob: number;
  readonly tip: number;
  readonly onDay: (day: Day) => void;
  readonly onHold: () => void;
}) {
  const { name, letter, day, axis, turns, language, top, bottom, knob, tip } = props;
  const { first, last } = axis.span;
  const x = placeOf(day, axis);
  return (
    <>
      <input
        className="timeline-slider"
        style={{ top, height: bottom - top }}
        type="range"
        aria-label={name}
        min={first}
        max={last}
        step={1}
        value={day}
        aria-valuenow={day}
        aria-valuetext={dayWords(day, language)}
        onChange={({ target }) => props.onDay(Number(target.value))}
        onPointerDown={({ button }) => button === 0 && props.onHold()}
        onKeyDown={(event) => {
          const next = dayFor(event, day, props.axis, turns, language);
          if (next === null) return;
          event.preventDefault();
          props.onDay(Math.min(Math.max(next, first), last));
        }}
      />
      <svg className="timeline-thumb" aria-hidden="true" style={{ insetBlockStart: 0, left: x }}>
        <line y1={knob} y2={tip} />
        <circle cy={knob} r={KNOB} />
        <text y={knob} dy="0.35em">
          {letter}
        </text>
      </svg>
    </>
  );
}

/** Where a key leads: a day in reading direction, a turn, an end of the span; null for other keys. */
function dayFor(
  event: KeyboardEvent,
  day: Day,
  { span }: Axis,
  turns: readonly Turn[],
  language: Language,
): Day | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const onwards = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return event.key === onwards ? day + 1 : day - 1;
    case 'ArrowUp':
      return day + 1;
    case 'ArrowDown':
      return day - 1;
    case 'PageUp':
      return turnBeside(turns, day, 1) ?? day;
    case 'PageDown':
      return turnBeside(turns, day, -1) ?? day;
    case 'Home':
      return span.first;
    case 'End':
      return span.last;
    default:
      return null;
  }
}
