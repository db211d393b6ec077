import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { exampleAt, exampleDataset } from './testing/example.ts';
import { lensWords, mentionWords } from './lens.ts';
import { caveatWords, countTies, tally, tallyWords } from './tally.ts';

describe('The status line', () => {
  test('counts what is shown, each kind of doubt apart', () => {
    const snapshot = exampleAt('2021-10-20');
    expect(countTies(snapshot.ties)).toEqual({ ties: 7, possible: 2, contested: 1 });
    expect(LANGUAGES.map((language) => tally(snapshot, language))).toEqual([
      '20 October 2021: 10 actors, 7 ties, 2 possible, 1 contested',
      '20 de octubre de 2021: 10 actores, 7 vínculos, 2 posibles, 1 en disputa',
      '20 أكتوبر 2021: 10 أطراف، 7 علاقات، اثنتان ممكنتان، واحدة محل خلاف',
    ]);
  });

  test('says no more than there is, in at most 20 words', () => {
    const plain = { ties: 0, possible: 0, contested: 0 };
    expect(tallyWords({ from: 0, until: 1 }, 1, plain, 'en')).toBe(
      '1 January 1970: 1 actor, 0 ties',
    );
    const full = { ties: 12_345, possible: 1_111, contested: 999 };
    for (const language of LANGUAGES)
      expect(
        tallyWords({ from: 364, until: 365 }, 9_999, full, language).split(/\s/).length,
      ).toBeLessThanOrEqual(20);
  });
});

describe('The caveat of a picture', () => {
  test('tells what is contested and what is only possible', () => {
    const both = { contested: 1, possible: 3 };
    expect(LANGUAGES.map((language) => caveatWords(both, language))).toEqual([
      '1 tie shown is contested; 3 are only possible (dashed).',
      '1 vínculo mostrado está en disputa; 3 son solo posibles (línea discontinua).',
      'علاقة معروضة واحدة محل خلاف؛ 3 ممكنة فقط (خط متقطع).',
    ]);
    expect(caveatWords({ contested: 0, possible: 1 }, 'en')).toBe(
      '1 tie shown is only possible (dashed).',
    );
    expect(caveatWords({ contested: 2, possible: 0 }, 'es')).toBe(
      '2 vínculos mostrados están en disputa.',
    );
  });

  test('is not there where there is nothing to tell', () => {
    expect(caveatWords({ contested: 0, possible: 0 }, 'en')).toBeNull();
  });
});

describe('A lens in words', () => {
  test('is a label with the document’s title', () => {
    const dataset = exampleDataset();
    expect(lensWords({ kind: 'record' }, dataset, 'en')).toBe('According to the compiled record');
    expect(lensWords({ kind: 'according', source: '003' }, dataset, 'en')).toBe(
      'According to 003 (\u2068بيرو تعلن\u2069)',
    );
    expect(lensWords({ kind: 'only', source: '003' }, dataset, 'es')).toBe(
      'Solo lo que dice 003 (\u2068بيرو تعلن\u2069)',
    );
    expect(lensWords({ kind: 'according', source: '999' }, dataset, 'ar')).toBe(
      'بحسب \u2068999\u2069',
    );
  });

  test('says what its source mentions, and what it does not', () => {
    expect(LANGUAGES.map((language) => mentionWords(false, '004', language))).toEqual([
      'not mentioned by 004',
      'no mencionado por 004',
      'غير مذكور في \u2068004\u2069',
    ]);
    expect(mentionWords(true, '004', 'en')).toBe('mentioned by 004');
  });
});
