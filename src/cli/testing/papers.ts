import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { readDataset } from '../../formats/folder.ts';
import type { Dataset } from '../../graph/dataset.ts';

const ROOT = new URL('../../../', import.meta.url);

/** The ids of the five documents whose every claim is kept account of. */
export const DOCUMENTS = ['000', '001', '002', '003', '004'];

/** Whether a source is one of the five documents. */
export const isDocument = (source: string): boolean => DOCUMENTS.includes(source);

/** A row of a table, by column. */
export type Row = Readonly<Record<string, string>>;

/** The bundled data set of Latin America. */
export function latinAmerica(): Dataset {
  const folder = new URL('graph-data/latin-america/', ROOT);
  const files = new Map(
    readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  );
  return readDataset(files).dataset!;
}

/** The rows of the tables in docs/latin-america whose names fit, in the order of their names. */
export function paperRows(names: RegExp): Row[] {
  const folder = new URL('docs/latin-america/', ROOT);
  const fitting = readdirSync(folder).filter((name) => names.test(name));
  return fitting.toSorted().flatMap((name) => rowsOf(readFileSync(new URL(name, folder), 'utf8')));
}

/** A file of the project as text. */
export const projectText = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** Where material stands that is not part of the project; null where it is absent. */
export function material(name: string): string | null {
  const folder = fileURLToPath(new URL(`../shared/${name}/`, ROOT));
  return existsSync(folder) ? folder : null;
}

/** The rows of a CSV text with a header. */
export function rowsOf(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return data;
}
