import { type Dispatch, useCallback, useEffect, useRef } from 'react';
import type { Choice } from '../../scene/choice.ts';
import type { Day } from '../../time/day.ts';
import type { Action, State } from '../state.ts';
import { useLatest } from './useLatest.ts';

/** A date as the timeline shows it, and the way to move it. */
type Moved = { readonly day: Day; readonly onDay: (day: Day) => void };

/**
 * Both dates, each moved at most once a frame and to where the hand is then. `follow` tells what else is chosen
 * with a date, such as the days shown around it. `hold` marks the time from pressing to letting go as one stroke. Whoever moves a date by hand stops the clock;
 * `play` is how the clock moves it, and `setPlaying` starts and stops the clock, in one stroke too.
 */
export function useDates(
  { choice, passing }: State,
  dispatch: Dispatch<Action>,
  isPair: boolean,
  follow: (day: Day) => Partial<Choice>,
): {
  readonly a: Moved;
  readonly b: Moved;
  readonly hold: () => void;
  /** Takes the dates out of the hand that holds them, back to where it took them, until called back. */
  readonly seize: () => () => void;
  readonly play: (day: Day) => void;
  readonly setPlaying: (playing: boolean) => void;
} {
  const { playing } = passing;
  const a = useLatest((at: Day) => dispatch({ type: 'choose', part: { at, ...follow(at) } }));
  const b = useLatest((vs: Day) => dispatch({ type: 'choose', part: { vs, ...follow(vs) } }));
  const release = useRef<AbortController | null>(null);
  useEffect(() => () => release.current?.abort(), []);
  const setPlaying = useCallback(
    (playing: boolean) => {
      dispatch({ type: 'scrub', scrubbing: playing });
      dispatch({ type: 'play', playing });
    },
    [dispatch],
  );
  const stop = useCallback(() => {
    if (playing) setPlaying(false);
  }, [playing, setPlaying]);
  const { flush: flushA } = a;
  const { flush: flushB } = b;
  const before = useRef<Pick<Choice, 'at' | 'vs'> | null>(null);
  const isSeized = useRef(false);
  const hold = () => {
    if (isSeized.current) return;
    stop();
    before.current ??= { at: choice.at, vs: choice.vs };
    dispatch({ type: 'scrub', scrubbing: true });
    release.current?.abort();
    const held = new AbortController();
    release.current = held;
    const letGo = () => {
      held.abort();
      before.current = null;
      flushA();
      flushB();
      dispatch({ type: 'scrub', scrubbing: false });
    };
    for (const end of ['pointerup', 'pointercancel'])
      window.addEventListener(end, letGo, { signal: held.signal });
  };
  const seize = useCallback(() => {
    release.current?.abort();
    flushA();
    flushB();
    if (before.current) dispatch({ type: 'choose', part: before.current });
    before.current = null;
    dispatch({ type: 'scrub', scrubbing: false });
    isSeized.current = true;
    return () => {
      isSeized.current = false;
    };
  }, [dispatch, flushA, flushB]);
  const byHand = (give: (day: Day) => void) => (day: Day) => {
    if (isSeized.current) return;
    stop();
    give(day);
  };
  return {
    a: { day: a.waiting ?? choice.at, onDay: byHand(a.give) },
    b: { day: b.waiting ?? choice.vs, onDay: byHand(b.give) },
    hold,
    seize,
    play: isPair ? b.give : a.give,
    setPlaying,
  };
}
