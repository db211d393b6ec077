import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { citationLong, citationShort } from './citations.ts';
import { source } from './testing/example.ts';

const ARTICLE = {
  ...source('ec', 'La posición del Perú'),
  publisher: 'El Comercio',
  author: 'A. Autora',
  published: '2021-09-20',
  language: 'es',
  url: 'https://elcomercio.pe/a',
  archived: 'https://archive.org/a',
  accessed: '2023-05-02',
};

describe('A short citation', () => {
  test('is publisher and date', () => {
    expect(LANGUAGES.map((language) => citationShort(ARTICLE, language))).toEqual([
      'El Comercio, 20 Sep 2021',
      'El Comercio, 20 sep 2021',
      '\u2068El Comercio\u2069، 20 سبتمبر 2021',
    ]);
  });

  test('without publisher is its author’s, without author its title’s', () => {
    expect(citationShort({ ...ARTICLE, publisher: null }, 'en')).toBe('A. Autora, 20 Sep 2021');
    const titled = { ...ARTICLE, publisher: null, author: null };
    expect(citationShort(titled, 'es')).toBe('«La posición del Perú», 20 sep 2021');
  });

  test('without date says so of what was published, and keeps the doubt of a date', () => {
    expect(
      LANGUAGES.map((language) => citationShort({ ...ARTICLE, published: null }, language)),
    ).toEqual([
      'El Comercio, no date',
      'El Comercio, sin fecha',
      '\u2068El Comercio\u2069، بلا تاريخ',
    ]);
    expect(citationShort({ ...ARTICLE, published: '2021-08~' }, 'en')).toBe(
      'El Comercio, about Aug 2021',
    );
    expect(citationShort(source('x', 'Minutes'), 'en')).toBe('“Minutes”');
  });

  test('puts no quotation marks around a title that was supplied', () => {
    expect(citationShort(source('x', '[Minutes of a meeting]'), 'en')).toBe(
      '[Minutes of a meeting]',
    );
  });

  test('has the reader’s words for a title that was supplied, or the English ones', () => {
    const told = { en: 'Minutes', es: 'Actas', ar: null };
    const minutes = { ...source('x', '[Minutes of a meeting]'), description: told };
    expect(LANGUAGES.map((language) => citationShort(minutes, language))).toEqual([
      '[Minutes]',
      '[Actas]',
      '\u2068[Minutes]\u2069',
    ]);
  });

  test('of nothing but an id is the id', () => {
    expect(citationShort(source('x', ''), 'en')).toBe('“x”');
  });

  test('calls own knowledge by its name', () => {
    const own = { ...source('own-knowledge', 'Own knowledge'), kind: 'own knowledge' };
    expect(LANGUAGES.map((language) => citationShort(own, language))).toEqual([
      'own knowledge, not looked up',
      'conocimiento propio, sin consulta',
      'معرفة ذاتية دون مراجعة مصدر',
    ]);
  });
});

describe('A long citation', () => {
  test('has all that is known', () => {
    expect(LANGUAGES.map((language) => citationLong(ARTICLE, language))).toEqual([
      'A. Autora, “La posición del Perú”, El Comercio, 20 September 2021, in Spanish; https://elcomercio.pe/a; archived at https://archive.org/a; accessed 2 May 2023',
      'A. Autora, «La posición del Perú», El Comercio, 20 de septiembre de 2021, en español; https://elcomercio.pe/a; archivado en https://archive.org/a; consulta: 2 de mayo de 2023',
      '\u2068A. Autora\u2069، «\u2068La posición del Perú\u2069»، \u2068El Comercio\u2069، 20 سبتمبر 2021، باللغة الإسبانية؛ \u2068https://elcomercio.pe/a\u2069؛ نسخة مؤرشفة: \u2068https://archive.org/a\u2069؛ تاريخ الاطلاع: 2 مايو 2023',
    ]);
  });

  test('says what a printed title is about to whoever does not read its language', () => {
    const told = { en: 'Peru’s position', es: 'El Perú', ar: 'موقف بيرو' };
    const article = { ...source('ec', 'La posición'), language: 'es-PE', description: told };
    expect(LANGUAGES.map((language) => citationLong(article, language))).toEqual([
      '“La posición” [Peru’s position], no date, in Spanish',
      '«La posición», sin fecha, en español',
      '«\u2068La posición\u2069» [موقف بيرو]، بلا تاريخ، باللغة الإسبانية',
    ]);
  });

  test('leaves out what is not', () => {
    expect(citationLong(source('x', 'Minutes'), 'en')).toBe('“Minutes”, no date');
  });
});
