import { type Dispatch, useEffect, useState } from 'react';
import type { Choice } from '../../scene/choice.ts';
import type { Action } from '../state.ts';

/** How the panel is led from one thing to the next, and back. */
export type Selection = {
  /** Selects by id and moves the focus to the panel's heading; `part` is chosen along with it. */
  readonly select: (id: string, part?: Partial<Choice>) => void;
  /** One step back, to where the reader came from; the focus returns to what was pressed there. */
  readonly back: () => void;
  /** Selects nothing; the focus returns to what was pressed first. */
  readonly clear: () => void;
  /** Chooses something else than what is selected, such as the dates. */
  readonly choose: (part: Partial<Choice>) => void;
  /** What `back` selects; null for nothing. */
  readonly previous: string | null;
};

/** The id of the panel's heading, which takes the focus. */
export const HEADING = 'panel-heading';

/** A step that a reader took: from what to what, and what was pressed. */
type Step = { readonly from: string | null; readonly to: string; readonly opener: Opener };

/** What was pressed: the element, and where to find it again once it was drawn anew. */
type Opener = {
  readonly element: HTMLElement | null;
  readonly lead: string | null;
  readonly place: number;
};

/**
 * Selection by buttons, with the steps taken; what is selected by other ways begins anew. `onLead`
 * hears that the panel is led on, before its heading takes the focus.
 */
export function useSelection(
  selected: string | null,
  dispatch: Dispatch<Action>,
  onLead: () => void,
): Selection {
  const [trail, setTrail] = useState<readonly Step[]>([]);
  // Where the focus goes once what was chosen is drawn: a new value for each move.
  const [goal, setGoal] = useState<Opener | null>(null);
  useEffect(() => (goal ? returnTo(goal) : undefined), [goal]);
  const steps = trail.at(-1)?.to === selected ? trail : [];
  const leave = (left: readonly Step[], step: Step | undefined) => {
    setGoal({ ...(step?.opener ?? NOTHING) });
    setTrail(left);
    const next = left.at(-1)?.to ?? null;
    dispatch({
      type: 'choose',
      part: { selected: next, ...(next === null ? { page: null } : {}) },
    });
  };
  return {
    select: (id, part = {}) => {
      if (id !== selected) setTrail([...steps, { from: selected, to: id, opener: openerNow() }]);
      setGoal({ ...NOTHING });
      onLead();
      dispatch({ type: 'choose', part: { ...part, selected: id } });
    },
    back: () => leave(stepsBefore(steps), steps.at(-1)),
    choose: (part) => dispatch({ type: 'choose', part }),
    clear: () => leave([], steps[0]),
    previous: stepsBefore(steps).at(-1)?.to ?? null,
  };
}

const NOTHING: Opener = { element: null, lead: null, place: 0 };

/** The steps without the last; one taken from a selection made by other ways leads to that. */
function stepsBefore(steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1);
  const left = steps.slice(0, -1);
  if (!last || left.length > 0 || last.from === null) return left;
  return [{ from: null, to: last.from, opener: NOTHING }];
}

const leadsTo = (lead: string) =>
  document.querySelectorAll<HTMLElement>(`[data-lead="${CSS.escape(lead)}"]`);

function openerNow(): Opener {
  const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const lead = element?.dataset['lead'] ?? null;
  const place = element && lead !== null ? [...leadsTo(lead)].indexOf(element) : 0;
  return { element, lead, place };
}

/** How long what is to take the focus may take to come, in ms: it may have to be fetched. */
const PATIENCE = 5000;

/**
 * Focuses what was pressed, or its like in what is drawn now; else the panel's heading, as soon
 * as that is there. Returns what gives it up.
 */
function returnTo(opener: Opener): () => void {
  const until = performance.now() + PATIENCE;
  const attempt = () => {
    const target = targetOf(opener);
    if (target) target.focus();
    else if (performance.now() < until) frame = requestAnimationFrame(attempt);
  };
  // In the next frame: what is drawn to the width it finds is there then too.
  let frame = requestAnimationFrame(attempt);
  return () => cancelAnimationFrame(frame);
}

function targetOf({ element, lead, place }: Opener): HTMLElement | null {
  const like = lead === null ? undefined : ([...leadsTo(lead)][place] ?? leadsTo(lead)[0]);
  const target = element?.isConnected === true ? element : like;
  for (let fold = target?.closest('details:not([open])'); fold;) {
    fold.setAttribute('open', '');
    fold = fold.parentElement?.closest('details:not([open])');
  }
  return target ?? document.getElementById(HEADING);
}
