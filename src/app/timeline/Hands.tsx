import { type RefObject, useEffect, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import type { Axis, EventMark } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';
import { periodWords } from '../../words/dates.ts';
import { sayIn } from '../../words/messages.ts';
import { Events } from './Events.tsx';
import { Overview } from './Overview.tsx';
import type { Rows } from './rows.ts';
import { TickTold } from './TickTold.tsx';
import type { Zoom } from './useZoom.ts';
import { useZoomHand } from './useZoomHand.ts';

/** How long the days shown must rest before they are said, in ms. */
const SAY_REST = 600;

/**
 * What a hand finds on the timeline once the page stands: the events to go to, what a tick counts,
 * the row of all days, zooming by wheel and fingers; and who listens, which days are shown.
 */
export function Hands(props: {
  readonly band: RefObject<HTMLElement | null>;
  readonly zoom: Zoom;
  readonly axis: Axis;
  readonly rows: Rows;
  readonly turns: readonly Turn[];
  readonly marks: readonly EventMark[];
  /** The dates on show; `onDay` moves the last of them. */
  readonly days: readonly Day[];
  readonly onDay: (day: Day) => void;
  readonly language: Language;
  readonly seize: () => () => void;
}) {
  const { band, zoom, axis, rows, turns, marks, days, onDay, language, seize } = props;
  useZoomHand(band, { zoom, axis, seize });
  return (
    <>
      <TickTold band={band} axis={axis} turns={turns} language={language} />
      <Events {...{ marks, axis, language, onDay }} day={days.at(-1)!} />
      {rows.overview === 0 ? null : <Overview {...{ zoom, axis, rows, turns, days }} />}
      <span className="unseen" aria-live="polite">
        {useSaid(zoom, language)}
      </span>
    </>
  );
}

/** The days shown in words, once they have changed and rest; nothing before. */
function useSaid({ span }: Zoom, language: Language): string {
  const { first, last } = span;
  const [initial] = useState(`${first} ${last}`);
  const [said, say] = useState('');
  useEffect(() => {
    if (`${first} ${last}` === initial && said === '') return undefined;
    const span = periodWords({ from: first, until: last + 1 }, language);
    const timer = setTimeout(() => say(sayIn(language)('timeline.zoom.said', { span })), SAY_REST);
    return () => clearTimeout(timer);
  }, [first, last, initial, said, language]);
  return said;
}
