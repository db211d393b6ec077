import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faded } from './fade.ts';
import type { Frame } from './frame.ts';
import { type Item, circle } from './list.ts';

const ITEMS = Array.from({ length: 8 }, (_, at) => circle(at, 0, 1, {}));
const LOOKS = {
  lines: new Map(),
  members: new Map(),
  hulls: { seen: [], marked: new Set(), apart: new Set() },
  docks: new Map(),
  spots: new Map(),
} as unknown as Frame['looks'];
const frameOf = (items: readonly Item[]): Frame => ({ looks: LOOKS, items, still: 0 });

/** The opacity at which each item is painted; in the order of painting. */
const painted = ({ items }: Frame): [Item, number][] =>
  items.map((item) => (item.kind === 'group' ? [item.items[0]!, item.opacity] : [item, 1]));

test('What ended fades out, what began fades in, and what stays stands, in the order it had', () => {
  const [a, b, c, d] = ITEMS as [Item, Item, Item, Item];
  expect(painted(faded(frameOf([a, b, c]), frameOf([a, d, c]), 0.25))).toEqual([
    [a, 1],
    [d, 0.25],
    [b, 0.75],
    [c, 1],
  ]);
});

test('Each item of either frame is painted once, and at both ends of the way only those of one', () => {
  const some = fc.shuffledSubarray(ITEMS);
  fc.assert(
    fc.property(some, some, (from, to) => {
      const all = painted(faded(frameOf(from), frameOf(to), 0.5)).map(([item]) => item);
      expect(all).toHaveLength(new Set(all).size);
      expect(new Set(all)).toEqual(new Set([...from, ...to]));
      const seen = (part: number) =>
        painted(faded(frameOf(from), frameOf(to), part))
          .filter(([, opacity]) => opacity > 0)
          .map(([item]) => item);
      expect(seen(1)).toEqual(to);
      expect(new Set(seen(0))).toEqual(new Set(from));
    }),
  );
});
