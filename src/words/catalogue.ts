import type { Language } from '../graph/dataset.ts';
import arabic from './ar.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };

/** The messages of a language by id, in ICU MessageFormat. */
export type Messages = Readonly<Record<keyof typeof english, string>>;

/**
 * The messages of each language. On the page `app/catalogue.ts` stands in for this file, by
 * vite.config.ts: it has the same, but brings Spanish and Arabic when they are wanted.
 */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  en: english,
  es: spanish,
  ar: arabic,
};
