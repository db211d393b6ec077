import type { Network } from '../../src/graph/network.ts';
import type { Snapshot } from '../../src/graph/snapshot.ts';
import type { View } from '../../src/graph/view.ts';
import type { Plan } from '../../src/scene/plan.ts';
import type { Day } from '../../src/time/day.ts';

/** What all candidates show: the same plan, hence the same places, names and ties, in the same room. */
export type World = {
  readonly network: Network;
  readonly view: View;
  readonly plan: Plan;
  readonly shown: (snapshot: Snapshot) => Snapshot;
};

/** What is to be drawn on a day, as the model has it: found before, beside no candidate. */
export type Answer = {
  readonly day: Day;
  /** Keys of lines, by their place in the plan, in order; and which of them are only possible. */
  readonly lines: readonly number[];
  readonly possible: ReadonlySet<number>;
  /** Against the answer before. */
  readonly came: readonly number[];
  readonly went: readonly number[];
  readonly turned: readonly number[];
};

/** One way to show a world. */
export type Candidate = {
  readonly name: string;
  /** Takes the slider's step; draws at once or with the next frame. */
  readonly step: (answer: Answer) => void;
  /** The lines that were drawn last, by place in the plan, in any order; null if it draws none. */
  readonly drawn: () => Iterable<number> | null;
};

/** Makes a candidate in an element of its own, with the picture of the first of the days. */
export type Make = (
  host: HTMLElement,
  world: World,
  first: Answer,
  days: readonly Day[],
) => Candidate;
