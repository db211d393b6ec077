import { type Edit } from '../graph/edits.ts';
import type { Choice, ThemeName } from '../scene/choice.ts';
import { type History, type Step, amended, atRest, begun, stepped, travelled } from './history.ts';
import type { Notice } from './notice.ts';

/**
 * Everything on the page that can change. `choice` is in the address; `edits` is a log, and the
 * data set shown is the base with the log applied; both are undone and redone together, by
 * `history`. `passing` is what comes and goes and belongs to no history.
 */
export type State = {
  readonly choice: Choice;
  readonly edits: readonly Edit[];
  readonly history: History;
  readonly passing: Passing;
};

export type Passing = {
  /** Whether a slider is being dragged: the address and the live region wait until it rests. */
  readonly scrubbing: boolean;
  /** Whether the clock moves a date: the live region is silent. It scrubs all the while. */
  readonly playing: boolean;
  /** What the reader is to be told, until it is dismissed. */
  readonly notices: readonly Notice[];
};

export type Action =
  | { readonly type: 'choose'; readonly part: Partial<Choice> }
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'scrub'; readonly scrubbing: boolean }
  | { readonly type: 'play'; readonly playing: boolean }
  /** A run of the same slider is over: what follows is a step of its own. */
  | { readonly type: 'rest' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** To a step of the history, by id, as the browser's back and forward ask. */
  | { readonly type: 'travel'; readonly id: number }
  /** A choice read from an address that belongs to no step. */
  | { readonly type: 'restore'; readonly choice: Choice }
  /** The system went from one theme to another, and the reader follows it. */
  | { readonly type: 'follow'; readonly from: ThemeName; readonly to: ThemeName }
  | { readonly type: 'tell'; readonly notices: readonly Notice[] }
  | { readonly type: 'dismiss'; readonly notice: Notice };

export const initialState = (choice: Choice, notices: readonly Notice[] = []): State => ({
  ...begun({ choice, edits: [] }),
  passing: { scrubbing: false, playing: false, notices },
});

/** The one way in which state changes; a state that would not differ is returned itself. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'choose':
      return chosen(state, action.part);
    case 'edit':
      return stepped(state, { edits: [...state.edits, action.edit] }, null);
    case 'scrub':
      return scrubbed(state, action.scrubbing);
    case 'play':
      return played(state, action.playing);
    case 'rest':
      return atRest(state);
    case 'undo':
      return travelled(state, atRest(state).history.past.at(-1)?.id);
    case 'redo':
      return travelled(state, state.history.future[0]?.id);
    case 'travel':
      return travelled(state, action.id);
    case 'restore':
      return restored(state, action.choice);
    case 'follow':
      return followed(state, action.from, action.to);
    case 'tell':
      return told(state, action.notices);
    case 'dismiss':
      return withNotices(
        state,
        state.passing.notices.filter((notice) => notice !== action.notice),
      );
  }
}

/** Keys that a hand moves on and on: a run of changes to the same ones is one step of the history. */
const CONTINUOUS: readonly (keyof Choice)[] = ['at', 'vs', 'zoom'];

function chosen(state: State, part: Partial<Choice>): State {
  const keys = differing(state.choice, part);
  if (keys.length === 0) return state;
  const run = keys.every((key) => CONTINUOUS.includes(key)) ? runOf(keys) : null;
  return stepped(state, { choice: { ...state.choice, ...part } }, run);
}

/** What a run is of: the days shown may follow a date as it goes. */
const runOf = (keys: readonly (keyof Choice)[]): string =>
  keys.filter((key) => key !== 'zoom').join() || 'zoom';

function differing(choice: Choice, part: Partial<Choice>): (keyof Choice)[] {
  return (Object.keys(part) as (keyof Choice)[]).filter((key) => !isSame(choice[key], part[key]));
}

/** Values of a choice are plain: what is written alike is alike. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Every drag begins and ends a run of its own. */
function scrubbed(state: State, scrubbing: boolean): State {
  if (scrubbing === state.passing.scrubbing) return state;
  return { ...atRest(state), passing: { ...state.passing, scrubbing } };
}

function played(state: State, playing: boolean): State {
  return playing === state.passing.playing
    ? state
    : { ...state, passing: { ...state.passing, playing } };
}

/** Always a new state, so that the address is told of the step that it now belongs to. */
function restored(state: State, choice: Choice): State {
  const keys = differing(state.choice, choice);
  return keys.length === 0 ? { ...state } : stepped(state, { choice }, null);
}

function followed(state: State, from: ThemeName, to: ThemeName): State {
  const follow = <S extends Pick<Step, 'choice'>>(step: S): S =>
    step.choice.theme === from ? { ...step, choice: { ...step.choice, theme: to } } : step;
  return amended(state, follow);
}

/** What is told already is not told twice. */
function told(state: State, notices: readonly Notice[]): State {
  const known = state.passing.notices;
  const fresh = notices.filter((notice) => !known.some((one) => isSame(one, notice)));
  return withNotices(state, [...known, ...fresh]);
}

const withNotices = (state: State, notices: readonly Notice[]): State => ({
  ...state,
  passing: { ...state.passing, notices },
});
