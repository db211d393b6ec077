import { describe, expect, it } from 'vitest';
import { LANGUAGES, saysIn } from '../graph/dataset.ts';
import type { Item, TextItem } from './list.ts';
import { networkOf } from '../graph/network.ts';
import { MARGIN, PAGE } from './page.ts';
import { questionSheets } from './questionsheet.ts';
import { bundled } from './testing/bundled.ts';
import { widthOf } from './text.ts';

const { network, choice } = bundled();

const textsOf = (items: readonly Item[]): TextItem[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? textsOf(item.items) : item.kind === 'text' ? [item] : [],
  );

const plain = (text: string): string => text.replace(/[\s\u2066-\u2069]/g, '');

describe('The questions as a picture', () => {
  it('hold every answer on sheets of paper and as one, in three languages, within the margins', () => {
    for (const language of LANGUAGES) {
      const input = { network, choice: { ...choice, language }, page: 'a4' as const };
      const sheets = questionSheets(input);
      expect(sheets.length).toBeGreaterThan(1);
      for (const { width, height, paper, items } of sheets) {
        expect(paper).toEqual({ width: 297, height: 210 });
        for (const { x, y, text, size, weight, anchor } of textsOf(items)) {
          const left = anchor === 'right' ? x - widthOf(text, size, weight) : x;
          const right = anchor === 'right' ? x : x + widthOf(text, size, weight);
          expect(left).toBeGreaterThanOrEqual(MARGIN - 1);
          expect(right).toBeLessThanOrEqual(width - MARGIN + 1);
          expect(y).toBeLessThanOrEqual(height - MARGIN / 2);
        }
      }
      const [whole] = questionSheets(input, false);
      for (const figures of [sheets, [whole!]]) {
        const told = plain(
          figures
            .flatMap(({ items }) => textsOf(items))
            .map(({ text }) => text)
            .join(''),
        );
        for (const { says } of network.dataset.answers)
          expect(told).toContain(plain(saysIn(says, language) ?? ''));
      }
    }
  });

  it('goes on on the next page with an answer that is longer than one, and leaves nothing out', () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const { dataset } = network;
    const answers = dataset.answers.map((answer, at) =>
      at === 1 ? { ...answer, says: { en: words.join(' '), es: null, ar: null } } : answer,
    );
    const long = networkOf({ ...dataset, answers });
    for (const page of ['a4', 'letter-portrait'] as const) {
      const sheets = questionSheets({ network: long, choice, page });
      const { height } = PAGE[page];
      expect(sheets.map((sheet) => [sheet.height, sheet.paper])).toEqual(
        sheets.map(() => [height, PAGE[page].paper]),
      );
      const texts = sheets.flatMap(({ items }) => textsOf(items));
      expect(texts.filter(({ y }) => y > height - MARGIN / 2)).toEqual([]);
      const told = new Set(texts.flatMap(({ text }) => text.split(' ')));
      expect(words.filter((word) => !told.has(word))).toEqual([]);
    }
  });

  it('on a page for social networks is one that is as long as it takes', () => {
    const sheets = questionSheets({ network, choice, page: 'social' });
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.height).toBeGreaterThan(PAGE.social.height);
  });
});
