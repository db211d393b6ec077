import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../formats/folder.ts';
import { type FileKind, isTable, readDataFile } from '../formats/intake/datafile.ts';
import { readGephiTables } from '../formats/intake/gephi.ts';
import type { Tally } from '../formats/intake/outcome.ts';
import type { Mapping } from '../formats/intake/mapping.ts';
import type { Reason } from '../formats/intake/reason.ts';
import { lookAtTable } from '../formats/intake/tablelook.ts';
import type { Dataset } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { AS_IT_IS, type TableReading } from './tablereading.ts';
import { UsageFault } from './usage.ts';

/** What was found in a data set: null where nothing sound was left. */
export type Reading = {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  /** What became of the rows of a plain table, or of a graph; absent for a data set. */
  readonly tally?: Tally;
  readonly kind?: FileKind | 'gephi';
  /** Why a plain table was read as it was; absent where nothing was guessed. */
  readonly reasons?: readonly Reason[];
};

/** Where the bundled data sets are: one folder each, named by id. */
const BUNDLED =
  process.env['REALIGN_DATA'] ??
  join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'graph-data');

/**
 * Reads what the command line calls `<dataset>`: a bundled id, unless it contains a path
 * separator or a dot; then a folder of CSV files, one of Gephi's two tables, or a file of any kind that is known: such a folder
 * zipped, its JSON, a graph of another program, a plain table, as the call wants it read.
 */
export async function readNamed(name: string, how: TableReading = AS_IT_IS): Promise<Reading> {
  if (!/[\\/.]/.test(name)) return readBundled(name);
  const path = resolve(name);
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageFault('cli.fault.no-path', { value: name });
  if (found.isDirectory()) return readFolder(path);
  const bytes = new Uint8Array(await readFile(path));
  const file = basename(path);
  const { mapping, reasons } = howToRead(bytes, file, how);
  const { kind, dataset, problems, tally } = readDataFile(bytes, file, mapping);
  return { dataset, problems, ...(kind && tally ? { kind, tally } : {}), reasons };
}

/** The mapping by which a table is read: the one given, else the preset that fits, or a guess where that is asked for. */
function howToRead(
  bytes: Uint8Array,
  file: string,
  { mapping: given, isGuessed, years, only }: TableReading,
): { readonly mapping: Mapping | null; readonly reasons: readonly Reason[] } {
  const isPart = years !== null || only !== null;
  if (!isGuessed && !isPart) return { mapping: given, reasons: [] };
  if (given === null && !isTable(bytes, file))
    throw new UsageFault('cli.fault.no-table', { value: file });
  const look = given ? null : lookAtTable(bytes, file, { encoding: null, delimiter: null });
  // What no preset knows is guessed only where that is asked for.
  if (look?.from === 'guessed' && !isGuessed) return { mapping: null, reasons: [] };
  const mapping = given ?? look!.mapping;
  return {
    mapping: { ...mapping, years: years ?? mapping.years, only: only ?? mapping.only },
    reasons: look?.reasons ?? [],
  };
}

async function readBundled(id: string): Promise<Reading> {
  const ids = await bundledIds();
  if (ids.includes(id)) return readFolder(join(BUNDLED, id));
  throw new UsageFault('cli.fault.unknown-dataset', { value: id, choices: ids.join(', ') });
}

/** The ids of the bundled data sets. */
async function bundledIds(): Promise<string[]> {
  const entries = await readdir(BUNDLED, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

async function readFolder(folder: string): Promise<Reading> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const { name } of entries.filter((entry) => entry.isFile()))
    files.set(name, new Uint8Array(await readFile(join(folder, name))));
  // A folder of ours has one of these at least.
  const isOurs = files.has('dataset.json') || files.has('ties.csv');
  const found = isOurs ? null : readGephiTables(files);
  return found ? { ...found, kind: 'gephi' } : readDataset(files);
}
