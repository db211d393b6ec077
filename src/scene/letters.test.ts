import { describe, expect, it } from 'vitest';
import { LANGUAGES, shortIn } from '../graph/dataset.ts';
import { lettersOf } from './letters.ts';
import { bundled } from './testing/bundled.ts';

describe('The letters of names', () => {
  it('are of the word that tells a name from the others', () => {
    expect(lettersOf(['Lima Group', 'Puebla Group'])).toEqual(['L', 'P']);
    expect(lettersOf(['Grupo de Lima', 'Grupo de Puebla'])).toEqual(['L', 'P']);
    expect(lettersOf(['مجموعة ليما', 'مجموعة بويبلا'])).toEqual(['ل', 'ب']);
  });

  it('are more where a letter is taken, and a number where there is none', () => {
    expect(lettersOf(['SICA', 'SELA', 'S', ''])).toEqual(['S', 'SE', '3', '4']);
  });

  it('differ among the blocs of the bundled data in every language', () => {
    const blocs = bundled().network.dataset.nodes.filter(({ kind }) => kind === 'bloc');
    for (const language of LANGUAGES) {
      const letters = lettersOf(blocs.map((bloc) => shortIn(bloc, language)));
      expect(new Set(letters).size).toBe(blocs.length);
      expect(letters.every((letter) => [...letter].length <= 2)).toBe(true);
    }
  });
});
