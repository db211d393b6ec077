import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { CsvParts, MOST_FAULTY_QUOTES } from '../rfc4180.ts';
import type { Delimiter } from './delimiter.ts';

/** A table as its text has it: the header's names, each once, and the records below. */
export type Grid = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line each row begins on; the first line of the file is 1. */
  readonly lines: readonly number[];
  /** Records that could not be taken apart, told among the problems. */
  readonly lost: number;
  readonly problems: readonly Problem[];
};

/** What is held of a row; null where nothing is. */
export type Sieve = (cells: readonly string[]) => readonly string[] | null;

/** What hears of a table that is taken apart: once its columns, then each row with the line it begins on. */
export type RowListener = {
  readonly columns: (columns: readonly string[]) => void;
  readonly row: (cells: readonly string[], line: number) => void;
  /** How many rows there were so far; from part to part of the text. */
  readonly tell?: (rows: number) => void;
};

/**
 * Takes a table apart. Empty and repeated names of the header get one of their own
 * (`column 3`, `name (2)`). A row with fewer fields is filled up with blanks, one with more is
 * cut where the rest is blank; where it is not, the row is left out. Told are all but the first.
 */
export const gridOf = (text: string, delimiter: Delimiter, file: string): Grid =>
  gridOfParts([text], delimiter, file);

/** The same of a text in parts, cut anywhere. */
export function gridOfParts(
  parts: Iterable<string>,
  delimiter: Delimiter,
  file: string,
  tell?: (rows: number) => void,
): Grid {
  let columns: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const rest = splitRows(parts, delimiter, file, {
    columns: (found) => (columns = found),
    row: (cells, line) => {
      rows.push(cells);
      lines.push(line);
    },
    ...(tell ? { tell } : {}),
  });
  return { columns, rows, lines, ...rest };
}

/** Tells the rows of a table without holding them; what is no row is told among the problems. */
export function splitRows(
  parts: Iterable<string>,
  delimiter: Delimiter,
  file: string,
  { columns: hearColumns, row: hearRow, tell }: RowListener,
): Pick<Grid, 'lost' | 'problems'> {
  const problems: Problem[] = [];
  let columns: readonly string[] | null = null;
  let rows = 0;
  let lost = 0;
  const csv = new CsvParts(delimiter, {
    record: (fields, line) => {
      if (columns === null) {
        columns = namesOf(fields, file, line, problems);
        return hearColumns(columns);
      }
      rows += 1;
      const row = fitted(fields, columns.length, delimiter, { file, row: line }, problems);
      if (row === null) lost += 1;
      else hearRow(row, line);
    },
    quote: (line, row) => {
      rows += 1;
      lost += 1;
      const place = { file, row, value: line.slice(line.indexOf('"')) };
      problems.push(problemOf('quote-unclosed', place, 'row-left-out', {}));
    },
    rest: (row) => {
      const details = { limit: MOST_FAULTY_QUOTES };
      problems.push(problemOf('quote-rest', { file, row }, 'row-left-out', details));
    },
  });
  for (const part of parts) {
    csv.write(part);
    tell?.(rows);
  }
  csv.end();
  return { lost, problems };
}

function namesOf(
  fields: readonly string[],
  file: string,
  row: number,
  problems: Problem[],
): readonly string[] {
  const taken = new Map<string, number>();
  return fields.map((field, place) => {
    const plain = field.trim();
    const base = plain === '' ? `column ${place + 1}` : plain;
    const first = taken.get(base);
    if (first === undefined) {
      taken.set(base, place);
      return base;
    }
    const at = { file, row, column: base };
    const details = { first: first + 1, place: place + 1 };
    problems.push(problemOf('column-repeated', at, 'kept', details));
    let copy = 2;
    while (taken.has(`${base} (${copy})`)) copy += 1;
    taken.set(`${base} (${copy})`, place);
    return `${base} (${copy})`;
  });
}

function fitted(
  fields: readonly string[],
  expected: number,
  delimiter: Delimiter,
  place: { readonly file: string; readonly row: number },
  problems: Problem[],
): readonly string[] | null {
  if (fields.length === expected) return fields;
  // Columns set apart by several spaces.
  const found = delimiter === ' ' ? fields.filter((field) => field !== '') : fields;
  if (found.length === expected) return found;
  const details = { expected, found: found.length };
  if (found.length < expected) {
    problems.push(problemOf('row-short', place, 'kept', details));
    return [...found, ...Array<string>(expected - found.length).fill('')];
  }
  const value = found.slice(expected).find((cell) => cell.trim() !== '');
  if (value === undefined) return found.slice(0, expected);
  problems.push(problemOf('row-long', { ...place, value }, 'row-left-out', details));
  return null;
}
