import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { viewOf } from '../graph/view.ts';
import { dockDiscs } from './dock.ts';
import { covers, overlaps } from './box.ts';
import { type Named, nameOf } from './labels.ts';
import { panelsOf } from './panels.ts';
import { type Plan, plan } from './plan.ts';
import { subjectOf } from './subject.ts';
import { bundled } from './testing/bundled.ts';
import type { Item } from './list.ts';
import { LEAST_NAME } from './theme.ts';
import { placeByRank } from './thinning.ts';

const limits = { left: 0, top: 0, right: 400, bottom: 300 };

const named = fc.record({
  x: fc.integer({ min: 20, max: 380 }),
  y: fc.integer({ min: 20, max: 280 }),
  r: fc.integer({ min: 3, max: 14 }),
  name: fc.constantFrom('Peru', 'Venezuela', 'Guaidó’s rep.').map((text) => nameOf(text, 12, 400)),
});

describe('Names by rank', () => {
  it('stand on no other name, on no body and within the edge, save the first', () => {
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 40 }), (nodes: Named[]) => {
        const places = placeByRank(nodes, { limits, bodies: nodes, courses: [] });
        expect(places[0]).not.toBeNull();
        places.forEach((place, at) => {
          if (!place || at === 0) return;
          const { box } = place;
          expect(nodes.some((node) => covers(box, node))).toBe(false);
          expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300).toBe(true);
          for (const other of places.slice(0, at))
            expect(other !== null && overlaps(box, other.box)).toBe(false);
        });
      }),
    );
  });

  it('are all there where there is room for all', () => {
    const nodes = [60, 160, 260].map((x) => ({ x, y: 150, r: 6, name: nameOf('Peru', 12, 400) }));
    expect(placeByRank(nodes, { limits, bodies: nodes, courses: [] })).not.toContain(null);
  });
});

const { network, choice } = bundled();

/** The sizes of texts, in units of the picture. */
const sizesIn = (items: readonly Item[]): number[] =>
  items.flatMap((item) => {
    if (item.kind === 'text') return [item.size];
    return item.kind === 'group' ? sizesIn(item.items) : [];
  });

describe.each([
  ['side by side at 1024 × 768', { width: 560, height: 654 }, 0.61],
  ['on a phone', { width: 560, height: 654 }, 0.64],
  ['on half a phone', { width: 560, height: 440 }, 0.4],
])('The bundled view %s', (_, size, zoom) => {
  it.each(['en', 'es', 'ar'] as const)('has no text too small to read, in %s', (language) => {
    const chosen = { ...choice, language };
    const { frames } = panelsOf(network, chosen, subjectOf(network, chosen), size, zoom);
    const sizes = frames.flatMap(({ items }) => sizesIn(items));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes) * zoom).toBeGreaterThanOrEqual(LEAST_NAME);
  });

  it('names who it is about and its blocs, and leaves no name over another', () => {
    const { plan: planned } = panelsOf(network, choice, subjectOf(network, choice), size, zoom);
    const shown = planned.spots.filter(({ isShy }) => !isShy);
    expect(shown.map(({ actor }) => actor.id)).toContain('peru');
    const boxes = shown.flatMap(({ namePlace }) => (namePlace ? [namePlace.box] : []));
    boxes.forEach((box, at) => {
      expect(boxes.slice(0, at).filter((other) => overlaps(box, other))).toEqual([]);
    });
    const docks = dockDiscs(planned.docks, planned.spots);
    for (const { namePlace, actor } of shown.filter(({ actor }) => actor.id !== 'peru'))
      expect([actor.id, docks.filter((disc) => covers(namePlace!.box, disc))]).toEqual([
        actor.id,
        [],
      ]);
  });
});

it('larger type moves no node', () => {
  const placesOf = ({ spots }: Plan) => spots.map(({ x, y }) => [x, y]);
  const views = [viewOf(network, RECORD)];
  const room = { width: 560, height: 500, grain: 0.8 };
  expect(placesOf(plan(network, choice, { ...room, type: 1.5 }, views))).toEqual(
    placesOf(plan(network, choice, room, views)),
  );
});
