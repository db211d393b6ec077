import type { Name } from './labels.ts';
import { SIZE } from './theme.ts';
import { fitted, widthOf } from './text.ts';

/** Sizes that a bloc's name may take on its seal, of the usual one. */
const SHRINKING = [1, 0.92, 0.84, 0.76, 0.68];

/** Letters of a word that does not stand on a line alone. */
const SHORT = 3;

/** A bloc's name set on its seal: a word a line, as large as fits the circle. */
export function sealNameOf(text: string, r: number, grain: number): Name {
  const words = wordsOf(text);
  const lines = words.length <= 3 ? words : [words[0]!, words[1]!, words.slice(2).join(' ')];
  const sizes = SHRINKING.map((part) => part * SIZE.seal * grain);
  const size = sizes.find((size) => fits(lines, size, r)) ?? sizes[sizes.length - 1]!;
  const kept = lines.map((line, at) => fitted(line, chord(lines.length, at, size, r), size, 600));
  return {
    lines: kept,
    size,
    weight: 600,
    width: Math.max(0, ...kept.map((line) => widthOf(line, size, 600))),
    height: size * kept.length,
  };
}

/** The words of a name; a short one, as in "Grupo de Lima", stays with the next. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (word.length <= SHORT && words.length > 0) before = `${before}${word} `;
    else {
      words.push(before + word);
      before = '';
    }
  }
  return before === '' ? words : [...words, before.trimEnd()];
}

const fits = (lines: readonly string[], size: number, r: number): boolean =>
  lines.every((line, at) => widthOf(line, size, 600) <= chord(lines.length, at, size, r));

/** The width of a seal at a line of its name. */
function chord(lines: number, at: number, size: number, r: number): number {
  const off = Math.abs(at - (lines - 1) / 2) * size * SEAL_LEADING + size * 0.3;
  return 2 * Math.sqrt(Math.max(0, (r - 6) ** 2 - off ** 2));
}

export const SEAL_LEADING = 1.1;
