import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arched, cutCurve, distance, pointAt, strokesOf, trimmed } from './curve.ts';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const point = fc.record({ x: number, y: number });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('A curve', () => {
  it('bulges as far as it is told, to its left', () => {
    const { y } = pointAt(arched({ x: 0, y: 0 }, { x: 100, y: 0 }, 10), 0.5);
    expect(y).toBeCloseTo(-10);
  });

  it('is cut into a piece of itself', () => {
    fc.assert(
      fc.property(point, point, point, part, part, part, (from, control, to, a, b, along) => {
        const curve = { from, control, to };
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const piece = pointAt(cutCurve(curve, first, last), along);
        const whole = pointAt(curve, first + (last - first) * along);
        expect(distance(piece, whole)).toBeLessThan(1e-6);
      }),
      { seed: 2021, numRuns: 500 },
    );
  });

  it('is trimmed to leave its ends at the distances told', () => {
    const curve = arched({ x: 0, y: 0 }, { x: 200, y: 0 }, 30);
    const { from, to } = trimmed(curve, 20, 40);
    expect(distance(from, curve.from)).toBeCloseTo(20, 3);
    expect(distance(to, curve.to)).toBeCloseTo(40, 3);
  });

  it('is left whole where its ends lie too close to be trimmed', () => {
    const curve = arched({ x: 0, y: 0 }, { x: 10, y: 0 }, 0);
    expect(trimmed(curve, 20, 20)).toBe(curve);
  });

  it('is a line where it hardly bends', () => {
    expect(strokesOf(arched({ x: 0, y: 0 }, { x: 9, y: 0 }, 0)).map(([kind]) => kind)).toEqual([
      'M',
      'L',
    ]);
    expect(strokesOf(arched({ x: 0, y: 0 }, { x: 9, y: 0 }, 3)).map(([kind]) => kind)).toEqual([
      'M',
      'Q',
    ]);
  });
});
