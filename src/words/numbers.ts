import type { Language } from '../graph/dataset.ts';

/** The plural categories of CLDR that each language has, for whole numbers. */
export const PLURALS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  en: ['one', 'other'],
  es: ['one', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

/** The plural category of a count (CLDR 48, cardinal rules for whole numbers from 0). */
export function pluralCategory(count: number, language: Language): Intl.LDMLPluralRule {
  if (language === 'ar') return arabicCategory(count);
  if (count === 1) return 'one';
  return language === 'es' && count !== 0 && count % 1_000_000 === 0 ? 'many' : 'other';
}

function arabicCategory(count: number): Intl.LDMLPluralRule {
  if (count === 0) return 'zero';
  if (count === 1) return 'one';
  if (count === 2) return 'two';
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return 'few';
  return rest >= 11 ? 'many' : 'other';
}

const NO_BREAK_SPACE = '\u00a0';

/**
 * A whole number in Western digits: thousands apart by a comma, in Spanish by a space from five
 * digits on (Real Academia Española, Ortografía, 2010).
 */
export function numberWords(count: number, language: Language): string {
  const digits = String(count);
  if (language === 'es' && digits.length < 5) return digits;
  return digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'es' ? NO_BREAK_SPACE : ',');
}
