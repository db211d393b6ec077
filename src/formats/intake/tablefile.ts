import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { applyMapping } from './apply.ts';
import { type Encoding, decoded, decodedParts, encodingsOf } from './encoding.ts';
import { delimiterOf } from './delimiter.ts';
import { type Grid, type GridMeans, gridOfParts } from './grid.ts';
import type { Mapping } from './mapping.ts';
import { type Applied, NOTHING } from './outcome.ts';
import { presetFor } from './presets.ts';
import { sieveOf } from './sieve.ts';

/** More than one text holds in today's engines. */
const MOST_BYTES = 500_000_000;

/** How far reading is: rows counted so far, and the part of the work that is done, from 0 to 1. */
export type Progress = { readonly rows: number; readonly part: number };
export type TellProgress = (progress: Progress) => void;

/** The part of the time that taking a table apart needs; the rest goes into its ties. */
const SPLITTING = 0.4;

/** Bytes by which a delimiter is told. */
const HEAD = 100_000;

/** A table taken apart, and how it is written. */
export type Opened = {
  readonly grid: Grid;
  readonly encoding: Encoding;
  readonly delimiter: Mapping['delimiter'] & string;
};

/** Takes a table apart, written as told, and else as its bytes tell. */
export function openTable(
  bytes: Uint8Array,
  file: string,
  written: Pick<Mapping, 'encoding' | 'delimiter'>,
  {
    sieve,
    tell = () => undefined,
  }: Pick<GridMeans, 'sieve'> & { readonly tell?: TellProgress } = {},
): Opened {
  const encoding = written.encoding ?? encodingsOf(bytes)[0];
  const delimiter = written.delimiter ?? delimiterOf(decoded(bytes.subarray(0, HEAD), encoding));
  let read = 0;
  const parts = decodedParts(bytes, encoding, (count) => (read = count));
  const means = {
    ...(sieve ? { sieve } : {}),
    tell: (rows: number) => tell({ rows, part: read / bytes.length }),
  };
  return { grid: gridOfParts(parts, delimiter, file, means), encoding, delimiter };
}

/**
 * Reads a plain table of any encoding and delimiter. Without a mapping the preset is taken whose
 * columns the header has; on the way it is told how many rows are read. Never throws on anything
 * that a file may hold.
 */
export function readTableFile(
  bytes: Uint8Array,
  file: string,
  given: Mapping | null,
  tell: TellProgress = () => undefined,
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
  const mappingOf = (columns: readonly string[]) => given ?? presetFor(columns);
  const { grid, encoding } = openTable(bytes, file, given ?? { encoding: null, delimiter: null }, {
    sieve: (columns) => {
      const mapping = mappingOf(columns);
      return mapping && sieveOf(mapping, columns);
    },
    tell: ({ rows, part }) => tell({ rows, part: part * SPLITTING }),
  });
  const all = grid.rows.length + grid.lost + grid.outside;
  const mapping = mappingOf(grid.columns);
  if (grid.columns.length > 0 && !mapping)
    return lost(problemOf('table-unknown', { file }, 'file-left-out', {}));
  // A header alone is as good as nothing.
  if (!mapping || all === 0) return lost(problemOf('file-empty', { file }, 'file-left-out', {}));
  const applied = applyMapping(grid, mapping, file, (rows) =>
    tell({ rows: all, part: SPLITTING + (1 - SPLITTING) * (rows / grid.rows.length) }),
  );
  const guessed = encodingsOf(bytes);
  if (given?.encoding || guessed.length === 1) return applied;
  const details = { encoding, other: guessed[1]! };
  const doubt = problemOf('encoding-guessed', { file }, 'kept', details);
  return { ...applied, problems: [doubt, ...applied.problems] };
}
