import type { Dataset, Language } from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { csvLine } from '../../formats/rfc4180.ts';
import type { FileKind } from '../../formats/intake/datafile.ts';
import type { Mapping } from '../../formats/intake/mapping.ts';
import type { Tally } from '../../formats/intake/outcome.ts';
import { faultWords } from '../../words/problems.ts';
import { ownOffice } from '../work/owndesk.ts';
import type { OwnFile } from './files.ts';
import type { Look, Progress, Written } from './looks.ts';

/** Faults of one kind, at one column and with one outcome: the first, and how many. */
export type Group = { readonly first: Problem; readonly count: number };

/** What was made of files: null where nothing sound was left. */
export type Imported = {
  readonly kind: FileKind | null;
  readonly dataset: Dataset | null;
  readonly zip: Uint8Array | null;
  readonly problems: readonly Problem[];
  readonly groups: readonly Group[];
  readonly tally: Tally | null;
  readonly csv: (language: Language) => string;
};

/** Looks at files: what they are, and how a plain table is probably read. */
export async function look(
  files: readonly OwnFile[],
  written: Written,
  signal: AbortSignal,
): Promise<Look> {
  return ownOffice.ask('look', { files, written }, { signal });
}

/** Reads files, a plain table by a mapping. */
export async function take(
  files: readonly OwnFile[],
  mapping: Mapping | null,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Imported> {
  const taken = await ownOffice.ask('take', { files, mapping }, { signal, progress: tell });
  const { problems } = taken;
  return { ...taken, groups: groupsOf(problems), csv: (language) => csvOf(problems, language) };
}

function groupsOf(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, { first: Problem; count: number }>();
  for (const problem of problems) {
    const key = [problem.code, problem.column, problem.done].join('\u0000');
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { first: problem, count: 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** The report as CSV: each problem with its place, its words, and what was done. */
const csvOf = (problems: readonly Problem[], language: Language): string =>
  csvLine(['file', 'line', 'column', 'value', 'code', 'message', 'done']) +
  problems
    .map((problem) => {
      const { file, row, column, value, code, done } = problem;
      const words = faultWords(problem, language);
      return csvLine([
        file,
        row === null ? '' : String(row),
        column ?? '',
        value ?? '',
        code,
        words,
        done,
      ]);
    })
    .join('');
