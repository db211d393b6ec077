import type { ChangeKind } from '../graph/diff.ts';
import type { Turn } from '../graph/turns.ts';
import type { Day } from '../time/day.ts';
import { type Axis, placeOf } from './timeline.ts';

/** What changed in the days of one column of the axis. */
export type Tick = Readonly<Record<ChangeKind, number>> & {
  /** The middle of the column, in px. */
  readonly x: number;
  /** The first and the last day of it on which something changed. */
  readonly from: Day;
  readonly until: Day;
  /** Of what changed, what may have changed on a day of another column. */
  readonly possible: Readonly<Record<ChangeKind, number>>;
  /** How far the tick reaches above the axis, and below, as a share of the farthest. */
  readonly up: number;
  readonly down: number;
  /** The same of what is certain only. */
  readonly upCertain: number;
  readonly downCertain: number;
};

/** The width of a tick with the gap beside it, in px. */
export const COLUMN = 3;

/** What changed in a column. */
type Sums = Pick<Tick, 'from' | 'until' | 'possible' | ChangeKind>;

/**
 * Turns as ticks, the density of changes along the axis: those of one column are one tick.
 * What may have been on other days of the same column is certain there. Lengths go by the square
 * root, so that one change is seen beside forty.
 */
export function ticksOf(turns: readonly Turn[], axis: Axis): readonly Tick[] {
  const { first, last } = axis.span;
  const columnOf = (day: Day) =>
    day < first || day > last ? null : Math.floor(placeOf(day, axis) / COLUMN);
  const columns = new Map<number, Sums>();
  for (const turn of turns) {
    const place = columnOf(turn.day);
    if (place === null) continue;
    const isElsewhere = (day: Day) => columnOf(day) !== place;
    columns.set(place, withTurn(columns.get(place), turn, isElsewhere));
  }
  let most = 1;
  for (const { began, ended } of columns.values()) most = Math.max(most, began, ended);
  const share = (count: number) => Math.sqrt(count / most);
  return [...columns]
    .toSorted(([a], [b]) => a - b)
    .map(([place, sums]) => ({
      x: (place + 0.5) * COLUMN,
      ...sums,
      up: share(sums.began),
      down: share(sums.ended),
      upCertain: share(sums.began - sums.possible.began),
      downCertain: share(sums.ended - sums.possible.ended),
    }));
}

function withTurn(before: Sums | undefined, turn: Turn, isElsewhere: (day: Day) => boolean): Sums {
  const { day, began, ended, changed, possible } = turn;
  const vague = {
    began: possible.began.filter(isElsewhere).length,
    ended: possible.ended.filter(isElsewhere).length,
    changed: possible.changed,
  };
  if (!before) return { from: day, until: day, began, ended, changed, possible: vague };
  return {
    from: Math.min(before.from, day),
    until: Math.max(before.until, day),
    began: before.began + began,
    ended: before.ended + ended,
    changed: before.changed + changed,
    possible: {
      began: before.possible.began + vague.began,
      ended: before.possible.ended + vague.ended,
      changed: before.possible.changed + vague.changed,
    },
  };
}
