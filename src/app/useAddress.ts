import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import type { Network } from '../graph/network.ts';
import { dataIn, readAddress, writeAddress } from '../scene/address.ts';
import type { Choice } from '../scene/choice.ts';
import { FIRST_DATASET } from './bundled.ts';
import { stepsOf } from './history.ts';
import { addressNotices } from './notice.ts';
import type { Action, State } from './state.ts';
import { type Entries, Trail } from './trail.ts';

/** How long a slider must rest before its run is over and becomes an entry of the browser's, in ms. */
const REST = 400;
/** How long the browser may take to go back or forward before it is not waited for, in ms. */
const PATIENCE = 1000;

/**
 * Keeps the page's address and history in step with the browser's, both ways. `base` is the
 * choice of an address that says nothing, for this reader.
 */
export function useAddress(
  state: State,
  base: Choice,
  network: Network,
  dispatch: Dispatch<Action>,
): void {
  const [trail] = useState(() => new Trail(entries, performance.timeOrigin + performance.now()));
  const latest = useRef({ state, base, network });
  const { run } = state.history;
  const { scrubbing } = state.passing;
  const { choice } = state;

  const follow = useCallback(() => {
    const { state, base } = latest.current;
    trail.follow(stopsOf(state, base), state.history.id);
  }, [trail]);

  useEffect(() => {
    latest.current = { state, base, network };
    if (run !== null) return undefined;
    follow();
    if (!trail.isGoing) return undefined;
    const timer = setTimeout(() => {
      trail.giveUp();
      follow();
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [state, base, network, run, trail, follow]);

  useEffect(() => {
    if (run === null || scrubbing) return undefined;
    const rest = () => dispatch({ type: 'rest' });
    // Each change of the choice begins the waiting anew.
    const timer = setTimeout(rest, REST, choice);
    return () => clearTimeout(timer);
  }, [run, scrubbing, choice, dispatch]);

  useEffect(() => {
    const arrive = ({ state: mark }: PopStateEvent) => {
      const { base, network } = latest.current;
      // Of another data set: it will take the place of this one.
      if ((dataIn(window.location.search) ?? FIRST_DATASET) !== base.data) return;
      const found = trail.arrive(mark);
      if (found === null) follow();
      else if (found !== 'foreign') dispatch({ type: 'travel', id: found });
      else {
        const { choice, faults } = readAddress(window.location.search, base, network);
        dispatch({ type: 'restore', choice });
        if (faults.length > 0) dispatch({ type: 'tell', notices: addressNotices(faults) });
      }
    };
    window.addEventListener('popstate', arrive);
    return () => window.removeEventListener('popstate', arrive);
  }, [trail, follow, dispatch]);
}

/**
 * The address of a choice: it names the data set unless that is the first one, and the language
 * unless that is English, so that it keeps it elsewhere.
 */
export function addressOf(choice: Choice, base: Choice): string {
  const plain = { ...base, data: FIRST_DATASET };
  const isOwn = choice.language === base.language;
  return writeAddress(choice, isOwn ? { ...plain, language: 'en' } : plain);
}

/** The stops that a state's steps are to the trail. */
const stopsOf = (state: State, base: Choice) =>
  stepsOf(state).map(({ id, choice }) => ({ id, address: addressOf(choice, base) }));

const entries: Entries = {
  go: (delta) => window.history.go(delta),
  push: (mark, address) => window.history.pushState(mark, '', placed(address)),
  replace: (mark, address) => window.history.replaceState(mark, '', placed(address)),
};

const placed = (address: string): string =>
  (address === '' ? window.location.pathname : address) + window.location.hash;
