import type { Problem } from '../../graph/problem.ts';
import { csvLine } from '../rfc4180.ts';

/** Problems of one kind, at one column and with one outcome: the first, and how many. */
export type ProblemGroup = { readonly first: Problem; readonly count: number };

/** Problems by kind, column and what was done; the most frequent first. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { first: Problem; count: number }>();
  for (const problem of problems) {
    const key = [problem.code, problem.column, problem.done].join('\u0000');
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { first: problem, count: 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/**
 * Problems as CSV, a line each: file, line, column, value, code, its words, and what was done;
 * blank for what a problem has not. `words` says a problem in a language.
 */
export const problemCsv = (
  problems: readonly Problem[],
  words: (problem: Problem) => string,
): string =>
  csvLine(['file', 'line', 'column', 'value', 'code', 'message', 'done']) +
  problems
    .map((problem) => {
      const { file, row, column, value, code, done } = problem;
      const line = row === null ? '' : String(row);
      return csvLine([file, line, column ?? '', value ?? '', code, words(problem), done]);
    })
    .join('');
