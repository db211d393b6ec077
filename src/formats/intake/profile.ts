import { readDate } from '../../time/edtf.ts';
import { readWorldDate } from './dates.ts';
import type { Grid } from './grid.ts';

/** What the cells of one column are like, as far as they were looked at. */
export type Profile = {
  readonly column: string;
  readonly place: number;
  /** How often each text is there, blank ones and marks not counted. */
  readonly values: ReadonlyMap<string, number>;
  /** How often each text is there that stands for no value, `''` for blank among them. */
  readonly marks: ReadonlyMap<string, number>;
  /** Cells that are neither blank nor a mark. */
  readonly filled: number;
};

/** Texts that tables write where there is nothing to say, or nothing yet, in lower case. */
const MARKS = new Set(
  '|na|n/a|#n/a|nan|none|null|nil|-|--|?|.|..|unknown|0|-1|-8|-9|-99|9999|99|present|current|ongoing|now'.split(
    '|',
  ),
);

/** Marks that say that something goes on. */
const GOING_ON = /^(?:9999|present|current|ongoing|now)$/i;

export const isMark = (text: string): boolean => MARKS.has(text.toLowerCase());
export const isGoingOn = (text: string): boolean => GOING_ON.test(text);

/** The columns of a table by what is in them; blanks around a text do not count. */
export const profilesOf = ({ columns, rows }: Pick<Grid, 'columns' | 'rows'>): Profile[] =>
  columns.map((column, place) => {
    const values = new Map<string, number>();
    const marks = new Map<string, number>();
    let filled = 0;
    for (const cells of rows) {
      const text = cells[place]!.trim();
      const found = isMark(text) ? marks : values;
      found.set(text, (found.get(text) ?? 0) + 1);
      if (found === values) filled += 1;
    }
    return { column, place, values, marks, filled };
  });

/** The share of a column's cells, marks not counted, of which something holds; 0 for an empty one. */
export function share({ values, filled }: Profile, test: (text: string) => boolean): number {
  if (filled === 0) return 0;
  let count = 0;
  for (const [text, times] of values) if (test(text)) count += times;
  return count / filled;
}

const wholeIn = (text: string): number | null =>
  /^-?\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : null;

/** A year that a table of states and leaders may have. */
export function isYear(text: string): boolean {
  const year = wholeIn(text);
  return year !== null && year >= 1000 && year <= 2200;
}

/** A whole number within bounds, both among them. */
export const isWithin =
  (least: number, most: number) =>
  (text: string): boolean => {
    const number = wholeIn(text);
    return number !== null && number >= least && number <= most;
  };

export const isNumber = (text: string): boolean =>
  /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(text);

/** A date that is more than a year, in any order of day and month. */
export const isDate = (text: string): boolean =>
  !isNumber(text) &&
  (readDate(text).ok || readWorldDate(text, 'dmy').ok || readWorldDate(text, 'mdy').ok);

/** A text with letters: a name or a code, not a number or a date. */
export const isName = (text: string): boolean => /\p{L}/u.test(text) && !isDate(text);

/**
 * Whether two columns say the same of each row: each in its own words, as a code and its name, or
 * mostly in the same.
 */
export function areAlike(
  rows: Grid['rows'],
  { place: one, values: ones }: Profile,
  { place: other, values: others }: Profile,
): boolean {
  const most = Math.max(ones.size, others.size);
  if (Math.abs(ones.size - others.size) > most / 10) return false;
  const there = new Map<string, string>();
  const back = new Map<string, string>();
  let odd = 0;
  let equal = 0;
  for (const cells of rows) {
    const [a, b] = [cells[one]!.trim(), cells[other]!.trim()];
    if (a === b) equal += 1;
    if ((there.get(a) ?? b) !== b || (back.get(b) ?? a) !== a) odd += 1;
    there.set(a, b);
    back.set(b, a);
  }
  // Names change in a few rows of long tables.
  return there.size > 1 && (odd <= rows.length / 50 || equal > rows.length / 2);
}

/** What part of the fewer values of two columns the other has too. */
export function overlap({ values: one }: Profile, { values: other }: Profile): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0;
  return [...few.keys()].filter((text) => many.has(text)).length / few.size;
}
