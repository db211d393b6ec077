import type { Glyph } from 'fontkit';
import type { Segment, TextItem } from '../scene/list.ts';
import { type Face, type Typefaces, faceOf, shaped } from './shaping.ts';

/** The outline of a glyph of a face in thousandths of the type size, y upwards. */
export function outlineOf({ id }: Glyph, { drawing }: Face): Segment[] {
  const scale = 1000 / drawing.unitsPerEm;
  return drawing.getGlyph(id).path.commands.map(({ command, args }): Segment => {
    const letter = LETTERS[command as keyof typeof LETTERS] ?? 'Z';
    return [letter, ...args.map((value) => Math.round(value * scale))] as unknown as Segment;
  });
}

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C' } as const;

/**
 * Writes lines of text as the outlines of their letters, where they stand in the picture, for
 * programs that set no text: they are the same on every machine, whatever fonts it has.
 */
export function outliner(typefaces: Typefaces): (item: TextItem) => readonly Segment[] {
  const faces = { 400: typefaces[400].map(faceOf), 600: typefaces[600].map(faceOf) };
  return ({ text, x, y, size, weight, anchor, direction }) => {
    const line = shaped(text, direction, faces[weight]);
    const scale = size / 1000;
    const width = line.width * scale;
    const left = x - (anchor === 'left' ? 0 : anchor === 'right' ? width : width / 2);
    return line.glyphs.flatMap(({ glyph, face, x: pen, dx, dy }) =>
      outlineOf(glyph, faces[weight][face]!).map((segment) =>
        placed(segment, left + (pen + dx) * scale, y - dy * scale, scale),
      ),
    );
  };
}

/** A stroke of a glyph in the picture, whose y runs downwards. */
const placed = (segment: Segment, x: number, y: number, scale: number): Segment =>
  segment.map((part, at) =>
    typeof part === 'number' ? (at % 2 === 1 ? x + part * scale : y - part * scale) : part,
  ) as unknown as Segment;
