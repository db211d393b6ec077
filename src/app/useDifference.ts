import { useMemo } from 'react';
import { type Difference, diffOf } from '../graph/diff.ts';
import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import type { Choice } from '../scene/choice.ts';
import { type Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';

/** The network at one side of a choice; worked out again only when its lens or day changes. */
function useSnapshot(network: Network, lens: Lens, day: Day): Snapshot {
  const view = useMemo(() => viewOf(network, lens), [network, lens]);
  return useMemo(() => snapshotOf(view, dayPeriod(day)), [view, day]);
}

/** Both sides of a choice, and what differs between them. */
export function useDifference(network: Network, choice: Choice): Difference {
  const from = useSnapshot(network, choice.lens, choice.at);
  const to = useSnapshot(network, choice.lensVs, choice.vs);
  return useMemo(() => diffOf(from, to), [from, to]);
}
