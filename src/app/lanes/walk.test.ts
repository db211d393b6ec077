import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Way, neighbour } from './walk.ts';

// A name at 0, then bars: two in the first row, none in the second, three in the third.
const rows = [[0, 20, 80], [0], [0, 10, 50, 90]];

describe('Keys among lanes', () => {
  test.each<[Way, [number, number], [number, number]]>([
    ['on', [0, 1], [0, 2]],
    ['on', [0, 2], [0, 2]],
    ['back', [0, 1], [0, 0]],
    ['back', [0, 0], [0, 0]],
    ['down', [0, 0], [1, 0]],
    ['down', [0, 2], [2, 3]],
    ['up', [2, 2], [0, 1]],
    ['up', [0, 1], [0, 1]],
    ['last', [0, 1], [2, 1]],
    ['first', [2, 0], [0, 0]],
  ])('%s from %j lead to %j', (way, [row, at], [toRow, toAt]) => {
    expect(neighbour(rows, { row, at }, way)).toEqual({ row: toRow, at: toAt });
  });

  test('always lead to a button that is there', () => {
    const middles = fc.array(
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 }).map((bars) => [0, ...bars]),
      { minLength: 1, maxLength: 6 },
    );
    const ways = fc.constantFrom<Way>('on', 'back', 'up', 'down', 'first', 'last');
    fc.assert(
      fc.property(middles, fc.nat(), fc.nat(), ways, (middles, a, b, way) => {
        const row = a % middles.length;
        const from = { row, at: b % middles[row]!.length };
        const to = neighbour(middles, from, way);
        expect(middles[to.row]?.[to.at]).toBeDefined();
      }),
    );
  });
});
