import type { Cursor } from '../src/graph/cursor.ts';
import type { View } from '../src/graph/view.ts';
import type { Day } from '../src/time/day.ts';
import { ABSENT, presenceCode } from '../src/time/spell.ts';

/** A way to move from day to day and be told the ties whose presence changed, by number. */
export type Walker = { readonly name: string; readonly moveTo: (day: Day) => ArrayLike<number> };

/** The index. */
export const byIndex = (cursor: Cursor): Walker => ({
  name: 'index',
  moveTo: (day) => cursor.moveTo({ from: day, until: day + 1 }),
});

/** A spell with its days worked out before, as a program without an index would keep it. */
type Row = {
  readonly number: number;
  readonly startFirst: Day;
  readonly startLast: Day;
  readonly endFirst: Day;
  readonly endLast: Day;
};

function rowsOf({ network }: View): Row[] {
  const { startFirst, startLast, endFirst, endLast } = network.tieSpells;
  return network.dataset.ties.map((_, number) => ({
    number,
    startFirst: startFirst[number]!,
    startLast: startLast[number]!,
    endFirst: endFirst[number]!,
    endLast: endLast[number]!,
  }));
}

const presence = (row: Row, day: Day) =>
  presenceCode(row.startFirst, row.startLast, row.endFirst, row.endLast, day, day + 1);

/** Filters all records and compares what is left with what was left before: as most would write it. */
export function byFilter(view: View): Walker {
  const rows = rowsOf(view);
  let before = new Map<number, number>();
  return {
    name: 'filter and compare',
    moveTo: (day) => {
      const changed: number[] = [];
      const now = new Map<number, number>();
      for (const row of rows.filter((row) => presence(row, day) !== ABSENT)) {
        const code = presence(row, day);
        now.set(row.number, code);
        if (before.get(row.number) !== code) changed.push(row.number);
      }
      for (const number of before.keys()) if (!now.has(number)) changed.push(number);
      before = now;
      return changed;
    },
  };
}

/** The same in one pass without sets, each record beside its last presence: the fastest form without an index. */
export function byPass(view: View): Walker {
  const rows = rowsOf(view);
  const last = new Uint8Array(rows.length);
  return {
    name: 'filter and compare, in one pass',
    moveTo: (day) => {
      const changed: number[] = [];
      for (const row of rows) {
        const code = presence(row, day);
        if (code === last[row.number]) continue;
        last[row.number] = code;
        changed.push(row.number);
      }
      return changed;
    },
  };
}
