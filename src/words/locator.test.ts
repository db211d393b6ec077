import { expect, test } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { exampleDataset } from './testing/example.ts';
import { locatorWords } from './locator.ts';

const data = exampleDataset();
const network = networkOf({
  ...data,
  description: {
    ...data.description,
    names: {
      ...data.description.names,
      locators: {
        'leader list': { en: 'leader list', es: 'lista de gobernantes', ar: null },
        'article #': { en: 'article #', es: 'artículo #', ar: 'المادة #' },
      },
    },
  },
});
const inAll = (locator: string) => LANGUAGES.map((one) => locatorWords(locator, network, one));

test('A paragraph is told in the reader’s words', () => {
  expect(inAll('P5')).toEqual(['paragraph 5', 'párrafo 5', 'الفقرة 5']);
});

test('A place that the data set names is told by that name, a number in its turn', () => {
  expect(inAll('article 24')).toEqual(['article 24', 'artículo 24', 'المادة 24']);
});

test('Parts are told one by one, an actor by its name', () => {
  expect(inAll('leader list, peru').slice(0, 2)).toEqual([
    'leader list, Peru',
    'lista de gobernantes, Perú',
  ]);
});

test('What has no words in the language is told as none', () => {
  expect(inAll('leader list')[2]).toBeNull();
  expect(inAll('footnote 3')).toEqual([null, null, null]);
  expect(inAll('constructor')).toEqual([null, null, null]);
});
