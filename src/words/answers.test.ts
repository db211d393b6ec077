import { expect, test } from 'vitest';
import type { Answer } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { dataset, source } from '../graph/testing/records.ts';
import { answerLines, answerTable } from './answers.ts';

const answer = (question: string, of: string, reply: Answer['answer']): Answer => ({
  question,
  source: of,
  answer: reply,
  locator: 'p. 2',
  says: { en: 'It says so.', es: null, ar: null },
  attributes: {},
});
const label = (en: string) => ({ en, es: null, ar: null });
const network = networkOf(
  dataset({
    sources: [source('press'), { ...source('003'), kind: 'document' }, source('silent')],
    questions: ['q1', 'q2'].map((id) => ({ id, label: label(id), nodes: [], attributes: {} })),
    answers: [
      answer('q1', 'press', 'no'),
      answer('q1', '003', 'yes'),
      answer('q2', '003', 'silent'),
    ],
  }),
);

test('Every question has a cell for each source that answers any, documents first', () => {
  const { sources, rows } = answerTable(network);
  expect(sources.map(({ id }) => id)).toEqual(['003', 'press']);
  expect(rows.map(({ answers }) => answers.map((cell) => cell?.answer ?? null))).toEqual([
    ['yes', 'no'],
    ['silent', null],
  ]);
});

test('As lines it has each answer once, with its place and what is said', () => {
  const lines = answerLines(answerTable(network), 'en');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toEqual(['q1', '003', expect.any(String), 'yes', 'p. 2', 'It says so.']);
});
