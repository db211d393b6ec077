import type { Frame } from './frame.ts';
import { type Item, group } from './list.ts';

/** How one frame of a plan gives way to another, from part 0 to part 1 of the way. */
export type Fade = (from: Frame, to: Frame, part: number) => Frame;

/**
 * What is seen at a part of the way (0 to 1) from one frame of a plan to another: what both have
 * stands, what only the first has fades out, what only the second has fades in. What goes lies
 * where it lay, below what comes in its place.
 */
export const faded: Fade = (from, to, part) => {
  const stays = new Set(from.items);
  const comes = new Set(to.items);
  const items: Item[] = [];
  let at = 0;
  for (const item of to.items) {
    if (!stays.has(item)) {
      items.push(group([item], { opacity: part }));
      continue;
    }
    while (at < from.items.length && from.items[at] !== item) {
      const gone = from.items[at]!;
      if (!comes.has(gone)) items.push(group([gone], { opacity: 1 - part }));
      at += 1;
    }
    // What stands elsewhere in the order has been passed already.
    items.push(item);
    if (from.items[at] === item) at += 1;
  }
  for (const gone of from.items.slice(at))
    if (!comes.has(gone)) items.push(group([gone], { opacity: 1 - part }));
  return { looks: to.looks, items, still: 0 };
};
