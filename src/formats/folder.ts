import { type Attributes, type Dataset, TABLES, type Table } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { attributeOf } from './attributes.ts';
import { DESCRIPTION_FILE, FILES, READING_ORDER, columnsOf, fileOf, formatOf } from './columns.ts';
import {
  descriptionText,
  parseDescription,
  plainDescription,
  readDescription,
} from './description.ts';
import { nearest } from './nearest.ts';
import { Reading } from './reading.ts';
import { csvLine } from './rfc4180.ts';
import { readTable } from './table.ts';
import { bytesOf, textOf } from './text.ts';
import { checkTies } from './ties.ts';

/** A data set as files have it; null where nothing sound was left. */
export type DatasetReading = {
  readonly dataset: Dataset | null;
  /** By file in the order of the documentation, then by line. */
  readonly problems: readonly Problem[];
};

/**
 * Reads a data set from its files, by name. Faults are collected, and what is sound goes on: a
 * field, a row or a file that is faulty is left out, and so is what refers to it. An empty table
 * stands for a file that is not there; `nodes.csv`, `relations.csv`, `ties.csv` and
 * `dataset.json` must be. Never throws on anything that a file may hold.
 */
export function readDataset(files: ReadonlyMap<string, Uint8Array>): DatasetReading {
  const reading = new Reading();
  const found = namedFiles(files, reading);
  const described = readText(DESCRIPTION_FILE, true, found, reading);
  const section = described === null ? null : parseDescription(described, reading);
  for (const table of READING_ORDER) {
    const text = readText(fileOf(table), formatOf(table).needed, found, reading);
    if (text === null) reading.tables.set(table, null);
    else readTable(table, text, reading);
  }
  checkTies(reading);
  const description = section ? readDescription(section) : plainDescription(reading);
  reading.reportOrphans();
  const isEmpty = !section && TABLES.every((table) => !reading.tables.get(table));
  return {
    dataset: isEmpty ? null : datasetOf(reading, description),
    problems: sorted(reading.problems),
  };
}

/**
 * A data set as its files, in canonical form: UTF-8, CSV by RFC 4180 with CR LF and quotes only
 * where needed, the format's columns in order and then the others. Tables without rows or further
 * columns are left out, save those that must be there. Reading and writing it again gives the same bytes.
 */
export function writeDataset(dataset: Dataset): Map<string, Uint8Array> {
  const files = new Map([[DESCRIPTION_FILE, bytesOf(descriptionText(dataset.description))]]);
  for (const table of TABLES)
    if (formatOf(table).needed || dataset[table].length > 0 || dataset.extraColumns[table])
      files.set(fileOf(table), bytesOf(writeTable(dataset, table)));
  return files;
}

/** One table of a data set as the text of its file. */
export function writeTable(dataset: Dataset, table: Table): string {
  const { columns, extra, rows } = cellsOf(dataset, table);
  return csvLine([...columns, ...extra]) + rows.map(csvLine).join('');
}

/** A table as its file has it: the format's columns, the further ones, and the cells of both by row. */
export function cellsOf(
  dataset: Dataset,
  table: Table,
): {
  readonly columns: readonly string[];
  readonly extra: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const fields = Object.entries(formatOf(table).fields);
  const columns = fields.flatMap(([property, field]) => columnsOf(property, field));
  const rows: readonly Row[] = dataset[table];
  const extra = extraColumns(rows, dataset.extraColumns[table] ?? [], columns);
  const cells = rows.map((row) => {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    const own = fields.flatMap(([property, field]) => field.write(values[property]));
    return [...own, ...extra.map((name) => attributeOf(row.attributes, name))].map(unblanked);
  });
  return { columns, extra, rows: cells };
}

type Row = { readonly attributes: Attributes };

/** Columns beyond the format's: the listed ones in order, then those that only rows know. */
function extraColumns(
  rows: readonly Row[],
  listed: readonly string[],
  columns: readonly string[],
): string[] {
  const names = new Set(listed);
  for (const { attributes } of rows) for (const name of Object.keys(attributes)) names.add(name);
  return [...names].filter((name) => !columns.includes(name));
}

/** A cell of nothing but blanks is blank. */
const unblanked = (cell: string): string => (cell.trim() === '' ? '' : cell);

/** The files of the format under its names; others are told, save those every folder may have. */
function namedFiles(
  files: ReadonlyMap<string, Uint8Array>,
  reading: Reading,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) if (FILES.includes(name)) found.set(name, bytes);
  for (const [file, bytes] of files) {
    if (found.has(file) || /^(?:\.|README|LICEN[CS]E)/.test(file)) continue;
    const expected = file.toLowerCase();
    if (FILES.includes(expected) && !found.has(expected)) {
      found.set(expected, bytes);
      reading.report('file-case', { file }, 'kept', { expected });
    } else
      reading.report('file-unknown', { file }, 'file-left-out', { nearest: nearest(file, FILES) });
  }
  return found;
}

function readText(
  file: string,
  isNeeded: boolean,
  files: ReadonlyMap<string, Uint8Array>,
  reading: Reading,
): string | null {
  const bytes = files.get(file);
  if (bytes) return textOf(bytes, file, reading.problems);
  if (isNeeded) reading.report('file-missing', { file }, 'file-left-out', {});
  return null;
}

function datasetOf(reading: Reading, description: Dataset['description']): Dataset {
  const rows = Object.fromEntries(
    TABLES.map((table) => [table, reading.tables.get(table)?.rows ?? Object.freeze([])]),
  ) as unknown as Pick<Dataset, Table>;
  const extraColumns: Partial<Record<Table, readonly string[]>> = {};
  for (const table of TABLES) {
    const extra = reading.tables.get(table)?.extra ?? [];
    if (extra.length > 0) extraColumns[table] = Object.freeze([...extra]);
  }
  return Object.freeze({ description, ...rows, extraColumns: Object.freeze(extraColumns) });
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  const place = (file: string) => (FILES.includes(file) ? FILES.indexOf(file) : FILES.length);
  const byFile = (a: Problem, b: Problem) => place(a.file) - place(b.file);
  const byRow = (a: Problem, b: Problem) => (a.row ?? 0) - (b.row ?? 0);
  // Sorting is stable: by row first, then by file.
  return problems.toSorted(byRow).sort(byFile);
}
