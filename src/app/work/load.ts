import { readDataset } from '../../formats/folder.ts';
import { readZip } from '../../formats/zip.ts';
import type { Dataset } from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { breath } from './breath.ts';
import { type Job, JobFault } from './job.ts';

/** A data set as it was read, with what could not be used of it. */
export type Loaded = { readonly dataset: Dataset; readonly problems: readonly Problem[] };

/** How far the loading is: bytes of the file while it is fetched, its length null if not told. */
export type Loading =
  | { readonly stage: 'fetching'; readonly bytes: number; readonly of: number | null }
  | { readonly stage: 'unpacking' }
  | { readonly stage: 'reading' };

/**
 * Fetches the zip of a data set, unpacks and reads it. Faults: `missing` (no such file),
 * `unreachable` (no answer), `refused` (another answer than the file, its detail the status),
 * `unusable` (not a data set, its detail the code of the first problem).
 */
export const load: Job<{ readonly url: string }, Loading, Loaded> = async ({ url }, means) => {
  const { progress, signal } = means;
  const bytes = await fetched(url, progress, signal);
  progress({ stage: 'unpacking' });
  await breath(signal);
  const { files, problems } = readZip(bytes);
  progress({ stage: 'reading' });
  await breath(signal);
  const reading = readDataset(files);
  const all = [...problems, ...reading.problems];
  if (!reading.dataset) throw new JobFault('unusable', all[0]?.code ?? '');
  return { dataset: reading.dataset, problems: all };
};

async function fetched(
  url: string,
  progress: (loading: Loading) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const response = await answerTo(url, signal);
  if (response.status === 404 || response.status === 410) throw new JobFault('missing');
  if (!response.ok) throw new JobFault('refused', String(response.status));
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const of = Number.isFinite(length) && length > 0 ? length : null;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of partsOf(response)) {
      parts.push(part);
      bytes += part.length;
      progress({ stage: 'fetching', bytes, of });
    }
  } catch (error) {
    throw signal.aborted ? error : new JobFault('unreachable');
  }
  return joined(parts, bytes);
}

async function answerTo(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal });
  } catch (error) {
    throw signal.aborted ? error : new JobFault('unreachable');
  }
}

/** By reader: not every browser can iterate a stream. */
async function* partsOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return yield new Uint8Array(await response.arrayBuffer());
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
