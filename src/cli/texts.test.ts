import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Actor, LANGUAGES, type Says, type Tie } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { locatorWords } from '../words/locator.ts';
import { isSupplied } from '../words/names.ts';
import { isDocument, latinAmerica, material, projectText } from './testing/papers.ts';

/** The texts of the data: neutral outside what a source is told to say, our own, and in three languages. */

type Text = { readonly where: string; readonly text: string };

const dataset = latinAmerica();
const { description } = dataset;
const seeds = material('seeds');

const inAll = (where: string, says: Says): Text[] =>
  LANGUAGES.map((language) => ({ where: `${where} (${language})`, text: says[language] ?? '' }));

const notes = ({ id, note, attributes }: Actor | Tie): Text[] =>
  [note, attributes['note_es'], attributes['note_ar']].map((text) => ({
    where: `note of ${id}`,
    text: text ?? '',
  }));

/** Every text that the data set itself speaks. */
const own: Text[] = [
  ...dataset.nodes.flatMap((row) => [
    ...inAll(`node ${row.id}`, row.label),
    ...inAll(`short name of ${row.id}`, row.short),
    ...notes(row),
  ]),
  ...dataset.sources.flatMap(({ id, description: told }) => inAll(`source ${id}`, told)),
  ...dataset.ties.flatMap(notes),
  ...[...dataset.relations, ...dataset.events, ...dataset.questions].flatMap((row) =>
    inAll(row.id, row.label),
  ),
  ...dataset.stories.flatMap(({ step, title, text }) => [
    ...inAll(`title of step ${step}`, title),
    ...inAll(`text of step ${step}`, text),
  ]),
  // Hinges are ids of events, which no one reads.
  { where: 'dataset.json', text: JSON.stringify({ ...description, hinges: [] }) },
  ...['README.md', 'graph-data/README.md', 'graph-data/latin-america/README.md'].map((where) => ({
    where,
    text: projectText(where),
  })),
];

/** What sources are told to say. */
const attributed: Text[] = [
  ...dataset.evidence.flatMap(({ of, source, says }) => inAll(`${source} on ${of}`, says)),
  ...dataset.answers.flatMap(({ question, source, says }) =>
    inAll(`${source} on ${question}`, says),
  ),
];

/**
 * Words that take a side, and stand only in what a source is told to say: one rule for those of
 * either side. A mark before or after a word is one that is no letter, or a prefix of Arabic.
 */
const SIDED = [
  /\b(?:regimes?|dictators?|dictatorships?|interim|self-(?:proclaimed|declared)|coups?|putsch|illegitimate|unconstitutional|usurp\w*|tyran\w*|puppets?|oust\w*|overthr\w*|remov(?:al|ed|es))\b/iu,
  /(?<!\p{L})(?:régim\p{L}*|dictad\p{L}*|interin\p{L}*|autoproclam\p{L}*|golpe|golpes|golpist\p{L}*|ilegítim\p{L}*|inconstitucional\p{L}*|usurp\p{L}*|tiran\p{L}*|títeres?|derroc\p{L}*|destitu\p{L}*)(?!\p{L})/iu,
  /(?<!\p{L})[وفبكل]{0,2}(?:ال)?(?:دي?كتاتور\p{L}*|انقلاب\p{L}*|طغيان|طاغية|اغتصاب|مغتصب|[يت]?عزل(?:ه|ها|ت)?|غير الشرعي\p{L}*|غير شرعي\p{L}*|الإطاحة|إطاحة|دمية|نظام مادورو|نظام كاستيو|رئيسا? مؤقتا?)(?!\p{L})/u,
];

const takesSide = ({ text }: Text): boolean =>
  SIDED.some((word) => word.test(text.replace(/\p{M}/gu, '')));

describe('Words that take a side', () => {
  test('are known in each language, and not where they are part of another', () => {
    for (const text of ['the Regime of', 'un golpe', 'وانقلاب', 'الديكتاتور'])
      expect([text, takesSide({ where: '', text })]).toEqual([text, true]);
    for (const text of ['a region', 'golpear', 'عزلة', 'انقلب', 'coupon'])
      expect([text, takesSide({ where: '', text })]).toEqual([text, false]);
  });

  test('stand in no label, note, event, question, tour or README', () => {
    expect(own.filter(takesSide)).toEqual([]);
  });

  test('stand in no text that rests on own knowledge', () => {
    expect(
      attributed.filter((text) => text.where.startsWith('own-knowledge') && takesSide(text)),
    ).toEqual([]);
  });
});

/** The words of a text: lower case, without punctuation, accents, Arabic marks and forms of alif. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase();
  return plain.replace(/[أإآٱ]/gu, 'ا').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of eight words. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(7).map((_, first) => words.slice(first, first + 8).join(' '));
}

describe('Own words', () => {
  test('are compared without marks, case and punctuation', () => {
    expect(wordsOf('Él dijo: «¡SÍ!» — مُجمَّعٌ، أُعلن')).toEqual(['el', 'dijo', 'si', 'مجمع', 'اعلن']);
    expect(runsOf('1 2 3 4 5 6 7 8 9')).toEqual(['1 2 3 4 5 6 7 8', '2 3 4 5 6 7 8 9']);
  });

  test.skipIf(seeds === null)('share no eight in a row with the five documents', () => {
    const theirs = new Set(
      readdirSync(seeds!).flatMap((name) => runsOf(readFileSync(`${seeds}${name}`, 'utf8'))),
    );
    expect(theirs.size).toBeGreaterThan(1000);
    const papers = [
      'docs/method.md',
      'docs/latin-america/read-back.md',
      'CHANGELOG.md',
      ...LANGUAGES.flatMap((l) => [`src/words/${l}.json`, `src/words/method/${l}.json`]),
    ];
    const all = [...own, ...attributed, ...papers.map((p) => ({ where: p, text: projectText(p) }))];
    const shared = all.flatMap(({ where, text }) =>
      runsOf(text)
        .filter((run) => theirs.has(run))
        .map((run) => `${where}: ${run}`),
    );
    expect(shared).toEqual([]);
  });
});

const lacks = (says: Says, ...languages: readonly (keyof Says)[]): boolean =>
  languages.some((language) => (says[language] ?? '') === '');

describe('Three languages', () => {
  test('have every label and short name', () => {
    const labelled = [
      ...dataset.nodes,
      ...dataset.relations,
      ...dataset.events,
      ...dataset.questions,
      { id: 'title', label: description.title },
      { id: 'description', label: description.description! },
    ];
    expect(labelled.filter(({ label }) => lacks(label, ...LANGUAGES)).map(({ id }) => id)).toEqual(
      [],
    );
    const shortened = dataset.nodes.filter(({ short }) => LANGUAGES.some((l) => short[l] !== null));
    expect(shortened.filter(({ short }) => lacks(short, ...LANGUAGES)).map(({ id }) => id)).toEqual(
      [],
    );
    expect(
      dataset.stories.filter(
        ({ title, text }) => lacks(title, ...LANGUAGES) || lacks(text, ...LANGUAGES),
      ),
    ).toEqual([]);
  });

  test('name every kind, family, status and role that is used', () => {
    const { kinds, families, statuses, roles } = description.names;
    const used = [
      ...dataset.nodes.map(({ kind }) => kinds[kind] ?? kind),
      ...dataset.relations.map(({ family }) => families[family] ?? family),
      ...dataset.ties.flatMap(({ status }) =>
        status === null ? [] : [statuses[status] ?? status],
      ),
      ...dataset.ties.flatMap(({ role }) => (role === null ? [] : [roles[role] ?? role])),
    ];
    const unnamed = used.filter((name) => typeof name === 'string' || lacks(name, ...LANGUAGES));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  test('describe each document, and each source whose title was supplied', () => {
    const untold = dataset.sources.filter(
      (source) =>
        (isDocument(source.id) || isSupplied(source)) && lacks(source.description, ...LANGUAGES),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  test('describe a source in all of them or in none', () => {
    const some = dataset.sources.filter(({ description: told }) => LANGUAGES.some((l) => told[l]));
    expect(some.filter(({ description: told }) => lacks(told, ...LANGUAGES))).toEqual([]);
  });

  test('tell all evidence and every answer', () => {
    const told = [...dataset.evidence, ...dataset.answers];
    expect(told.filter(({ says }) => lacks(says, ...LANGUAGES))).toEqual([]);
  });

  test('tell every place in a source', () => {
    const network = networkOf(dataset);
    const places = new Set([...dataset.evidence, ...dataset.answers].map((row) => row.locator));
    const untold = [...places].filter(
      (place) => place !== null && LANGUAGES.some((l) => locatorWords(place, network, l) === null),
    );
    expect(untold).toEqual([]);
  });

  test('have every note', () => {
    const noted = [...dataset.nodes, ...dataset.ties].filter(({ note }) => note !== null);
    const untold = noted.filter((row) => ['es', 'ar'].some((l) => !row.attributes[`note_${l}`]));
    expect(noted.length).toBeGreaterThan(300);
    expect(untold.map(({ id }) => id)).toEqual([]);
  });
});
