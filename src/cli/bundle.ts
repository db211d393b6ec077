import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDataset } from '../formats/folder.ts';
import { readZip } from '../formats/zip.ts';
import type { Dataset } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { UsageFault } from './usage.ts';

/** What was found in a data set: null where nothing sound was left. */
export type Reading = { readonly dataset: Dataset | null; readonly problems: readonly Problem[] };

/** Where the bundled data sets are: one folder each, named by id. */
const BUNDLED =
  process.env['REALIGN_DATA'] ??
  join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'graph-data');

/**
 * Reads what the command line calls `<dataset>`: a bundled id, unless it contains a path
 * separator or ends in `.zip`; then a folder of CSV files, or such a folder zipped.
 */
export async function readNamed(name: string): Promise<Reading> {
  if (!/[\\/]/.test(name) && !name.toLowerCase().endsWith('.zip')) return readBundled(name);
  const path = resolve(name);
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageFault('cli.fault.no-path', { value: name });
  if (found.isDirectory()) return readFolder(path);
  if (!name.toLowerCase().endsWith('.zip'))
    throw new UsageFault('cli.fault.no-dataset', { value: name });
  const { files, problems } = readZip(new Uint8Array(await readFile(path)));
  const reading = readDataset(files);
  return { dataset: reading.dataset, problems: [...problems, ...reading.problems] };
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
  return readDataset(files);
}
