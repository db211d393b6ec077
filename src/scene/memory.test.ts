import { expect, test } from 'vitest';
import { Memory } from './memory.ts';

test('the same look at the same place is drawn once, another look or place anew', () => {
  const memory = new Memory<{ a: number; b: string | null }, object>();
  const first = memory.once(0, { a: 1, b: null }, () => ({}));
  const other = memory.once(0, { a: 1, b: 'x' }, () => ({}));
  const beside = memory.once(1, { a: 1, b: null }, () => ({}));
  expect(new Set([first, other, beside]).size).toBe(3);
  expect(memory.once(0, { a: 1, b: null }, () => ({}))).toBe(first);
  expect(memory.once(0, { a: 1, b: 'x' }, () => ({}))).toBe(other);
});
