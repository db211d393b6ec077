import { JobFault } from './job.ts';

/** How much of a file has come, in bytes; its length is null if not told. */
export type Fetching = {
  readonly stage: 'fetching';
  readonly bytes: number;
  readonly of: number | null;
};

/**
 * The bytes of a file. One that a reader names must be of this site (`same-origin`), also where an
 * answer leads on; the bundled ones are it by their address, and a frame without an origin of its
 * own may have them too. Faults: `missing` (no such file), `unreachable` (no answer, or
 * one that leads to another site), `refused` (another answer than the file, its detail the status).
 */
export async function fetched(
  url: string,
  progress: (fetching: Fetching) => void,
  signal: AbortSignal,
  mode: 'cors' | 'same-origin' = 'cors',
): Promise<Uint8Array> {
  const response = await answerTo(url, { signal, mode });
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

async function answerTo(
  url: string,
  asked: { readonly signal: AbortSignal; readonly mode: RequestMode },
): Promise<Response> {
  try {
    return await fetch(url, asked);
  } catch (error) {
    throw asked.signal.aborted ? error : new JobFault('unreachable');
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
