import { useMemo } from 'react';
import type { Turn } from '../../graph/turns.ts';
import type { Difference } from '../../graph/diff.ts';
import type { Choice } from '../../scene/choice.ts';
import { turnsOfBoth, turnsShown } from '../../scene/timeline.ts';

/** The days on which something changes of what each side shows, and of either. */
export function useTurns(
  difference: Difference,
  choice: Choice,
): { readonly a: readonly Turn[]; readonly b: readonly Turn[]; readonly both: readonly Turn[] } {
  const { layout, blocs, hide, focus, steps, pin, view } = choice;
  const shown = useMemo(
    () => ({ layout, blocs, hide, focus, steps, pin }),
    [layout, blocs, hide, focus, steps, pin],
  );
  const isSame = view === 'one' || JSON.stringify(choice.lens) === JSON.stringify(choice.lensVs);
  const viewA = difference.from.view;
  const viewB = isSame ? viewA : difference.to.view;
  const a = useMemo(() => turnsShown(viewA, shown), [viewA, shown]);
  const b = useMemo(
    () => (viewB === viewA ? a : turnsShown(viewB, shown)),
    [a, viewA, viewB, shown],
  );
  const both = useMemo(() => turnsOfBoth(a, b), [a, b]);
  return { a, b, both };
}
