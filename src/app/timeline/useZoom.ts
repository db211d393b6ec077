import { type Dispatch, useMemo, useState } from 'react';
import type { Choice } from '../../scene/choice.ts';
import type { Span } from '../../scene/timeline.ts';
import { spanShown, zoomOf } from '../../scene/zoom.ts';
import type { Action } from '../state.ts';

/** The days that the timeline shows, and how to show others. */
export type Zoom = {
  readonly span: Span;
  readonly whole: Span;
  /** Shows a span while a hand is at it: no step of the history, and nothing else is drawn anew. */
  readonly show: (span: Span) => void;
  /** Chooses a span; what a hand led to is a step of its own. */
  readonly choose: (span: Span) => void;
};

/** The span zoomed into, of all there is; while a hand is at it, where it is then. */
export function useZoom(chosen: Choice['zoom'], whole: Span, dispatch: Dispatch<Action>): Zoom {
  const [held, hold] = useState<Span | null>(null);
  const zoom = held ? zoomOf(held, whole) : chosen;
  const { first, last } = spanShown(zoom, whole);
  const isHeld = held !== null;
  return useMemo(
    () => ({
      span: { first, last },
      whole,
      show: hold,
      choose: (span) => {
        hold(null);
        if (isHeld) dispatch({ type: 'rest' });
        dispatch({ type: 'choose', part: { zoom: zoomOf(span, whole) } });
      },
    }),
    [first, last, whole, isHeld, dispatch],
  );
}
