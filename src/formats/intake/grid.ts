import type { Problem } from '../../graph/problem.ts';
import { problemOf } from '../report.ts';
import { MOST_FAULTY_QUOTES, readCsv } from '../rfc4180.ts';

/** What may separate the columns of a table. */
export const DELIMITERS = [',', ';', '\t', '|', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

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

/** Lines by which a delimiter is told. */
const SAMPLE_LINES = 50;

/** The delimiter that parts the first lines into the same number of columns, and the most. */
export function delimiterOf(text: string): Delimiter {
  const sample = firstLines(text, SAMPLE_LINES);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    readCsv(sample, delimiter, {
      record: (fields) => void widths.push(fields.length),
      quote: () => {},
      rest: () => {},
    });
    const [first = 1] = widths;
    const even = widths.filter((width) => width === first).length / Math.max(1, widths.length);
    // A space is in most texts; it parts columns only where nothing else does.
    const weight = delimiter === ' ' ? 0.1 : 1;
    const score = first > 1 ? even * even * Math.log2(first + 1) * weight : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/**
 * Takes a table apart. Empty and repeated names of the header get one of their own
 * (`column 3`, `name (2)`). A row with fewer fields is filled up with blanks, one with more is
 * cut where the rest is blank; where it is not, the row is left out. Told are all but the first.
 */
export function gridOf(text: string, delimiter: Delimiter, file: string): Grid {
  const problems: Problem[] = [];
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let columns: readonly string[] | null = null;
  let lost = 0;
  readCsv(text, delimiter, {
    record: (fields, line) => {
      if (columns === null) columns = namesOf(fields, file, line, problems);
      else {
        const row = fitted(fields, columns.length, delimiter, { file, row: line }, problems);
        if (row === null) lost += 1;
        else {
          rows.push(row);
          lines.push(line);
        }
      }
    },
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
  return { columns: columns ?? [], rows, lines, lost, problems };
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1) return text;
    end = next;
  }
  return text.slice(0, end);
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
