import type { KeyboardEvent } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { type Axis, type Span, placeOf } from '../../scene/timeline.ts';
import { type Unit, dayBeside } from '../../scene/units.ts';
import type { Day } from '../../time/day.ts';
import { dayWords } from '../../words/dates.ts';
import { directionOf } from '../../words/messages.ts';
import { Edge } from './Edge.tsx';
import { KNOB } from './rows.ts';

/** What a step from a date depends on. */
type Stepping = {
  readonly day: Day;
  readonly axis: Axis;
  readonly turns: readonly Turn[];
  readonly whole: Span;
  readonly language: Language;
};

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
  /** Within which days keys step. */
  readonly whole: Span;
  /** The id of what tells the keys. */
  readonly hint: string;
  readonly onDay: (day: Day) => void;
  readonly onHold: () => void;
  /** Shows fewer days (−1), more (1), or all (0), the date staying where it is. */
  readonly onZoom: (way: -1 | 0 | 1) => void;
  /** Shows the date where it is outside the days shown. */
  readonly onGo: () => void;
}) {
  const { name, letter, day, axis, language, top, bottom, knob, tip } = props;
  const { first, last } = axis.span;
  const side = day < first ? 'before' : day > last ? 'after' : null;
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
        aria-describedby={props.hint}
        onChange={({ target }) => props.onDay(Number(target.value))}
        onPointerDown={({ button }) => button === 0 && props.onHold()}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const way = ZOOM_KEYS[event.key];
          const next = dayFor(event, props);
          if (way === undefined && next === null) return;
          event.preventDefault();
          if (way !== undefined) props.onZoom(way);
          else if (next !== null) props.onDay(next);
        }}
      />
      {side === null ? (
        <svg
          className="timeline-thumb"
          aria-hidden="true"
          style={{ insetBlockStart: 0, left: placeOf(day, axis) }}
        >
          <line y1={knob} y2={tip} />
          <circle cy={knob} r={KNOB} />
          <text y={knob} dy="0.35em">
            {letter}
          </text>
        </svg>
      ) : (
        <Edge {...{ name, letter, day, side, language, top, bottom, knob }} onGo={props.onGo} />
      )}
    </>
  );
}

const ZOOM_KEYS: Readonly<Record<string, -1 | 0 | 1>> = { '+': -1, '=': -1, '-': 1, '0': 0 };

/**
 * Where a key leads: a day in reading direction, with Shift a month; a turn, with Shift a year; an
 * end of the days shown. Null for other keys.
 */
function dayFor(
  { key, shiftKey }: KeyboardEvent,
  { day, axis, turns, whole, language }: Stepping,
): Day | null {
  const { first, last } = axis.span;
  const step = (unit: Unit, way: 1 | -1) => dayBeside(day, unit, way, turns, whole) ?? day;
  const byArrow = (way: 1 | -1) => step(shiftKey ? 'month' : 'day', way);
  const byPage = (way: 1 | -1) => step(shiftKey ? 'year' : 'change', way);
  const onwards = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return byArrow(key === onwards ? 1 : -1);
    case 'ArrowUp':
      return byArrow(1);
    case 'ArrowDown':
      return byArrow(-1);
    case 'PageUp':
      return byPage(1);
    case 'PageDown':
      return byPage(-1);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}
