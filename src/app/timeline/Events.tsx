import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { type Axis, type EventMark, nearest } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';
import { directionOf, sayIn } from '../../words/messages.ts';
import { diamond } from './Scale.tsx';
import { Told } from './Told.tsx';

/** How near a pointer must come to a mark, in px. */
const REACH = 16;

/** Bounds of a button's width, in px. */
const WIDEST = 16;
const NARROWEST = 2;

/**
 * The events, one button each and one tab stop in all: arrows go from one to the next. Pointed
 * at, focused or tapped, an event tells itself; chosen, it leads to its day. Where marks stand
 * close, the nearest to the pointer is meant.
 */
export function Events(props: {
  readonly marks: readonly EventMark[];
  readonly axis: Axis;
  /** The date on show: the first tab leads to the event by it. */
  readonly day: Day;
  readonly language: Language;
  readonly onDay: (day: Day) => void;
}) {
  const { marks, axis, day, language, onDay } = props;
  const [told, tell] = useState<string | null>(null);
  const row = useRef<HTMLDivElement>(null);
  // What was meant as the pointer went down: a click tells its place in whole px only, and a focus
  // before it tells the button that was hit.
  const pressed = useRef<EventMark | null>(null);
  const say = sayIn(language);
  const teller = marks.find(({ id }) => id === told) ?? null;
  const stop = teller ?? marks.findLast((mark) => mark.day <= day) ?? marks[0];
  const pointed = (event: MouseEvent) => {
    const left = row.current?.getBoundingClientRect().left ?? 0;
    return nearest(marks, event.clientX - left, REACH);
  };
  const focus = (place: number) => row.current?.querySelectorAll('button')[place]?.focus();
  const walk = (event: KeyboardEvent, from: number) => {
    const to = placeFor(event.key, from, marks.length, language);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus(to);
  };
  if (marks.length === 0) return null;
  return (
    <div
      ref={row}
      className="timeline-events"
      role="toolbar"
      aria-label={say('timeline.events')}
      onPointerDown={(event) => {
        pressed.current = pointed(event);
      }}
      onPointerMove={(event) => tell(pointed(event)?.id ?? null)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && tell(null)}
      onBlur={() => tell(null)}
    >
      {marks.map((mark, place) => (
        <button
          key={mark.id}
          type="button"
          style={{ left: mark.x, width: roomOf(marks, place) }}
          tabIndex={mark.id === stop?.id ? 0 : -1}
          aria-label={say('timeline.event', { date: mark.date, label: mark.label })}
          onFocus={() => tell(mark.id)}
          onKeyDown={(event) => walk(event, place)}
          onClick={(event) => {
            // A click of the keyboard or of a screen reader has no place: it means this very mark.
            const meant = event.detail > 0 ? (pressed.current ?? mark) : mark;
            focus(marks.indexOf(meant));
            onDay(meant.day);
          }}
        />
      ))}
      {teller ? (
        <>
          <svg className="timeline-told-mark" aria-hidden="true">
            <path d={diamond(teller.x, 5.5)} />
          </svg>
          <Told x={teller.x} width={axis.width} head={teller.date} text={teller.label} />
        </>
      ) : null}
    </div>
  );
}

/** How wide a button may be without standing on the next, in px. */
function roomOf(marks: readonly EventMark[], place: number): number {
  const [before, mark, after] = [marks[place - 1], marks[place]!, marks[place + 1]];
  const gaps = [before, after].map((other) => (other ? Math.abs(other.x - mark.x) : WIDEST));
  return Math.max(NARROWEST, Math.min(WIDEST, ...gaps));
}

/** To which place a key leads, in reading direction; null for other keys. */
function placeFor(key: string, from: number, count: number, language: Language): number | null {
  const onwards = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return Math.min(Math.max(from + (key === onwards ? 1 : -1), 0), count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
