import type { Ink, Item, Segment, TextItem } from '../scene/list.ts';
import type { Weight } from '../scene/text.ts';
import { outlineOf } from './outlines.ts';
import { decimal } from './pdffile.ts';
import { PdfFont } from './pdffont.ts';
import { type Face, type Line, type Placed, shaped } from './shaping.ts';

const numbers = (...values: readonly number[]): string => values.map(decimal).join(' ');

/** Of a circle's radius: how far the handles of a cubic quarter stand off. */
const ROUND = 0.5523;

/** A halo is a line around letters as wide as a quarter of the type size, in thousandths of it. */
const HALO = 250;

/**
 * Paints display lists as the operators of PDF pages, whose axes are turned to run as those of
 * the picture. It gathers the fonts and degrees of opacity that the pages then must name.
 */
export class PdfPen {
  readonly #operators: string[] = [];
  readonly fonts = new Map<Face, { readonly name: string; readonly font: PdfFont }>();
  /** Names of the states by opacity. */
  readonly opacities = new Map<number, string>();
  readonly #lines = new Map<string, Line>();
  readonly #faces: Readonly<Record<Weight, readonly Face[]>>;

  constructor(faces: Readonly<Record<Weight, readonly Face[]>>) {
    this.#faces = faces;
  }

  /** What was painted since it was last taken: the operators of a page. */
  taken(): string[] {
    return this.#operators.splice(0);
  }

  /** Paints an item within groups that are so opaque. */
  paint(item: Item, opacity: number): void {
    switch (item.kind) {
      case 'group':
        this.#put('q', `1 0 0 1 ${numbers(item.x, item.y)} cm`);
        for (const part of item.items) this.paint(part, opacity * item.opacity);
        return this.#put('Q');
      case 'text':
        return this.#write(item, opacity);
      case 'path':
        return this.#draw(pathOf(item.segments), item, opacity);
      case 'circle':
        return this.#draw(circlePath(item.x, item.y, Math.max(0, item.r)), item, opacity);
      case 'polygon':
        return this.#draw(polygonPath(item.points), item, opacity);
    }
  }

  #draw(path: string, ink: Ink, opacity: number): void {
    const { fill, stroke, width, dash, cap } = ink;
    const way = fill === null ? (stroke === null ? null : 'S') : stroke === null ? 'f' : 'B';
    if (path === '' || way === null) return;
    this.#put('q', this.#opacity(ink.opacity * opacity));
    if (fill !== null) this.#put(`${colour(fill)} rg`);
    if (stroke !== null) {
      this.#put(`${colour(stroke)} RG`, `${decimal(width)} w`, `${cap === 'round' ? 1 : 0} J`);
      // As SVG has it; a PDF would let corners stand out further.
      this.#put('4 M');
      if (dash !== null) this.#put(`[${numbers(...dash)}] 0 d`);
    }
    this.#put(path, way, 'Q');
  }

  #write(item: TextItem, opacity: number): void {
    const { text, size, weight, direction, anchor, fill, halo } = item;
    const faces = this.#faces[weight];
    const line = this.#line(text, direction, weight);
    if (line.glyphs.length === 0) return;
    const width = (line.width * size) / 1000;
    const left = item.x - (anchor === 'left' ? 0 : anchor === 'right' ? width : width / 2);
    this.#put('q', this.#opacity(item.opacity * opacity), `1 0 0 -1 ${numbers(left, item.y)} cm`);
    if (halo !== null) this.#halo(line, size, halo, faces);
    this.#put(`${colour(fill)} rg`);
    this.#put('BT', ...this.#glyphs(line, size, faces), 'ET');
    // A mark is a shape: as a sign of its own it would stand beside its letter in the text.
    const marks = line.glyphs.filter(({ letters }) => letters.length === 0);
    for (const mark of marks) this.#outline(mark, size, faces, 'f');
    this.#put('Q');
  }

  /** A line of text, shaped once: names stand in each of two pictures. */
  #line(text: string, direction: 'ltr' | 'rtl', weight: Weight): Line {
    const key = `${weight} ${direction} ${text}`;
    const line = this.#lines.get(key) ?? shaped(text, direction, this.#faces[weight]);
    this.#lines.set(key, line);
    return line;
  }

  /** A line around the letters as outlines, for text set twice would be found twice. */
  #halo({ glyphs }: Line, size: number, halo: string, faces: readonly Face[]): void {
    this.#put(`${colour(halo)} RG`, `${HALO} w 1 j 1 J`);
    for (const placed of glyphs) this.#outline(placed, size, faces, 'S');
  }

  /** The outline of a glyph, drawn or filled. */
  #outline(
    { glyph, x, dx, dy, face }: Placed,
    size: number,
    faces: readonly Face[],
    way: 'S' | 'f',
  ): void {
    const outline = pathOf(outlineOf(glyph, faces[face]!));
    if (outline === '') return;
    const scale = size / 1000;
    this.#put(
      'q',
      `${decimal(scale)} 0 0 ${decimal(scale)} ${numbers((x + dx) * scale, dy * scale)} cm`,
    );
    this.#put(outline, way, 'Q');
  }

  #glyphs({ glyphs }: Line, size: number, faces: readonly Face[]): string[] {
    const operators: string[] = [];
    const signs = glyphs.filter(({ letters }) => letters.length > 0);
    let face = -1;
    let rise = 0;
    let pen = 0;
    for (const [at, placed] of signs.entries()) {
      const { name, font } = this.#font(faces[placed.face]!);
      if (placed.face !== face) operators.push(`/${name} ${decimal(size)} Tf`);
      face = placed.face;
      if (placed.dy !== rise) operators.push(`${decimal((placed.dy * size) / 1000)} Ts`);
      rise = placed.dy;
      const start = placed.x + placed.dx;
      const width = widthOf(placed, signs[at + 1] ?? null, font);
      const code = `<${font.codes(placed, width)}>`;
      const away = pen - start;
      operators.push(Math.abs(away) < 0.001 ? `${code} Tj` : `[${decimal(away)} ${code}] TJ`);
      pen = start + width;
    }
    return operators;
  }

  #font(face: Face) {
    const known = this.fonts.get(face);
    if (known) return known;
    const added = { name: `F${this.fonts.size}`, font: new PdfFont(face) };
    this.fonts.set(face, added);
    return added;
  }

  /** The state of an opacity, to a hundredth; nothing for what is opaque. */
  #opacity(opacity: number): string {
    const rounded = Math.round(opacity * 100) / 100;
    if (rounded === 1) return '';
    const name = this.opacities.get(rounded) ?? `O${this.opacities.size}`;
    this.opacities.set(rounded, name);
    return `/${name} gs`;
  }

  #put(...operators: readonly string[]): void {
    for (const operator of operators) if (operator !== '') this.#operators.push(operator);
  }
}

/**
 * How far a glyph moves the pen: by its own width, and where text is read from the right to where
 * the next begins, for a gap that sets off two letters would be taken for the end of a word.
 */
function widthOf({ glyph, x, dx, isMirrored }: Placed, next: Placed | null, font: PdfFont): number {
  const own = font.width(glyph);
  if (!isMirrored || !next?.isMirrored) return own;
  const width = next.x + next.dx - x - dx;
  return width > 0 ? Math.round(width * 1000) / 1000 : own;
}

/** `#rrggbb` as three parts of one. */
function colour(hex: string): string {
  return numbers(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
}

function pathOf(segments: readonly Segment[]): string {
  const parts: string[] = [];
  let at = { x: 0, y: 0 };
  let start = at;
  for (const segment of segments) {
    const [letter] = segment;
    if (letter === 'Z') {
      parts.push('h');
      at = start;
      continue;
    }
    const values = segment.slice(1) as number[];
    const end = { x: values.at(-2)!, y: values.at(-1)! };
    if (letter === 'Q') parts.push(`${numbers(...cubic(at, values))} c`);
    else parts.push(`${numbers(...values)} ${letter === 'M' ? 'm' : letter === 'L' ? 'l' : 'c'}`);
    if (letter === 'M') start = end;
    at = end;
  }
  return parts.join('\n');
}

/** A quadratic curve, which PDF lacks, as a cubic one. */
function cubic(from: { x: number; y: number }, [x1, y1, x, y]: readonly number[]): number[] {
  const towards = (a: number, b: number): number => a + (2 / 3) * (b - a);
  return [towards(from.x, x1!), towards(from.y, y1!), towards(x!, x1!), towards(y!, y1!), x!, y!];
}

function circlePath(x: number, y: number, r: number): string {
  const k = r * ROUND;
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(x + r, y + k, x + k, y + r, x, y + r)} c`,
    `${numbers(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${numbers(x - r, y - k, x - k, y - r, x, y - r)} c`,
    `${numbers(x + k, y - r, x + r, y - k, x + r, y)} c`,
    'h',
  ].join('\n');
}

function polygonPath(points: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    parts.push(`${numbers(points[at]!, points[at + 1]!)} ${at === 0 ? 'm' : 'l'}`);
  return parts.length === 0 ? '' : [...parts, 'h'].join('\n');
}
