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
  /** Of what changed, what may have changed on another day. */
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
 * Lengths go by the square root, so that one change is seen beside forty.
 */
export function ticksOf(turns: readonly Turn[], axis: Axis): readonly Tick[] {
  const columns = new Map<number, Sums>();
  for (const turn of turns) {
    const { day } = turn;
    if (day < axis.span.first || day > axis.span.last) continue;
    const place = Math.floor(placeOf(day, axis) / COLUMN);
    columns.set(place, withTurn(columns.get(place), turn));
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

function withTurn(sums: Sums | undefined, { day, began, ended, changed, possible }: Turn): Sums {
  if (!sums) return { from: day, until: day, began, ended, changed, possible };
  return {
    from: Math.min(sums.from, day),
    until: Math.max(sums.until, day),
    began: sums.began + began,
    ended: sums.ended + ended,
    changed: sums.changed + changed,
    possible: {
      began: sums.possible.began + possible.began,
      ended: sums.possible.ended + possible.ended,
      changed: sums.possible.changed + possible.changed,
    },
  };
}
