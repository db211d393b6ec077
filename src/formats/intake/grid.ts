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
  /** Records that were not asked for. */
  readonly outside: number;
  readonly problems: readonly Problem[];
};

/** What is held of a row; null where nothing is. */
export type Sieve = (cells: readonly string[]) => readonly string[] | null;

/** How a table is taken apart, where it is not all of it that is wanted. */
export type GridMeans = {
  /** What is held of the rows of a table with these columns; null for all. */
  readonly sieve?: (columns: readonly string[]) => Sieve | null;
  /** Hears, from record to record, how many there were. */
  readonly tell?: (rows: number) => void;
};

/**
 * Takes a table apart. Empty and repeated names of the header get one of their own
 * (`column 3`, `name (2)`). A row with fewer fields is filled up with blanks, one with more is
 * cut where the rest is blank; where it is not, the row is left out. Told are all but the first.
 */
export const gridOf = (text: string, delimiter: Delimiter, file: string): Grid =>
  gridOfParts([text], delimiter, file);

/** The same of a text in parts, cut anywhere; of rows that no one asked for nothing is held. */
export function gridOfParts(
  parts: Iterable<string>,
  delimiter: Delimiter,
  file: string,
  { sieve: sieveOf, tell }: GridMeans = {},
): Grid {
  const problems: Problem[] = [];
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let columns: readonly string[] | null = null;
  let sieve: Sieve | null = null;
  let lost = 0;
  let outside = 0;
  const record = (fields: readonly string[], line: number): void => {
    if (columns === null) {
      columns = namesOf(fields, file, line, problems);
      sieve = sieveOf?.(columns) ?? null;
      return;
    }
    const row = fitted(fields, columns.length, delimiter, { file, row: line }, problems);
    const held = row && sieve ? sieve(row) : row;
    if (row === null) lost += 1;
    else if (held === null) outside += 1;
    else {
      rows.push(held);
      lines.push(line);
    }
  };
  const csv = new CsvParts(delimiter, {
    record,
    quote: (line, row) => {
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
    tell?.(rows.length + lost + outside);
  }
  csv.end();
  return { columns: columns ?? [], rows, lines, lost, outside, problems };
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
