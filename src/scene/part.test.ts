import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../graph/testing/records.ts';
import { LAYOUTS, type Choice } from './choice.ts';
import { fetchCraft } from './craft.ts';
import { figureOf } from './figure.ts';
import { inView } from './inview.ts';
import type { Item } from './list.ts';
import { PARTS } from './page.ts';
import { panelsIn } from './panels.ts';
import { countActors, subjectOf } from './subject.ts';
import { bundled } from './testing/bundled.ts';

const { network, choice } = bundled();
const ANDES = ['peru', 'bolivia', 'chile', 'lima-group'];
const WHOLE = { x: 0, y: 0, width: 1200, height: 800 };

function idsIn(items: readonly Item[], start: string): string[] {
  return items.flatMap((item) =>
    item.kind !== 'group'
      ? []
      : [
          ...(item.id?.startsWith(start) === true ? [item.id.slice(start.length)] : []),
          ...idsIn(item.items, start),
        ],
  );
}

const textsIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'text' ? [item.text] : item.kind === 'group' ? textsIn(item.items) : [],
  );

beforeAll(() => fetchCraft());

describe('A picture of a part', () => {
  it('shows those who are named, what joins them, and who docks beside them, and nobody else', () => {
    const { items } = figureOf({ network, choice, only: ANDES });
    expect(new Set(idsIn(items, 'node-'))).toEqual(new Set(ANDES));
    const ties = new Set(idsIn(items, 'tie-'));
    expect(ties).toContain('peru-member-of-lima-group');
    expect([...ties].some((tie) => tie.includes('-holds-office-in-peru'))).toBe(true);
    expect([...ties].filter((tie) => /venezuela|maduro|colombia/.test(tie))).toEqual([]);
  });

  it.each([
    ['en', 'A part of the picture: '],
    ['es', 'Una parte de la imagen: '],
    ['ar', 'جزء من الصورة: '],
  ] as const)('says so in words whatever else is left out, in %s', (language, words) => {
    const figure = figureOf({
      network,
      choice: { ...choice, language },
      only: ANDES,
      without: PARTS,
    });
    expect(textsIn(figure.items).filter((text) => text.startsWith(words))).toHaveLength(1);
    expect(figure.description).toContain(words);
    const whole = figureOf({ network, choice: { ...choice, language }, without: PARTS });
    expect([...textsIn(whole.items), whole.description].join()).not.toContain(words);
  });

  it('counts all that it shows, of all that the whole has', () => {
    const count = (only?: readonly string[]) =>
      countActors(subjectOf(network, { ...choice, only }));
    const { description } = figureOf({ network, choice, only: ANDES });
    expect(count(ANDES)).toBeLessThan(count());
    expect(description).toContain(`${count(ANDES)} of ${count()} actors`);
  });

  it('keeps whom all ties lead out of it', () => {
    const one = { ...choice, view: 'one' } as const;
    const { items } = figureOf({ network, choice: one, only: ['bolivia', 'chile'] });
    expect(new Set(idsIn(items, 'node-'))).toEqual(new Set(['bolivia', 'chile']));
  });

  it('of everybody is the whole, save for the words that say so', () => {
    const views: Partial<Choice>[] = [
      ...LAYOUTS.map((layout) => ({ layout })),
      { view: 'diff' },
      { view: 'strip' },
      { view: 'diff', compare: 'pairs' },
      { blocs: { 'lima-group': 'hull', alba: 'badge' } },
    ];
    for (const part of views) {
      const chosen = { ...choice, ...part };
      const subject = subjectOf(network, chosen);
      const { plan, frames } = panelsIn(network, chosen, subject, WHOLE);
      const looks = frames.map((frame) => frame.looks);
      const all = inView(plan, looks, { x: -1e4, y: -1e4, width: 1e5, height: 1e5 });
      expect(all.ids).toHaveLength(all.all);
      const nodes = (only?: readonly string[]) => {
        const { items } = figureOf({ network, choice: chosen, only });
        return idsIn(items, 'node-').sort();
      };
      expect(nodes(all.ids)).toEqual(nodes());
    }
  });

  it('of nobody says that there is nothing to see', () => {
    const { items } = figureOf({ network, choice, only: [] });
    expect(textsIn(items).join()).toContain('No tie is shown here');
  });

  it('of pairs has those of whom both are named', () => {
    const pairs = {
      ...choice,
      at: day('2016-01-01'),
      vs: day('2020-01-01'),
      view: 'diff',
    } as const;
    const chosen = { ...pairs, compare: 'pairs' } as const;
    const { items } = figureOf({ network, choice: chosen, only: ['peru', 'colombia', 'chile'] });
    expect(idsIn(items, 'node-').sort()).toEqual(['chile', 'colombia', 'peru']);
  });
});

describe('In view', () => {
  it('is whoever stands with its middle within the area, and the bloc of a hull around it', () => {
    const chosen: Choice = { ...choice, view: 'one', blocs: { 'lima-group': 'hull' } };
    const { plan, frames } = panelsIn(network, chosen, subjectOf(network, chosen), WHOLE);
    const peru = plan.spots.find(({ actor }) => actor.id === 'peru')!;
    const looks = frames.map((frame) => frame.looks);
    const { ids, all } = inView(plan, looks, { x: peru.x - 1, y: peru.y - 1, width: 2, height: 2 });
    expect([...ids].sort()).toEqual(['lima-group', 'peru']);
    expect(all).toBe(frames[0]!.looks.spots.size);
  });
});
