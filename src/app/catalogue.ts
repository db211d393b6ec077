import { LANGUAGES, type Language } from '../graph/dataset.ts';
import type { Messages } from '../words/catalogue.ts';
import english from '../words/en.json' with { type: 'json' };

/**
 * The messages of each language, in place of `words/catalogue.ts`: a language that has not been
 * learned yet has the English ones, which nobody is to see. Of the English ones the first screen's come first.
 *
 * @public By vite.config.ts.
 */
export const MESSAGES: Record<Language, Messages> = { en: english, es: english, ar: english };

type Brought = { readonly default: Messages };

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Brought>>> = {
  es: () => import('../words/es.json'),
  ar: () => import('../words/ar.json'),
};

const learned = new Set<Language>(['en']);

/** Whether the messages of a language are there. */
export const isLearned = (language: Language): boolean => learned.has(language);

/** Brings the messages of a language; rejects where they cannot be loaded, and can be tried again. */
export async function learn(language: Language): Promise<void> {
  if (language === 'en' || learned.has(language)) return;
  MESSAGES[language] = (await OTHERS[language]()).default;
  learned.add(language);
}

/** Brings the English messages that the first screen did without; the other languages come whole. */
export async function learnLater(): Promise<void> {
  const { default: later } = await import('../words/en.json?later');
  MESSAGES.en = { ...MESSAGES.en, ...later };
}

/** Brings all languages, as far as they can be had. */
export async function learnAll(): Promise<void> {
  await Promise.allSettled(LANGUAGES.map(learn));
}
