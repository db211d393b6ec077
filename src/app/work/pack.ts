import { writeDataset } from '../../formats/folder.ts';
import { writeZip } from '../../formats/zip.ts';
import { titled } from '../shelf/titled.ts';
import type { Job } from './job.ts';
import { type Where, load } from './load.ts';

/** Packs a data set of the shelf under its title, with the places moved by hand, as a zip that can be opened anywhere. */
export const pack: Job<
  Extract<Where, { zip: Uint8Array }> & { readonly title: string },
  never,
  Uint8Array
> = async ({ title, ...where }, { signal }) => {
  const { dataset } = await load(where, { progress: () => {}, signal });
  return writeZip(writeDataset(titled(dataset, title)));
};
