import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Point, awayFrom } from './curve.ts';
import { gridWith, nearestLine } from './hit.ts';

const point = fc.record({
  x: fc.double({ min: -300, max: 300, noNaN: true }),
  y: fc.double({ min: -300, max: 300, noNaN: true }),
});
const courses = fc.array(fc.array(point, { minLength: 2, maxLength: 6 }), { maxLength: 12 });

/** The same by measuring every piece of every line. */
function naive(
  lines: readonly (readonly Point[])[],
  at: Point,
  reach: number,
  isSeen: (line: number) => boolean,
): number | null {
  const distances = lines.map((points, line) =>
    isSeen(line)
      ? Math.min(...points.slice(1).map((end, piece) => awayFrom(points[piece]!, end, at)))
      : Infinity,
  );
  const least = Math.min(Infinity, ...distances);
  return least <= reach ? distances.indexOf(least) : null;
}

describe('the grid of ties', () => {
  test('finds the same line as a scan of all pieces', () => {
    let found = 0;
    fc.assert(
      fc.property(
        courses,
        point,
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.nat(3),
        (lines, at, reach, kept) => {
          const isSeen = (line: number) => line % 4 <= kept;
          const hit = nearestLine(gridWith(lines), at, reach, isSeen);
          expect(hit).toBe(naive(lines, at, reach, isSeen));
          if (hit !== null) found++;
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test('finds a line at the very edge of its reach, and none beyond', () => {
    const grid = gridWith([
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
    ]);
    expect(nearestLine(grid, { x: 50, y: 40 }, 40, () => true)).toBe(0);
    expect(nearestLine(grid, { x: 50, y: 40.1 }, 40, () => true)).toBeNull();
  });

  test('takes no line that is not seen', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    const grid = gridWith([line, line]);
    expect(nearestLine(grid, { x: 5, y: 0 }, 1, (place) => place === 1)).toBe(1);
    expect(nearestLine(grid, { x: 5, y: 0 }, 1, () => false)).toBeNull();
  });
});
