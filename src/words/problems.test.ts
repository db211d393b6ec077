import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, type ProblemCode } from '../formats/codes.ts';
import { LANGUAGES } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { MESSAGES } from './catalogue.ts';
import { faultWords, placeWords, problemMessage } from './problems.ts';

const PROBLEM: Problem = {
  severity: 'error',
  file: 'ties.csv',
  row: 12,
  column: 'start',
  value: '2021-13',
  code: 'date-impossible',
  details: {},
  done: 'row-left-out',
};

describe('A problem in words', () => {
  test('has place, fault, value, remedy, and what was done', () => {
    expect(LANGUAGES.map((language) => problemMessage(PROBLEM, language))).toEqual([
      'ties.csv, line 12, column start: The calendar has no such date: “2021-13”. Correct the month or the day. The row was left out.',
      'ties.csv, línea 12, columna start: El calendario no tiene esa fecha: «2021-13». Corrija el mes o el día. Se omitió la fila.',
      '\u2068ties.csv\u2069، السطر 12، العمود \u2068start\u2069: لا تاريخ كهذا في التقويم: «\u20682021-13\u2069». صحّح الشهر أو اليوم. حُذف الصف.',
    ]);
  });

  test('names what was probably meant, where something is close', () => {
    const problem = {
      ...PROBLEM,
      code: 'reference-unknown',
      value: 'puru',
      details: { in: 'nodes.csv', nearest: 'peru' },
    };
    expect(faultWords(problem, 'en')).toBe(
      'No row has this id: “puru”. Add the row to nodes.csv, or correct the id. Probably meant: “peru”.',
    );
    const far = { ...problem, details: { in: 'nodes.csv', nearest: '' } };
    expect(faultWords(far, 'en')).not.toContain('meant');
  });

  test('shows blank fields and signs that cannot be seen', () => {
    const separated = { ...PROBLEM, code: 'delimiter', value: '\t' };
    expect(faultWords(separated, 'en')).toContain('“\\t”');
    const named = { ...PROBLEM, file: 'a\u001b[2J\u009bb.csv' };
    expect(placeWords(named, 'en')).toBe('a\\u001b[2J\\u009bb.csv, line 12, column start');
    const outside = {
      ...PROBLEM,
      code: 'seen-outside',
      details: { start: '2019', end: '' },
    };
    expect(faultWords(outside, 'en')).toContain('start 2019, end (blank)');
  });

  test('is placed by file, line and column as far as they are known', () => {
    const place = (row: number | null, column: string | null) =>
      placeWords({ ...PROBLEM, row, column }, 'en');
    expect([place(null, null), place(3, null), place(null, 'id'), place(3, 'id')]).toEqual([
      'ties.csv',
      'ties.csv, line 3',
      'ties.csv, column id',
      'ties.csv, line 3, column id',
    ]);
  });

  test('of a code without a message is an error of the programmer', () => {
    expect(() => faultWords({ ...PROBLEM, code: 'no-such-code' }, 'en')).toThrow(
      'problem.no-such-code',
    );
  });
});

describe('The codes of reading', () => {
  const codes = Object.keys(PROBLEM_CODES) as ProblemCode[];

  test.each(codes)('%s has a message in every language, with a remedy and no hole', (code) => {
    const { details } = PROBLEM_CODES[code];
    const problem: Problem = {
      ...PROBLEM,
      code,
      row: null,
      column: null,
      value: null,
      details: Object.fromEntries(details.map((name) => [name, 'x'])),
    };
    for (const language of LANGUAGES) {
      const words = faultWords(problem, language);
      expect(words.split(/[.؛] /).length).toBeGreaterThanOrEqual(2);
      expect(words).not.toMatch(/undefined|null|[{}]|\s\s/);
    }
  });

  test('are all that there are messages for', () => {
    const told = Object.keys(MESSAGES.en)
      .filter((id) => id.startsWith('problem.'))
      .map((id) => id.slice('problem.'.length))
      .filter((code) => !['report', 'meant', 'blank'].includes(code));
    expect(told.toSorted()).toEqual(codes.toSorted());
  });
});
