import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestTowards } from './towards.ts';

const from = { x: 0, y: 0 };
const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;

describe('the nearest in a direction', () => {
  test.each([
    ['right', { x: 5, y: 1 }],
    ['left', { x: -5, y: -1 }],
    ['down', { x: 1, y: 5 }],
    ['up', { x: -1, y: -5 }],
  ] as const)('%s is found among the four', (direction, wanted) => {
    const points = [
      { x: 5, y: 1 },
      { x: -5, y: -1 },
      { x: 1, y: 5 },
      { x: -1, y: -5 },
    ];
    expect(points[nearestTowards(points, from, direction)!]).toEqual(wanted);
  });

  test('is whoever stands straight ahead, before one as near but askew', () => {
    const points = [
      { x: 8, y: 7 },
      { x: 10, y: 0 },
    ];
    expect(nearestTowards(points, from, 'right')).toBe(1);
  });

  test('is no one where nobody stands that way, nor where one stands oneself', () => {
    expect(nearestTowards([{ x: -1, y: 0 }, from], from, 'right')).toBeNull();
  });

  test('leads to each other point from one direction at least', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(whole, whole, (x, y) => {
        fc.pre(x !== 0 || y !== 0);
        const found = DIRECTIONS.filter((way) => nearestTowards([{ x, y }], from, way) === 0);
        expect(found.length).toBeGreaterThan(0);
      }),
      { seed: 3 },
    );
  });
});
