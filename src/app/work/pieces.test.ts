import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, joined } from './pieces.ts';

const rows = fc.array(fc.integer(), { maxLength: 12 });
const whole = fc.oneof(
  rows,
  fc.record({ data: fc.record({ ties: rows, title: fc.string() }), found: rows, bytes: fc.nat() }),
  fc.constant(null),
);

test('whatever is cut and joined again is what it was', () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 5 }), (value, longest) => {
      const { rest, pieces } = cut(value, longest);
      for (const piece of pieces) expect(piece.rows.length).toBeLessThanOrEqual(longest);
      expect(joined(structuredClone(rest), structuredClone(pieces))).toEqual(value);
    }),
    { seed: 3 },
  );
});

test('what is short, bytes and maps are left as they are', () => {
  const value = { zip: new Uint8Array(9), of: new Map([[1, [1, 2, 3]]]), list: [1, 2] };
  const { rest, pieces } = cut(value, 2);
  expect(pieces).toEqual([]);
  expect(rest).toEqual(value);
});
