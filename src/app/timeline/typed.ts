import type { readTyped } from '../../words/typed.ts';

type Reader = typeof readTyped;

let reader: Reader | null = null;

/** What reads a typed date; null before it was fetched. */
export const typedReaderNow = (): Reader | null => reader;

/** Fetches it, once: nobody types a date before the page stands. */
export async function typedReader(): Promise<Reader> {
  reader ??= (await import('../../words/typed.ts')).readTyped;
  return reader;
}
