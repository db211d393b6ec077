import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { pairDiffOf } from '../graph/pairs.ts';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { exampleAt, exampleDataset, tie } from './testing/example.ts';
import { pairList } from './pairs.ts';

const network = networkOf(
  exampleDataset(
    [
      tie('a', 'peru member-of lima-group', { start: '2017', end: '..' }),
      tie('b', 'chile member-of lima-group', { start: '2017', end: '2021-08-03' }),
      tie('c', 'peru member-of unasur', { start: '2021-08-03', end: '..' }),
      tie('d', 'chile member-of unasur', { start: '2021-08-03', end: '[2021-10..2021-12]' }),
      tie('e', 'venezuela member-of unasur', { start: '2021-08-03', end: '..' }),
    ],
    [],
  ),
);
const between = (from: string, to: string) =>
  pairDiffOf(exampleAt(from, RECORD, network), exampleAt(to, RECORD, network));

describe('Who shares a bloc with whom', () => {
  test('is told pair by pair, by kind, with the blocs', () => {
    const list = pairList(between('2021-07-27', '2021-09-20'), 'en');
    expect(list.headline).toBe(
      'Pairs of actors that share a bloc: 1 on 27 July 2021, 3 on 20 September 2021; 1 on both.',
    );
    expect(
      list.sections.map(({ name, pairs }) => [name, pairs.map(({ sentence }) => sentence)]),
    ).toEqual([
      ['Began', ['Chile – Venezuela: began (UNASUR)', 'Peru – Venezuela: began (UNASUR)']],
      [
        'Kept, through other blocs',
        ['Chile – Peru: kept, through other blocs (Lima Group → UNASUR)'],
      ],
    ]);
  });

  test('says what is only possible', () => {
    const { sections } = pairList(between('2021-09-20', '2021-11-20'), 'en', 'chile');
    expect(sections.flatMap(({ pairs }) => pairs.map(({ sentence }) => sentence))).toEqual([
      'Chile – Peru: more or less certain (UNASUR → UNASUR (possible))',
      'Chile – Venezuela: more or less certain (UNASUR → UNASUR (possible))',
    ]);
  });

  test('follows time where date A is after date B, in each language', () => {
    const back = between('2021-09-20', '2021-07-27');
    const there = between('2021-07-27', '2021-09-20');
    for (const language of LANGUAGES) {
      expect(pairList(back, language).headline).toBe(pairList(there, language).headline);
      expect(pairList(back, language).sections).toEqual(pairList(there, language).sections);
    }
  });

  test('says so where no pair shares any', () => {
    expect(pairList(between('2000-01-01', '2001-01-01'), 'es').headline).toBe(
      'Ningún par de actores comparte un bloque en ninguno de los lados.',
    );
  });
});
