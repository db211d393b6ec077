import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, STATUSES, type Tie } from '../graph/dataset.ts';
import { type Difference, diffOf } from '../graph/diff.ts';
import { type Lens, RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { exampleAt, exampleDataset, exampleDifference, tie } from './testing/example.ts';
import { headline } from './headline.ts';
import { sayIn } from './messages.ts';
import { changeWords } from './sentences.ts';
import { caveatWords, countTies, tallyWords } from './tally.ts';

/** The lines of a difference in a language, those of a tie between two ids. */
function linesOf(difference: Difference, language: Language): string[] {
  return difference.changes.map((change) => changeWords(change, difference, language));
}

/** What becomes of the ties of one key between two days, in the three languages. */
function lineIn(from: string, to: string, ties: readonly Tie[]): string[] {
  const difference = exampleDifference(from, to, ties);
  expect(difference.changes.length).toBe(1);
  return LANGUAGES.map((language) => linesOf(difference, language)[0]!);
}

const KEY = 'chile member-of lima-group';

describe('A change in words', () => {
  test('of the example, from the day before the hinge to after it', () => {
    const difference = exampleDifference('2021-07-27', '2021-10-20');
    expect(linesOf(difference, 'en')).toEqual([
      'Chile in UNASUR: certain → possible',
      'Francisco Sagasti, president of Peru: ended',
      'Pedro Castillo, president of Peru: began',
      'Peru and Venezuela exchange ambassadors: began',
      'Peru in the Lima Group: active → withdrawal announced, contested',
      'Peru refuses to recognise Nicolás Maduro: ended',
    ]);
    expect(linesOf(difference, 'es')).toEqual([
      'Chile en la UNASUR: con certeza → posible',
      'Francisco Sagasti, presidencia de Perú: terminó',
      'Pedro Castillo, presidencia de Perú: comenzó',
      'Perú – Venezuela, intercambio de embajadores: comenzó',
      'Perú en el Grupo de Lima: vigente → retiro anunciado, en disputa',
      'Perú rehúsa reconocer a Nicolás Maduro: terminó',
    ]);
    expect(linesOf(difference, 'ar')).toEqual([
      'تشيلي في أوناسور: مؤكد ← ممكن',
      'فرانسيسكو ساغاستي، رئاسة الجمهورية (بيرو): انتهى',
      'بيدرو كاستيو، رئاسة الجمهورية (بيرو): بدأ',
      'تبادل السفراء بين بيرو وفنزويلا: بدأ',
      'بيرو في مجموعة ليما: قيد السريان ← انسحاب معلن، محل خلاف',
      'رفض بيرو الاعتراف بـنيكولاس مادورو: انتهى',
    ]);
  });

  test('says the same in order of time when date A is after date B', () => {
    for (const language of LANGUAGES)
      expect(linesOf(exampleDifference('2021-10-20', '2021-07-27'), language)).toEqual(
        linesOf(exampleDifference('2021-07-27', '2021-10-20'), language),
      );
  });

  test('notes role and status of what began, where there is something to note', () => {
    const full = tie('t', KEY, { role: 'full', status: 'active', start: '2020', end: '..' });
    expect(lineIn('2019-01-01', '2021-01-01', [full])).toEqual([
      'Chile in the Lima Group: began',
      'Chile en el Grupo de Lima: comenzó',
      'تشيلي في مجموعة ليما: بدأ',
    ]);
    const observer = { ...full, role: 'observer', status: 'signed' as const };
    expect(lineIn('2019-01-01', '2021-01-01', [observer])).toEqual([
      'Chile in the Lima Group: began (observer, signed)',
      'Chile en el Grupo de Lima: comenzó (calidad de observador, firmante)',
      'تشيلي في مجموعة ليما: بدأ (صفة مراقب، مرحلة التوقيع)',
    ]);
  });

  test('claims no more than that what is possible possibly began', () => {
    const vague = tie('t', KEY, { status: 'active', start: '2021', end: '..' });
    expect(lineIn('2020-06-01', '2021-06-01', [vague])).toEqual([
      'Chile in the Lima Group: possibly began',
      'Chile en el Grupo de Lima: posiblemente comenzó',
      'تشيلي في مجموعة ليما: ربما بدأ',
    ]);
  });

  test('says of what ended that it was only possible before', () => {
    const vague = tie('t', KEY, { status: 'suspended', start: '2000', end: '2021' });
    expect(lineIn('2021-06-01', '2022-06-01', [vague])).toEqual([
      'Chile in the Lima Group: ended (suspended by the bloc, only possible before)',
      'Chile en el Grupo de Lima: terminó (suspensión por el bloque, antes solo posible)',
      'تشيلي في مجموعة ليما: انتهى (تعليق من جانب التكتل، كان ممكنًا فقط)',
    ]);
  });

  test('through a day that two spells share does not doubt that the relation goes on', () => {
    const ties = [
      tie('a', KEY, { status: 'active', start: '2010', end: '2021-08' }),
      tie('b', KEY, { status: 'suspended', start: '2021-08', end: '..' }),
    ];
    expect(lineIn('2009-01-01', '2021-08-15', ties)[0]).toBe(
      'Chile in the Lima Group: began (suspended by the bloc, possible)',
    );
  });

  test('of a sign names both', () => {
    const ties = [
      tie('a', 'chile supports peru', { sign: 1, start: '2010', end: '2020-01-01' }),
      tie('b', 'chile supports peru', { sign: -1, start: '2020-01-01', end: '..' }),
    ];
    expect(lineIn('2019-01-01', '2021-01-01', ties)).toEqual([
      'Chile – supports – Peru: cooperative → hostile',
      'Chile – apoya a – Perú: de cooperación → de hostilidad',
      'تشيلي – يدعم – بيرو: تعاوني ← عدائي',
    ]);
  });

  test('of an office names the offices, for then the phrase cannot', () => {
    const office = 'pedro-castillo holds-office-in peru';
    const ties = [
      tie('a', office, { role: 'foreign-minister', start: '2010', end: '2020-01-01' }),
      tie('b', office, { role: 'president', start: '2020-01-01', end: '..' }),
    ];
    expect(lineIn('2019-01-01', '2021-01-01', ties)).toEqual([
      'Pedro Castillo, office in Peru: foreign minister → president',
      'Pedro Castillo, cargo en Perú: cancillería → presidencia',
      'بيدرو كاستيو، منصب (بيرو): وزارة الخارجية ← رئاسة الجمهورية',
    ]);
  });

  test('of a further spell says what came beside the first, or is no longer there', () => {
    const ties = [
      tie('a', KEY, { role: 'full', status: 'active', start: '2010', end: '..' }),
      tie('b', KEY, { role: 'observer', status: 'active', start: '2020', end: '..' }),
    ];
    expect(lineIn('2019-01-01', '2021-01-01', ties)).toEqual([
      'Chile in the Lima Group: also: active, observer',
      'Chile en el Grupo de Lima: además: vigente, calidad de observador',
      'تشيلي في مجموعة ليما: إضافةً إلى ذلك: قيد السريان، صفة مراقب',
    ]);
    const ending = [ties[0]!, { ...ties[1]!, end: '2022' }];
    expect(lineIn('2021-01-01', '2023-01-01', ending)).toEqual([
      'Chile in the Lima Group: no longer: active, observer',
      'Chile en el Grupo de Lima: ya no: vigente, calidad de observador',
      'تشيلي في مجموعة ليما: لم يعد: قيد السريان، صفة مراقب',
    ]);
  });

  test('between two accounts says what each has, since nothing began or ended', () => {
    const ties = [
      tie('a', KEY, { status: 'active', start: '2010', end: '..' }),
      tie('b', KEY, { status: 'excluded', start: '2010', end: '..', account: '003' }),
    ];
    const according: Lens = { kind: 'according', source: '003' };
    const difference = exampleDifference('2021-01-01', '2021-01-01', ties, [RECORD, according]);
    expect(LANGUAGES.flatMap((language) => linesOf(difference, language))).toEqual([
      'Chile in the Lima Group: according to the compiled record: active; according to 003: excluded',
      'Chile en el Grupo de Lima: según el registro compilado: vigente; según 003: exclusión',
      'تشيلي في مجموعة ليما: بحسب السجل المجمّع: قيد السريان؛ بحسب \u2068003\u2069: استبعاد',
    ]);
  });

  test('does not take the silence of a source for its word', () => {
    const ties = [tie('a', KEY, { status: 'active', start: '2010', end: '..' })];
    const only: Lens = { kind: 'only', source: '003' };
    const difference = exampleDifference('2021-01-01', '2021-02-01', ties, [RECORD, only]);
    expect(linesOf(difference, 'en')).toEqual([
      'Chile in the Lima Group: 1 January 2021, according to the compiled record: there; 1 February 2021, only what 003 says: not asserted',
    ]);
  });
});

describe('Whatever the data', () => {
  const date = fc.constantFrom(
    null,
    '..',
    '2019',
    '2020-06',
    '2021-03-04',
    '2021~',
    '2020-XX-XX',
    '-0043',
  );
  const text = fc.constantFrom('full', 'president', 'grand-vizier', 'observer', 'none');
  const pair = fc.constantFrom(
    'peru',
    'chile',
    'venezuela',
    'lima-group',
    'alba-tcp',
    'juan-guaido',
  );
  const relations = exampleDataset().relations.map(({ id }) => id);
  const anyTie = fc.record({
    source: pair,
    relation: fc.constantFrom(...relations),
    target: pair,
    role: fc.option(text),
    status: fc.option(fc.constantFrom(...STATUSES)),
    sign: fc.option(fc.constantFrom(-1 as const, 0 as const, 1 as const)),
    start: date,
    end: date,
    account: fc.option(fc.constant('003')),
  });
  const lens = fc.constantFrom<Lens>(
    RECORD,
    { kind: 'according', source: '003' },
    { kind: 'only', source: '003' },
  );
  const day = fc.constantFrom(
    '-0043-01-01',
    '2018-12-31',
    '2020-06-15',
    '2021-03-03',
    '2021-03-04',
    '2030-01-01',
  );

  /** The ties that a data set may have: those whose spells hold at all. */
  function sound(rows: readonly Partial<Tie>[]): Tie[] {
    return rows
      .map((row, at) => tie(`t${at}`, '', row))
      .filter((row) => {
        try {
          networkOf(exampleDataset([row], []));
          return true;
        } catch {
          return false;
        }
      });
  }

  test('no sentence shows a hole, a code of the language, or a doubled blank', () => {
    fc.assert(
      fc.property(
        fc.array(anyTie, { maxLength: 8 }),
        day,
        day,
        lens,
        lens,
        (rows, a, b, one, two) => {
          const network = networkOf(exampleDataset(sound(rows), []));
          const to = exampleAt(b, two, network);
          const difference = diffOf(exampleAt(a, one, network), to);
          for (const language of LANGUAGES) {
            const said = [
              headline(difference, language),
              headline(difference, language, 'peru'),
              ...linesOf(difference, language),
              tallyWords(to.period, to.nodes.length, countTies(to.ties), language),
              caveatWords(countTies(to.ties), language) ?? '-',
            ];
            for (const sentence of said) {
              expect(sentence).toMatch(/\S/);
              expect(sentence).not.toMatch(
                /undefined|null|NaN|\[object|[{}]|\s\s|^\s|\s$|\(\)| [.,;:،؛]|[,;،؛]$/,
              );
              expect(sentence.split('\u2068').length).toBe(sentence.split('\u2069').length);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a difference that is read backwards says the same under one lens', () => {
    fc.assert(
      fc.property(fc.array(anyTie, { maxLength: 6 }), day, day, lens, (rows, a, b, voice) => {
        const network = networkOf(exampleDataset(sound(rows), []));
        const [first, second] = [exampleAt(a, voice, network), exampleAt(b, voice, network)];
        const [there, back] = [diffOf(first, second), diffOf(second, first)];
        for (const language of LANGUAGES) {
          expect(headline(back, language)).toBe(headline(there, language));
          expect(linesOf(back, language)).toEqual(linesOf(there, language));
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('Words for began and ended are there in every language', () => {
  expect(LANGUAGES.map((language) => sayIn(language)('change.ended'))).toEqual([
    'ended',
    'terminó',
    'انتهى',
  ]);
});
