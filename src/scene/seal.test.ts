import { describe, expect, it } from 'vitest';
import { sealNameOf } from './seal.ts';

describe('A name on a seal', () => {
  it.each([
    ['UNASUR', ['UNASUR']],
    ['Lima Group', ['Lima', 'Group']],
    ['Grupo de Lima', ['Grupo', 'de Lima']],
    ['مجموعة ليما', ['مجموعة', 'ليما']],
    ['', []],
  ])('%s is set as %j', (text, lines) => {
    expect(sealNameOf(text, 29, 1).lines).toEqual(lines);
  });

  it('is set smaller where it would not fit, and cut where it never does', () => {
    expect(sealNameOf('MERCOSUR', 29, 1).size).toBeLessThan(sealNameOf('ALBA', 29, 1).size);
    expect(sealNameOf('Hemispheric', 12, 1).lines[0]).toMatch(/…$/);
  });
});
