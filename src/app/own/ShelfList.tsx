import { useEffect, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { dayWords } from '../../words/dates.ts';
import { commaList, isolated, sayIn } from '../../words/messages.ts';
import { handed } from '../save/saving.ts';
import { shelfName } from '../shelf/book.ts';
import { type Listed, type Taken, shelf } from '../shelf/shelf.ts';
import { ownOffice } from '../work/owndesk.ts';

/** In ms. */
const DAY = 86_400_000;

/** The data sets that this browser keeps: each to be opened, named, exported and deleted. */
export function ShelfList(props: {
  readonly language: Language;
  readonly onOpen: (name: string) => void;
}) {
  const { language, onOpen } = props;
  const say = sayIn(language);
  const [books, setBooks] = useState<readonly Listed[] | null>(null);
  const [gone, setGone] = useState<Taken | null>(null);
  const [told, tell] = useState('');
  const refresh = async () => setBooks(await shelf.list());
  useEffect(() => {
    let wanted = true;
    void shelf.list().then((found) => wanted && setBooks(found));
    return () => {
      wanted = false;
    };
  }, []);
  const remove = async (book: Listed) => {
    const taken = await shelf.take(book.id);
    try {
      await shelf.remove(book.id);
      setGone(taken);
      tell(say('own.shelf.deleted', { title: isolated(book.title, language) }));
    } catch {
      tell(say('own.shelf.stays'));
    }
    await refresh();
  };
  const undo = async () => {
    if (gone) await shelf.put(gone.book, gone.contents);
    setGone(null);
    tell('');
    await refresh();
  };
  const save = async (book: Listed) => {
    const taken = await shelf.take(book.id);
    if (!taken) throw new Error('The shelf has lost it.');
    tell(say('own.shelf.packing', { title: isolated(book.title, language) }));
    const zip = await ownOffice.ask('pack', { ...taken.contents, title: taken.book.title });
    tell('');
    handed(new Blob([zip as BlobPart], { type: 'application/zip' }), `${book.id}.zip`);
  };
  return (
    <section className="own-shelf" aria-label={say('own.shelf')}>
      <h3>{say('own.shelf')}</h3>
      {books?.length === 0 ? <p className="own-note">{say('own.shelf.empty')}</p> : null}
      <ul>
        {books?.map((book) => (
          <BookLine
            key={book.id}
            {...{ book, language }}
            onOpen={() => onOpen(shelfName(book.id))}
            onRename={(title) => void shelf.rename(book.id, title).then(refresh)}
            onExport={() => {
              save(book).catch(() => tell(say('own.shelf.damaged')));
            }}
            onDelete={() => void remove(book)}
          />
        ))}
      </ul>
      <p className="own-told" role="status">
        {told}
        {gone ? (
          <button type="button" onClick={() => void undo()}>
            {say('own.shelf.undo')}
          </button>
        ) : null}
      </p>
    </section>
  );
}

function BookLine(props: {
  readonly book: Listed;
  readonly language: Language;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}) {
  const { book, language, onOpen, onRename, onExport, onDelete } = props;
  const say = sayIn(language);
  const [name, setName] = useState<string | null>(null);
  const title = isolated(book.title, language);
  const facts = [
    say('tally.actors', { count: book.actors }),
    say('tally.ties', { count: book.ties }),
    say('own.shelf.size', { size: Math.max(1, Math.round(book.bytes / 1000)) }),
    dayWords(Math.floor(book.added / DAY), language),
  ];
  return (
    <li>
      {name === null ? (
        <bdi className="own-title">{book.title}</bdi>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') onRename(name.trim());
            setName(null);
          }}
        >
          <input
            type="text"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the press before
            autoFocus
            aria-label={say('own.shelf.title')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit">{say('own.shelf.rename.do')}</button>
        </form>
      )}
      <p className="own-note">
        {commaList(facts, language)}
        {book.isKept ? null : <b> {say('own.shelf.tab')}</b>}
      </p>
      <div className="own-deeds">
        <button type="button" aria-label={say('own.shelf.open.one', { title })} onClick={onOpen}>
          {say('own.shelf.open')}
        </button>
        <button
          type="button"
          aria-label={say('own.shelf.rename.one', { title })}
          onClick={() => setName(book.title)}
        >
          {say('own.shelf.rename')}
        </button>
        <button
          type="button"
          aria-label={say('own.shelf.export.one', { title })}
          onClick={onExport}
        >
          {say('own.shelf.export')}
        </button>
        <button
          type="button"
          aria-label={say('own.shelf.delete.one', { title })}
          onClick={onDelete}
        >
          {say('own.shelf.delete')}
        </button>
      </div>
    </li>
  );
}
