import { compareText } from '../graph/order.ts';

/**
 * Names in the order in which people look for them: accents and case are left out of the first
 * comparison. It asks no locale, so that a list is in the same order on every machine.
 */
export function compareNames(a: string, b: string): number {
  const first = compareText(folded(a), folded(b));
  return first === 0 ? compareText(a, b) : first;
}

/** Whether a text has some letters in it, accents and case apart. Of no letters it does. */
export const holdsName = (text: string, letters: string): boolean =>
  folded(text).includes(folded(letters.trim()));

/** A name without accents, vowel signs, case, and the marks that keep directions apart. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
