import { type Dispatch, useEffect, useState } from 'react';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { craftNow, fetchCraft, needsCraft } from '../scene/craft.ts';
import type { Action } from './state.ts';

/** Whether pictures are drawn with all they need, wait for it, or stand with what there is. */
export type CraftStage = 'whole' | 'awaited' | 'missing';

/**
 * Fetches what the pictures of a choice need beyond the first script, and says whether they are
 * drawn with all of it. If it does not come, that is told, and they stand with what there is.
 */
export function useCraft(network: Network, choice: Choice, dispatch: Dispatch<Action>): CraftStage {
  const [isMissing, miss] = useState(false);
  const [, fetched] = useState(craftNow());
  const isNeeded = needsCraft(network, choice) && craftNow() === null;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isWanted = true;
    fetchCraft().then(
      (craft) => isWanted && fetched(craft),
      () => {
        if (!isWanted) return;
        miss(true);
        dispatch({ type: 'tell', notices: [{ id: 'notice.part', values: {} }] });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isNeeded, dispatch]);
  return isNeeded ? (isMissing ? 'missing' : 'awaited') : 'whole';
}
