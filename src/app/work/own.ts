import { readDataset, writeDataset } from '../../formats/folder.ts';
import { isTable, readDataFile } from '../../formats/intake/datafile.ts';
import { readGephiTables } from '../../formats/intake/gephi.ts';
import type { Mapping } from '../../formats/intake/mapping.ts';
import type { Progress } from '../../formats/intake/tablefile.ts';
import { lookAtTable } from '../../formats/intake/tablelook.ts';
import { writeZip } from '../../formats/zip.ts';
import type { Look, Written } from '../own/looks.ts';
import type { OwnFile } from '../own/files.ts';
import { breath } from './breath.ts';
import { type Fetching, fetched } from './fetched.ts';
import { type Job, JobFault } from './job.ts';
import type { Loaded } from './load.ts';

type Files = { readonly files: readonly OwnFile[] };

/** Rows that are shown before a table is read. */
const SHOWN = 30;

/** Looks at files: whether one is a plain table, and then how it is probably read, and why. */
export const look: Job<Files & { readonly written: Written }, Progress, Look> = async (
  { files, written },
  { progress },
) => {
  const [one] = files;
  if (!one || files.length > 1) return { is: 'whole' };
  const { bytes, name: file } = one;
  if (!isTable(bytes, file)) return { is: 'whole' };
  const { grid: whole, ...found } = lookAtTable(bytes, file, written, progress);
  const rows = whole.rows.slice(0, SHOWN);
  const grid = { ...whole, rows, lines: whole.lines.slice(0, SHOWN), lost: 0, problems: [] };
  return { is: 'table', file, rows: whole.rows.length + whole.lost, grid, ...found };
};

export const take: Job<
  Files & { readonly mapping: Mapping | null },
  Progress,
  ReturnType<typeof readDataFile> & { readonly zip: Uint8Array | null }
> = async ({ files, mapping }, { progress, signal }) => {
  await breath(signal);
  const [one] = files;
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const gephi = files.length === 2 ? readGephiTables(byName) : null;
  const reading =
    files.length === 1 && one
      ? readDataFile(one.bytes, one.name, mapping, progress)
      : gephi
        ? { kind: 'table' as const, ...gephi }
        : { kind: null, ...readDataset(byName), tally: null };
  await breath(signal);
  const zip = reading.dataset && writeZip(writeDataset(reading.dataset));
  return { ...reading, zip };
};

/** Reads a file of this site; a plain table only where its header is known. Faults, besides those of fetching: `columns` (what they mean has to be told first), `unusable`. */
export const takeFrom: Job<{ readonly url: string }, Fetching, Loaded> = async (
  { url },
  { progress, signal },
) => {
  const bytes = await fetched(url, progress, signal, 'same-origin');
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '') || 'data';
  const files = [{ name, bytes }];
  const written = { encoding: null, delimiter: null };
  const found = await look({ files, written }, { progress: () => {}, signal });
  if (found.is === 'table' && found.from === 'guessed') throw new JobFault('columns');
  const taken = await take({ files, mapping: null }, { progress: () => {}, signal });
  const { dataset, problems } = taken;
  if (!dataset) throw new JobFault('unusable', problems[0]?.code ?? '');
  return { dataset, problems };
};
