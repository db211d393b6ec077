import { useMemo } from 'react';
import { type Difference, diffOf } from '../graph/diff.ts';
import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import type { Choice } from '../scene/choice.ts';
import { shownOf } from '../scene/shown.ts';
import { stripDates } from '../scene/strip.ts';
import type { Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';

/** What a choice shows on a day under a lens; worked out again only when one of them changes. */
function useShown(network: Network, lens: Lens, day: Day, { blocs, hide }: Choice): Snapshot {
  const view = useMemo(() => viewOf(network, lens), [network, lens]);
  return useMemo(
    () => shownOf(snapshotOf(view, dayPeriod(day)), { blocs, hide }),
    [view, day, blocs, hide],
  );
}

/** Both sides of a choice, and what differs between them. */
export function useDifference(network: Network, choice: Choice): Difference {
  const { lens, lensVs, at, vs, view } = choice;
  // Of a strip it is the first and the last of its dates that are compared, by one account.
  const dates = view === 'strip' ? stripDates(choice) : [at, vs];
  const from = useShown(network, lens, dates[0]!, choice);
  const to = useShown(network, view === 'strip' ? lens : lensVs, dates.at(-1)!, choice);
  return useMemo(() => diffOf(from, to), [from, to]);
}
