import { describe, expect, it } from 'vitest';
import { initialsOf } from './dock.ts';

describe('Initials', () => {
  it.each([
    ['Pedro Castillo', 'PC'],
    ['Luiz Inácio Lula da Silva', 'LS'],
    ['Óscar Maúrtua', 'ÓM'],
    ['Lula', 'L'],
    ['بيدرو كاستيو', 'ب.ك'],
    ['محمد البرازيلي', 'م.ب'],
    ['', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
