import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { dayOf } from '../time/day.ts';
import {
  dateWords,
  dayWords,
  pairWords,
  periodWords,
  shortDateWords,
  spellWords,
} from './dates.ts';

/** What a function says in English, Spanish and Arabic. */
const inAll = (say: (language: Language) => string): string[] => LANGUAGES.map(say);

describe('A whole day', () => {
  test('is said with the month by name', () => {
    expect(inAll((language) => dayWords(dayOf(2021, 7, 27), language))).toEqual([
      '27 July 2021',
      '27 de julio de 2021',
      '27 يوليو 2021',
    ]);
  });

  test('day 0 is a day like any other', () => {
    expect(dayWords(0, 'en')).toBe('1 January 1970');
  });

  test('before the year 1000 says its era', () => {
    expect(inAll((language) => dayWords(dayOf(800, 12, 25), language))).toEqual([
      '25 December 800 CE',
      '25 de diciembre del año 800',
      '25 ديسمبر سنة 800 ميلادية',
    ]);
    expect(dayWords(dayOf(1000, 1, 1), 'en')).toBe('1 January 1000');
  });

  test('before the year 1 counts backwards without a year 0', () => {
    expect(inAll((language) => dayWords(dayOf(-43, 3, 15), language))).toEqual([
      '15 March 44 BCE',
      '15 de marzo del año 44 antes de nuestra era',
      '15 مارس سنة 44 قبل الميلاد',
    ]);
    expect(dayWords(dayOf(0, 12, 31), 'en')).toBe('31 December 1 BCE');
    expect(dayWords(dayOf(1, 1, 1), 'en')).toBe('1 January 1 CE');
  });

  test('has the month names of the calendar of the host, where that knows the languages', () => {
    for (const [language, locale] of [
      ['en', 'en-GB'],
      ['es', 'es'],
      ['ar', 'ar-EG-u-nu-latn'],
    ] as const)
      for (let month = 1; month <= 12; month++) {
        const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2021, month - 1, 15),
        );
        expect(dayWords(dayOf(2021, month, 15), language)).toContain(` ${name} `);
      }
  });

  test('never depends on the time zone of the host', () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env['TZ'] = place;
        expect(dayWords(dayOf(2021, 7, 27), 'en')).toBe('27 July 2021');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('A period', () => {
  test('of one day is that day', () => {
    expect(periodWords({ from: 0, until: 1 }, 'en')).toBe('1 January 1970');
  });

  test('is said by its first and last day, its end excluded', () => {
    const period = { from: dayOf(2021, 7, 27), until: dayOf(2021, 8, 3) };
    expect(inAll((language) => periodWords(period, language))).toEqual([
      '27 July to 2 August 2021',
      'desde el 27 de julio hasta el 2 de agosto de 2021',
      'من 27 يوليو إلى 2 أغسطس 2021',
    ]);
  });

  test('of a whole month or year is named by it', () => {
    const month = { from: dayOf(2021, 12, 1), until: dayOf(2022, 1, 1) };
    expect(inAll((language) => periodWords(month, language))).toEqual([
      'December 2021',
      'diciembre de 2021',
      'ديسمبر 2021',
    ]);
    const year = { from: dayOf(2020, 1, 1), until: dayOf(2021, 1, 1) };
    expect(periodWords(year, 'en')).toBe('2020');
    const other = { from: dayOf(2020, 2, 1), until: dayOf(2021, 2, 1) };
    expect(periodWords(other, 'en')).toBe('1 February 2020 to 31 January 2021');
  });

  test('a pair of days leaves out what the first shares with the second', () => {
    expect(pairWords(dayOf(2021, 7, 27), dayOf(2021, 10, 20), 'en')).toEqual({
      first: '27 July',
      last: '20 October 2021',
    });
    expect(pairWords(dayOf(2021, 10, 18), dayOf(2021, 10, 20), 'es')).toEqual({
      first: 'el 18',
      last: 'el 20 de octubre de 2021',
    });
    expect(pairWords(dayOf(2020, 10, 20), dayOf(2021, 10, 20), 'ar')).toEqual({
      first: '20 أكتوبر 2020',
      last: '20 أكتوبر 2021',
    });
  });
});

describe('A date of EDTF', () => {
  test.each([
    ['2021', '2021', '2021', '2021'],
    ['2021-08', 'August 2021', 'agosto de 2021', 'أغسطس 2021'],
    ['2021-08-03', '3 August 2021', '3 de agosto de 2021', '3 أغسطس 2021'],
    ['2021-08~', 'about August 2021', 'aproximadamente agosto de 2021', 'أغسطس 2021 تقريبًا'],
    [
      '2021-08-03~',
      'about 3 August 2021',
      'aproximadamente el 3 de agosto de 2021',
      '3 أغسطس 2021 تقريبًا',
    ],
    ['2021?', '2021 (uncertain)', '2021 (fecha incierta)', '2021 (تاريخ غير مؤكد)'],
    [
      '2021-08%',
      'about August 2021 (uncertain)',
      'aproximadamente agosto de 2021 (fecha incierta)',
      'أغسطس 2021 تقريبًا (تاريخ غير مؤكد)',
    ],
    [
      '[2021-08-02..2021-08-08]',
      'some day between 2 and 8 August 2021',
      'algún día entre el 2 y el 8 de agosto de 2021',
      'أحد الأيام بين 2 و8 أغسطس 2021',
    ],
    [
      '[2021-07-28..2021-08-08]',
      'some day between 28 July and 8 August 2021',
      'algún día entre el 28 de julio y el 8 de agosto de 2021',
      'أحد الأيام بين 28 يوليو و8 أغسطس 2021',
    ],
    [
      '[2021-07..2021-08]',
      'some day between July and August 2021',
      'algún día entre julio y agosto de 2021',
      'أحد الأيام بين يوليو وأغسطس 2021',
    ],
    [
      '[2020..2021-08~]',
      'some day between 2020 and about August 2021',
      'algún día entre 2020 y aproximadamente agosto de 2021',
      'أحد الأيام بين 2020 وأغسطس 2021 تقريبًا',
    ],
    [
      '[..2021-08-03]',
      '3 August 2021 or earlier',
      '3 de agosto de 2021 o antes',
      '3 أغسطس 2021 أو قبله',
    ],
    ['[2021-08..]', 'August 2021 or later', 'agosto de 2021 o después', 'أغسطس 2021 أو بعده'],
    ['2021-08-XX', 'some day in August 2021', 'algún día de agosto de 2021', 'أحد أيام أغسطس 2021'],
    ['2021-XX', 'some month in 2021', 'algún mes de 2021', 'أحد شهور 2021'],
    ['2021-XX-XX', 'some day in 2021', 'algún día de 2021', 'أحد أيام 2021'],
    [
      '201X',
      'some year from 2010 to 2019',
      'algún año entre 2010 y 2019',
      'إحدى السنوات من 2010 إلى 2019',
    ],
    ['-0043', '44 BCE', 'año 44 antes de nuestra era', 'سنة 44 قبل الميلاد'],
    ['Y12345-01', 'January 12345', 'enero de 12345', 'يناير 12345'],
    [
      '2017-08-08/2021-08-03',
      '8 August 2017 to 3 August 2021',
      'desde el 8 de agosto de 2017 hasta el 3 de agosto de 2021',
      'من 8 أغسطس 2017 إلى 3 أغسطس 2021',
    ],
    ['..', 'open', 'abierto', 'مفتوح'],
    [null, 'not known', 'no se conoce', 'غير معروف'],
  ])('%s keeps its doubt in words', (text, ...expected) => {
    expect(inAll((language) => dateWords(text, language))).toEqual(expected);
  });

  test('that is none is shown as it is', () => {
    expect(dateWords('last summer', 'en')).toBe('last summer');
  });

  test('has a short form for citations', () => {
    expect(inAll((language) => shortDateWords('2021-09-20', language))).toEqual([
      '20 Sep 2021',
      '20 sep 2021',
      '20 سبتمبر 2021',
    ]);
    expect(shortDateWords('2021-08~', 'en')).toBe('about Aug 2021');
    expect(shortDateWords('2021-06-06/2021-07-28', 'en')).toBe('6 Jun 2021 to 28 Jul 2021');
    expect(shortDateWords('-0043-03-15', 'es')).toBe('15 mar del año 44 antes de nuestra era');
  });
});

describe('A spell', () => {
  const spell = (start: string | null, end: string | null, seen: string | null = null) =>
    inAll((language) => spellWords({ start, end, seen }, language, 'unknown'));

  test('is said from its start until its end', () => {
    expect(spell('2017-08-08', '2021-08-03~')).toEqual([
      'since 8 August 2017, until about 3 August 2021',
      'desde el 8 de agosto de 2017, hasta aproximadamente el 3 de agosto de 2021',
      'منذ 8 أغسطس 2017، حتى 3 أغسطس 2021 تقريبًا',
    ]);
  });

  test('that is open is not one whose end is unknown', () => {
    expect(spell('2011', '..')).toEqual([
      'since 2011, end open',
      'desde 2011, fin abierto',
      'منذ 2011، النهاية مفتوحة',
    ]);
    expect(spell('2011', null)[0]).toBe('since 2011, end not known');
  });

  test('whose end is unknown says when it is last attested', () => {
    expect(spell('2017-08-08', null, '2019/2021-08-03')).toEqual([
      'since 8 August 2017, end not known, last attested 3 August 2021',
      'desde el 8 de agosto de 2017, fin desconocido, última constancia: 3 de agosto de 2021',
      'منذ 8 أغسطس 2017، النهاية غير معروفة، آخر توثيق: 3 أغسطس 2021',
    ]);
  });

  test('whose start is unknown says when it is first attested', () => {
    expect(spell(null, '2021', '2019-05')[0]).toBe(
      'start not known, first attested May 2019, until 2021',
    );
  });

  test('that is blank means always where blank does', () => {
    const always = (start: string | null, end: string | null) =>
      inAll((language) => spellWords({ start, end }, language, 'always'));
    expect(always(null, null)).toEqual(['always', 'siempre', 'دائمًا']);
    expect(always(null, '2020')).toEqual(['until 2020', 'hasta 2020', 'حتى 2020']);
  });
});

test('Every whole day reads as one line without figures of another script', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
      for (const words of inAll((language) => dayWords(day, language)))
        expect(words).toMatch(/^\d{1,2} [^\d{}]+ ?\d{1,4}[^\d{}]*$/);
    }),
  );
});
