import { useEffect, useMemo, useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Turn } from '../../graph/turns.ts';
import type { View } from '../../graph/view.ts';
import type { CastChoice } from '../../scene/cast.ts';
import type { Choice } from '../../scene/choice.ts';
import { passageShown, turnsOfBoth, turnsShown } from '../../scene/timeline.ts';
import { office } from '../work/desk.ts';

/** Turns of so many ties are there before a worker would have answered. */
const MOST_HERE = 5000;

/** Turns that are asked of a worker: of what. */
type Request = { readonly view: View; readonly choice: CastChoice };

type Known = {
  readonly turns: readonly Turn[];
  /** From 0 to 1; null where nothing is being worked out. */
  readonly part: number | null;
};

/** What was last heard of a request; while it is worked out, the turns are those before. */
type Heard = Known & { readonly request: Request | null };

/** The days on which something changes of what each side shows, and of either. */
export function useTurns(
  difference: Difference,
  choice: Choice,
): {
  readonly a: readonly Turn[];
  readonly b: readonly Turn[];
  readonly both: readonly Turn[];
  readonly part: number | null;
} {
  const { layout, blocs, hide, focus, steps, pin, view } = choice;
  const shown = useMemo(
    () => ({ layout, blocs, hide, focus, steps, pin }),
    [layout, blocs, hide, focus, steps, pin],
  );
  const isSame = view === 'one' || JSON.stringify(choice.lens) === JSON.stringify(choice.lensVs);
  const ofA = useTurnsOf(difference.from.view, shown);
  const ofB = useTurnsOf(isSame ? null : difference.to.view, shown);
  const a = ofA.turns;
  const b = isSame ? a : ofB.turns;
  const both = useMemo(() => turnsOfBoth(a, b), [a, b]);
  const parts = [ofA.part, ofB.part].filter((part) => part !== null);
  return { a, b, both, part: parts.length === 0 ? null : Math.min(...parts) };
}

const NONE: Heard = { turns: [], part: null, request: null };

/** The turns of a view, if there is one: worked out here and now, or by a worker where they are many. */
function useTurnsOf(view: View | null, choice: CastChoice): Known {
  const isFew = view !== null && view.network.dataset.ties.length <= MOST_HERE;
  const here = useMemo(
    () => (view && isFew ? turnsShown(view, choice) : null),
    [view, isFew, choice],
  );
  const request = useMemo(() => (view && !isFew ? { view, choice } : null), [view, isFew, choice]);
  const heard = useAsked(request);
  if (here) return { turns: here, part: null };
  if (!request) return NONE;
  return heard.request === request ? heard : { turns: heard.turns, part: 0 };
}

function useAsked(request: Request | null): Heard {
  const [heard, hear] = useState(NONE);
  useEffect(() => {
    if (!request) return undefined;
    const control = new AbortController();
    void answered(request, control.signal, (part) =>
      hear(({ turns }) => ({ turns, part, request })),
    ).then((turns) => turns && hear({ turns, part: null, request }));
    return () => control.abort();
  }, [request]);
  return heard;
}

/** The turns asked for; null where they are no longer wanted. */
async function answered(
  request: Request,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<readonly Turn[] | null> {
  const { view, choice } = request;
  try {
    const passage = passageShown(view, choice);
    return await office.ask('turns', passage, { progress, signal });
  } catch {
    // Where it fails they are worked out here: late, but there.
    return signal.aborted ? null : turnsShown(view, choice);
  }
}
