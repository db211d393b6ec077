import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actor, dataset, relation } from '../graph/testing/records.ts';
import { searchable } from './collation.ts';
import { find, findIndex } from './finding.ts';

const named = (en: string, es: string, ar: string) => ({ en, es, ar });
const data = dataset({
  nodes: [
    actor('peru', { label: named('Peru', 'Perú', 'بيرو'), iso3: 'PER' }),
    actor('brazil', { label: named('Brazil', 'Brasil', 'البرازيل') }),
    actor('lima-group', {
      kind: 'bloc',
      label: named('Lima Group', 'Grupo de Lima', 'مجموعة ليما'),
    }),
    actor('guaido', { kind: 'leader', label: named('Juan Guaidó', 'Juan Guaidó', 'خوان غوايدو') }),
    actor('ecuador', { label: named('Ecuador', 'Ecuador', 'إكوادور') }),
    actor('venezuela', {
      label: named('Venezuela', 'Venezuela', 'فنزويلا'),
      short: { en: null, es: 'R. B. V.', ar: null },
    }),
    actor('oas', {
      kind: 'bloc',
      label: named('Organization of American States', 'Organización', 'منظمة الدول الأمريكية'),
      short: { en: 'OAS', es: 'OEA', ar: null },
    }),
  ],
  relations: [relation('member-of', { label: named('member of', 'miembro de', 'عضو في') })],
  events: [
    {
      id: 'lima-declaration',
      date: '2017-08-08',
      label: named('Declaration of Lima', 'Declaración de Lima', 'إعلان ليما'),
      nodes: [],
      attributes: {},
    },
  ],
  questions: [
    {
      id: 'left',
      label: named('Did Peru leave?', '¿Se fue el Perú?', 'هل خرجت بيرو؟'),
      nodes: ['peru'],
      attributes: {},
    },
  ],
});
const index = findIndex(data);
const ids = (letters: string) => find(index, letters, 'en', 10).map(({ id }) => id);

describe('Finding', () => {
  test('looks through three languages at once', () => {
    expect(ids('brasil')).toEqual(['brazil']);
    expect(ids('البرازيل')).toEqual(['brazil']);
    expect(ids('OEA')).toEqual(['oas']);
    expect(ids('per')[0]).toBe('peru');
  });

  test('looks past accents, case and punctuation', () => {
    expect(ids('GUAIDO')).toEqual(['guaido']);
    expect(ids('guaidó')).toEqual(['guaido']);
    expect(ids('declaracion, lima')).toEqual(['lima-declaration']);
    expect(ids('RBV')).toEqual(['venezuela']);
  });

  test('takes Arabic letters that are written for each other as one', () => {
    expect(ids('اكوادور')).toEqual(['ecuador']);
    expect(ids('أكوادور')).toEqual(['ecuador']);
    expect(ids('مجموعه ليما')).toEqual(['lima-group']);
    expect(ids('مجمـــوعة')).toEqual(['lima-group']);
    expect(ids('مَجْمُوعة')).toEqual(['lima-group']);
    expect(ids('منظمة الدول الامريكيه')).toEqual(['oas']);
    expect(ids('برازيل')).toEqual(['brazil']);
    // The article is written and left out at will, and a last ha for an alef.
    expect(ids('البيرو')[0]).toBe('peru');
    expect(ids('الإكوادور')).toEqual(['ecuador']);
    expect(ids('فنزويلة')).toEqual(['venezuela']);
    expect(searchable('مستشفى ٢٠٢١')).toBe(searchable('مستشفي 2021'));
  });

  test('puts whole names first, then beginnings of names, of words, and what lies inside them', () => {
    expect(ids('peru')).toEqual(['peru', 'left']);
    expect(ids('lima')).toEqual(['lima-group', 'lima-declaration']);
    expect(ids('am')).toEqual(['oas']);
    expect(ids('razi')).toEqual(['brazil']);
  });

  test('wants every word in one name, in whatever order', () => {
    expect(ids('group lima')).toEqual(['lima-group']);
    expect(ids('lima brazil')).toEqual([]);
  });

  test('finds nothing for nothing, and no more than asked for', () => {
    expect(ids(' — ')).toEqual([]);
    expect(find(index, 'a', 'en', 2)).toHaveLength(2);
  });

  test('names what it found in the language of the page', () => {
    expect(find(index, 'oas', 'es', 1)[0]?.name).toBe('Organización (OEA)');
    expect(find(index, 'peru', 'ar', 1)[0]?.name).toBe('بيرو');
  });

  test('finds every name by any piece of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...data.nodes),
        fc.constantFrom<'en' | 'es' | 'ar'>('en', 'es', 'ar'),
        fc.nat(),
        fc.nat(),
        ({ id, label }, language, from, length) => {
          const name = searchable(label[language] ?? '');
          const start = from % name.length;
          const piece = name.slice(start, start + 1 + (length % name.length));
          fc.pre(piece.trim() !== '');
          expect(find(index, piece, language, 100).map((found) => found.id)).toContain(id);
        },
      ),
    );
  });
});
