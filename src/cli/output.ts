import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageFault } from './usage.ts';

/** Writes a file; a path that cannot be written is a fault of usage. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  await told(file, () => writeFile(resolve(file), bytes));
}

/** Writes files into a folder that is new or empty, so that nothing old stays among them. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const path = resolve(folder);
  await told(folder, () => mkdir(path, { recursive: true }));
  const present = await told(folder, () => readdir(path));
  if (present.length > 0) throw new UsageFault('cli.fault.folder-full', { value: folder });
  for (const [name, bytes] of files) await told(folder, () => writeFile(join(path, name), bytes));
}

async function told<Result>(value: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UsageFault('cli.fault.write', { value, reason: code });
  }
}
