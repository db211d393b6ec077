import type { Problem } from '../graph/problem.ts';
import { type AnyFormat, columnsOf } from './columns.ts';
import { nearest } from './nearest.ts';
import { type Place, problemOf } from './report.ts';

/** Which columns of a file hold what. */
export type Header = {
  /** The places of each field's columns, −1 for one that is not there. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Columns beyond the format's: name and place, in file order. */
  readonly extra: readonly { readonly name: string; readonly place: number }[];
  /** Places of columns without a name. */
  readonly unnamed: readonly number[];
  readonly width: number;
};

const DELIMITERS = [',', ';', '\t'];

/** What separates the columns: of the three in use, the one by which most known names appear. */
export function delimiterOf(text: string, format: AnyFormat): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  const known = new Set(namesOf(format));
  const found = (delimiter: string) =>
    line.split(delimiter).filter((cell) => known.has(normal(cell.replaceAll('"', '')))).length;
  return DELIMITERS.reduce((best, next) => (found(next) > found(best) ? next : best));
}

/** Reads the header of a file; null, with faults told, if a column is missing that must be there. */
export function readHeader(
  cells: readonly string[],
  format: AnyFormat,
  place: Place,
  problems: Problem[],
): Header | null {
  const names = cells.map((cell) => cell.trim());
  const known = namesOf(format);
  const used = new Map<string, number>();
  known.forEach((name) => {
    const at = names.indexOf(name);
    if (at !== -1) used.set(name, at);
  });
  for (const [at, name] of names.entries()) {
    const expected = normal(name);
    if (name === expected || !known.includes(expected) || used.has(expected)) continue;
    used.set(expected, at);
    problems.push(problemOf('column-case', { ...place, column: name }, 'kept', { expected }));
  }
  const taken = new Set(used.values());
  const rest = names.map((name, at) => ({ name, place: at })).filter((it) => !taken.has(it.place));
  const extra = extraColumns(rest, used, place, problems);
  if (!isComplete(format, used, extra, place, problems)) return null;
  warnOfNear(extra, known, used, place, problems);
  return {
    places: placesOf(format, used),
    extra,
    unnamed: rest.filter(({ name }) => name === '').map((column) => column.place),
    width: cells.length,
  };
}

type Column = Header['extra'][number];

const normal = (name: string): string => name.trim().toLowerCase();

const namesOf = (format: AnyFormat): string[] =>
  Object.entries(format.fields).flatMap(([property, field]) => columnsOf(property, field));

function placesOf(format: AnyFormat, used: ReadonlyMap<string, number>): Header['places'] {
  return new Map(
    Object.entries(format.fields).map(([property, field]) => [
      property,
      columnsOf(property, field).map((name) => used.get(name) ?? -1),
    ]),
  );
}

/** Columns of other names; one that was there before is told and left out. */
function extraColumns(
  rest: readonly Column[],
  used: ReadonlyMap<string, number>,
  place: Place,
  problems: Problem[],
): Column[] {
  const seen = new Map(used);
  return rest.filter((column) => {
    if (column.name === '') return false;
    const first = seen.get(column.name) ?? used.get(normal(column.name));
    if (first === undefined) {
      seen.set(column.name, column.place);
      return true;
    }
    const details = { first: first + 1, place: column.place + 1 };
    const at = { ...place, column: column.name };
    problems.push(problemOf('column-repeated', at, 'field-left-out', details));
    return false;
  });
}

function isComplete(
  format: AnyFormat,
  used: ReadonlyMap<string, number>,
  extra: readonly Column[],
  place: Place,
  problems: Problem[],
): boolean {
  const missing = Object.entries(format.fields)
    .filter(([, field]) => field.required)
    .map(([property, field]) => columnsOf(property, field)[0]!)
    .filter((name) => !used.has(name));
  for (const column of missing) {
    const details = { nearest: nearest(column, names(extra)) };
    problems.push(problemOf('column-missing', { ...place, column }, 'file-left-out', details));
  }
  return missing.length === 0;
}

/** A column beside the format's is welcome, unless it looks like one of them misspelt. */
function warnOfNear(
  extra: readonly Column[],
  known: readonly string[],
  used: ReadonlyMap<string, number>,
  place: Place,
  problems: Problem[],
): void {
  const free = known.filter((name) => !used.has(name));
  for (const { name } of extra) {
    // Another language is no misspelling: `label_fr` is not `label_ar`.
    const alike = free.filter((other) => suffixOf(other) === suffixOf(name));
    const expected = name.length > 3 ? nearest(normal(name), alike, Infinity, 1) : '';
    if (expected === '') continue;
    problems.push(problemOf('column-near', { ...place, column: name }, 'kept', { expected }));
  }
}

const suffixOf = (name: string): string => /_[^_]*$/.exec(name)?.[0] ?? '';

const names = (columns: readonly Column[]): string[] => columns.map(({ name }) => name);
