import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { MESSAGES } from './catalogue.ts';
import {
  type MessageId,
  andList,
  capitalised,
  commaList,
  compile,
  isolated,
  sayIn,
} from './messages.ts';
import { PLURALS, numberWords, pluralCategory } from './numbers.ts';

const IDS = Object.keys(MESSAGES.en) as MessageId[];
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** Words that are the same in two languages, and are meant to be. */
const SAME_AS_ENGLISH: Partial<Record<Language, readonly string[]>> = {
  es: ['cli.render.done', 'page.status.pair', 'reply.no', 'sign.zero', 'table.actor'],
};

type Element = ReturnType<ReturnType<typeof compile>['getAst']>[number];
type Branching = Extract<Element, { options: object }>;

const isBranching = (element: Element): element is Branching => 'options' in element;
const isPlural = (element: Element): boolean => 'pluralType' in element;
const branchesOf = (element: Branching): [string, Element[]][] =>
  Object.entries(element.options).map(([name, { value }]) => [name, value]);

/** Every element of a message, with the branching elements it stands in, outermost first. */
function walk(elements: readonly Element[], within: readonly Branching[] = []): Visit[] {
  return elements.flatMap((element) => [
    { element, within },
    ...(isBranching(element)
      ? branchesOf(element).flatMap(([, inner]) => walk(inner, [...within, element]))
      : []),
  ]);
}
type Visit = { readonly element: Element; readonly within: readonly Branching[] };

const visitsOf = (language: Language, id: MessageId): Visit[] =>
  walk(compile(language, id).getAst());

/** Kinds of elements, as the parser of ICU messages numbers them. */
const typeOf = (element: Element): number => element.type;
const LITERAL = 0;
const POUND = 7;

/** The names that a message fills in. */
function placeholdersOf(language: Language, id: MessageId): string[] {
  const names = visitsOf(language, id)
    .filter(({ element }) => ![LITERAL, POUND].includes(typeOf(element)))
    .map(({ element }) => ('value' in element ? element.value : ''));
  return [...new Set(names)].toSorted();
}

/** Everything in the source that could name a message. */
function sourceText(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'testing' ? '' : sourceText(path);
      return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.')
        ? readFileSync(path, 'utf8')
        : '';
    })
    .join('\n');
}

/** Whether source names an id in full, or builds it on a beginning of it: `month.${month}`. */
function isNamed(id: string, source: string): boolean {
  if (source.includes(`'${id}'`)) return true;
  const parts = id.split('.');
  return parts.some((_, place) => {
    const beginning = parts.slice(0, place).join('.');
    return beginning !== '' && source.includes(`\`${beginning}.\${`);
  });
}

describe('The messages of three languages', () => {
  test.each(TRANSLATIONS)('have the same ids in the same order in %s', (language) => {
    expect(Object.keys(MESSAGES[language])).toEqual(IDS);
  });

  test.each(TRANSLATIONS)('fill in the same values in %s', (language) => {
    for (const id of IDS)
      expect([id, placeholdersOf(language, id)]).toEqual([id, placeholdersOf('en', id)]);
  });

  test.each(LANGUAGES)('have every plural category in %s', (language) => {
    const wanted = PLURALS[language].toSorted();
    for (const id of IDS)
      for (const { element } of visitsOf(language, id)) {
        if (!isBranching(element) || !isPlural(element)) continue;
        const names = branchesOf(element)
          .map(([name]) => name)
          .filter((name) => !name.startsWith('='));
        expect([id, names.toSorted()]).toEqual([id, wanted]);
      }
  });

  test.each(LANGUAGES)('never lose a number sign within a choice in %s', (language) => {
    // A select inside a plural forgets the number that # stands for.
    for (const id of IDS)
      for (const { element, within } of visitsOf(language, id)) {
        if (typeOf(element) !== POUND) continue;
        expect([id, within.length > 0 && isPlural(within.at(-1)!)]).toEqual([id, true]);
      }
  });

  test.each(TRANSLATIONS)('are translated in %s', (language) => {
    const same = IDS.filter((id) => {
      const letters = visitsOf('en', id).some(
        ({ element }) =>
          typeOf(element) === LITERAL && /\p{L}/u.test('value' in element ? element.value : ''),
      );
      return letters && MESSAGES[language][id] === MESSAGES.en[id];
    });
    expect(same.toSorted()).toEqual((SAME_AS_ENGLISH[language] ?? []).toSorted());
  });

  test('are all used', () => {
    const source = sourceText(join(import.meta.dirname, '..'));
    expect(IDS.filter((id) => !isNamed(id, source))).toEqual([]);
  });

  test('have no blanks at their ends, no doubled blanks, no apostrophe that would quote a brace', () => {
    for (const language of LANGUAGES)
      for (const id of IDS)
        expect([id, MESSAGES[language][id]]).toEqual([
          id,
          expect.not.stringMatching(/^\s|\s$|\s\s|'/),
        ]);
  });

  test('have no skeletons of numbers or dates, which the page could not read', () => {
    for (const language of LANGUAGES)
      for (const id of IDS) expect(MESSAGES[language][id], id).not.toContain('::');
  });

  test('point the arrow the way the language is read', () => {
    for (const id of IDS) {
      expect(MESSAGES.ar[id]).not.toContain('→');
      expect(MESSAGES.en[id] + MESSAGES.es[id]).not.toContain('←');
    }
  });
});

describe('Saying a message', () => {
  test('chooses the plural of the language', () => {
    const ties = (language: Language, count: number) => sayIn(language)('tally.ties', { count });
    expect([0, 1, 2, 1234].map((count) => ties('en', count))).toEqual([
      '0 ties',
      '1 tie',
      '2 ties',
      '1,234 ties',
    ]);
    expect([0, 1, 2, 12345, 1_000_000].map((count) => ties('es', count))).toEqual([
      '0 vínculos',
      '1 vínculo',
      '2 vínculos',
      '12\u00a0345 vínculos',
      '1\u00a0000\u00a0000 de vínculos',
    ]);
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((count) => ties('ar', count))).toEqual([
      'لا علاقات',
      'علاقة واحدة',
      'علاقتان',
      '3 علاقات',
      '10 علاقات',
      '11 علاقة',
      '99 علاقة',
      '100 علاقة',
      '102 علاقة',
      '103 علاقات',
    ]);
  });

  test('without a value that it needs is an error that names the value', () => {
    expect(() => sayIn('en')('tally.ties')).toThrow(/count/);
  });

  test('takes a value to the letter, braces and angle brackets included', () => {
    expect(sayIn('en')('quote', { text: '{a} <b> #' })).toBe('“{a} <b> #”');
  });
});

describe('Plural categories and numbers', () => {
  test('agree with the host’s Intl where that is complete', () => {
    for (const language of LANGUAGES) {
      const rules = new Intl.PluralRules(language);
      expect(rules.resolvedOptions().pluralCategories.toSorted()).toEqual(
        PLURALS[language].toSorted(),
      );
      fc.assert(
        fc.property(fc.oneof(fc.nat(250), fc.nat(5_000_000), fc.constant(2_000_000)), (count) => {
          expect(pluralCategory(count, language)).toBe(rules.select(count));
        }),
      );
    }
  });

  test('are in Western digits in every language', () => {
    expect(LANGUAGES.map((language) => numberWords(1234567, language))).toEqual([
      '1,234,567',
      '1\u00a0234\u00a0567',
      '1,234,567',
    ]);
    expect(numberWords(1234, 'es')).toBe('1234');
    expect(numberWords(0, 'ar')).toBe('0');
  });
});

describe('Names within sentences', () => {
  test('are isolated only where they would disturb the order', () => {
    expect(isolated('Peru', 'en')).toBe('Peru');
    expect(isolated('بيرو', 'en')).toBe('\u2068بيرو\u2069');
    expect(isolated('بيرو', 'ar')).toBe('بيرو');
    expect(isolated('ALBA-TCP', 'ar')).toBe('\u2068ALBA-TCP\u2069');
    expect(isolated('2021-08-03', 'ar')).toBe('\u20682021-08-03\u2069');
    expect(isolated('Óscar', 'es')).toBe('Óscar');
  });

  test('are listed with commas, and with a last "and"', () => {
    expect(commaList([], 'en')).toBe('');
    expect(commaList(['a', 'b', 'c'], 'ar')).toBe('a، b، c');
    expect(andList([], 'en')).toBe('');
    expect(andList(['a'], 'en')).toBe('a');
    expect(andList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(andList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
    expect(andList(['أ', 'ب', 'ج'], 'ar')).toBe('أ وب وج');
  });

  test('begin with a capital at the head of a label', () => {
    expect(capitalised('according to 003')).toBe('According to 003');
    expect(capitalised('último')).toBe('Último');
    expect(capitalised('')).toBe('');
  });
});
