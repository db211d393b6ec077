import { type Mapping, columnsIn, readMapping } from '../../formats/intake/mapping.ts';
import { shelf } from '../shelf/shelf.ts';

/** A header as the key under which its mapping is kept. */
const keyOf = (columns: readonly string[]): string => JSON.stringify(columns);

/** How a table of this header was read the last time; null where it was not, or no longer can be. */
export async function knownMapping(columns: readonly string[]): Promise<Mapping | null> {
  const mapping = readMapping(await shelf.mapping(keyOf(columns)));
  const fits = mapping && columnsIn(mapping).every((column) => columns.includes(column));
  return fits ? mapping : null;
}

/** Keeps how a table of this header is read. */
export const keepMapping = (columns: readonly string[], mapping: Mapping): Promise<void> =>
  shelf.keepMapping(keyOf(columns), mapping);
