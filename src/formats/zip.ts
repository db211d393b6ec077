import { Inflate, type Zippable, zipSync } from 'fflate';
import type { Problem } from '../graph/problem.ts';
import { type Entry, directoryOf, packedBytes } from './directory.ts';
import { problemOf } from './report.ts';

/** More files than any data set has. */
const MOST_ENTRIES = 1000;
/** More than a page can hold as records; without a limit, a small file may unpack to anything. */
const MOST_BYTES = 500_000_000;

/** What a zip archive held, by name. */
export type ZipReading = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
};

/** The limits of `readZip`, which tests make small. */
export type ZipLimits = { readonly entries: number; readonly bytes: number };

/**
 * The files of a zip archive. One folder around them all is taken off; folders, dot files and
 * what macOS adds are passed over. Told and left out are: a path that leads out of the archive,
 * an entry that is encrypted, damaged, there twice or packed otherwise than by deflate, and all
 * that comes after 500 MB unpacked. `name` is what problems call the archive.
 */
export function readZip(
  bytes: Uint8Array,
  name = 'zip',
  limits: ZipLimits = { entries: MOST_ENTRIES, bytes: MOST_BYTES },
): ZipReading {
  const files = new Map<string, Uint8Array>();
  const entries = directoryOf(bytes);
  const problems: Problem[] = [];
  if (!entries) problems.push(problemOf('zip-form', { file: name }, 'file-left-out', {}));
  else if (entries.length > limits.entries) {
    const details = { limit: limits.entries, found: entries.length };
    problems.push(problemOf('zip-entries', { file: name }, 'file-left-out', details));
  } else
    unpackAll(
      bytes,
      entries.filter((entry) => isUsable(entry, problems)),
      files,
      problems,
      limits,
    );
  return { files, problems };
}

/** Files as a zip archive: by name and with one date, so that the same files give the same bytes. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = Object.create(null) as Zippable;
  for (const name of [...files.keys()].sort()) entries[name] = files.get(name)!;
  // An archive's dates are local; noon on the first day it can hold is that day everywhere.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

/** Tells of the entries that cannot be read; what no data set needs is passed over. */
function isUsable({ name, isEncrypted, method }: Entry, problems: Problem[]): boolean {
  const place = { file: name };
  if (!isInside(name))
    problems.push(problemOf('zip-path', { ...place, value: name }, 'file-left-out', {}));
  else if (name.endsWith('/') || name.startsWith('__MACOSX/') || /(?:^|\/)\./.test(name))
    return false;
  else if (isEncrypted) problems.push(problemOf('zip-encrypted', place, 'file-left-out', {}));
  else if (method !== 0 && method !== 8)
    problems.push(problemOf('zip-method', place, 'file-left-out', { method }));
  else return true;
  return false;
}

/** Whether a path stays in the folder it is unpacked to. */
const isInside = (name: string): boolean =>
  name !== '' && !/[\\\p{Cc}]|^\/|^[A-Za-z]:/u.test(name) && !name.split('/').includes('..');

function unpackAll(
  bytes: Uint8Array,
  entries: readonly Entry[],
  files: Map<string, Uint8Array>,
  problems: Problem[],
  limits: ZipLimits,
): void {
  const around = folderAround(entries);
  let left = limits.bytes;
  for (const entry of entries) {
    const file = entry.name.slice(around.length);
    const lost = { file };
    if (entry.size > left) {
      const limit = limits.bytes / 1_000_000;
      problems.push(problemOf('zip-size', lost, 'file-left-out', { limit }));
      return;
    }
    if (files.has(file)) {
      problems.push(problemOf('zip-repeated', lost, 'file-left-out', {}));
      continue;
    }
    const content = unpacked(bytes, entry);
    left -= entry.size;
    if (content) files.set(file, content);
    else problems.push(problemOf('zip-damaged', lost, 'file-left-out', {}));
  }
}

/** The folder that all entries are in, with its slash; '' if there is none. */
function folderAround(entries: readonly Entry[]): string {
  const [first = ''] = entries.map(({ name }) => /^[^/]+\//.exec(name)?.[0] ?? '');
  return entries.every(({ name }) => name.startsWith(first)) ? first : '';
}

/** The content of an entry; null if it is not of the size and sum that the directory states. */
function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const packed = packedBytes(bytes, entry);
  if (!packed) return null;
  const content = entry.method === 0 ? packed.slice() : inflated(packed, entry.size);
  return content?.length === entry.size && crcOf(content) === entry.crc ? content : null;
}

/** Bytes handed over at once; they may grow a thousandfold before their size is seen. */
const STEP = 16_384;

/** Inflates to a stated size; null if the bytes are faulty or there is more, which is not unpacked. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((part) => {
    if (filled + part.length <= size) content.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (filled > size) return null;
    }
  } catch {
    return null;
  }
  return filled === size ? content : null;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++)
    value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The sum by which an archive knows its contents (CRC-32, ISO 3309). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
