import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, type Tie } from '../graph/dataset.ts';
import type { Lens } from '../graph/lens.ts';
import { RECORD } from '../graph/lens.ts';
import { dayOf } from '../time/day.ts';
import { diffOf } from '../graph/diff.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { exampleDifference, tie } from './testing/example.ts';
import { headline } from './headline.ts';

const inAll = (say: (language: Language) => string): string[] => LANGUAGES.map(say);
const THERE = exampleDifference('2021-07-27', '2021-10-20');

describe('The headline', () => {
  test('counts what began, ended and changed, and of how many this is in doubt', () => {
    expect(inAll((language) => headline(THERE, language))).toEqual([
      '27 July and 20 October 2021 compared: 2 ties began, 2 ended and 2 changed; of these, 1 only possible, 1 contested.',
      'Comparación entre el 27 de julio y el 20 de octubre de 2021: comenzaron 2 vínculos, terminaron 2 y cambiaron 2; de ese total, 1 solo posible, 1 en disputa.',
      'بالمقارنة بين 27 يوليو و20 أكتوبر 2021: بدأت علاقتان وانتهت اثنتان وتغيّرت اثنتان؛ منها: واحدة ممكنة فقط، واحدة محل خلاف.',
    ]);
  });

  test('with a focus speaks of one actor kind by kind, and names what is little', () => {
    expect(inAll((language) => headline(THERE, language, 'peru'))).toEqual([
      'Peru, 27 July and 20 October 2021 compared – memberships: 1 changed (Lima Group: withdrawal announced, contested); offices: 1 began (Pedro Castillo: president), 1 ended (Francisco Sagasti: president); refusals of recognition: 1 ended (Nicolás Maduro); exchanges of ambassadors: 1 began (Venezuela).',
      'Perú, comparación entre el 27 de julio y el 20 de octubre de 2021 – membresías: cambió 1 (Grupo de Lima: retiro anunciado, en disputa); cargos: comenzó 1 (Pedro Castillo: presidencia), terminó 1 (Francisco Sagasti: presidencia); negativas de reconocimiento: terminó 1 (Nicolás Maduro); intercambios de embajadores: comenzó 1 (Venezuela).',
      'بيرو، بالمقارنة بين 27 يوليو و20 أكتوبر 2021 – العضويات: تغيّر واحد (مجموعة ليما: انسحاب معلن، محل خلاف)؛ المناصب: بداية واحدة (بيدرو كاستيو: رئاسة الجمهورية)، نهاية واحدة (فرانسيسكو ساغاستي: رئاسة الجمهورية)؛ حالات رفض الاعتراف: نهاية واحدة (نيكولاس مادورو)؛ تبادل السفراء: بداية واحدة (فنزويلا).',
    ]);
  });

  test('with a focus says that no membership changed, for that is what is asked', () => {
    expect(headline(THERE, 'en', 'venezuela')).toBe(
      'Venezuela, 27 July and 20 October 2021 compared – memberships: no change; exchanges of ambassadors: 1 began (Peru).',
    );
  });

  test('with a focus counts what is much, with its doubts', () => {
    const ties = ['peru', 'chile', 'venezuela'].map((country) =>
      tie(country, `${country} member-of lima-group`, {
        status: 'active',
        start: country === 'peru' ? '2021' : '2020',
        end: '..',
      }),
    );
    const difference = exampleDifference('2019-06-01', '2021-06-01', ties);
    expect(headline(difference, 'en', 'lima-group')).toBe(
      'Lima Group, 1 June 2019 and 1 June 2021 compared – memberships: 3 began (of these, 1 only possible).',
    );
  });

  test('with a focus that is no actor speaks of all', () => {
    expect(headline(THERE, 'en', 'atlantis')).toBe(headline(THERE, 'en'));
  });

  test('speaks in order of time when date A is after date B', () => {
    const back = exampleDifference('2021-10-20', '2021-07-27');
    for (const language of LANGUAGES)
      expect(headline(back, language, 'peru')).toBe(headline(THERE, language, 'peru'));
  });

  test('of no change is a sentence of its own', () => {
    const still = exampleDifference('2021-10-18', '2021-10-20');
    expect(inAll((language) => headline(still, language))).toEqual([
      '18 and 20 October 2021 compared: the same ties, unchanged.',
      'Comparación entre el 18 y el 20 de octubre de 2021: los mismos vínculos, sin cambios.',
      'بالمقارنة بين 18 و20 أكتوبر 2021: العلاقات نفسها دون تغيّر.',
    ]);
    expect(headline(still, 'en', 'peru')).toBe(
      'Peru, 18 and 20 October 2021 compared – the same ties, unchanged.',
    );
  });

  test('of one date twice is a sentence of its own', () => {
    const same = exampleDifference('2021-10-20', '2021-10-20');
    expect(inAll((language) => headline(same, language, 'peru'))).toEqual([
      'Both sides show the same date, 20 October 2021: nothing to compare.',
      'Ambos lados muestran la misma fecha, 20 de octubre de 2021: no hay nada que comparar.',
      'الجانبان في التاريخ نفسه، 20 أكتوبر 2021: لا شيء للمقارنة.',
    ]);
  });

  test('of two dates in one month or year says that the period is the same', () => {
    const { view } = THERE.from;
    const all = snapshotOf(view, { from: dayOf(2021, 1, 1), until: dayOf(2022, 1, 1) });
    expect(inAll((language) => headline(diffOf(all, all), language, 'peru'))).toEqual([
      'Both dates lie in the same period, 2021: nothing to compare.',
      'Ambas fechas están en el mismo período, 2021: no hay nada que comparar.',
      'يقع التاريخان في الفترة نفسها، 2021: لا شيء للمقارنة.',
    ]);
  });

  test('does not count what began and ended again between the dates', () => {
    const between: readonly Tie[] = [
      tie('t', 'pedro-castillo holds-office-in peru', { start: '2021-08-01', end: '2021-09-01' }),
    ];
    expect(headline(exampleDifference('2021-07-27', '2021-10-20', between), 'en')).toBe(
      '27 July and 20 October 2021 compared: the same ties, unchanged.',
    );
  });

  test('of two periods says their first and last days', () => {
    const view = THERE.from.view;
    const [july, october] = [dayOf(2021, 7, 1), dayOf(2021, 10, 1)];
    const difference = diffOf(
      snapshotOf(view, { from: july, until: july + 26 }),
      snapshotOf(view, { from: october, until: october + 30 }),
    );
    expect(inAll((language) => headline(difference, language).split(': ')[0]!)).toEqual([
      '1 to 26 July 2021; 1 to 30 October 2021',
      'desde el 1 hasta el 26 de julio de 2021; desde el 1 hasta el 30 de octubre de 2021',
      'من 1 إلى 26 يوليو 2021؛ من 1 إلى 30 أكتوبر 2021',
    ]);
    expect(headline(difference, 'en', 'lima-group')).toMatch(/^Lima Group – 1 to 26 July 2021; /);
  });

  test('agrees with the number in each language', () => {
    const count = (ties: number) => {
      const rows = Array.from({ length: ties }, (_, at) =>
        tie(
          `t${at}`,
          `${'peru chile venezuela pedro-castillo'.split(' ')[at % 4]} ${at < 4 ? 'supports' : 'recognises'} juan-guaido`,
          {
            start: '2020',
            end: '..',
          },
        ),
      );
      const difference = exampleDifference('2019-06-01', '2021-06-01', rows);
      return inAll((language) => headline(difference, language).split(': ')[1]!);
    };
    expect(count(1)).toEqual(['1 tie began.', 'comenzó 1 vínculo.', 'بدأت علاقة واحدة.']);
    expect(count(2)).toEqual(['2 ties began.', 'comenzaron 2 vínculos.', 'بدأت علاقتان.']);
    expect(count(3)).toEqual(['3 ties began.', 'comenzaron 3 vínculos.', 'بدأت 3 علاقات.']);
  });
});

describe('The headline of two accounts', () => {
  const according: Lens = { kind: 'according', source: '003' };

  test('counts what is on one side only, and does not say that it began or ended', () => {
    const difference = exampleDifference('2021-10-20', '2021-10-20', undefined, [
      RECORD,
      according,
    ]);
    expect(inAll((language) => headline(difference, language))).toEqual([
      '20 October 2021, according to the compiled record and according to 003: 1 tie in both, but differing; of these, 1 contested.',
      '20 de octubre de 2021, según el registro compilado y según 003: 1 vínculo en ambas versiones, con diferencias; de ese total, 1 en disputa.',
      '20 أكتوبر 2021، بحسب السجل المجمّع وبحسب \u2068003\u2069: علاقة واحدة في الروايتين مع اختلاف؛ منها: واحدة محل خلاف.',
    ]);
  });

  test('names both dates where they differ', () => {
    const only: Lens = { kind: 'only', source: '003' };
    const difference = exampleDifference('2021-07-27', '2021-10-20', undefined, [RECORD, only]);
    expect(headline(difference, 'en')).toBe(
      '27 July 2021, according to the compiled record; 20 October 2021, only what 003 says: 7 ties only in the first; of these, 1 only possible.',
    );
    expect(headline(difference, 'en', 'chile')).toBe(
      'Chile – 27 July 2021, according to the compiled record; 20 October 2021, only what 003 says: memberships: 1 only in the first (UNASUR); recognitions: 1 only in the first (Juan Guaidó).',
    );
  });
});
