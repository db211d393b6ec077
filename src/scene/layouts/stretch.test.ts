import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretched } from './stretch.ts';

const LENGTH = 1000;
const lengths = fc.double({ min: 0, max: LENGTH, noNaN: true });

test('a length drawn out keeps its ends and the order of its points, whatever crowds where', () => {
  fc.assert(
    fc.property(fc.array(lengths, { maxLength: 60 }), lengths, lengths, (values, a, b) => {
      const drawn = stretched(values, LENGTH);
      expect(drawn(0)).toBeCloseTo(0, 6);
      expect(drawn(LENGTH)).toBeCloseTo(LENGTH, 6);
      if (Math.abs(a - b) > 1e-6) expect(Math.sign(drawn(a) - drawn(b))).toBe(Math.sign(a - b));
    }),
    { seed: 4 },
  );
});

test('what crowds gets more room, and what stands alone keeps its own', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => 480 + at);
  const drawn = stretched([20, ...crowd, 980], LENGTH);
  expect(drawn(509) - drawn(480)).toBeGreaterThan(1.6 * 29);
  expect(drawn(300) - drawn(200)).toBeLessThan(100);
  const few = stretched([100, 101, 102], LENGTH);
  expect(few(101)).toBeCloseTo(101, 6);
});
