import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

/** Comparisons that are no plain ones, asked on the command line in each language: each is answered, and what is odd is said. */

async function told(args: readonly string[]) {
  let text = '';
  const add = (more: string) => {
    text += `${more}\n`;
  };
  const code = await run(['diff', 'latin-america', ...args], { output: add, message: add });
  return { code, text };
}

const days = (from: string, to: string) => ['--from', from, '--to', to];
const DAY = '2021-10-20';

const ODD = [
  [
    'A after B',
    days(DAY, '2021-07-27'),
    {
      en: 'Date A is after date B; what follows is told in order of time',
      es: 'La fecha A es posterior a la fecha B; lo que sigue se cuenta en orden cronológico',
      ar: 'التاريخ A بعد التاريخ B؛ وما يلي يُروى بترتيب الزمن',
    },
  ],
  [
    'A equal to B',
    days(DAY, DAY),
    {
      en: 'Both sides show the same date, 20 October 2021: nothing to compare.',
      es: 'Ambos lados muestran la misma fecha, 20 de octubre de 2021: no hay nada que comparar.',
      ar: 'الجانبان في التاريخ نفسه، 20 أكتوبر 2021: لا شيء للمقارنة.',
    },
  ],
  [
    'a date before the data',
    days('1900-01-01', DAY),
    {
      en: '1 January 1900 is before the data begin',
      es: 'El 1 de enero de 1900 es anterior al comienzo de los datos',
      ar: '1 يناير 1900 قبل بداية البيانات',
    },
  ],
  [
    'a date after the data',
    days(DAY, '2050-01-01'),
    {
      en: '1 January 2050 is after the data end',
      es: 'El 1 de enero de 2050 es posterior al final de los datos',
      ar: '1 يناير 2050 بعد نهاية البيانات',
    },
  ],
  [
    'an actor on one side only',
    [...days('2018-01-01', '2021-07-27'), '--actor', 'venezuela-guaido'],
    {
      en: 'is there on 27 July 2021 only, not on 1 January 2018.',
      es: 'existe solo el 27 de julio de 2021, no el 1 de enero de 2018.',
      ar: 'موجود في 27 يوليو 2021 فقط، لا في 1 يناير 2018.',
    },
  ],
  [
    'a source that mentions nothing',
    [...days(DAY, DAY), '--lens-to', 'celac-ecured'],
    {
      en: 'celac-ecured mentions none of the ties in the data.',
      es: 'celac-ecured no menciona ninguno de los vínculos de los datos.',
      ar: 'لا يذكر \u2068celac-ecured\u2069 أيًّا من علاقات البيانات.',
    },
  ],
  [
    'only what a source says that says nothing',
    [...days(DAY, DAY), '--lens-to', 'only:celac-ecured'],
    {
      en: 'No tie on 20 October 2021, only what celac-ecured says.',
      es: 'Ningún vínculo el 20 de octubre de 2021, solo lo que dice celac-ecured.',
      ar: 'لا علاقة في 20 أكتوبر 2021، ',
    },
  ],
  [
    'a source that denies nothing',
    [...days(DAY, DAY), '--lens-to', '004'],
    {
      en: '004, 20 October 2021: 22 relations added, 5 asserted, 410 not mentioned.',
      es: '004, 20 de octubre de 2021: 22 relaciones añadidas, 5 afirmadas, 410 no mencionadas.',
      ar: '22 علاقة مضافة، 5 مؤكَّدة، 410 غير مذكورة.',
    },
  ],
] as const;

describe.each(ODD)('%s', (_, args, words) => {
  test.each(['en', 'es', 'ar'] as const)('is answered, and said: %s', async (language) => {
    for (const format of ['table', 'md', 'csv', 'json']) {
      const { code, text } = await told([...args, '--lang', language, '--format', format]);
      expect(code).toBe(0);
      expect(text.replaceAll('\\', '')).toContain(words[language]);
    }
  });
});

describe('Pairs, each side by another account', () => {
  const sides = [...days('2021-07-27', DAY), '--lens-from', 'only:003', '--lens-to', '004'];

  test('have the same sums in every format', async () => {
    const asked = async (format: string) =>
      (await told([...sides, '--pairs', '--format', format])).text;
    const json = await asked('json');
    const { summary } = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1)) as {
      summary: Readonly<Record<'began' | 'ended' | 'changed' | 'moved' | 'kept', number>>;
    };
    expect(summary.began).toBeGreaterThan(0);
    const words = `only in the first ${summary.ended}, only in the second ${summary.began},`;
    expect(await asked('table')).toContain(words);
    expect(await asked('md')).toContain(words);
    const csv = (await asked('csv')).split('\r\n');
    const began = csv.filter((line) => line.startsWith(`2021-07-27,only:003,${DAY},004,began,`));
    expect(began).toHaveLength(summary.began);
  });
});
