import { compareText } from '../graph/order.ts';

/**
 * Names in the order in which people look for them: accents and case are left out of the first
 * comparison. It asks no locale, so that a list is in the same order on every machine.
 */
export function compareNames(a: string, b: string): number {
  const first = compareText(folded(a), folded(b));
  return first === 0 ? compareText(a, b) : first;
}

/** Whether a text has some letters in it, as `searchable` has them. Of no letters it does. */
export const holdsName = (text: string, letters: string): boolean =>
  searchable(text).includes(searchable(letters).trim());

/**
 * A text as it is looked for: without accents and case; in Arabic also without vowel signs and
 * tatweel, with one letter for those that are written for each other (the forms of alef, ta
 * marbuta and ha, alef maqsura and ya, hamza on its seats), and with Western digits. What is
 * neither letter nor digit parts words.
 */
export const searchable = (text: string): string =>
  folded(text.normalize('NFKC'))
    .replace(/[\u0622-\u06f9]/g, (letter) => ARABIC_VARIANTS[letter] ?? letter)
    .replace(/\u0640/g, '')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

const ARABIC_VARIANTS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ...digitsFrom(0x0660),
  ...digitsFrom(0x06f0),
};

function digitsFrom(zero: number): Record<string, string> {
  const digits = Array.from({ length: 10 }, (_, digit) => digit);
  return Object.fromEntries(
    digits.map((digit) => [String.fromCodePoint(zero + digit), String(digit)]),
  );
}

/** A name without accents, vowel signs, case, and the marks that keep directions apart. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
