import { BEFORE_ALL, type Day, isDay } from '../time/day.ts';
import type { Period } from '../time/spell.ts';
import { contestDays } from './contest.ts';
import { type TieState, tieState } from './state.ts';
import type { View } from './view.ts';

/**
 * A place in time from which a neighbouring one costs only what changes between them. The
 * starts and the ends of all spells stand in two columns in date order; to move is to walk
 * along both and to look again at the ties passed. A far jump looks at every tie once instead.
 */
export type Cursor = {
  /** The state of each tie at the cursor's period, by number; 0 is absent. */
  readonly states: Readonly<Uint8Array>;
  /**
   * Moves to a period and returns the numbers of the ties whose state changed, each once, in
   * no order. The array is the cursor's own and holds until the next move.
   */
  readonly moveTo: (period: Period) => Int32Array;
};

/** Days in order, and the tie whose state may change there. */
type Bounds = { readonly days: Int32Array; readonly ties: Int32Array };

/** Past one tie in so many, looking at all of them is cheaper than walking. */
const FAR = 8;

/** A cursor over a view. Before its first move nothing is present, not even what has no start. */
export function cursorOf(view: View): Cursor {
  const { starts, ends } = boundsOf(view);
  const ties = view.network.dataset.ties.length;
  const states = new Uint8Array(ties);
  const changed = new Int32Array(ties);
  // How many starts lie before the period's end, and how many ends at or before its beginning.
  let started = 0;
  let ended = 0;
  let hasMoved = false;
  const moveTo = (period: Period): Int32Array => {
    const { from, until } = period;
    const nextStarted = countBefore(starts.days, until, started);
    const nextEnded = countBefore(ends.days, from + 1, ended);
    const passed = Math.abs(nextStarted - started) + Math.abs(nextEnded - ended);
    let count = 0;
    const look = (tie: number): void => {
      const state: TieState = tieState(view, tie, from, until);
      if (state === states[tie]) return;
      states[tie] = state;
      changed[count++] = tie;
    };
    if (!hasMoved || passed > ties / FAR) for (let tie = 0; tie < ties; tie++) look(tie);
    else {
      each(starts.ties, started, nextStarted, look);
      each(ends.ties, ended, nextEnded, look);
    }
    started = nextStarted;
    ended = nextEnded;
    hasMoved = true;
    return changed.subarray(0, count);
  };
  return { states, moveTo };
}

function each(ties: Int32Array, a: number, b: number, look: (tie: number) => void): void {
  for (let place = Math.min(a, b); place < Math.max(a, b); place++) look(ties[place]!);
}

/** How many of the sorted days are less than `day`; near `guess` it takes a few steps, elsewhere a bisection. */
function countBefore(days: Int32Array, day: Day, guess: number): number {
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

/**
 * All days at which some tie's state may change, with the tie: starts are compared to a period's
 * end, and ends to its beginning.
 */
export function boundsOf(view: View): { starts: Bounds; ends: Bounds } {
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
  for (const [tie, denials] of view.statusDenials)
    for (const denial of denials) {
      starts.add(denial.startFirst, tie);
      ends.add(denial.endLast, tie);
    }
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
