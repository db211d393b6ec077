import { describe, expect, test } from 'vitest';
import { diffOf } from '../graph/diff.ts';
import { LANGUAGES } from '../graph/dataset.ts';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { exampleAt, exampleDataset, exampleDifference, source } from './testing/example.ts';
import { comparisonNotes } from './notes.ts';

const data = exampleDataset();
const network = networkOf({
  ...data,
  description: { ...data.description, coverage: { start: '2017', end: '2022', blocs: {} } },
  sources: [...data.sources, source('silent', 'A silent one')],
  nodes: data.nodes.map((node) =>
    node.id === 'alba-tcp' ? { ...node, start: '2004-12-14', end: '2021-08-01' } : node,
  ),
});
const notes = (from: string, to: string, actor: string | null = null) =>
  comparisonNotes(
    diffOf(exampleAt(from, RECORD, network), exampleAt(to, RECORD, network)),
    'en',
    actor,
  );

describe('Before a comparison is read', () => {
  test('nothing is to be known of a plain one', () => {
    expect(notes('2021-07-27', '2021-10-20', 'peru')).toEqual([]);
  });

  test('it is said that date A is after date B', () => {
    const back = exampleDifference('2021-10-20', '2021-07-27');
    expect(LANGUAGES.map((language) => comparisonNotes(back, language))).toEqual([
      [
        'Date A is after date B; what follows is told in order of time, from 27 July to 20 October 2021.',
      ],
      [
        'La fecha A es posterior a la fecha B; lo que sigue se cuenta en orden cronológico, del 27 de julio al 20 de octubre de 2021.',
      ],
      ['التاريخ A بعد التاريخ B؛ وما يلي يُروى بترتيب الزمن، من 27 يوليو إلى 20 أكتوبر 2021.'],
    ]);
  });

  test('it is said that a date lies outside the data, before or after, but not on their last day', () => {
    expect(notes('1900-01-01', '2023-01-01')).toEqual([
      '1 January 1900 is before the data begin, 1 January 2017: what is missing then may be missing from the data only.',
      'No tie on 1 January 1900, according to the compiled record.',
      '1 January 2023 is after the data end, 31 December 2022: what goes on then is not known from them.',
    ]);
    expect(notes('2017-08-08', '2022-12-31')).toEqual([]);
  });

  test('it is said that the actor asked for is there on one side only, or on neither', () => {
    expect(notes('2021-07-27', '2021-10-20', 'alba-tcp')).toEqual([
      'ALBA-TCP itself is there on 27 July 2021 only, not on 20 October 2021.',
    ]);
    expect(notes('2021-09-27', '2021-10-20', 'alba-tcp')).toEqual([
      'ALBA-TCP itself is there on neither date.',
    ]);
  });

  test('it is said that a source mentions nothing', () => {
    const silent = exampleAt('2021-10-20', { kind: 'according', source: 'silent' }, network);
    const record = exampleAt('2021-10-20', RECORD, network);
    expect(comparisonNotes(diffOf(record, silent), 'en')).toEqual([
      'silent mentions none of the ties in the data.',
    ]);
  });

  test.each([
    [
      'en',
      [
        'No tie on 1 January 1900, according to the compiled record.',
        'ALBA-TCP itself is there on neither date.',
      ],
    ],
    [
      'es',
      [
        'Ningún vínculo el 1 de enero de 1900, según el registro compilado.',
        'ALBA-TCP no existe en ninguna de las dos fechas.',
      ],
    ],
    ['ar', ['لا علاقة في 1 يناير 1900، بحسب السجل المجمّع.']],
  ] as const)('in %s too', (language, told) => {
    const odd = diffOf(
      exampleAt('1900-01-01', RECORD, network),
      exampleAt('2022-10-20', RECORD, network),
    );
    const notes = comparisonNotes(odd, language, 'alba-tcp');
    for (const text of told) expect(notes).toContain(text);
  });
});
