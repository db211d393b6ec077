import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { TableReader } from './apply.ts';
import { type Encoding, decoded, decodedParts, encodingsOf } from './encoding.ts';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import { type Grid, gridOfParts, splitRows } from './grid.ts';
import type { Mapping } from './mapping.ts';
import { type Applied, NOTHING } from './outcome.ts';
import { presetFor } from './presets.ts';

/** More than one text holds in today's engines. */
const MOST_BYTES = 500_000_000;

/** How far reading is: rows counted so far, and the part of the work that is done, from 0 to 1. */
export type Progress = { readonly rows: number; readonly part: number };
export type TellProgress = (progress: Progress) => void;

/** Bytes by which a delimiter is told. */
const HEAD = 100_000;

/** How the text of a table is written; several encodings where its bytes leave a doubt, the first is taken. */
type Script = {
  readonly encodings: readonly Encoding[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
};

function scriptOf(bytes: Uint8Array, written: Written): Script {
  const encodings = written.encoding === null ? encodingsOf(bytes) : [written.encoding];
  const [encoding = 'utf-8'] = encodings;
  const head = written.delimiter === null ? decoded(bytes.subarray(0, HEAD), encoding) : '';
  return { encodings, encoding, delimiter: written.delimiter ?? delimiterOf(head) };
}

/** How a table is written, where that is said. */
export type Written = Pick<Mapping, 'encoding' | 'delimiter'>;

const UNTOLD: Written = { encoding: null, delimiter: null };

/** A table taken apart, and how it is written. */
export type Opened = {
  readonly grid: Grid;
  readonly encoding: Encoding;
  /** Encodings that would do as well as the one taken, where its bytes leave a doubt. */
  readonly others: readonly Encoding[];
  readonly delimiter: Delimiter;
};

/** Takes a table apart, written as told, and else as its bytes tell. */
export function openTable(
  bytes: Uint8Array,
  file: string,
  written: Written,
  tell: TellProgress = () => undefined,
): Opened {
  const { encodings, encoding, delimiter } = scriptOf(bytes, written);
  let read = 0;
  const parts = decodedParts(bytes, encoding, (count) => (read = count));
  const grid = gridOfParts(parts, delimiter, file, (rows) =>
    tell({ rows, part: read / bytes.length }),
  );
  return { grid, encoding, others: encodings.slice(1), delimiter };
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
  const { encodings, encoding, delimiter } = scriptOf(bytes, given ?? UNTOLD);
  let read = 0;
  let hasColumns = false;
  let reader: TableReader | null = null;
  const rest = splitRows(
    decodedParts(bytes, encoding, (count) => (read = count)),
    delimiter,
    file,
    {
      columns: (columns) => {
        hasColumns = true;
        const mapping = given ?? presetFor(columns);
        if (mapping) reader = new TableReader(columns, mapping, file);
      },
      row: (cells, line) => reader?.read(cells, line),
      tell: (rows) => tell({ rows, part: read / bytes.length }),
    },
  );
  // Set where it is heard, which the compiler does not see.
  const found = reader as TableReader | null;
  if (!found)
    return lost(
      problemOf(hasColumns ? 'table-unknown' : 'file-empty', { file }, 'file-left-out', {}),
    );
  const applied = found.done(rest);
  // A header alone is as good as nothing.
  if (applied.tally.rows === 0) return lost(problemOf('file-empty', { file }, 'file-left-out', {}));
  if (encodings.length === 1) return applied;
  const details = { encoding, other: encodings[1]! };
  const doubt = problemOf('encoding-guessed', { file }, 'kept', details);
  return { ...applied, problems: [doubt, ...applied.problems] };
}
