import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { diffOf, summaryOf } from '../graph/diff.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { periodsOf, lenses, samples } from '../graph/testing/sample.ts';
import { viewOf } from '../graph/view.ts';
import { type ChangeList, GROUPINGS, type ListChoice, ORDERS, changeList } from './changelist.ts';
import { changesMarkdown, sumsWords } from './changetext.ts';
import { inTimeOrder } from './comparison.ts';
import { exampleDifference, tie } from './testing/example.ts';

const THERE = exampleDifference('2021-07-27', '2021-10-20');
const BACK = exampleDifference('2021-10-20', '2021-07-27');

const told = (list: ChangeList): string[] =>
  list.sections.flatMap(({ name, changes }) => [
    `# ${name}`,
    ...changes.map(({ sentence }) => sentence),
  ]);
const listed = (choice: ListChoice, language: Language = 'en') =>
  told(changeList(THERE, language, choice));

describe('The list of changes', () => {
  test('is by kind and by name, each change with its dates and certainty', () => {
    const list = changeList(THERE, 'en');
    expect(told(list)).toEqual([
      '# Began',
      'Pedro Castillo, president of Peru: began',
      'Peru and Venezuela exchange ambassadors: began',
      '# Ended',
      'Francisco Sagasti, president of Peru: ended',
      'Peru refuses to recognise Nicolás Maduro: ended',
      '# Changed',
      'Chile in UNASUR: certain → possible',
      'Peru in the Lima Group: active → withdrawal announced, contested',
    ]);
    expect(list.sections[2]!.changes).toMatchObject([
      {
        dates: 'since 2017, until some day between 1 August and 31 December 2021',
        certainties: ['possible'],
        sources: [],
      },
      {
        tie: { tie: { id: 'lima-2' } },
        dates: 'since 3 August 2021, end open',
        certainties: ['certain', 'contested'],
        deniedBy: ['003'],
      },
    ]);
  });

  test('by bloc, actor and relation has each change once', () => {
    expect(listed({ group: 'bloc' })).toEqual([
      '# Lima Group',
      'Peru in the Lima Group: active → withdrawal announced, contested',
      '# UNASUR',
      'Chile in UNASUR: certain → possible',
      '# Ties beyond the blocs',
      'Francisco Sagasti, president of Peru: ended',
      'Pedro Castillo, president of Peru: began',
      'Peru and Venezuela exchange ambassadors: began',
      'Peru refuses to recognise Nicolás Maduro: ended',
    ]);
    expect(listed({ group: 'actor' }).filter((line) => line.startsWith('#'))).toEqual([
      '# Chile',
      '# Peru',
    ]);
    expect(listed({ group: 'relation' }).filter((line) => line.startsWith('#'))).toEqual([
      '# Member of',
      '# Holds office in',
      '# Refuses recognition of',
      '# Ambassadors with',
    ]);
  });

  test('by date has first what came about first; by certainty the doubtful last', () => {
    expect(listed({ group: 'bloc', order: 'date' }).slice(4)).toEqual([
      '# Ties beyond the blocs',
      'Francisco Sagasti, president of Peru: ended',
      'Pedro Castillo, president of Peru: began',
      'Peru and Venezuela exchange ambassadors: began',
      'Peru refuses to recognise Nicolás Maduro: ended',
    ]);
    const { sections } = changeList(THERE, 'en', { order: 'certainty', kinds: ['changed'] });
    expect(sections[0]!.changes.map(({ certainties }) => certainties.length)).toEqual([1, 2]);
  });

  test('filtered keeps the sums of all, and says how many are listed', () => {
    const list = changeList(THERE, 'en', { actor: 'peru', kinds: ['began'] });
    expect(told(list)).toHaveLength(3);
    expect(sumsWords(list, 'en')).toBe(
      'Relations: began 2, ended 2, changed 2, kept 3. 2 of 6 changes are listed.',
    );
    expect(changeList(THERE, 'en', { text: 'nicolas MADURO' }).listed).toBe(1);
    expect(changeList(THERE, 'en', { certainty: 'contested' }).listed).toBe(1);
    expect(changeList(THERE, 'en', { relation: 'holds-office-in' }).listed).toBe(2);
  });

  test('follows time where date A is after date B', () => {
    for (const language of LANGUAGES)
      expect(told(changeList(BACK, language))).toEqual(told(changeList(THERE, language)));
  });

  test('between two accounts says which side has what', () => {
    const difference = exampleDifference('2021-10-20', '2021-10-20', undefined, [
      { kind: 'record' },
      { kind: 'only', source: '003' },
    ]);
    const list = changeList(difference, 'en');
    expect(list.sections.map(({ name }) => name)).toEqual(['Only in the first']);
    expect(sumsWords(list, 'en')).toBe(
      'Relations: only in the first 7, only in the second 0, differing 0, the same 0.',
    );
  });
});

test('As Markdown it has a section for each group, and nothing that Markdown would take for markup', () => {
  const difference = exampleDifference('2021-07-27', '2021-10-20', [
    tie('odd', 'peru member-of unasur', { start: '2021-08-01', end: '..', role: '*new* [x](y)' }),
  ]);
  const text = changesMarkdown(changeList(difference, 'en'), ['A note.'], 'en');
  expect(text).toBe(
    [
      '# 27 July and 20 October 2021 compared: 1 tie began.',
      'A note.',
      'Relations: began 1, ended 0, changed 0, kept 0.',
      '## Began (1)',
      '- Peru in UNASUR: began (\\*new\\* \\[x\\](y)). Since 1 August 2021, end open.\n',
    ].join('\n\n'),
  );
});

test('The sums of sections are those of the list, whatever the grouping, order and side', () => {
  fc.assert(
    fc.property(
      samples.chain((it) =>
        fc.record({
          data: fc.constant(it.data),
          lenses: fc.tuple(lenses, lenses),
          periods: fc.tuple(periodsOf(it), periodsOf(it)),
          group: fc.constantFrom(...GROUPINGS),
          order: fc.constantFrom(...ORDERS),
        }),
      ),
      ({ data, lenses: [a, b], periods, group, order }) => {
        const network = networkOf(data);
        const difference = diffOf(
          snapshotOf(viewOf(network, a), periods[0]),
          snapshotOf(viewOf(network, b), periods[1]),
        );
        const list = changeList(difference, 'en', { group, order });
        const total = { began: 0, ended: 0, changed: 0 };
        for (const { sums, changes } of list.sections) {
          expect(sums.began + sums.ended + sums.changed).toBe(changes.length);
          for (const kind of ['began', 'ended', 'changed'] as const) total[kind] += sums[kind];
        }
        expect({ ...total, kept: list.sums.kept }).toEqual(summaryOf(inTimeOrder(difference)));
        expect(list.listed).toBe(difference.changes.length);
      },
    ),
    { seed: 500, numRuns: 200 },
  );
});
