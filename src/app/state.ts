import { type Edit } from '../graph/edits.ts';
import type { Choice } from '../scene/choice.ts';

/**
 * Everything on the page that can change. `choice` is in the address and can be undone; `edits`
 * is a log, and the data set shown is the base with the log applied; `passing` is what comes
 * and goes and belongs to no history.
 */
export type State = {
  readonly choice: Choice;
  readonly edits: readonly Edit[];
  readonly passing: Passing;
};

export type Passing = {
  /** Whether a slider is being dragged: the address and the live region wait until it rests. */
  readonly scrubbing: boolean;
  /** Whether the clock moves a date: the live region is silent. It scrubs all the while. */
  readonly playing: boolean;
};

export type Action =
  | { readonly type: 'choose'; readonly part: Partial<Choice> }
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'scrub'; readonly scrubbing: boolean }
  | { readonly type: 'play'; readonly playing: boolean };

export const initialState = (choice: Choice): State => ({
  choice,
  edits: [],
  passing: { scrubbing: false, playing: false },
});

/** The one way in which state changes; a state that would not differ is returned itself. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'choose':
      return chosen(state, action.part);
    case 'edit':
      return { ...state, edits: [...state.edits, action.edit] };
    case 'scrub':
      return action.scrubbing === state.passing.scrubbing
        ? state
        : { ...state, passing: { ...state.passing, scrubbing: action.scrubbing } };
    case 'play':
      return action.playing === state.passing.playing
        ? state
        : { ...state, passing: { ...state.passing, playing: action.playing } };
  }
}

function chosen(state: State, part: Partial<Choice>): State {
  const choice = { ...state.choice, ...part };
  const differs = (Object.keys(part) as (keyof Choice)[]).some(
    (key) => choice[key] !== state.choice[key],
  );
  return differs ? { ...state, choice } : state;
}
