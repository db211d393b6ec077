import { describe, expect, test } from 'vitest';
import { type Book, freeId, readBook, readZipBytes, shelfId, shelfName } from './book.ts';
import { shelfOver } from './shelf.ts';

const BOOK: Book = { id: 'pacts', title: 'Pacts', added: 1, actors: 2, ties: 3, bytes: 4 };
const CONTENTS = { zip: new Uint8Array([1, 2]), places: null };
const refused = () => shelfOver(() => Promise.reject(new Error('no database here')));

describe('A shelf in a browser that keeps nothing', () => {
  test('holds what is put there as long as the tab, and says so', async () => {
    const shelf = refused();
    expect(await shelf.put(BOOK, CONTENTS)).toBe('unavailable');
    expect(await shelf.list()).toEqual([{ ...BOOK, isKept: false }]);
    expect((await shelf.take('pacts'))?.contents).toEqual(CONTENTS);
  });

  test('lets books be named, their places kept, and deleted', async () => {
    const shelf = refused();
    await shelf.put(BOOK, CONTENTS);
    await shelf.rename('pacts', 'Treaties');
    await shelf.keepPlaces('pacts', 'layout,node,x,y\r\n');
    expect(await shelf.take('pacts')).toEqual({
      book: { ...BOOK, title: 'Treaties' },
      contents: { ...CONTENTS, places: 'layout,node,x,y\r\n' },
    });
    await shelf.remove('pacts');
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.take('pacts')).toBeNull();
  });

  test('gives each new book an id of its own, and replaces only what is put in its place', async () => {
    const shelf = refused();
    expect(await shelf.add(BOOK, CONTENTS)).toEqual({ id: 'pacts', standing: 'unavailable' });
    expect((await shelf.add(BOOK, CONTENTS)).id).toBe('pacts-2');
    await shelf.put({ ...BOOK, title: 'Anew' }, CONTENTS);
    expect((await shelf.list()).map(({ id, title }) => [id, title])).toEqual([
      ['pacts', 'Anew'],
      ['pacts-2', 'Pacts'],
    ]);
  });

  test('lists the newest first', async () => {
    const shelf = refused();
    await shelf.put(BOOK, CONTENTS);
    await shelf.put({ ...BOOK, id: 'later', added: 2 }, CONTENTS);
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['later', 'pacts']);
  });

  test('remembers how tables of a header are read', async () => {
    const shelf = refused();
    await shelf.keepMapping('a,b', { year: 'a' });
    expect(await shelf.mapping('a,b')).toEqual({ year: 'a' });
    expect(await shelf.mapping('b,a')).toBeUndefined();
  });
});

describe('Records of a store', () => {
  test('that are no books are none', () => {
    for (const value of [null, 1, 'pacts', {}, { id: 'pacts' }, { id: '', title: 'Pacts' }])
      expect(readBook(value)).toBeNull();
  });

  test('have no numbers but numbers', () => {
    expect(readBook({ ...BOOK, ties: '3', bytes: Number.NaN, more: 1 })).toEqual({
      ...BOOK,
      ties: 0,
      bytes: 0,
    });
  });

  test('that are no bytes are no zip', () => {
    expect(readZipBytes('PK')).toBeNull();
    expect(readZipBytes([80, 75])).toBeNull();
  });
});

describe('Names on the shelf', () => {
  test('are told from those of bundled data sets', () => {
    expect(shelfId(shelfName('pacts'))).toBe('pacts');
    expect(shelfId('pacts')).toBeNull();
  });

  test('are taken once each', () => {
    expect(freeId('pacts', new Set())).toBe('pacts');
    expect(freeId('pacts', new Set(['pacts', 'pacts-2']))).toBe('pacts-3');
    expect(freeId('', new Set())).toBe('data');
  });
});
