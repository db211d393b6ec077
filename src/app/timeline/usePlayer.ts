import { useEffect, useRef } from 'react';
import type { Day } from '../../time/day.ts';

/** Between two steps where motion is to be reduced, in ms. */
const CALM_STEP = 1000;
/** The longest time a single step makes up for, in ms: a page that slept does not leap. */
const LONGEST = 1000;

/**
 * Moves a date on by the clock while `playing`, so many days a second and no later than `last`,
 * where it stops. A step a frame at most; one a second where the reader wants less motion.
 */
export function usePlayer(player: {
  readonly playing: boolean;
  readonly day: Day;
  readonly last: Day;
  readonly speed: number;
  readonly onDay: (day: Day) => void;
  readonly onEnd: () => void;
}): void {
  const { playing, last, speed } = player;
  const now = useRef(player);
  useEffect(() => {
    now.current = player;
  });
  useEffect(() => {
    if (!playing) return undefined;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    let before: number | null = null;
    let part = 0;
    // Kept here, since what is shown may lag behind by a frame or two.
    let reached = now.current.day;
    let frame = requestAnimationFrame(function step(time) {
      frame = requestAnimationFrame(step);
      before ??= time;
      if (time - before < (calm ? CALM_STEP : 0)) return;
      part += (Math.min(time - before, LONGEST) * speed) / 1000;
      before = time;
      const days = Math.floor(part);
      part -= days;
      const next = Math.min(reached + days, last);
      if (next !== reached) now.current.onDay(next);
      reached = next;
      if (reached < last) return;
      cancelAnimationFrame(frame);
      now.current.onEnd();
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, last, speed]);
}
