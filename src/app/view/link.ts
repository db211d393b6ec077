import type { Point } from '../../scene/curve.ts';
import type { Mark } from '../../scene/emphasis.ts';
import type { Camera } from './camera.ts';

/** What pictures that stand beside each other share while it passes: never history, never React's. */
export type Passing = {
  /** Null until a picture knows its size. */
  readonly camera: Camera | null;
  /** What is pointed at, or has the keyboard's focus. */
  readonly hover: Mark | null;
  /** The spot that is being dragged, by its place in the plan, and where it is. */
  readonly drag: { readonly place: number; readonly point: Point } | null;
};

/** Hears what passes, and who told it: a listener leaves alone what it told itself. */
type Listener = (passing: Passing, by: unknown) => void;

/** A store of what passes, shared by pictures and what follows them. */
export type Link = {
  readonly read: () => Passing;
  readonly tell: (part: Partial<Passing>, by: unknown) => void;
  /** Returns what ends it. */
  readonly listen: (listener: Listener) => () => void;
};

/** A store with nothing passing. */
export function linkOf(): Link {
  let passing: Passing = { camera: null, hover: null, drag: null };
  const listeners = new Set<Listener>();
  return {
    read: () => passing,
    tell(part, by) {
      passing = { ...passing, ...part };
      for (const listener of listeners) listener(passing, by);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
