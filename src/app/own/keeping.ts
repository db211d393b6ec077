import { type Dataset, labelIn } from '../../graph/dataset.ts';
import type { Notice } from '../notice.ts';
import { shelfName } from '../shelf/book.ts';
import { shelf } from '../shelf/shelf.ts';

/**
 * Puts a data set on the shelf under an id of its own. What comes back is what the page is to
 * show, what the address calls it, and what is to be told where it could not be kept.
 */
export async function shelved(
  dataset: Dataset,
  zip: Uint8Array,
): Promise<{
  readonly name: string;
  readonly dataset: Dataset;
  readonly told: Notice | null;
}> {
  const title = labelIn(dataset.description.title, 'en');
  const book = {
    id: dataset.description.id,
    title,
    added: Date.now(),
    actors: dataset.nodes.length,
    ties: dataset.ties.length,
    bytes: zip.length,
  };
  const { id, standing } = await shelf.add(book, { zip, places: null });
  const told: Notice | null =
    standing === 'kept' ? null : { id: `own.${standing}`, values: { title } };
  return { name: shelfName(id), dataset, told };
}
