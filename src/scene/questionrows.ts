import type { Answer } from '../graph/dataset.ts';
import type { Weight } from './text.ts';
import { TYPE } from './theme.ts';

/** From line to line. */
export const STEP = TYPE.small * 1.28;
export const PAD = 9;

/** A line of a cell; the first of a reply has its mark. */
export type Line = {
  readonly text: string;
  readonly weight: Weight;
  readonly ink: 'ink' | 'quiet';
  readonly reply: Answer['answer'] | null;
};
export type Cell = readonly Line[];
/** A row: cells beside each other, and those of the other sources below them. */
export type Row = { readonly bands: readonly (readonly Cell[])[]; readonly height: number };

export const linesIn = (cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ length }) => length));

const heightOf = (lines: number): number => lines * STEP + PAD;

export const rowOf = (bands: Row['bands']): Row => ({
  bands,
  height: bands.reduce((sum, cells) => sum + heightOf(linesIn(cells)), PAD),
});

/**
 * Rows on pages, as many as fit each. A row stays whole where a page has room for it; one that is
 * higher than a page goes on on the next, in the middle of its cells.
 */
export function inPages(rows: readonly Row[], room: number): Row[][] {
  const pages: Row[][] = [[]];
  let left = room;
  for (const row of rows.flatMap((one) => parted(one, room))) {
    if (row.height > left && pages.at(-1)!.length > 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)!.push(row);
    left -= row.height;
  }
  return pages;
}

/** A row in parts of which none is higher than a room: each has at least a line. */
function parted(row: Row, room: number): Row[] {
  if (row.height <= room) return [row];
  const first: (readonly Cell[])[] = [];
  let left = room - PAD;
  for (const [at, cells] of row.bands.entries()) {
    const height = heightOf(linesIn(cells));
    if (height <= left) {
      first.push(cells);
      left -= height;
      continue;
    }
    const fits = Math.floor((left - PAD) / STEP);
    const taken = first.length === 0 ? Math.max(1, fits) : Math.max(0, fits);
    if (taken > 0) first.push(cells.map((cell) => cell.slice(0, taken)));
    const rest = [cells.map((cell) => cell.slice(taken)), ...row.bands.slice(at + 1)];
    return linesIn(cells) <= taken && rest.length === 1
      ? [rowOf(first)]
      : [rowOf(first), ...parted(rowOf(rest), room)];
  }
  return [row];
}
