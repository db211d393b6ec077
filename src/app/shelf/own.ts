import { office } from '../work/desk.ts';
import { ownOffice } from '../work/owndesk.ts';
import { JobFault } from '../work/job.ts';
import type { Loaded, Loading } from '../work/load.ts';
import { shelfId } from './book.ts';
import { prepared } from './prepared.ts';
import { shelf } from './shelf.ts';
import { titled } from './titled.ts';

/**
 * Reads data of a reader's own by what an address calls them: those on the shelf, or a file of this
 * site. Faults, besides those of loading: `not-kept` (this browser's shelf has no such data set),
 * `elsewhere` (another site's file, of which nothing is fetched).
 */
export async function loadOwn(
  name: string,
  progress: (loading: Loading) => void,
  signal: AbortSignal,
): Promise<Loaded> {
  const id = shelfId(name);
  if (id === null) {
    const found = await ownOffice.ask('takeFrom', { url: ownUrl(name) }, { progress, signal });
    await prepared(found.dataset, signal);
    return found;
  }
  const taken = await shelf.take(id);
  if (!taken) {
    const isListed = (await shelf.list()).some((book) => book.id === id);
    throw new JobFault(isListed ? 'unusable' : 'not-kept');
  }
  const { book, contents } = taken;
  const loaded = await office.ask('load', contents, { progress, signal });
  const dataset = titled(loaded.dataset, book.title);
  await prepared(dataset, signal);
  return { ...loaded, dataset };
}

/** The whole address of a file of this site. */
function ownUrl(name: string): string {
  const url = URL.parse(name, document.baseURI);
  if (url?.origin !== window.location.origin) throw new JobFault('elsewhere');
  return url.href;
}
