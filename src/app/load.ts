import { readDataset } from '../formats/folder.ts';
import { readZip } from '../formats/zip.ts';
import type { Dataset } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';

/** A data set as it was read, with what could not be used of it. */
export type Loaded = { readonly dataset: Dataset; readonly problems: readonly Problem[] };

/** The bundled data set that the page opens with when the address names none. */
export const FIRST_DATASET = 'latin-america';

/** Ids that may stand in an address: no path leads out of the data folder. */
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** Reads a bundled data set, `data/<id>.zip` beside the page; throws with a reason in few words. */
export async function loadBundled(id: string): Promise<Loaded> {
  if (!ID.test(id)) throw new Error('id');
  const response = await fetch(`./data/${id}.zip`);
  if (!response.ok) throw new Error(String(response.status));
  const { files, problems } = readZip(new Uint8Array(await response.arrayBuffer()));
  const reading = readDataset(files);
  if (!reading.dataset) throw new Error([...problems, ...reading.problems][0]?.code ?? 'empty');
  return { dataset: reading.dataset, problems: [...problems, ...reading.problems] };
}
