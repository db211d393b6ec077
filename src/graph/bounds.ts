import { BEFORE_ALL, type Day, isDay } from '../time/day.ts';
import { contestDays } from './contest.ts';
import type { View } from './view.ts';

/** Days in order, and the tie whose state may change there. */
export type Bounds = { readonly days: Int32Array; readonly ties: Int32Array };

/** Starts are compared to a period's end, ends to its beginning. */
type BothBounds = { readonly starts: Bounds; readonly ends: Bounds };

const known = new WeakMap<View, BothBounds>();

/** All days at which some tie's state may change; worked out once a view. */
export function boundsOf(view: View): BothBounds {
  const bounds = known.get(view) ?? gathered(view);
  known.set(view, bounds);
  return bounds;
}

function gathered(view: View): BothBounds {
  const starts = new BoundList();
  const ends = new BoundList();
  const { rowStart, rows } = view;
  const ties = view.network.dataset.ties.length;
  for (let tie = 0; tie < ties; tie++) {
    for (let row = rowStart[tie]!; row < rowStart[tie + 1]!; row++) {
      starts.addBoth(rows.startFirst[row]!, rows.startLast[row]!, tie);
      ends.addBoth(rows.endFirst[row]!, rows.endLast[row]!, tie);
    }
  }
  for (const [tie, runs] of view.runs)
    for (const run of runs) {
      starts.addBoth(run.startFirst, run.startLast, tie);
      ends.addBoth(run.endFirst, run.endLast, tie);
    }
  // A denied status needs no days of its own: where it is denied it is contested.
  addContests(view, starts, ends);
  return { starts: starts.sorted(), ends: ends.sorted() };
}

/** Each day at which a contest changes is where one state of it ends and the next starts. */
function addContests(view: View, starts: BoundList, ends: BoundList): void {
  const { keyStart, tiesByKey } = view.network;
  for (const [key, steps] of view.contests)
    for (const tie of tiesByKey.subarray(keyStart[key], keyStart[key + 1]))
      for (const day of contestDays(steps)) {
        starts.add(day, tie);
        ends.add(day, tie);
      }
}

/** Pairs of a day and a tie, gathered in growing columns. */
class BoundList {
  #days = new Int32Array(1024);
  #ties = new Int32Array(1024);
  #length = 0;

  /** Adds a bound; what is not a day is never passed and left out. */
  add(day: Day, tie: number): void {
    if (!isDay(day)) return;
    if (this.#length === this.#days.length) this.#grow();
    this.#days[this.#length] = day;
    this.#ties[this.#length++] = tie;
  }

  addBoth(first: Day, last: Day, tie: number): void {
    this.add(first, tie);
    if (last !== first) this.add(last, tie);
  }

  sorted(): Bounds {
    return sortedByDay(this.#days.subarray(0, this.#length), this.#ties.subarray(0, this.#length));
  }

  #grow(): void {
    const days = new Int32Array(this.#length * 2);
    const ties = new Int32Array(this.#length * 2);
    days.set(this.#days);
    ties.set(this.#ties);
    this.#days = days;
    this.#ties = ties;
  }
}

/** Sorts by counting, first the low and then the high 16 bits of the day: linear, however far the days lie apart. */
function sortedByDay(days: Int32Array, ties: Int32Array): Bounds {
  const low = sortedByDigit(days, ties, (day) => day & 0xffff);
  return sortedByDigit(low.days, low.ties, (day) => (day - BEFORE_ALL) >>> 16);
}

function sortedByDigit(days: Int32Array, ties: Int32Array, digit: (day: number) => number): Bounds {
  const next = new Int32Array(65_537);
  for (const day of days) next[digit(day) + 1]! += 1;
  for (let value = 0; value < 65_536; value++) next[value + 1]! += next[value]!;
  const sorted = { days: new Int32Array(days.length), ties: new Int32Array(ties.length) };
  for (let place = 0; place < days.length; place++) {
    const day = days[place]!;
    const to = next[digit(day)]!++;
    sorted.days[to] = day;
    sorted.ties[to] = ties[place]!;
  }
  return sorted;
}

/** How many of the sorted days are less than `day`; near `guess` it takes a few steps, elsewhere a bisection. */
export function countBefore(days: Int32Array, day: Day, guess: number): number {
  let count = guess;
  for (let steps = 0; steps < 32; steps++) {
    if (count > 0 && days[count - 1]! >= day) count -= 1;
    else if (count < days.length && days[count]! < day) count += 1;
    else return count;
  }
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
