import { useMemo } from 'react';
import type { Actor } from '../../graph/dataset.ts';
import { type Chronicle, chronicleOf } from '../../scene/chronicle.ts';
import { laneSpan } from '../../scene/lanes.ts';
import { useReading } from '../panels/reading.ts';

/** The chronicle of an actor; the same one while dates move within its span. */
export function useChronicle(actor: Actor): Chronicle {
  const { network, choice, language } = useReading();
  const { lens } = choice;
  const { first, last } = laneSpan(network, choice);
  return useMemo(
    () => chronicleOf(network, { lens, language }, actor, { first, last }),
    [network, lens, language, actor, first, last],
  );
}
