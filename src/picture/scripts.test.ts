import { describe, expect, it } from 'vitest';
import { TYPEFACES, typefacesFor } from '../cli/typefaces.ts';
import { type Figure, group, textLine } from '../scene/list.ts';
import { pdfOf } from './pdf.ts';
import { lettersWithout } from './scripts.ts';
import { readPdf } from './testing/pdftext.ts';

const figureOf = (text: string): Figure => ({
  width: 400,
  height: 50,
  paper: null,
  language: 'en',
  direction: 'ltr',
  title: 'A picture',
  description: '',
  background: null,
  items: [group([textLine(9, 20, text, { size: 10, fill: '#000000' })])],
});

describe('The faces of a picture', () => {
  it('are those that every picture has, as long as no letter asks for more', async () => {
    expect(await typefacesFor([figureOf('Perú ©™ → بيرو')])).toEqual(TYPEFACES);
  });

  it.each(['Россия Ґ', 'Ελλάδα', 'Việt Nam', '☮ 😀 👩‍👩‍👧 🇵🇪'])(
    'draw every letter of %s, and a PDF tells it',
    async (text) => {
      const figure = figureOf(text);
      expect(lettersWithout(TYPEFACES, [figure])).not.toEqual([]);
      const faces = await typefacesFor([figure]);
      expect(lettersWithout(faces, [figure])).toEqual([]);
      expect(readPdf(pdfOf([figure], faces, { author: null })).lines).toEqual([text]);
    },
  );

  it('draw a family, a flag and a waving hand as one sign each', async () => {
    const figure = figureOf('👩‍👩‍👧🏳️‍🌈🇵🇪👍🏽');
    const { content } = readPdf(pdfOf([figure], await typefacesFor([figure]), { author: null }));
    expect(
      content
        .match(/<(?:\w{4})+>/g)!
        .join('')
        .replaceAll('><', ''),
    ).toMatch(/^<\w{16}>$/);
  });

  it('are told of letters that none of them has, each once', async () => {
    const figure = figureOf('中国 中 Peru\u0000\ud800\u202e');
    const faces = await typefacesFor([figure]);
    expect(lettersWithout(faces, [figure])).toEqual(['中', '国']);
    // They stand as boxes, and can be searched and copied all the same.
    expect(readPdf(pdfOf([figure], faces, { author: null })).lines).toEqual(['中国 中 Peru']);
  });
});
