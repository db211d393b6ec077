import { describe, expect, test } from 'vitest';
import { CONTESTS, contestOver, contestsOf } from '../graph/contest.ts';
import { networkOf } from '../graph/network.ts';
import { firstDay } from '../scene/choice.ts';
import { DOCUMENTS, latinAmerica, paperRows } from './testing/papers.ts';

/** Where each contradiction between the sources shows: a contested tie, or a question. */

const dataset = latinAmerica();
const network = networkOf(dataset);
const contests = contestsOf(network);
const rows = paperRows(/^contradictions\.csv$/);
const titled = rows.map((row) => [`${row['code']} ${row['kind']} ${row['id']}`, row] as const);

/** Number 31 was never given. */
const CODES = Array.from(
  { length: 37 },
  (_, code) => `C-${String(code + 1).padStart(2, '0')}`,
).filter((code) => code !== 'C-31');

describe('The contradictions of the sources', () => {
  test('all thirty-six show somewhere', () => {
    expect([...new Set(rows.map((row) => row['code']!))].toSorted()).toEqual(CODES);
  });

  test.each(titled.filter(([, row]) => row['kind'] === 'tie'))(
    '%s is contested, or has evidence on both sides',
    (_, row) => {
      const number = dataset.ties.findIndex(({ id }) => id === row['id']);
      expect(number).toBeGreaterThanOrEqual(0);
      const day = firstDay(row['day']!)!;
      const contest = CONTESTS[contestOver(contests.get(network.keyOfTie[number]!), day, day + 1)];
      const stances = (network.tieEvidence.get(number) ?? []).map(({ stance }) => stance);
      const hasBothSides =
        stances.includes('asserts') && stances.some((stance) => stance !== 'asserts');
      expect(contest !== null || hasBothSides).toBe(true);
    },
  );

  test.each(titled.filter(([, row]) => row['kind'] === 'question'))(
    '%s has answers that differ',
    (_, row) => {
      const answers = dataset.answers.filter(({ question }) => question === row['id']);
      const spoken = answers.map(({ answer }) => answer).filter((answer) => answer !== 'silent');
      expect(new Set(spoken).size).toBeGreaterThan(1);
    },
  );

  test('name nothing but ties and questions', () => {
    for (const row of rows) expect(['tie', 'question']).toContain(row['kind']);
  });
});

describe('The questions', () => {
  test.each(dataset.questions.map(({ id }) => id))(
    '%s has an answer of each document, with a paragraph unless it is silent',
    (id) => {
      const answers = dataset.answers.filter(({ question }) => question === id);
      for (const document of DOCUMENTS) {
        const own = answers.filter(({ source }) => source === document);
        expect(own).toHaveLength(1);
        expect(own[0]!.locator ?? 'none').toMatch(own[0]!.answer === 'silent' ? /none/ : /^P\d+$/);
      }
    },
  );
});
