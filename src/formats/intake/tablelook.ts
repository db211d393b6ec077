import { dateOrderOf } from './dates.ts';
import { type Encoding, encodingsOf } from './encoding.ts';
import type { Delimiter } from './delimiter.ts';
import type { Grid } from './grid.ts';
import { guessOf } from './guess.ts';
import type { Mapping } from './mapping.ts';
import { presetFor } from './presets.ts';
import type { Reason } from './reason.ts';
import { type TellProgress, openTable } from './tablefile.ts';

/** A plain table as it was looked at before it is read: all of its rows, and how they are probably read. */
export type TableLook = {
  readonly grid: Grid;
  readonly encoding: Encoding;
  /** Encodings that would do as well as the one taken, where its bytes leave a doubt. */
  readonly others: readonly Encoding[];
  readonly delimiter: Delimiter;
  readonly mapping: Mapping;
  readonly from: 'preset' | 'guessed';
  /** Why it was guessed so; nothing for a preset. */
  readonly reasons: readonly Reason[];
  /** Columns in which day and month cannot be told apart. */
  readonly doubtful: ReadonlySet<string>;
};

/** Looks at a plain table, written as told and else as its bytes tell: the preset that fits, else a guess. */
export function lookAtTable(
  bytes: Uint8Array,
  file: string,
  written: Pick<Mapping, 'encoding' | 'delimiter'>,
  tell?: TellProgress,
): TableLook {
  const { grid, encoding, delimiter } = openTable(bytes, file, written, tell ? { tell } : {});
  const preset = presetFor(grid.columns);
  const guess = preset ? null : guessOf(grid, file.replace(/\.[^.]*$/, ''));
  const doubtful = grid.columns.filter(
    (_, place) => dateOrderOf(grid.rows.map((row) => row[place]!)) === null,
  );
  return {
    grid,
    encoding,
    others: written.encoding === null ? encodingsOf(bytes).slice(1) : [],
    delimiter,
    mapping: preset ?? guess!.mapping,
    from: preset ? 'preset' : 'guessed',
    reasons: guess?.reasons ?? [],
    doubtful: new Set(doubtful),
  };
}
