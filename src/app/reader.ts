import { type Dispatch, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { type ThemeName, oneOf } from '../scene/choice.ts';
import { recall } from './memory.ts';
import type { Action } from './state.ts';

/** How a reader has the page when its address says nothing. */
export type Reader = { readonly language: Language; readonly theme: ThemeName };

const DARK = '(prefers-color-scheme: dark)';

/** The language remembered, else the first of the browser's that there is, else English. */
export function ownLanguage(): Language {
  const [own] = navigator.languages.flatMap((tag) => oneOf(LANGUAGES, tag.slice(0, 2)) ?? []);
  return recall().language ?? own ?? 'en';
}

/** The theme remembered when the page was opened, else the system's, as that changes. */
export function useOwnTheme(): ThemeName {
  const [remembered] = useState(() => recall().theme);
  const isDark = useSyncExternalStore(hearSystem, () => window.matchMedia(DARK).matches);
  return remembered ?? (isDark ? 'dark' : 'light');
}

/** Lets a reader whose system goes from one theme to the other go with it. */
export function useFollowing(own: ThemeName, dispatch: Dispatch<Action>): void {
  const last = useRef(own);
  useEffect(() => {
    if (own !== last.current) dispatch({ type: 'follow', from: last.current, to: own });
    last.current = own;
  }, [own, dispatch]);
}

function hearSystem(hear: () => void): () => void {
  const wish = window.matchMedia(DARK);
  wish.addEventListener('change', hear);
  return () => wish.removeEventListener('change', hear);
}
