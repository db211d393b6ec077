import { useMemo } from 'react';
import { type Difference, diffOf } from '../graph/diff.ts';
import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import type { Choice } from '../scene/choice.ts';
import { shownOf } from '../scene/shown.ts';
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
  const from = useShown(network, choice.lens, choice.at, choice);
  const to = useShown(network, choice.lensVs, choice.vs, choice);
  return useMemo(() => diffOf(from, to), [from, to]);
}
