import type { Table } from '../../graph/dataset.ts';
import { columnsOf, formatOf } from '../columns.ts';

const own = new Map<Table, ReadonlySet<string>>();

/** A name for a column beyond those of a table: one that is called like one of them gets another. */
export function freeColumn(table: Table, name: string): string {
  let known = own.get(table);
  if (!known) {
    const fields = Object.entries(formatOf(table).fields);
    known = new Set(fields.flatMap(([property, field]) => columnsOf(property, field)));
    own.set(table, known);
  }
  return known.has(name.toLowerCase()) ? `${name}_` : name;
}
