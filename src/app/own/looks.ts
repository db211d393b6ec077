import type { Encoding } from '../../formats/intake/encoding.ts';
import type { Delimiter, Grid } from '../../formats/intake/grid.ts';
import type { Mapping } from '../../formats/intake/mapping.ts';

/** How a table is written, where its reader says so. */
export type Written = { readonly encoding: Encoding | null; readonly delimiter: Delimiter | null };

/** What files turned out to be at a look: a plain table with its first rows, or something that says itself what it is. */
export type Look =
  | { readonly is: 'whole' }
  | {
      readonly is: 'table';
      readonly file: string;
      readonly grid: Grid;
      readonly encoding: Encoding;
      readonly delimiter: Delimiter;
      readonly mapping: Mapping;
      readonly from: 'preset' | 'guessed';
      readonly doubtful: ReadonlySet<string>;
    };

/** How far the reading is: rows, of all that there are. */
export type Progress = { readonly done: number; readonly rows: number };

/** What the form says of a table: its columns, how it was read, and which dates leave a doubt. */
export type TableFacts = {
  readonly columns: readonly string[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Columns in which day and month cannot be told apart. */
  readonly doubtful: ReadonlySet<string>;
};

/** A table as it was looked at: its facts, its first rows, and how it is probably read. */
export type Looked = TableFacts & {
  readonly file: string;
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** Whence the mapping is: kept from last time, a preset's, or guessed. */
  readonly from: 'known' | 'preset' | 'guessed';
};
