import type { Given } from '../../formats/intake/mapping.ts';

/** What stands for no column in a list of them; names of columns are never so called there. */
export const NONE = '-';

/** A list of columns to choose from, each as itself, after those that are none. */
export const columnOptions = (
  columns: readonly string[],
  others: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => [
  ...others,
  ...columns.map((column) => [`=${column}`, column] as const),
];

/** The value of a column in such a list. */
export const optionOf = (column: string | null): string => (column === null ? NONE : `=${column}`);

/** The column of such a value; null for none. */
export const columnOf = (option: string): string | null =>
  option.startsWith('=') ? option.slice(1) : null;

/** The column that something is given by; null for a text. */
export const givenColumn = (given: Given | null): string | null =>
  given !== null && 'column' in given ? given.column : null;
