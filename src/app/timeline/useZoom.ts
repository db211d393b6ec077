import { type Dispatch, useMemo, useState } from 'react';
import type { Choice } from '../../scene/choice.ts';
import type { Span } from '../../scene/timeline.ts';
import { spanHolding, spanShown, zoomOf } from '../../scene/zoom.ts';
import type { Day } from '../../time/day.ts';
import type { Action } from '../state.ts';

/** The days that the timeline shows, and how to show others. */
export type Zoom = {
  readonly span: Span;
  readonly whole: Span;
  readonly isWhole: boolean;
  /** Shows a span while a hand is at it: no step of the history, and nothing else is drawn anew. */
  readonly show: (span: Span) => void;
  /** Chooses a span; what a hand led to is a step of its own. */
  readonly choose: (span: Span) => void;
  /** What is chosen with a day so that it is shown: nothing where it is. */
  readonly follow: (day: Day) => Partial<Choice>;
};

/** The span zoomed into, of all there is; while a hand is at it, where it is then. */
export function useZoom(chosen: Choice['zoom'], whole: Span, dispatch: Dispatch<Action>): Zoom {
  const [held, hold] = useState<Span | null>(null);
  const zoom = held ? zoomOf(held, whole) : chosen;
  const { first, last } = spanShown(zoom, whole);
  const isHeld = held !== null;
  return useMemo(() => {
    const span = { first, last };
    return {
      span,
      whole,
      isWhole: first <= whole.first && last >= whole.last,
      show: hold,
      choose: (span) => {
        hold(null);
        if (isHeld) dispatch({ type: 'rest' });
        dispatch({ type: 'choose', part: { zoom: zoomOf(span, whole) } });
      },
      follow: (day) =>
        day >= first && day <= last ? {} : { zoom: zoomOf(spanHolding(span, whole, day), whole) },
    };
  }, [first, last, whole, isHeld, dispatch]);
}
