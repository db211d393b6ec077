import { useLayoutEffect } from 'react';
import type { Choice } from '../scene/choice.ts';
import { THEME } from '../scene/theme.ts';
import { directionOf } from '../words/messages.ts';

/** Gives the whole document the choice's language, direction and theme. */
export function useDocument({ language, theme }: Choice): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = directionOf(language);
    root.style.colorScheme = theme;
    for (const [name, colour] of Object.entries(THEME[theme]))
      if (typeof colour === 'string') root.style.setProperty(`--${name}`, colour);
  }, [language, theme]);
}
