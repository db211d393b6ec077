import type { Name } from './labels.ts';
import { SIZE } from './theme.ts';
import { fitted, widthOf } from './text.ts';

/** Sizes that a bloc's name may take on its seal, of the usual one. */
const SHRINKING = [1, 0.92, 0.84, 0.76, 0.68];

/** Letters of a word that does not stand on a line alone. */
const SHORT = 3;

/** A bloc's name set on its seal, in the lines in which it can be largest. */
export function sealNameOf(text: string, r: number, grain: number): Name {
  const sizes = SHRINKING.map((part) => part * SIZE.seal * grain);
  const sizeOf = (lines: readonly string[]): number =>
    sizes.find((size) => fits(lines, size, r)) ?? 0;
  const [few, many] = [joined(text, true), joined(text, false)];
  const lines = sizeOf(many) > sizeOf(few) * WORTH_A_LINE ? many : few;
  const size = Math.max(sizeOf(lines), sizes[sizes.length - 1]!);
  const kept = lines.map((line, at) => fitted(line, chord(lines.length, at, size, r), size, 600));
  return {
    lines: kept,
    size,
    weight: 600,
    width: Math.max(0, ...kept.map((line) => widthOf(line, size, 600))),
    height: size * kept.length,
  };
}

const MOST_LINES = 3;
/** How much larger a name must become to be set in a line more. */
const WORTH_A_LINE = 1.15;

/** A word a line, in at most three; a short one, as in "Grupo de Lima", may stay with the next. */
function joined(text: string, keepsShort: boolean): string[] {
  const lines: string[] = [];
  let before = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (keepsShort && word.length <= SHORT && lines.length > 0) before = `${before}${word} `;
    else {
      lines.push(before + word);
      before = '';
    }
  }
  if (before !== '') lines.push(before.trimEnd());
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
}

const fits = (lines: readonly string[], size: number, r: number): boolean =>
  lines.every((line, at) => widthOf(line, size, 600) <= chord(lines.length, at, size, r));

/** The width of a seal at a line of its name. */
function chord(lines: number, at: number, size: number, r: number): number {
  const off = Math.abs(at - (lines - 1) / 2) * size * SEAL_LEADING + size * 0.3;
  return 2 * Math.sqrt(Math.max(0, (r - 6) ** 2 - off ** 2));
}

export const SEAL_LEADING = 1.1;
