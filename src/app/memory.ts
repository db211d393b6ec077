import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { THEMES, type ThemeName, oneOf } from '../scene/choice.ts';

/** What a reader chose before; null where nothing is remembered, or nothing that can be used. */
export type Remembered = { readonly language: Language | null; readonly theme: ThemeName | null };

const KEYS = { language: 'realign.language', theme: 'realign.theme' } as const;

/** The reader's language and theme as the browser remembers them. Nothing depends on its doing so. */
export function recall(): Remembered {
  return {
    language: oneOf(LANGUAGES, read(KEYS.language)),
    theme: oneOf(THEMES, read(KEYS.theme)),
  };
}

/** Has the browser remember a language or theme, if it will. */
export function remember(name: keyof Remembered, value: string): void {
  try {
    window.localStorage.setItem(KEYS[name], value);
  } catch {
    // Storage is off or full: the next visit begins as the first did.
  }
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}
