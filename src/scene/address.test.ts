import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOC_STYLES, LANGUAGES } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { actor, dataset, source } from '../graph/testing/records.ts';
import { dayOf } from '../time/day.ts';
import { readAddress, writeAddress } from './address.ts';
import {
  type Choice,
  COMPARED,
  OVERLAYS,
  KEPTS,
  LAYOUTS,
  MODES,
  THEMES,
  VIEWS,
  WINDOWS,
  plainChoice,
} from './choice.ts';
import { STEPS } from './reach.ts';

const network = networkOf(
  dataset({
    nodes: [actor('peru'), actor('celac', { kind: 'bloc' }), actor('unasur', { kind: 'bloc' })],
    sources: [source('003')],
    questions: [
      {
        id: 'did-it-leave',
        label: { en: 'Did it leave?', es: null, ar: null },
        nodes: [],
        attributes: {},
      },
    ],
    stories: [1, 2].map((step) => ({
      story: 'tour',
      step,
      address: '',
      title: { en: 'A step', es: null, ar: null },
      text: { en: 'Of a tour', es: null, ar: null },
      attributes: {},
    })),
  }),
);
const first: Choice = {
  ...plainChoice('sample', dayOf(2021, 7, 27), dayOf(2021, 10, 20)),
  blocs: { unasur: 'spokes' },
  hide: ['family:other'],
};
const read = (query: string) => readAddress(query, first, network);

const lens = fc.constantFrom<Choice['lens']>(
  { kind: 'record' },
  { kind: 'according', source: '003' },
  { kind: 'only', source: '003' },
);
const choices: fc.Arbitrary<Choice> = fc.record({
  data: fc.constant('sample'),
  at: fc.integer({ min: -3_000_000, max: 3_000_000 }),
  vs: fc.integer({ min: -300_000_000, max: 300_000_000 }),
  view: fc.constantFrom(...VIEWS),
  layout: fc.constantFrom(...LAYOUTS),
  lens,
  lensVs: lens,
  selected: fc.constantFrom('peru', null),
  focus: fc.constantFrom('celac', null),
  steps: fc.constantFrom(...STEPS),
  pin: fc.subarray(['peru', 'celac']),
  path: fc.constantFrom<Choice['path']>(['peru', 'celac'], null),
  story: fc.constantFrom('tour', null),
  step: fc.constantFrom(0, 1, 2),
  window: fc.constantFrom(...WINDOWS),
  hide: fc.array(fc.stringMatching(/^[a-z0-9:é&=%-]+$/), { maxLength: 3 }),
  blocs: fc.dictionary(
    fc.constantFrom('celac', 'unasur'),
    fc.constantFrom(...BLOC_STYLES.filter((style) => style !== 'off')),
  ),
  mode: fc.constantFrom(...MODES),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  embed: fc.boolean(),
  kept: fc.constantFrom(...KEPTS),
  compare: fc.constantFrom(...COMPARED),
  page: fc.constantFrom(null, ...OVERLAYS),
  dates: fc
    .uniqueArray(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 2, maxLength: 12 })
    .map((days) => days.sort((a, b) => a - b)),
  zoom: fc.constantFrom<Choice['zoom']>(null, [0, 365], [-800_000, -1]),
});
/** There are no details of nothing. */
const sound = choices.map((choice) =>
  choice.page === 'details' ? { ...choice, selected: 'peru' } : choice,
);

describe('the address', () => {
  test('gives back every choice that it was written from', () => {
    fc.assert(
      fc.property(sound, (choice) => {
        expect(read(writeAddress(choice, first))).toEqual({ choice, faults: [] });
      }),
    );
  });

  test('of the first view is empty, and empty is the first view', () => {
    expect(writeAddress(first, first)).toBe('');
    expect(read('')).toEqual({ choice: first, faults: [] });
  });

  test('writes only what differs, in words that can be read', () => {
    const choice: Choice = { ...first, at: 0, blocs: { celac: 'badge', unasur: 'spokes' } };
    expect(writeAddress(choice, first)).toBe('?v=1&at=1970-01-01&blocs=celac:badge,unasur:spokes');
  });

  test('takes a partial date for its first day', () => {
    expect(read('?at=2021-08').choice.at).toBe(dayOf(2021, 8, 1));
  });

  test('tells an absent list from an empty one', () => {
    expect(read('?v=1').choice.hide).toEqual(['family:other']);
    expect(read('?v=1&hide=&blocs=').choice).toMatchObject({ hide: [], blocs: {} });
  });

  test('falls back for each broken value and names it', () => {
    const query =
      '?v=2&data=other&at=2021-02-30&vs=&view=3d&layout=cube&lens=009&sel=nobody&focus=unknown' +
      '&steps=3&pin=nobody&path=peru,peru&story=none&step=9&window=week' +
      '&blocs=peru:spokes&mode=week&lang=fr&theme=pink&embed=yes';
    const { choice, faults } = read(query);
    expect(choice).toEqual(first);
    expect(faults.map(({ key, value }) => `${key}=${value}`).sort()).toEqual(
      query.slice(1).split('&').sort(),
    );
  });

  test('passes over keys that it does not know, and never throws', () => {
    expect(read('?utm_source=mail').faults).toEqual([]);
    fc.assert(fc.property(fc.string(), (query) => void read(query)));
  });

  test('leads to a page of details of what is selected, and to none of nothing', () => {
    expect(read('?sel=peru&page=details')).toEqual({
      choice: { ...first, selected: 'peru', page: 'details' },
      faults: [],
    });
    expect(read('?page=details')).toEqual({
      choice: first,
      faults: [{ key: 'page', value: 'details' }],
    });
  });

  test('leads to no page of questions where the data have none', () => {
    const none = networkOf(dataset());
    expect(readAddress('?page=questions', first, none).faults).toEqual([
      { key: 'page', value: 'questions' },
    ]);
    expect(read('?page=questions')).toEqual({
      choice: { ...first, page: 'questions' },
      faults: [],
    });
    expect(read('?page=answers').faults).toEqual([{ key: 'page', value: 'answers' }]);
  });
});
