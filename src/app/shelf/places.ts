import { writeTable } from '../../formats/folder.ts';
import type { Dataset } from '../../graph/dataset.ts';
import { shelf } from './shelf.ts';

/** Keeps the places of a data set with it on the shelf. */
export const keepPlaces = (id: string, dataset: Dataset): Promise<void> =>
  shelf.keepPlaces(id, writeTable(dataset, 'positions'));
