import type { Encoding } from '../../formats/intake/encoding.ts';
import type { Delimiter } from '../../formats/intake/delimiter.ts';
import type { TableLook } from '../../formats/intake/tablelook.ts';

/** How a table is written, where its reader says so. */
export type Written = { readonly encoding: Encoding | null; readonly delimiter: Delimiter | null };

/** What files turned out to be at a look: a plain table with its first rows, or something that says itself what it is. */
export type Look =
  | { readonly is: 'whole' }
  | ({
      readonly is: 'table';
      readonly file: string;
      /** Rows of the whole table, of which the grid has the first. */
      readonly rows: number;
    } & TableLook);

/** What the form says of a table: its columns, how it was read, and which dates leave a doubt. */
export type TableFacts = Pick<TableLook, 'encoding' | 'others' | 'delimiter' | 'doubtful'> & {
  readonly columns: readonly string[];
  /** How many there are. */
  readonly rows: number;
};

/** A table as it was looked at: its facts, its first rows, and how it is probably read. */
export type Looked = TableFacts &
  Pick<TableLook, 'grid' | 'mapping' | 'reasons'> & {
    readonly file: string;
    /** Whence the mapping is: kept from last time, a preset's, or guessed. */
    readonly from: 'known' | TableLook['from'];
  };
