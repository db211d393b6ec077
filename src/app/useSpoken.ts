import { type Dispatch, useEffect, useMemo, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import { isLearned, learn } from './catalogue.ts';
import type { Action, State } from './state.ts';

/** A language once its messages are there, English if they cannot be had; null until that is known. */
export function useLearned(wanted: Language): Language | null {
  const [known, settle] = useState(isLearned(wanted) ? wanted : null);
  useEffect(() => {
    learn(wanted).then(
      () => settle(wanted),
      () => settle('en'),
    );
  }, [wanted]);
  return known;
}

/**
 * The state in a language whose messages are there: until those of the chosen one have come, in
 * the one before. If they cannot be had that is told, and the choice goes back to it.
 */
export function useSpoken(state: State, dispatch: Dispatch<Action>): State {
  const wanted = state.choice.language;
  const [spoken, speak] = useState<Language>(isLearned(wanted) ? wanted : 'en');
  if (spoken !== wanted && isLearned(wanted)) speak(wanted);
  useEffect(() => {
    if (isLearned(wanted)) return undefined;
    let isWanted = true;
    const failed = () => {
      dispatch({ type: 'tell', notices: [{ id: 'notice.part', values: {} }] });
      dispatch({ type: 'choose', part: { language: spoken } });
    };
    learn(wanted).then(
      () => isWanted && speak(wanted),
      () => isWanted && failed(),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, spoken, dispatch]);
  return useMemo(
    () => (spoken === wanted ? state : { ...state, choice: { ...state.choice, language: spoken } }),
    [state, spoken, wanted],
  );
}
