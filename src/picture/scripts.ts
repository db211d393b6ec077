import type { Figure, Item } from '../scene/list.ts';
import type { Weight } from '../scene/text.ts';
import { type Typefaces, faceOf, isSeen } from './shaping.ts';

/**
 * Letters that few pictures have: the faces that draw them are fetched for those pictures alone,
 * and asked after all others. Of signs that are both a letter and an emoji, the letter is meant.
 */
const FURTHER = {
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  vietnamese: /[\u1ea0-\u1ef9]/u,
  emoji: /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
} as const;

/** A script whose faces are fetched when a picture has letters of it. */
export type FurtherScript = keyof typeof FURTHER;

const SCRIPTS = Object.keys(FURTHER) as readonly FurtherScript[];

/** The faces that pictures need: those that every picture has, and those of the further scripts in them. */
export async function typefacesWith(
  plain: Typefaces,
  figures: readonly Figure[],
  load: (script: FurtherScript) => Promise<Typefaces>,
): Promise<Typefaces> {
  const text = textOf(figures);
  const needed = SCRIPTS.filter((script) => FURTHER[script].test(text));
  const faces = [plain, ...(await Promise.all(needed.map(load)))];
  const of = (weight: Weight) => faces.flatMap((some) => some[weight]);
  return { 400: of(400), 600: of(600) };
}

/** The letters of pictures that none of some faces has, each once: they are drawn as the sign for what is missing. */
export function lettersWithout(typefaces: Typefaces, figures: readonly Figure[]): string[] {
  const fonts = typefaces[400].map((bytes) => faceOf(bytes).shaping);
  const letters = [...new Set(textOf(figures))].filter(isSeen);
  return letters.filter(
    (letter) => !fonts.some((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)),
  );
}

const textOf = (figures: readonly Figure[]): string =>
  figures.map(({ items }) => textIn(items)).join('');

const textIn = (items: readonly Item[]): string =>
  items
    .map((item) =>
      item.kind === 'text' ? item.text : item.kind === 'group' ? textIn(item.items) : '',
    )
    .join('');
