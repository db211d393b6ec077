import { useMemo } from 'react';
import { type Difference, diffOf } from '../graph/diff.ts';
import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import { momentOf } from '../graph/moment.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { Choice } from '../scene/choice.ts';
import { periodsOf } from '../scene/periods.ts';
import { shownOf, shownTogether } from '../scene/shown.ts';
import { stripDates } from '../scene/strip.ts';
import { viewThrough } from '../scene/subject.ts';
import { type Period, dayPeriod } from '../time/spell.ts';

/** What there is in a period under a lens; worked out again only when one of them changes. */
function useSnapshot(network: Network, lens: Lens, { from, until }: Period): Snapshot {
  const view = useMemo(() => viewThrough(network, lens), [network, lens]);
  return useMemo(() => momentOf(view, { from, until }), [view, from, until]);
}

/** What a choice shows on both sides, and what differs between them. */
export function useDifference(network: Network, choice: Choice): Difference {
  const { lens, lensVs, view } = choice;
  const isStrip = view === 'strip';
  // Of a strip it is the first and the last of its dates that are compared, by one account.
  const periods = isStrip ? stripDates(choice).map(dayPeriod) : periodsOf(choice);
  const from = useSnapshot(network, lens, periods[0]);
  const to = useSnapshot(network, isStrip ? lens : lensVs, periods.at(-1)!);
  const { layout, blocs, hide, focus, steps, pin } = choice;
  const isOne = choice.view === 'one';
  return useMemo(() => {
    const shown = { layout, blocs, hide, focus, steps, pin };
    // A picture that stands alone knows nothing of the date that waits.
    if (isOne) return diffOf(shownOf(from, shown), shownOf(to, shown));
    const [a, b] = shownTogether([from, to], shown);
    return diffOf(a!, b!);
  }, [isOne, from, to, layout, blocs, hide, focus, steps, pin]);
}
