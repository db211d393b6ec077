import { type Dataset, TABLES } from '../graph/dataset.ts';
import { descriptionText } from './description.ts';
import { cellsOf } from './folder.ts';

/** The name by which the JSON of a whole data set is known, and its version. */
export const WHOLE = { format: 'realign-dataset', version: 1 } as const;

/**
 * A whole data set as one JSON text: `dataset` is what dataset.json holds; each table is a list of
 * rows by column name, every value the text of its cell, blank ones left out; `columns` lists, by
 * table, the columns beyond the format's. It holds all that the CSV folder holds.
 */
export function wholeJson(dataset: Dataset): string {
  const tables = TABLES.map((table) => [table, cellsOf(dataset, table)] as const);
  const columns = tables.filter(([, { extra }]) => extra.length > 0);
  const whole = {
    ...WHOLE,
    dataset: JSON.parse(descriptionText(dataset.description)) as unknown,
    columns: Object.fromEntries(columns.map(([table, { extra }]) => [table, extra])),
    ...Object.fromEntries(
      tables.map(([table, cells]) => [
        table,
        cells.rows.map((row) => rowOf([...cells.columns, ...cells.extra], row)),
      ]),
    ),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** A row by column; without a prototype, for a column may be called `__proto__`. */
function rowOf(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const row = Object.create(null) as Record<string, string>;
  columns.forEach((column, at) => {
    if (cells[at] !== '') row[column] = cells[at]!;
  });
  return row;
}
