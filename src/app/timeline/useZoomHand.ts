import { type RefObject, useEffect, useRef } from 'react';
import type { Axis, Span } from '../../scene/timeline.ts';
import { dayAt, movedBy, spanUnder, zoomedBy } from '../../scene/zoom.ts';
import type { Day } from '../../time/day.ts';
import type { Zoom } from './useZoom.ts';

/** How long a wheel must rest before where it led to is chosen, in ms. */
const REST = 250;
/** How many times as many days a px of the wheel shows, as a power of e. */
const PER_PX = 0.003;
/** A wheel may count in lines or pages; each is so many px. */
const UNITS = [1, 16, 400];
/** The farthest that one turn of a wheel is taken for, in px. */
const FARTHEST = 240;

/** What a hand at the timeline needs to know, as it is now. */
type Means = {
  readonly zoom: Zoom;
  readonly axis: Axis;
  /** Takes the dates out of the hand, until called back. */
  readonly seize: () => () => void;
};

/**
 * Zooms by the wheel with Ctrl or Cmd, as two fingers on a touchpad send it too, and by two fingers
 * on the screen; moves what is zoomed into by a wheel that turns sideways or with Shift. A wheel
 * alone is the page's.
 */
export function useZoomHand(band: RefObject<HTMLElement | null>, means: Means): void {
  const now = useRef(means);
  useEffect(() => {
    now.current = means;
  });
  useEffect(() => {
    const element = band.current;
    if (!element) return undefined;
    const ends = [wheeled(element, now), pinched(element, now)];
    return () => ends.forEach((end) => end());
  }, [band]);
}

type Now = { readonly current: Means };

function wheeled(element: HTMLElement, now: Now): () => void {
  // Kept in parts of a day, so that a slow hand is not lost in rounding.
  let held: Span | null = null;
  let timer = 0;
  const turn = (event: WheelEvent) => {
    const { zoom, axis } = now.current;
    const { span, whole, isWhole } = zoom;
    const isZoom = event.ctrlKey || event.metaKey;
    const [dx, dy] = [event.deltaX, event.deltaY].map((delta) =>
      bounded(delta * UNITS[event.deltaMode]!),
    );
    const aside = event.shiftKey && dx === 0 ? dy! : dx!;
    if (!isZoom && (isWhole || (!event.shiftKey && Math.abs(dx!) <= Math.abs(dy!)))) return;
    event.preventDefault();
    const x = event.clientX - element.getBoundingClientRect().left;
    const from = held ?? span;
    const perPx = (from.last - from.first) / (axis.width - 2 * axis.pad);
    held = isZoom
      ? zoomedBy(from, whole, Math.exp(dy! * PER_PX), dayAt(x, axis))
      : movedBy(from, whole, aside * perPx * (axis.mirrored ? -1 : 1));
    zoom.show(held);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (held) now.current.zoom.choose(held);
      held = null;
    }, REST);
  };
  element.addEventListener('wheel', turn, { passive: false });
  return () => {
    clearTimeout(timer);
    element.removeEventListener('wheel', turn);
  };
}

const bounded = (px: number): number => Math.min(Math.max(px, -FARTHEST), FARTHEST);

/** Two fingers, and the days that were under them. */
type Pinch = { readonly days: readonly [Day, Day]; readonly free: () => void; span: Span };

function pinched(element: HTMLElement, now: Now): () => void {
  let pinch: Pinch | null = null;
  const placesOf = ({ touches }: TouchEvent): readonly [number, number] => {
    const { left } = element.getBoundingClientRect();
    const [a, b] = [touches[0]!, touches[1]!].map(({ clientX }) => clientX - left);
    return a! < b! ? [a!, b!] : [b!, a!];
  };
  const begin = (event: TouchEvent) => {
    if (event.touches.length !== 2 || pinch) return;
    const { axis, zoom, seize } = now.current;
    const [a, b] = placesOf(event);
    pinch = { days: [dayAt(a, axis), dayAt(b, axis)], free: seize(), span: zoom.span };
  };
  const move = (event: TouchEvent) => {
    if (!pinch || event.touches.length < 2) return;
    if (event.cancelable) event.preventDefault();
    const { axis, zoom } = now.current;
    const span = spanUnder(pinch.days, placesOf(event), axis, zoom.whole);
    if (span) zoom.show((pinch.span = span));
  };
  const end = (event: TouchEvent) => {
    if (!pinch) return;
    if (event.touches.length === 0) {
      now.current.zoom.choose(pinch.span);
      pinch.free();
      pinch = null;
    }
  };
  const heard = [
    ['touchstart', begin],
    ['touchmove', move],
    ['touchend', end],
    ['touchcancel', end],
  ] as const;
  for (const [type, hear] of heard)
    element.addEventListener(type, hear, { capture: true, passive: false });
  return () => {
    for (const [type, hear] of heard) element.removeEventListener(type, hear, { capture: true });
  };
}
