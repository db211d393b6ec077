import { useCallback, useState } from 'react';
import type { Difference } from '../graph/diff.ts';
import type { Stage } from '../graph/stages.ts';
import type { Choice } from '../scene/choice.ts';
import type { Fade } from '../scene/fade.ts';
import type { Frame } from '../scene/frame.ts';
import type { Plan } from '../scene/plan.ts';
import type { OnScreen } from './usePictures.ts';

/** At which stage a transition stands, and whether it goes on by itself; it passes, and is no history. */
export type Staging = {
  readonly at: number;
  readonly stage: Stage;
  readonly playing: boolean;
};

/** The stage that is shown in place of a difference. */
export type Staged = { readonly staging: Staging; readonly frame: Frame; readonly fade: Fade };

/** Where a difference stands: its stage, drawn, and how to put it at another. */
export type Stand = {
  readonly staging: Staging | null;
  /** Null where there is none, and until it is drawn for the plan on screen. */
  readonly stage: Frame | null;
  /** How stages give way to each other. */
  readonly fade: Fade | null;
  readonly onStage: (staged: Staged | null) => void;
};

type Held = {
  readonly of: Difference | null;
  readonly plan: Plan | null;
  readonly staged: Staged | null;
};

/** The stage at which a difference stands, if any, and how to put it at another. */
export function useStaging({ view }: Choice, { panels, subject }: OnScreen): Stand {
  const [held, hold] = useState<Held>({ of: null, plan: null, staged: null });
  const of = subject.difference;
  const plan = panels?.plan ?? null;
  const onStage = useCallback((staged: Staged | null) => hold({ of, plan, staged }), [of, plan]);
  // A stage of other dates is none of this picture; one at other places is to be drawn anew.
  const isStanding = view === 'diff' && subject.pairs === null && held.of === of;
  const staged = isStanding ? held.staged : null;
  return {
    staging: staged?.staging ?? null,
    stage: staged && held.plan === plan ? staged.frame : null,
    fade: staged?.fade ?? null,
    onStage,
  };
}
