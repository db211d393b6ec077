import { ADVANCES } from './advances.generated.ts';

/**
 * Text measured by a table of the bundled fonts, never by a canvas, so that page and command
 * line agree. Kerning of Latin letters is left out: it is under a hundredth of a line.
 */
export type Weight = 400 | 600;

type Forms = readonly number[];
type Face = {
  readonly latin: ReadonlyMap<string, number>;
  readonly arabic: ReadonlyMap<string, Forms>;
  readonly pairs: ReadonlyMap<string, number>;
};

/** Of the type size: what a character takes that the fonts lack, such as an emoji. */
const UNKNOWN = 1000;
const TATWEEL = 'ـ';
const FACES: Readonly<Record<Weight, Face>> = { 400: faceOf(400), 600: faceOf(600) };

/** The width of a line of text in the units of its size. Line breaks have none. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  return (thousandthsOf(text, FACES[weight]) * size) / 1000;
}

/** A text cut to a width, with an ellipsis where something is left out. */
export function fitted(text: string, width: number, size: number, weight: Weight = 400): string {
  if (widthOf(text, size, weight) <= width) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(shortened(characters, middle), size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return shortened(characters, low);
}

/**
 * A text set in lines no wider than a width, at most `most` of them; a word wider than a line is
 * cut, and the last line ends in an ellipsis where something is left out.
 */
export function wrapped(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = Infinity,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size, weight) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const kept =
    lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return isolatedByLine(kept.map((text) => fitted(text, width, size, weight)));
}

const ISOLATE = '\u2068';
const END = '\u2069';

/** Isolates (Unicode UAX 9) end with their line, so that one which goes on is begun anew on the next. */
function isolatedByLine(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const begun = ISOLATE.repeat(open);
    open += line.split(ISOLATE).length - line.split(END).length;
    open = Math.max(0, open);
    return begun + line + END.repeat(open);
  });
}

function shortened(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join('').trimEnd()}…`;
}

function thousandthsOf(text: string, face: Face): number {
  // A mark stands over the letter before it and neither widens nor parts a word.
  const characters = [...text].filter((character) => !/[\p{M}\p{C}]/u.test(character));
  let width = 0;
  characters.forEach((character, place) => {
    const latin = face.latin.get(character);
    if (latin !== undefined) width += latin;
    else if (!face.arabic.has(character)) width += UNKNOWN;
    else width += arabicWidth(characters, place, face);
  });
  return width;
}

/** An Arabic letter in the form that its neighbours give it, with the correction of the pair it begins. */
function arabicWidth(characters: readonly string[], place: number, face: Face): number {
  const joins = (at: number): boolean =>
    joinsOn(face, characters[at]) && joinsBack(face, characters[at + 1]);
  const letter = characters[place]!;
  const next = characters[place + 1];
  const before = joins(place - 1);
  const after = joins(place);
  const forms = face.arabic.get(letter)!;
  const own = forms[(before ? 1 : 0) + (after ? 2 : 0)] ?? forms[0]!;
  if (next === undefined) return own;
  const key = `${before ? TATWEEL : ''}${letter}${next}${joins(place + 1) ? TATWEEL : ''}`;
  return own + (face.pairs.get(key) ?? 0);
}

const joinsOn = (face: Face, letter: string | undefined): boolean =>
  letter !== undefined && face.arabic.get(letter)?.length === 4;
const joinsBack = (face: Face, letter: string | undefined): boolean =>
  letter !== undefined && (face.arabic.get(letter)?.length ?? 0) > 1;

function faceOf(weight: Weight): Face {
  const { latin, arabic, pairs } = ADVANCES[weight];
  return {
    latin: unpacked(latin),
    arabic: new Map(
      arabic.split('|').map((entry) => [entry[0]!, entry.slice(1).split(' ').map(Number)]),
    ),
    pairs: unpacked(pairs),
  };
}

function unpacked(table: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const line of table.split('\n')) {
    const [number, ...keys] = line.split('\t');
    for (const key of keys) numbers.set(key, Number(number));
  }
  return numbers;
}
