import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from './collation.ts';

describe('The order of names', () => {
  test('looks past accents, case and marks of direction', () => {
    const names = ['Zelaya', 'Óscar', 'ñandú', 'Nada', '\u2068Ana\u2069', 'Peru'];
    expect(names.toSorted(compareNames)).toEqual([
      '\u2068Ana\u2069',
      'Nada',
      'ñandú',
      'Óscar',
      'Peru',
      'Zelaya',
    ]);
    expect(['بيرو', 'إكوادور', 'أوروغواي', 'آل'].toSorted(compareNames).at(-1)).toBe('بيرو');
  });

  test('is a total order: only the same text is equal', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        expect(compareNames(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
