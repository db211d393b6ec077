import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScalarGrid, contoursOf, isWithin } from './contour.ts';
import { type Point, distance } from './curve.ts';
import { hullOf } from './hull.ts';
import type { Disc } from './box.ts';
import type { Segment } from './list.ts';

/** The corners of the parts of a smooth outline. */
function partsOf(segments: readonly Segment[]): Point[][] {
  const parts: Point[][] = [];
  for (const segment of segments) {
    if (segment[0] === 'M') parts.push([{ x: segment[1], y: segment[2] }]);
    if (segment[0] === 'Q') parts.at(-1)!.push({ x: segment[3], y: segment[4] });
  }
  return parts;
}

const holds = (segments: readonly Segment[], point: Point): boolean =>
  partsOf(segments).filter((part) => isWithin(part, point)).length % 2 === 1;

const disc = (x: number, y: number, r = 6): Disc => ({ x, y, r });

describe('A contour', () => {
  it('of a disc is a circle', () => {
    const grid = new ScalarGrid({ left: 0, right: 100, top: 0, bottom: 100 }, 30, 5);
    grid.disc(50, 50, 30);
    const [contour, ...more] = contoursOf(grid);
    expect(more).toEqual([]);
    for (const point of contour!)
      expect(Math.abs(distance(point, { x: 50, y: 50 }) - 30)).toBeLessThan(1);
  });

  it('of a ring has two parts', () => {
    const grid = new ScalarGrid({ left: 0, right: 100, top: 0, bottom: 100 }, 30, 4);
    grid.disc(50, 50, 40);
    grid.cut(50, 50, 20);
    expect(contoursOf(grid)).toHaveLength(2);
  });
});

describe('A hull', () => {
  it('lies around its members, in one part', () => {
    const members = [disc(0, 0), disc(120, 10), disc(60, 90), disc(300, 200)];
    const { segments, apart } = hullOf(members, [], 1);
    expect(apart).toEqual([]);
    expect(partsOf(segments)).toHaveLength(1);
    for (const member of members) expect(holds(segments, member)).toBe(true);
  });

  it('fills the room between members that are near', () => {
    const { segments } = hullOf([disc(0, 0), disc(120, 0), disc(60, 100)], [], 1);
    expect(holds(segments, { x: 60, y: 40 })).toBe(true);
  });

  it('goes around who is no member, though in the way', () => {
    const [a, b, stranger] = [disc(0, 0), disc(200, 0), disc(100, 0)];
    const { segments, apart } = hullOf([a, b], [stranger], 1);
    expect(apart).toEqual([]);
    expect(holds(segments, stranger)).toBe(false);
    expect(holds(segments, a) && holds(segments, b)).toBe(true);
  });

  it('tells of a member that no way leads to', () => {
    const wall = Array.from({ length: 24 }, (_, at) => {
      const angle = (at * Math.PI) / 12;
      return disc(200 + 50 * Math.cos(angle), 50 * Math.sin(angle), 8);
    });
    expect(hullOf([disc(0, 0), disc(200, 0)], wall, 1).apart).toEqual([1]);
  });

  it('lies over the middle of no stranger, and around every member, whoever stands where', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 18 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 3, maxLength: 30, selector: String }),
        fc.nat(),
        (points, share) => {
          const discs = points.map(([x, y]) => disc(x * 40, y * 40));
          const count = 2 + (share % (discs.length - 2));
          const [members, others] = [discs.slice(0, count), discs.slice(count)];
          const { segments } = hullOf(members, others, 1);
          for (const member of members) expect(holds(segments, member)).toBe(true);
          for (const other of others) expect(holds(segments, other)).toBe(false);
        },
      ),
      { seed: 3, numRuns: 150 },
    );
  });
});
