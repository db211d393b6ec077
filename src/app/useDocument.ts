import { useLayoutEffect } from 'react';
import type { Choice, ThemeName } from '../scene/choice.ts';
import { THEME } from '../scene/theme.ts';
import { directionOf } from '../words/messages.ts';

/** Gives the whole document the choice's language, direction and theme. */
export function useDocument({ language, theme }: Choice): void {
  useTheme(theme);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = directionOf(language);
  }, [language]);
}

/** Gives the whole document a theme: every colour of the pictures, by name, as a CSS property. */
export function useTheme(theme: ThemeName): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.style.colorScheme = theme;
    for (const [name, colour] of Object.entries(THEME[theme]))
      if (typeof colour === 'string') root.style.setProperty(`--${name}`, colour);
  }, [theme]);
}
