import { JobFault } from '../work/job.ts';
import type { Given } from './given.ts';

/** A file by its name, with the folders it is in. */
export type OwnFile = { readonly name: string; readonly bytes: Uint8Array };

/** More files than any data set has. */
const MOST_FILES = 1000;

/** More bytes than the readers take, and a tab could hold. */
const MOST_BYTES = 500_000_000;

/** The files that a reader gave, those of folders too. Faults: `large` (its detail the bytes), and whatever the browser says where one cannot be read. */
export async function filesIn(given: readonly Given[]): Promise<OwnFile[]> {
  const found: File[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length >= MOST_FILES) return;
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry));
    else for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner);
  };
  for (const one of given) {
    if (one instanceof File) found.push(one);
    else await walk(one);
  }
  // What systems add to folders is no data.
  const own = found.filter(
    ({ name }) => !/^(?:\.|__MACOSX$|desktop\.ini$|Thumbs\.db$)/i.test(name),
  );
  const bytes = own.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) throw new JobFault('large', String(bytes));
  return Promise.all(
    own.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** All that is in a folder: browsers give a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}

/** In megabytes, as they are told. */
export const MOST_MEGABYTES = MOST_BYTES / 1_000_000;

/** What was pasted, as a file. */
export const pasted = (text: string, name: string): OwnFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});
