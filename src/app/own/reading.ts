import type { Dataset, Language } from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import type { FileKind } from '../../formats/intake/datafile.ts';
import type { Mapping } from '../../formats/intake/mapping.ts';
import type { Tally } from '../../formats/intake/outcome.ts';
import type { Progress } from '../../formats/intake/tablefile.ts';
import { type ProblemGroup, problemCsv, problemGroups } from '../../formats/intake/problemlist.ts';
import { faultWords } from '../../words/problems.ts';
import { ownOffice } from '../work/owndesk.ts';
import type { OwnFile } from './files.ts';
import type { Look, Written } from './looks.ts';

/** What was made of files: null where nothing sound was left. */
export type Imported = {
  readonly kind: FileKind | null;
  readonly dataset: Dataset | null;
  readonly zip: Uint8Array | null;
  readonly problems: readonly Problem[];
  readonly groups: readonly ProblemGroup[];
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
  return {
    ...taken,
    groups: problemGroups(problems),
    csv: (language) => problemCsv(problems, (problem) => faultWords(problem, language)),
  };
}
