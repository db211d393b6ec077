import { expect, test } from 'vitest';
import { type Lens, lensOf, lensText } from './lens.ts';

test.each<[Lens, string | null]>([
  [{ kind: 'record' }, null],
  [{ kind: 'according', source: '003' }, '003'],
  [{ kind: 'only', source: '003' }, 'only:003'],
])('%j is written %j, and read back', (lens, text) => {
  expect(lensText(lens)).toBe(text);
  expect(lensOf(text)).toEqual(lens);
});

test('no text is the compiled record', () => {
  expect(lensOf('')).toEqual({ kind: 'record' });
});
