import type { Edit } from '../graph/edits.ts';
import type { Choice } from '../scene/choice.ts';

/** What a step of the history holds. */
type Held = { readonly choice: Choice; readonly edits: readonly Edit[] };

/** A moment that can be gone back to. Ids rise, and no two steps ever have the same. */
export type Step = Held & { readonly id: number };

/** The steps before and after the present one. */
export type History = {
  /** The id of the present step. */
  readonly id: number;
  /** The highest id given so far. */
  readonly made: number;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** Next first. */
  readonly future: readonly Step[];
  /** What the present step is a run of, while the run may go on; null once it is over. */
  readonly run: string | null;
};

type Remembered = Held & { readonly history: History };

/** How many steps can be undone; older ones are forgotten. */
const MOST_STEPS = 300;

/** A history of one step. */
export const begun = (held: Held): Remembered => ({
  ...held,
  history: { id: 0, made: 0, past: [], future: [], run: null },
});

/**
 * A state with something changed, as a step of its own; or as part of the present step, where
 * both are of the same run. What had been undone cannot be redone any more.
 */
export function stepped<S extends Remembered>(
  state: S,
  change: Partial<Held>,
  run: string | null,
): S {
  const { history } = state;
  if (run !== null && run === history.run) return { ...state, ...change };
  const made = history.made + 1;
  const past = [...history.past, presentOf(state)].slice(-MOST_STEPS);
  return { ...state, ...change, history: { id: made, made, past, future: [], run } };
}

/** A state whose run is over. A run that came back to where it began leaves no step behind. */
export function atRest<S extends Remembered>(state: S): S {
  const { history } = state;
  if (history.run === null) return state;
  const last = history.past.at(-1);
  if (!last || !isSame(last, state)) return { ...state, history: { ...history, run: null } };
  const past = history.past.slice(0, -1);
  return { ...state, history: { ...history, id: last.id, past, run: null } };
}

/** A state taken to a step of its history; itself, if there is none of that id. */
export function travelled<S extends Remembered>(state: S, id: number | undefined): S {
  const rested = atRest(state);
  const { history } = rested;
  const steps = stepsOf(rested);
  const place = steps.findIndex((step) => step.id === id);
  const step = steps[place];
  if (!step || step.id === history.id) return rested;
  const { choice, edits } = step;
  const past = steps.slice(0, place);
  const future = steps.slice(place + 1);
  return { ...rested, choice, edits, history: { ...history, id: step.id, past, future } };
}

/** A state with every step of its history changed, the present one too. */
export function amended<S extends Remembered>(state: S, change: <T extends Held>(held: T) => T): S {
  const { history } = state;
  const past = history.past.map(change);
  const future = history.future.map(change);
  return { ...change(state), history: { ...history, past, future } };
}

/** All steps, oldest first, the present one among them. */
export function stepsOf(state: Remembered): Step[] {
  return [...state.history.past, presentOf(state), ...state.history.future];
}

const presentOf = ({ choice, edits, history }: Remembered): Step => ({
  id: history.id,
  choice,
  edits,
});

const isSame = (a: Held, b: Held): boolean =>
  a.edits === b.edits &&
  (Object.keys(a.choice) as (keyof Choice)[]).every((key) => a.choice[key] === b.choice[key]);
