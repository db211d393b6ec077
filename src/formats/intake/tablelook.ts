import { dateOrderOf } from './dates.ts';
import { guessOf } from './guess.ts';
import type { Mapping } from './mapping.ts';
import { presetFor } from './presets.ts';
import type { Reason } from './reason.ts';
import { type Opened, type TellProgress, type Written, openTable } from './tablefile.ts';

/** A plain table as it was looked at before it is read: all of its rows, and how they are probably read. */
export type TableLook = Opened & {
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
  written: Written,
  tell?: TellProgress,
): TableLook {
  const { grid, ...script } = openTable(bytes, file, written, tell);
  const preset = presetFor(grid.columns);
  const guess = preset ? null : guessOf(grid, file.replace(/\.[^.]*$/, ''));
  const doubtful = grid.columns.filter(
    (_, place) => dateOrderOf(grid.rows.map((row) => row[place]!)) === null,
  );
  return {
    grid,
    ...script,
    mapping: preset ?? guess!.mapping,
    from: preset ? 'preset' : 'guessed',
    reasons: guess?.reasons ?? [],
    doubtful: new Set(doubtful),
  };
}
