/**
 * A fault found in what was read, with place and value. The sentence with its remedy is made
 * by `words` from the code, so that it can be told in three languages.
 */
export type Problem = {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** The line of the file, its header being 1; null for a whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** Names the message `problem.<code>`. */
  readonly code: string;
  /** What the message fills in besides the value: expected values, the other row, the limit. */
  readonly details: Readonly<Record<string, string | number>>;
  /** What became of it: nothing was lost, the field was left out, the row was, or the file was. */
  readonly done: 'kept' | 'field-left-out' | 'row-left-out' | 'file-left-out';
};
