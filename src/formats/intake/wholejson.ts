import { TABLES } from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { DESCRIPTION_FILE, columnsOf, fileOf, formatOf } from '../columns.ts';
import { type DatasetReading, readDataset } from '../folder.ts';
import { csvLine } from '../rfc4180.ts';
import { isObject } from '../section.ts';
import { bytesOf } from '../text.ts';
import { WHOLE } from '../whole.ts';

/** Whether JSON is a whole data set of ours. */
export const isWholeJson = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && value['format'] === WHOLE.format && value['version'] === WHOLE.version;

/**
 * Reads the JSON of a whole data set as the folder that it stands for, with all its checks. A
 * fault is placed by its path, as `ties[3].start`.
 */
export function readWholeJson(
  value: Readonly<Record<string, unknown>>,
  file: string,
): DatasetReading {
  const files = new Map([[DESCRIPTION_FILE, bytesOf(JSON.stringify(value['dataset'] ?? {}))]]);
  const beginnings = new Map<string, readonly number[]>();
  const further = isObject(value['columns']) ? value['columns'] : {};
  for (const table of TABLES) {
    const rows = value[table];
    const stated = further[table];
    const extra = Array.isArray(stated) ? stated.filter((name) => typeof name === 'string') : [];
    if (!Array.isArray(rows)) continue;
    const own = Object.entries(formatOf(table).fields).flatMap(([name, field]) =>
      columnsOf(name, field),
    );
    const { text, lines } = csvOf(rows, [...own, ...extra]);
    files.set(fileOf(table), bytesOf(text));
    beginnings.set(fileOf(table), lines);
  }
  const { dataset, problems } = readDataset(files);
  return { dataset, problems: problems.map((problem) => placed(problem, beginnings, file)) };
}

/** Rows by column as CSV, and the line on which each begins. */
function csvOf(
  rows: readonly unknown[],
  stated: readonly string[],
): { readonly text: string; readonly lines: readonly number[] } {
  const records = rows.map((row) => (isObject(row) ? row : {}));
  const columns = [...new Set([...stated, ...records.flatMap((row) => Object.keys(row))])];
  const header = csvLine(columns);
  let line = breaksIn(header) + 1;
  const lines: number[] = [];
  const texts = records.map((row) => {
    lines.push(line);
    const text = csvLine(columns.map((column) => cellOf(row, column)));
    line += breaksIn(text);
    return text;
  });
  return { text: header + texts.join(''), lines };
}

const breaksIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

function cellOf(row: Readonly<Record<string, unknown>>, column: string): string {
  const value = Object.hasOwn(row, column) ? row[column] : null;
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function placed(
  problem: Problem,
  beginnings: ReadonlyMap<string, readonly number[]>,
  file: string,
): Problem {
  const { row, column } = problem;
  const at = row === null ? -1 : (beginnings.get(problem.file)?.indexOf(row) ?? -1);
  const table = problem.file === DESCRIPTION_FILE ? 'dataset' : problem.file.replace(/\.csv$/, '');
  const path = [at === -1 ? table : `${table}[${at}]`, ...(column === null ? [] : [column])];
  return { ...problem, file, row: null, column: path.join('.') };
}
