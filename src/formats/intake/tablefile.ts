import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { type TellRows, applyMapping } from './apply.ts';
import { type Encoding, decoded, encodingsOf } from './encoding.ts';
import { delimiterOf, gridOf } from './grid.ts';
import type { Mapping } from './mapping.ts';
import { type Applied, NOTHING } from './outcome.ts';
import { presetFor } from './presets.ts';

/** More than one text holds in today's engines. */
const MOST_BYTES = 500_000_000;

/**
 * Reads a plain table of any encoding and delimiter. Without a mapping the preset is taken whose
 * columns the header has; on the way it is told how many rows are read. Never throws on anything that a file may hold.
 */
export function readTableFile(
  bytes: Uint8Array,
  file: string,
  given: Mapping | null,
  tell?: TellRows,
): Applied {
  const lost = (problem: Problem): Applied => ({
    dataset: null,
    problems: [problem],
    tally: NOTHING,
  });
  if (bytes.length > MOST_BYTES)
    return lost(
      problemOf('file-large', { file }, 'file-left-out', { limit: MOST_BYTES / 1_000_000 }),
    );
  const guessed = encodingsOf(bytes);
  const encoding: Encoding = given?.encoding ?? guessed[0];
  const text = decoded(bytes, encoding);
  if (text.trim() === '') return lost(problemOf('file-empty', { file }, 'file-left-out', {}));
  const grid = gridOf(text, given?.delimiter ?? delimiterOf(text), file);
  const mapping = given ?? presetFor(grid.columns);
  if (!mapping) return lost(problemOf('table-unknown', { file }, 'file-left-out', {}));
  // A header alone is as good as nothing.
  if (grid.rows.length + grid.lost === 0)
    return lost(problemOf('file-empty', { file }, 'file-left-out', {}));
  const applied = applyMapping(grid, mapping, file, tell);
  if (given?.encoding || guessed.length === 1) return applied;
  const details = { encoding, other: guessed[1]! };
  const doubt = problemOf('encoding-guessed', { file }, 'kept', details);
  return { ...applied, problems: [doubt, ...applied.problems] };
}
