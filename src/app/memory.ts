import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { THEMES, type ThemeName, oneOf } from '../scene/choice.ts';
import { UNITS, type Unit } from '../scene/units.ts';

/** What a reader chose before; null where nothing is remembered, or nothing that can be used. */
export type Remembered = {
  readonly language: Language | null;
  readonly theme: ThemeName | null;
  /** By what dates are stepped. */
  readonly unit: Unit | null;
};

const KEYS = {
  language: 'realign.language',
  theme: 'realign.theme',
  unit: 'realign.unit',
} as const;

/** What the reader chose, as the browser remembers it. Nothing depends on its doing so. */
export function recall(): Remembered {
  return {
    language: oneOf(LANGUAGES, read(KEYS.language)),
    theme: oneOf(THEMES, read(KEYS.theme)),
    unit: oneOf(UNITS, read(KEYS.unit)),
  };
}

/** Has the browser remember a choice, if it will. */
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
