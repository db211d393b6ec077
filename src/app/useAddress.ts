import { type Dispatch, useEffect } from 'react';
import type { Network } from '../graph/network.ts';
import { readAddress, writeAddress } from '../scene/address.ts';
import type { Choice } from '../scene/choice.ts';
import type { Action, State } from './state.ts';

/** How long a choice must rest before it becomes a step of the browser's history, in ms. */
const REST = 400;

/** Keeps the page's address and the choice the same, both ways. */
export function useAddress(
  state: State,
  first: Choice,
  network: Network,
  dispatch: Dispatch<Action>,
): void {
  const { choice, passing } = state;
  useEffect(() => {
    if (passing.scrubbing) return undefined;
    const address = writeAddress(choice, first);
    if (address === window.location.search) return undefined;
    const timer = setTimeout(() => {
      window.history.pushState(null, '', address === '' ? window.location.pathname : address);
    }, REST);
    return () => clearTimeout(timer);
  }, [choice, first, passing.scrubbing]);
  useEffect(() => {
    const restore = () =>
      dispatch({
        type: 'choose',
        part: readAddress(window.location.search, first, network).choice,
      });
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, [first, network, dispatch]);
}
