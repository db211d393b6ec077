import { createContext, useContext, useMemo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { momentOf } from '../../graph/moment.ts';
import type { LiveTie, Snapshot } from '../../graph/snapshot.ts';
import type { Choice } from '../../scene/choice.ts';
import type { Say } from '../../words/messages.ts';
import type { Link } from '../view/link.ts';
import type { Selection } from './selection.ts';

/** One of the dates in view, with all that is present on it, shown in the picture or not. */
export type Side = {
  readonly name: 'A' | 'B';
  readonly snapshot: Snapshot;
  /** What is present, by the number of the tie. */
  readonly live: ReadonlyMap<number, LiveTie>;
};

/** What every part of the panel reads from. */
export type Reading = {
  readonly network: Network;
  readonly choice: Choice;
  /** What the data set opens with. */
  readonly first: Choice;
  readonly language: Language;
  readonly say: Say;
  readonly sides: readonly Side[];
  readonly selection: Selection;
  /** Changes what is shown. */
  readonly choose: (part: Partial<Choice>) => void;
  /** What passes in the pictures, such as what is pointed at there. */
  readonly link: Link;
  /** Opens what saves a picture of an actor's ties over time. */
  readonly saveLanes: () => void;
};

export const ReadingContext = createContext<Reading | null>(null);

/** What the panel reads from; only within a panel. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading) return reading;
  throw new Error('useReading: there is no panel around; render within ReadingContext');
}

/** The dates in view, each with its whole snapshot: date A, and date B unless one is shown alone. */
export function useSides(difference: Difference, single: boolean): readonly Side[] {
  const a = useSide('A', difference.from);
  const b = useSide('B', difference.to);
  return useMemo(() => (single ? [a] : [a, b]), [a, b, single]);
}

function useSide(name: Side['name'], { view, period }: Snapshot): Side {
  return useMemo(() => {
    const snapshot = momentOf(view, period);
    return { name, snapshot, live: new Map(snapshot.ties.map((tie) => [tie.number, tie])) };
  }, [name, view, period]);
}
