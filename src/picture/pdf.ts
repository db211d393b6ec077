import type { Figure } from '../scene/list.ts';
import { PdfFile, type Value } from './pdffile.ts';
import { PdfPen } from './pdfpen.ts';
import { type Typefaces, faceOf } from './shaping.ts';

/** What a document says of itself beside its title; null for what is not known. */
export type Particulars = { readonly author: string | null };

/** A point of print for a unit of a picture that has no size on paper: that of a screen's pixel. */
const POINT = 0.75;
const MILLIMETRE = 72 / 25.4;

/**
 * Pictures as the pages of a PDF 1.7: lines and letters, not pixels; only the glyphs that are used
 * are embedded; text can be searched and copied in the order of reading, Arabic too. A picture
 * with a size on paper fills it, others have a point for three quarters of a unit. The same
 * input gives the same bytes; there is no date in it. What the document says of itself is the
 * first picture's.
 */
export function pdfOf(
  figures: readonly Figure[],
  typefaces: Typefaces,
  { author }: Particulars,
): Uint8Array {
  const faces = { 400: typefaces[400].map(faceOf), 600: typefaces[600].map(faceOf) };
  const pen = new PdfPen(faces);
  const pages = figures.map((figure) => pageOf(figure, pen));
  return documentOf(figures[0]!, pen, pages, author);
}

/** The operators of a page, and its size in points. */
type PdfPage = { readonly content: string; readonly size: readonly [number, number] };

function pageOf({ width, height, paper, items, background }: Figure, pen: PdfPen): PdfPage {
  const [wide, high] = paper
    ? [paper.width * MILLIMETRE, paper.height * MILLIMETRE]
    : [width * POINT, height * POINT];
  const scale = Math.min(wide / width, high / height);
  if (background !== null)
    pen.paint(
      {
        kind: 'polygon',
        points: [0, 0, width, 0, width, height, 0, height],
        ...GROUND,
        fill: background,
      },
      1,
    );
  for (const item of items) pen.paint(item, 1);
  const left = (wide - width * scale) / 2;
  const top = high - (high - height * scale) / 2;
  const matrix = [scale, 0, 0, -scale, left, top].map((value) => value.toFixed(4)).join(' ');
  return { content: `q ${matrix} cm\n${pen.taken().join('\n')}\nQ`, size: [wide, high] };
}

const GROUND = {
  stroke: null,
  width: 1,
  dash: null,
  cap: 'butt',
  opacity: 1,
} as const;

function documentOf(
  { title, description, language, direction }: Figure,
  pen: PdfPen,
  contents: readonly PdfPage[],
  author: string | null,
): Uint8Array {
  const file = new PdfFile();
  const pages = file.reserve();
  const fonts = [...pen.fonts.values()].map(
    ({ name, font }, order) => [name, font.write(file, order)] as const,
  );
  const states = [...pen.opacities].map(
    ([opacity, name]) => [name, { Type: '/ExtGState', ca: opacity, CA: opacity }] as const,
  );
  const kids = contents.map(({ content, size }) =>
    file.add({
      Type: '/Page',
      Parent: pages,
      MediaBox: [0, 0, ...size],
      Resources: { Font: Object.fromEntries(fonts), ExtGState: Object.fromEntries(states) },
      Contents: file.stream(content),
    }),
  );
  file.add({ Type: '/Pages', Kids: kids, Count: kids.length }, pages);
  const root = file.add({
    Type: '/Catalog',
    Pages: pages,
    Lang: { text: language },
    ViewerPreferences: {
      DisplayDocTitle: true,
      Direction: direction === 'rtl' ? '/R2L' : '/L2R',
    },
  });
  const facts: Record<string, Value> = {
    Title: { text: title },
    ...(author === null ? {} : { Author: { text: author } }),
    Subject: { text: description },
    Creator: { text: 'Realign' },
  };
  return file.bytes(root, file.add(facts));
}
