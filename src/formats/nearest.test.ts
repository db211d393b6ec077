import { describe, expect, it } from 'vitest';
import { kebab, nearest } from './nearest.ts';

describe('What was probably meant', () => {
  it.each([
    ['peruu', 'peru'],
    ['pru', 'peru'],
    ['perv', 'peru'],
    ['preu', 'peru'],
    ['lima-groop', 'lima-group'],
    ['suspendded', 'suspended'],
  ])('by %j is %j', (text, meant) => {
    expect(nearest(text, ['chile', 'peru', 'lima-group', 'suspended'])).toBe(meant);
  });

  it.each(['', 'pe', 'homepage', 'venezuela'])('by %j is not known', (text) => {
    expect(nearest(text, ['peru', 'chile', 'coverage', 'ab'])).toBe('');
  });

  it('is the closest, and of several the first', () => {
    expect(nearest('peruvian', ['peruvnan', 'peruvians', 'peruviann'])).toBe('peruvnan');
    expect(nearest('peruvian', ['peruxyan', 'peruvians'])).toBe('peruvians');
  });

  it('is looked for among a number of candidates only', () => {
    expect(nearest('perv', ['perx', 'peru'], 1)).toBe('perx');
    expect(nearest('perv', ['abcd', 'peru'], 1)).toBe('');
  });
});

describe('An id made of a text', () => {
  it.each([
    ['Perú', 'peru'],
    ['  Grupo de Lima ', 'grupo-de-lima'],
    ['ALBA-TCP (2004)', 'alba-tcp-2004'],
    ['ليما', ''],
  ])('%j is %j', (text, id) => {
    expect(kebab(text)).toBe(id);
  });
});
