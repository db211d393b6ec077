import { describe, expect, it } from 'vitest';
import { TYPEFACES } from '../cli/typefaces.ts';
import { figureOf } from '../scene/figure.ts';
import { type Figure, circle, group, path, polygon, textLine } from '../scene/list.ts';
import { smallChoice, smallNetwork } from '../scene/testing/small.ts';
import { pdfOf } from './pdf.ts';
import { readPdf } from './testing/pdftext.ts';

const BLANK: Figure = {
  width: 100,
  height: 50,
  paper: null,
  language: 'en',
  direction: 'ltr',
  title: 'A picture',
  description: 'Nothing to see',
  background: '#ffffff',
  items: [],
};

const NOBODY = { author: null };

const drawn = (figure: Partial<Figure>) => pdfOf([{ ...BLANK, ...figure }], TYPEFACES, NOBODY);

const set = (text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  readPdf(drawn({ items: [textLine(50, 20, text, { size: 10, fill: '#000000', direction })] }))
    .lines;

const turned = (text: string): string => [...text].reverse().join('');

describe('A picture as PDF', () => {
  it('holds its texts as text, in three languages', () => {
    const texts = (language: 'en' | 'es' | 'ar'): string[] => {
      const figure = figureOf({
        network: smallNetwork,
        choice: smallChoice('2021-11-15', { language }),
        page: 'a4',
      });
      return [...readPdf(pdfOf([figure], TYPEFACES, NOBODY)).lines];
    };
    expect(texts('en')).toContain('Peru');
    expect(texts('es').join('\n')).toContain('15 de noviembre de 2021');
    const arabic = texts('ar').map(turned);
    expect(arabic).toContain('الأطراف');
    expect(arabic.join('\n')).toContain('نوفمبر');
  });

  it('is the same bytes each time', () => {
    const figure = figureOf({ network: smallNetwork, choice: smallChoice('2021-08-10') });
    const first = pdfOf([figure], TYPEFACES, NOBODY);
    // Whatever was drawn between them.
    expect(set('Perú é ü › –')).toEqual(['Perú é ü › –']);
    expect(pdfOf([figure], TYPEFACES, NOBODY)).toEqual(first);
  });

  it('has the size of its paper, else three quarters of a point a unit', () => {
    const a4 = readPdf(drawn({ paper: { width: 297, height: 210 } })).heads.join('\n');
    expect(a4).toContain('/MediaBox [0 0 841.89 595.276]');
    expect(readPdf(drawn({})).heads.join('\n')).toContain('/MediaBox [0 0 75 37.5]');
  });

  it('says its title, what it shows, its author, its language and from where it is read', () => {
    const figure = { ...BLANK, title: 'بيرو', language: 'ar', direction: 'rtl' } as const;
    const heads = readPdf(pdfOf([figure], TYPEFACES, { author: 'Ana' })).heads.join('\n');
    expect(heads).toContain('/Title <FEFF0628064A06310648>');
    expect(heads).toContain('/Author <FEFF0041006E0061>');
    expect(heads).toContain('/Lang <FEFF00610072>');
    expect(heads).toContain('/Direction /R2L');
    expect(readPdf(drawn({})).heads.join('\n')).not.toContain('/Author');
  });

  it('has a page for each of several pictures, with one set of fonts', () => {
    const items = [textLine(0, 20, 'Peru', { size: 10, fill: '#000000' })];
    const { heads } = readPdf(
      pdfOf(
        [
          { ...BLANK, items },
          { ...BLANK, items },
        ],
        TYPEFACES,
        NOBODY,
      ),
    );
    expect(heads.filter((head) => head.includes('/Type /Page '))).toHaveLength(2);
    expect(heads.filter((head) => head.includes('/Subtype /Type0'))).toHaveLength(1);
    expect(heads.join('\n')).toContain('/Count 2');
  });

  it('embeds only the glyphs that it uses', () => {
    const one = drawn({ items: [textLine(0, 0, 'a', { size: 10, fill: '#000000' })] });
    expect(one.length).toBeLessThan(5000);
  });

  it('draws each kind of item, and leaves out a ground that it has not', () => {
    const items = [
      path([['M', 0, 0], ['Q', 3, 3, 6, 0], ['Z']], { stroke: '#ff0000', width: 2, dash: [2, 1] }),
      circle(1, 2, 3, { fill: '#00ff00', opacity: 0.5 }),
      group([polygon([0, 0, 4, 0, 2, 3], { fill: '#0000ff' })], { x: 5, y: 6, opacity: 0.5 }),
    ];
    const { content, heads } = readPdf(drawn({ items, background: null }));
    expect(content).toContain('1 0 0 RG\n2 w\n0 J\n4 M\n[2 1] 0 d\n0 0 m\n2 2 4 2 6 0 c\nh\nS');
    expect(content).toContain('/O0 gs\n0 1 0 rg\n4 2 m');
    expect(content).toContain('1 0 0 1 5 6 cm\nq\n/O0 gs\n0 0 1 rg');
    expect(content).not.toContain('1 1 1 rg');
    expect(heads.join('\n')).toContain('/ca 0.5');
  });
});

describe('Text in a PDF', () => {
  it('is set as it is seen: numbers and Latin names in Arabic keep their order', () => {
    const [line] = set('في 20 أكتوبر EFE', 'rtl');
    expect(line).toBe(`EFE ${turned('أكتوبر')} 20 ${turned('في')}`);
  });

  it('joins Arabic letters, and tells each letter of a ligature', () => {
    expect(set('السلام', 'rtl').map(turned)).toEqual(['السلام']);
  });

  it('tells a mark with its letter, and sets no gap between letters that kerning parts', () => {
    for (const text of ['تغيّر', 'معلَن', 'أمريكا', 'أكتوبر']) {
      const items = [textLine(50, 20, text, { size: 10, fill: '#000000', direction: 'rtl' })];
      const { lines, content } = readPdf(drawn({ items }));
      expect(lines.map(turned)).toEqual([text]);
      // Only before the first sign may the pen be moved.
      expect([...content.matchAll(/\] TJ/g)].length).toBeLessThanOrEqual(1);
    }
  });

  it('mirrors brackets without changing what they stand for', () => {
    expect(set('(بيرو)', 'rtl').map(turned)).toEqual(['(بيرو)']);
  });

  it('leaves out signs that only steer direction, controls and halves of pairs', () => {
    expect(set('a\u2068b\u2069\u0007\ud800c\nd')).toEqual(['abc d']);
  });

  it('draws something for a sign that no face has, and an arrow from dash and point', () => {
    expect(set('a 🙂 b')).toHaveLength(1);
    expect(set('a → b')).toEqual(['a –› b']);
    expect(set('')).toEqual([]);
  });

  it('takes markup, quotes and 500 letters as they are', () => {
    const hostile = `<b>&amp; "(\\)" ${'x'.repeat(500)}`;
    expect(set(hostile)).toEqual([hostile]);
  });

  it('is written once, whatever stands around its letters', () => {
    const items = ['é', 'e', 'Peru'].map((text) =>
      textLine(0, 0, text, { size: 10, fill: '#000000', halo: '#ffffff' }),
    );
    const { lines, content } = readPdf(drawn({ items }));
    expect(lines).toEqual(['é', 'e', 'Peru']);
    expect(content).toContain('250 w 1 j');
  });
});
