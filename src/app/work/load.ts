import { readDataset } from '../../formats/folder.ts';
import { readZip } from '../../formats/zip.ts';
import type { Dataset } from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { breath } from './breath.ts';
import { type Fetching, fetched } from './fetched.ts';
import { type Job, JobFault } from './job.ts';

/** A data set as it was read, with what could not be used of it. */
export type Loaded = { readonly dataset: Dataset; readonly problems: readonly Problem[] };

/** How far the loading is: bytes of the file while it is fetched, its length null if not told. */
export type Loading = Fetching | { readonly stage: 'unpacking' } | { readonly stage: 'reading' };

/** Where the zip of a data set is: at an address, or at hand, with the file of places that go with it. */
export type Where =
  | { readonly url: string }
  | { readonly zip: Uint8Array; readonly places: string | null };

/**
 * Fetches the zip of a data set if need be, unpacks and reads it. Faults: `missing` (no such file),
 * `unreachable` (no answer), `refused` (another answer than the file, its detail the status),
 * `unusable` (not a data set, its detail the code of the first problem).
 */
export const load: Job<Where, Loading, Loaded> = async (where, means) => {
  const { progress, signal } = means;
  const bytes = 'url' in where ? await fetched(where.url, progress, signal) : where.zip;
  progress({ stage: 'unpacking' });
  await breath(signal);
  const { files, problems } = readZip(bytes);
  const places = 'places' in where ? where.places : null;
  progress({ stage: 'reading' });
  await breath(signal);
  const reading = readDataset(places === null ? files : withPlaces(files, places));
  const all = [...problems, ...reading.problems];
  if (!reading.dataset) throw new JobFault('unusable', all[0]?.code ?? '');
  return { dataset: reading.dataset, problems: all };
};

/** The places that a reader gave, instead of those that the data set came with. */
const withPlaces = (files: ReadonlyMap<string, Uint8Array>, places: string) =>
  new Map([...files, ['positions.csv', new TextEncoder().encode(places)]]);
