import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../graph/testing/records.ts';
import { fetchCraft } from '../scene/craft.ts';
import { type FigureInput, figureOf } from '../scene/figure.ts';
import { lanesFigure } from '../scene/lanesfigure.ts';
import { PARTS } from '../scene/page.ts';
import { type Figure, circle, group, path, polygon, textLine } from '../scene/list.ts';
import { smallChoice, smallNetwork } from '../scene/testing/small.ts';
import { TYPEFACES } from '../cli/typefaces.ts';
import { outliner } from './outlines.ts';
import { svgOf } from './svg.ts';

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

/**
 * Compares a picture with the one kept under its name. A picture that differs is written beside
 * it as `-changed`, to be looked at and, if it is right, to take its place.
 */
function expectPicture(name: string, svg: string): void {
  const file = (end: string) =>
    fileURLToPath(new URL(`./examples/${name}${end}.svg`, import.meta.url));
  const kept = existsSync(file('')) ? readFileSync(file(''), 'utf8') : '';
  if (svg === kept) rmSync(file('-changed'), { force: true });
  else writeFileSync(file('-changed'), svg);
  expect(svg, `src/picture/examples/${name}.svg; see ${name}-changed.svg`).toBe(kept);
}

const bare = (at: string, more: Parameters<typeof smallChoice>[1] = {}): string =>
  svgOf(
    figureOf({
      network: smallNetwork,
      choice: smallChoice(at, more),
      page: 'half',
      paper: 'bare',
    }),
  );

const lanes = (more: Partial<FigureInput>): string =>
  svgOf(
    lanesFigure(
      { network: smallNetwork, choice: smallChoice('2021-07-27'), page: 'slide', ...more },
      'peru',
    ),
  );

describe('A picture as SVG', () => {
  it('of one date', () => expectPicture('one-date', bare('2021-07-27')));

  it('of a date when a member is about to leave, and another perhaps has', () =>
    expectPicture('doubtful', bare('2021-11-15')));

  it('of a difference', () =>
    expectPicture('difference', bare('2021-07-27', { view: 'diff', theme: 'dark' })));

  it('in Arabic', () => expectPicture('arabic', bare('2021-07-27', { language: 'ar' })));

  it('of ties over time', () =>
    expectPicture('lanes', lanes({ title: 'Peru', without: [...PARTS] })));

  it('of ties over time in Arabic, where time runs from the right', () =>
    expectPicture(
      'lanes-arabic',
      lanes({
        choice: smallChoice('2021-07-27', { language: 'ar', theme: 'dark', view: 'side' }),
        without: PARTS.filter((part) => part !== 'legend'),
      }),
    ));

  it('of a bloc as a hull', async () => {
    await fetchCraft();
    expectPicture('hull', bare('2021-11-15', { blocs: { group: 'hull' } }));
  });

  it('of a difference with a hull', async () => {
    await fetchCraft();
    const more = { blocs: { group: 'hull' }, view: 'diff' } as const;
    expectPicture('hull-difference', bare('2021-07-27', { ...more, vs: day('2022-02-01') }));
  });

  it('of a bloc as badges', () =>
    expectPicture('badges', bare('2021-11-15', { blocs: { group: 'badge' }, language: 'ar' })));

  it.each(['map', 'blocs', 'rings'] as const)('in the layout %s', async (layout) => {
    await fetchCraft();
    expectPicture(`layout-${layout}`, bare('2021-07-27', { layout }));
  });

  it('is the same bytes each time', () => {
    expect(bare('2021-08-10')).toBe(bare('2021-08-10'));
  });

  it('gives no id twice', () => {
    const svg = bare('2021-07-27', { view: 'side' });
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toContain('a-node-peru');
    expect(ids).toContain('b-node-peru');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('SVG', () => {
  it('says its size on paper, its language and its direction', () => {
    const svg = svgOf({
      ...BLANK,
      paper: { width: 297, height: 210 },
      language: 'ar',
      direction: 'rtl',
    });
    expect(svg).toMatch(
      /^<svg [^>]*width="297mm" height="210mm" viewBox="0 0 100 50" lang="ar" direction="rtl"/,
    );
    expect(svg).toContain('<title>A picture</title>\n<desc>Nothing to see</desc>');
  });

  it('paints each kind of item', () => {
    const items = [
      path([['M', 0, 0], ['Q', 1, 1, 2, 0], ['C', 3, 3, 4, 4, 5, 5], ['Z']], {
        stroke: '#000000',
        dash: [2, 1],
        cap: 'round',
      }),
      circle(1, 2, 3, { fill: '#ff0000', opacity: 0.5 }),
      polygon([0, 0, 4, 0, 2, 3], { fill: '#00ff00', stroke: '#000000', width: 2 }),
      group([circle(9, 9, 1, { fill: '#000000' })], { id: 'alone' }),
      group([textLine(0, 0, 'in', { size: 10, fill: '#000000' })], {
        id: 'g',
        x: 5,
        y: 6,
        opacity: 0.4,
      }),
    ];
    expect(
      svgOf({ ...BLANK, items })
        .split('\n')
        .slice(4, -2),
    ).toEqual([
      '<path d="M0 0Q1 1 2 0C3 3 4 4 5 5Z" fill="none" stroke="#000000" stroke-dasharray="2 1" stroke-linecap="round"/>',
      '<circle cx="1" cy="2" r="3" fill="#ff0000" opacity="0.5"/>',
      '<polygon points="0 0 4 0 2 3" fill="#00ff00" stroke="#000000" stroke-width="2"/>',
      '<circle id="alone" cx="9" cy="9" r="1" fill="#000000"/>',
      '<g id="g" transform="translate(5 6)" opacity="0.4">',
      '<text x="0" y="0" font-size="10" direction="ltr" fill="#000000">in</text>',
      '</g>',
    ]);
  });

  it('draws letters as shapes where it is asked to, in the ink of the text', () => {
    const items = [
      textLine(5, 6, 'l', { size: 10, fill: '#000000', halo: '#ffffff', anchor: 'middle' }),
    ];
    const svg = svgOf({ ...BLANK, items }, outliner(TYPEFACES));
    expect(svg).not.toContain('<text');
    expect(svg).toMatch(
      /<path d="M[\d. ]+L?.*Z" fill="#000000" stroke="#ffffff" stroke-width="2.5"/,
    );
    expect(svgOf({ ...BLANK, background: null })).not.toContain('<rect');
  });

  it('anchors text where it is seen, whichever way it is read', () => {
    const anchorOf = (anchor: 'left' | 'middle' | 'right', direction: 'ltr' | 'rtl') => {
      const text = textLine(0, 0, 'x', { size: 10, fill: '#000000', anchor, direction });
      return /text-anchor="(\w+)"/.exec(svgOf({ ...BLANK, items: [text] }))?.[1] ?? 'start';
    };
    expect(anchorOf('left', 'ltr')).toBe('start');
    expect(anchorOf('right', 'ltr')).toBe('end');
    expect(anchorOf('left', 'rtl')).toBe('end');
    expect(anchorOf('right', 'rtl')).toBe('start');
    expect(anchorOf('middle', 'rtl')).toBe('middle');
  });

  it('escapes what would be markup and leaves out what XML forbids, in texts and ids alike', () => {
    const hostile = '<script>alert("&")</script>\u0000\u0007\ud800\uffff 🙂';
    const items = [
      group([textLine(0, 0, hostile, { size: 10, fill: '#000000' })], { id: hostile }),
    ];
    const svg = svgOf({ ...BLANK, title: hostile, description: hostile, items });
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt; 🙂</text>');
    expect(svg).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\uffff]/u);
  });

  it('never lets a text change the number of its elements', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const items = [textLine(0, 0, text, { size: 10, fill: '#000000' })];
        const tags = svgOf({ ...BLANK, title: text, items }).match(/<[^>]*>/g) ?? [];
        expect(tags).toHaveLength(9);
      }),
      { seed: 2021, numRuns: 500 },
    );
  });

  it('writes numbers short', () => {
    const items = [circle(1 / 3, -0.04, 2.5, { fill: '#000000' })];
    expect(svgOf({ ...BLANK, items })).toContain('cx="0.3" cy="0" r="2.5"');
  });
});
