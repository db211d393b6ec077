import type { Font, Glyph, Subset } from 'fontkit';
import { type PdfFile, type Ref, digits, hexOf } from './pdffile.ts';
import { type Face, type Placed, mirrored } from './shaping.ts';

/** What @types/fontkit leaves out: the number that a glyph has in a subset, and its bytes. */
type OpenSubset = Subset & {
  includeGlyph(glyph: number | Glyph): number;
  encode(): Uint8Array;
};

/** A sign as the page has it: the glyph that draws it, what it stands for, how far it moves the pen. */
type Sign = { readonly glyph: number; readonly letters: string; readonly width: number };

/** A typeface as a PDF holds it: only the glyphs that are used, with what each stands for. */
export class PdfFont {
  readonly #font: Font;
  readonly #subset: OpenSubset;
  readonly #signs: Sign[] = [{ glyph: 0, letters: '', width: 0 }];
  readonly #codes = new Map<string, string>();

  constructor({ drawing }: Face) {
    this.#font = drawing;
    this.#subset = drawing.createSubset() as OpenSubset;
  }

  /**
   * A glyph as the codes of signs, four hexadecimal digits each, which move the pen by a width.
   * One that stands for several letters read from the right is as many signs, the last letter
   * first and the others blank: programs that take text from a page turn it sign by sign.
   */
  codes({ glyph, letters, isMirrored }: Placed, width: number): string {
    if (!isMirrored) return this.#code(glyph.id, letters.join(''), width);
    const blank = this.#font.glyphForCodePoint(0x20).id;
    const part = width / letters.length;
    // A bracket is drawn as its mirror image, and stands for itself.
    const signs = letters.map(mirrored).reverse();
    return signs
      .map((letter, at) => this.#code(at === 0 ? glyph.id : blank, letter, part))
      .join('');
  }

  #code(glyph: number, letters: string, width: number): string {
    const key = `${glyph} ${width} ${letters}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = digits(this.#signs.length);
    this.#signs.push({ glyph: this.#subset.includeGlyph(glyph), letters, width });
    this.#codes.set(key, code);
    return code;
  }

  /** A glyph's own width in thousandths of the type size. */
  width(glyph: Glyph): number {
    return (glyph.advanceWidth * 1000) / this.#font.unitsPerEm;
  }

  /** Writes the font, once all of its glyphs are known. */
  write(file: PdfFile, order: number): Ref {
    const name = `/${tagOf(order)}+${this.#font.postscriptName ?? 'Plex'}`;
    const data = this.#subset.encode();
    const descendant = file.add({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
      FontDescriptor: file.add(this.#descriptor(name, file.stream(data, { Length1: data.length }))),
      CIDToGIDMap: file.stream(this.#glyphMap()),
      DW: 1000,
      W: [0, this.#signs.map(({ width }) => width)],
    });
    return file.add({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: name,
      Encoding: '/Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.stream(this.#letterMap()),
    });
  }

  #descriptor(name: string, data: Ref) {
    const { unitsPerEm, bbox, ascent, descent, capHeight, italicAngle } = this.#font;
    const scaled = (value: number): number => (value * 1000) / unitsPerEm;
    return {
      Type: '/FontDescriptor',
      FontName: name,
      // A font with signs beyond the standard Latin set.
      Flags: 4,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled),
      ItalicAngle: italicAngle,
      Ascent: scaled(ascent),
      Descent: scaled(descent),
      CapHeight: scaled(capHeight),
      StemV: 80,
      FontFile2: data,
    };
  }

  /** The glyph of each sign, two bytes each. */
  #glyphMap(): Uint8Array {
    const map = new Uint8Array(this.#signs.length * 2);
    this.#signs.forEach(({ glyph }, code) => map.set([glyph >> 8, glyph & 255], code * 2));
    return map;
  }

  /** What each sign stands for, so that text can be searched and copied. */
  #letterMap(): string {
    const rows = this.#signs.flatMap(({ letters }, code) =>
      letters === '' ? [] : [`<${digits(code)}> <${hexOf(letters)}>`],
    );
    const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => {
      const block = rows.slice(at * 100, at * 100 + 100);
      return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
    });
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}

/** Six capital letters that mark a subset of a font. */
function tagOf(order: number): string {
  return `REALI${String.fromCharCode(65 + order)}`;
}
