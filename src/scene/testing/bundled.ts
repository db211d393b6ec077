import { readFileSync, readdirSync } from 'node:fs';
import { readDataset } from '../../formats/folder.ts';
import { type Network, networkOf } from '../../graph/network.ts';
import { type Choice, firstChoice, plainChoice } from '../choice.ts';

const FOLDER = new URL('../../../graph-data/latin-america/', import.meta.url);

/** The bundled data set as it is read, with its first view. */
export function bundled(): { readonly network: Network; readonly choice: Choice } {
  const files = readdirSync(FOLDER).map(
    (name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))] as const,
  );
  const { dataset } = readDataset(new Map(files));
  if (!dataset) throw new Error('graph-data/latin-america cannot be read');
  const { id, firstView } = dataset.description;
  return { network: networkOf(dataset), choice: firstChoice(plainChoice(id, 0, 0), firstView) };
}
