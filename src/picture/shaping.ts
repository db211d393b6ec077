import bidiFactory from 'bidi-js';
import { type Font, type Glyph, create } from 'fontkit';
import type { Weight } from '../scene/text.ts';

/**
 * Text as glyphs, the same in a browser and in Node: what a line needs where no browser sets it.
 * Runs are ordered by the bidirectional algorithm (UAX 9) and shaped one by one, each in the
 * first of its faces that has its letters.
 */

/** The files of the faces of each weight, in the order in which they are asked for a letter. */
export type Typefaces = Readonly<Record<Weight, readonly Uint8Array[]>>;

/** One glyph in its place in a line; lengths in thousandths of the type size, y upwards. */
export type Placed = {
  readonly face: number;
  readonly glyph: Glyph;
  /**
   * What it stands for, in the order of reading. A mark over a letter stands for nothing: the
   * letter stands for both, so that who takes text from a page finds them together.
   */
  readonly letters: readonly string[];
  /** Whether it is read from the right. */
  readonly isMirrored: boolean;
  /** Where the pen is for it, and what it moves the pen on. */
  readonly x: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
};

/** A line, from left to right as seen, and its width. */
export type Line = { readonly glyphs: readonly Placed[]; readonly width: number };

/**
 * A typeface as two readings of its file. fontkit keeps each glyph with the letters that it first
 * stood for, none where it was only a part of another's outline: so what shapes text is never
 * asked to draw, and what a document says does not hang on which others were made before it.
 */
export type Face = { readonly shaping: Font; readonly drawing: Font };

/** A typeface from the bytes of its file, WOFF or TrueType. */
export const faceOf = (bytes: Uint8Array): Face => ({
  shaping: fontOf(bytes),
  drawing: fontOf(bytes),
});

const fontOf = (bytes: Uint8Array): Font =>
  create(bytes as unknown as Parameters<typeof create>[0]) as Font;

const bidi = bidiFactory();

/** What a letter is drawn as where text is read from the right: itself, but for brackets and the like. */
export const mirrored = (character: string): string =>
  bidi.getMirroredCharacter(character) ?? character;

/** Line breaks and tabs are blanks, as SVG has it; other controls and halves of pairs are nothing. */
const printable = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

/** A line of text in some faces, of which the first that has a letter draws it. */
export function shaped(text: string, direction: 'ltr' | 'rtl', faces: readonly Face[]): Line {
  const line = printable(text);
  if (line === '') return { glyphs: [], width: 0 };
  const glyphs: Placed[] = [];
  let x = 0;
  for (const { text, level, face: found } of inOrder(runsOf(line, direction, faces))) {
    // The first face of all has a sign for what is missing.
    const face = Math.max(0, found);
    const { shaping: font } = faces[face]!;
    const scale = 1000 / font.unitsPerEm;
    const isMirrored = level % 2 === 1;
    const run = font.layout(text, undefined, undefined, undefined, isMirrored ? 'rtl' : 'ltr');
    const letters = lettersOf(run.glyphs, text, isMirrored);
    run.glyphs.forEach((glyph, at) => {
      const { xAdvance, xOffset, yOffset } = run.positions[at]!;
      const advance = xAdvance * scale;
      glyphs.push({
        face,
        glyph,
        letters: letters[at]!,
        isMirrored,
        x,
        advance,
        dx: xOffset * scale,
        dy: yOffset * scale,
      });
      x += advance;
    });
  }
  return { glyphs, width: x };
}

/** What each glyph of a run stands for: together the run's text. */
function lettersOf(
  glyphs: readonly Glyph[],
  text: string,
  isMirrored: boolean,
): readonly (readonly string[])[] {
  const own = glyphs.map(({ codePoints }) => codePoints.map((code) => String.fromCodePoint(code)));
  const letters = [...text];
  // A letter that is missing in all faces, and has a sign in common with all others such.
  if (glyphs.length === 1) return [letters];
  if (own.flat().length !== letters.length) return own;
  const isMark = (at: number): boolean => own[at]!.every((letter) => /\p{M}/u.test(letter));
  const found = own.map((): string[] => []);
  let base = -1;
  let taken = 0;
  for (let step = 0; step < glyphs.length; step++) {
    // Of what is read from the right the first glyph stands last.
    const at = isMirrored ? glyphs.length - 1 - step : step;
    if (base < 0 || !isMark(at)) base = at;
    found[base]!.push(...letters.slice(taken, taken + own[at]!.length));
    taken += own[at]!.length;
  }
  return found;
}

/** `face` is -1 for a letter that none has, which is a run of its own. */
type Run = { readonly text: string; readonly level: number; readonly face: number };

/** Runs of one level and one face, in the order of reading. */
function runsOf(line: string, direction: 'ltr' | 'rtl', faces: readonly Face[]): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const runs: { text: string; level: number; face: number }[] = [];
  let at = 0;
  for (const character of line) {
    const level = levels[at]!;
    at += character.length;
    if (STEERS.test(character)) continue;
    const last = runs.at(-1);
    const drawn = drawnBy(character, level);
    const isMark = /[\p{M}\u200c\u200d]/u.test(character);
    const found = isMark && last ? last.face : faceFor(drawn, faces);
    const isMissing = found < 0;
    if (last?.level === level && last.face === found && !isMissing) last.text += drawn;
    else runs.push({ text: drawn, level, face: found });
  }
  return runs;
}

/**
 * What steers direction, or makes another sign an emoji or a key, and has no shape of its own;
 * joiners shape letters and stay.
 */
const STEERS = /(?![\u0600-\u0605\u200c\u200d])\p{Cf}|[\ufe0e\ufe0f\u20e3]/u;

/** Signs that the bundled fonts lack, drawn by others, in the order in which they are seen. */
const STAND_INS: Readonly<Record<string, string>> = { '→': '–›', '←': '‹–' };

/** What a letter is drawn by in a run of a level. */
function drawnBy(character: string, level: number): string {
  const standIn = STAND_INS[character];
  if (level % 2 === 0) return standIn ?? character;
  return standIn === undefined ? mirrored(character) : [...standIn].reverse().join('');
}

/** Whether a letter of a text is to be seen: it, or what is drawn in its place, needs a shape. */
export const isSeen = (letter: string): boolean =>
  printable(letter) !== '' &&
  !/[\s\p{Cf}]/u.test(letter) &&
  !STEERS.test(letter) &&
  !(letter in STAND_INS);

/** The first face that has a letter; -1 where none has. */
function faceFor(character: string, faces: readonly Face[]): number {
  const code = character.codePointAt(0)!;
  return faces.findIndex(({ shaping }) => shaping.hasGlyphForCodePoint(code));
}

/** Runs as seen from the left: from the highest level down, whatever is of it or above is turned (UAX 9, L2). */
function inOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < ordered.length; from++) {
      let until = from;
      while (until < ordered.length && ordered[until]!.level >= level) until += 1;
      if (until > from + 1)
        ordered.splice(from, until - from, ...ordered.slice(from, until).reverse());
      from = until;
    }
  return ordered;
}
