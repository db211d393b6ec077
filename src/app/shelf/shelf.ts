import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Book, type Contents, freeId, readBook, readZipBytes } from './book.ts';

/** Where a data set came to stand: in the browser, or, with the reason, in this tab alone. */
export type Standing = 'kept' | 'full' | 'unavailable';

/** What is on the shelf: each book, and whether it is there after the tab is closed. */
export type Listed = Book & { readonly isKept: boolean };

/** A book taken from the shelf, with what is in it. */
export type Taken = { readonly book: Book; readonly contents: Contents };

/** Data sets of a reader's own, and how their tables were read. */
export type Shelf = {
  /** Newest first. */
  readonly list: () => Promise<readonly Listed[]>;
  /** Null where there is no such book, or nothing that can be used. */
  readonly take: (id: string) => Promise<Taken | null>;
  /** Puts a new book there whole or not at all, under an id that no other has, in this tab or another. */
  readonly add: (
    book: Book,
    contents: Contents,
  ) => Promise<{ readonly id: string; readonly standing: Standing }>;
  /** The same under its own id; one of the same id is replaced. */
  readonly put: (book: Book, contents: Contents) => Promise<Standing>;
  readonly rename: (id: string, title: string) => Promise<void>;
  readonly keepPlaces: (id: string, places: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** How tables of a header are read, as JSON; null where nobody said. */
  readonly mapping: (header: string) => Promise<unknown>;
  readonly keepMapping: (header: string, mapping: unknown) => Promise<void>;
};

interface Store extends DBSchema {
  books: { key: string; value: unknown };
  zips: { key: string; value: unknown };
  places: { key: string; value: unknown };
  mappings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Store>;

const STORES = ['books', 'zips', 'places', 'mappings'] as const;

/** The browser's database; rejects where the browser gives none, as in a sandboxed frame. */
const browserStore = (): Promise<Database> =>
  openDB<Store>('realign', 1, {
    upgrade: (database) => {
      for (const name of STORES) database.createObjectStore(name);
    },
  });

/**
 * A shelf over a database. What cannot be written to it stands in this tab instead, until the
 * tab is closed. Nothing that comes out of the database is taken for what it says it is.
 */
export function shelfOver(open: () => Promise<Database>): Shelf {
  const here = new Map<string, Taken>();
  const mappings = new Map<string, unknown>();
  let opened: Promise<Database> | null = null;
  const store = async (): Promise<Database | null> => {
    try {
      opened ??= open();
      return await opened;
    } catch {
      // Tried again when it is next asked for.
      opened = null;
      return null;
    }
  };
  const changed = (id: string, part: Partial<Book>, places?: string): boolean => {
    const held = here.get(id);
    if (!held) return false;
    const contents = places === undefined ? held.contents : { ...held.contents, places };
    here.set(id, { book: { ...held.book, ...part }, contents });
    return true;
  };
  const putFor = async (wanted: Book, contents: Contents, taken: ReadonlySet<string> | null) => {
    const database = await store();
    const found = database ? await written(database, wanted, contents, taken) : null;
    const { book, standing } = found ?? {
      book: taken ? { ...wanted, id: freeId(wanted.id, taken) } : wanted,
      standing: 'unavailable' as const,
    };
    if (standing === 'kept') here.delete(book.id);
    else here.set(book.id, { book, contents });
    return { book, standing };
  };
  return {
    list: async () => {
      const found = await quietly(store, async (database) => booksIn(database), []);
      const own = [...here.values()].map(({ book }) => ({ ...book, isKept: false }));
      const kept = found
        .filter(({ id }) => !here.has(id))
        .map((book) => ({ ...book, isKept: true }));
      return [...own, ...kept].sort((a, b) => b.added - a.added);
    },
    take: async (id) => here.get(id) ?? quietly(store, (database) => taken(database, id), null),
    add: async (book, contents) => {
      const found = await putFor(book, contents, new Set(here.keys()));
      return { id: found.book.id, standing: found.standing };
    },
    put: async (book, contents) => (await putFor(book, contents, null)).standing,
    rename: async (id, title) => {
      if (changed(id, { title })) return;
      await quietly(store, (database) => renamed(database, id, title), undefined);
    },
    keepPlaces: async (id, places) => {
      if (changed(id, {}, places)) return;
      await quietly(store, (database) => placed(database, id, places), undefined);
    },
    remove: async (id) => {
      if (here.delete(id)) return;
      const database = await store();
      if (database) await removed(database, id);
    },
    mapping: async (header) =>
      mappings.get(header) ??
      quietly(store, (database) => database.get('mappings', header), undefined),
    keepMapping: async (header, mapping) => {
      mappings.set(header, mapping);
      await quietly(store, (database) => database.put('mappings', mapping, header), undefined);
    },
  };
}

/** The reader's shelf in this browser. */
export const shelf = shelfOver(browserStore);

/** What the database has to say, or what stands for it where it has nothing to say. */
async function quietly<Value, Other>(
  store: () => Promise<Database | null>,
  ask: (database: Database) => Promise<Value>,
  other: Other,
): Promise<Value | Other> {
  const database = await store();
  if (!database) return other;
  try {
    return await ask(database);
  } catch {
    return other;
  }
}

async function booksIn(database: Database): Promise<Book[]> {
  return (await database.getAll('books')).flatMap((value) => readBook(value) ?? []);
}

async function taken(database: Database, id: string): Promise<Taken | null> {
  const reading = database.transaction(['books', 'zips', 'places']);
  const [record, bytes, places] = await Promise.all([
    reading.objectStore('books').get(id),
    reading.objectStore('zips').get(id),
    reading.objectStore('places').get(id),
  ]);
  const book = readBook(record);
  const zip = readZipBytes(bytes);
  if (!book || !zip) return null;
  return { book, contents: { zip, places: typeof places === 'string' ? places : null } };
}

/**
 * In one transaction: a tab killed meanwhile leaves what was there before. Where ids that are
 * taken elsewhere are given, the book gets one that is free there and here; two tabs that write
 * at once then take turns, and neither takes the other's place.
 */
async function written(
  database: Database,
  wanted: Book,
  contents: Contents,
  taken: ReadonlySet<string> | null,
): Promise<{ readonly book: Book; readonly standing: Standing }> {
  let book = wanted;
  try {
    const writing = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    if (taken) {
      const keys = await writing.objectStore('books').getAllKeys();
      book = { ...wanted, id: freeId(wanted.id, new Set([...taken, ...keys])) };
    }
    const { places } = contents;
    await Promise.all([
      writing.objectStore('books').put(book, book.id),
      writing.objectStore('zips').put(contents.zip, book.id),
      places === null
        ? writing.objectStore('places').delete(book.id)
        : writing.objectStore('places').put(places, book.id),
      writing.done,
    ]);
    return { book, standing: 'kept' };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { book, standing: name === 'QuotaExceededError' ? 'full' : 'unavailable' };
  }
}

async function renamed(database: Database, id: string, title: string): Promise<void> {
  const writing = database.transaction('books', 'readwrite');
  const book = readBook(await writing.store.get(id));
  if (book) await writing.store.put({ ...book, title }, id);
  await writing.done;
}

/** Places of a book that has gone meanwhile are not kept. */
async function placed(database: Database, id: string, places: string): Promise<void> {
  const writing = database.transaction(['books', 'places'], 'readwrite');
  const isThere = (await writing.objectStore('books').getKey(id)) !== undefined;
  if (isThere) await writing.objectStore('places').put(places, id);
  await writing.done;
}

async function removed(database: Database, id: string): Promise<void> {
  const writing = database.transaction(['books', 'zips', 'places'], 'readwrite');
  await Promise.all([
    ...(['books', 'zips', 'places'] as const).map((name) => writing.objectStore(name).delete(id)),
    writing.done,
  ]);
}
