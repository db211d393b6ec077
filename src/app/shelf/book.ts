/** A data set on the shelf, as its list has it. */
export type Book = {
  readonly id: string;
  readonly title: string;
  /** When it was put there, in ms since 1970. */
  readonly added: number;
  readonly actors: number;
  readonly ties: number;
  /** Of its zip. */
  readonly bytes: number;
};

/** What is in a book: the zip of the data set, and the places moved by hand as `positions.csv`. */
export type Contents = { readonly zip: Uint8Array; readonly places: string | null };

/** What stands before a shelf id in an address. */
const PREFIX = 'shelf:';

/** What an address calls a data set on the shelf. */
export const shelfName = (id: string): string => PREFIX + id;

/** The shelf id in what an address calls a data set; null for one that is not on the shelf. */
export const shelfId = (name: string): string | null =>
  name.startsWith(PREFIX) ? name.slice(PREFIX.length) : null;

/** A record of the store as a book; null where it is none, whoever wrote it. */
export function readBook(value: unknown): Book | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, title, added, actors, ties, bytes } = value as Partial<Record<keyof Book, unknown>>;
  if (typeof id !== 'string' || typeof title !== 'string' || id === '') return null;
  const numbers = [added, actors, ties, bytes].map((one) => (Number.isFinite(one) ? one : 0));
  const [when, nodes, edges, size] = numbers as [number, number, number, number];
  return Object.freeze({ id, title, added: when, actors: nodes, ties: edges, bytes: size });
}

/** The bytes of a store's record; null where there are none. */
export const readZipBytes = (value: unknown): Uint8Array | null =>
  value instanceof Uint8Array ? value : null;

/** An id that none of the taken ones is, made from another. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? 'data' : wanted;
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
  return id;
}
