import type { Sign } from '../../graph/dataset.ts';

const WORDS: ReadonlyMap<string, Sign> = new Map([
  ['+', 1],
  ['pos', 1],
  ['positive', 1],
  ['positivo', 1],
  ['positiva', 1],
  ['neutral', 0],
  ['-', -1],
  ['neg', -1],
  ['negative', -1],
  ['negativo', -1],
  ['negativa', -1],
]);

/** The sign that a text says: of a number its own, of a plus, minus or word for them theirs; null for none. */
export function signIn(text: string): Sign | null {
  const plain = text.trim().toLowerCase().replace('\u2212', '-');
  const word = WORDS.get(plain);
  if (word !== undefined) return word;
  const number = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(number) ? (Math.sign(number) as Sign) : null;
}
