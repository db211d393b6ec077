import { AFTER_ALL, BEFORE_ALL, type Day } from '../time/day.ts';
import { ABSENT, type Period, presenceCode } from '../time/spell.ts';
import { boundsOf, countBefore } from './bounds.ts';
import { type TieState, plainState, tieState } from './state.ts';
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

/** Past one tie in so many, looking at all of them in order is cheaper than at those here and there. */
const FAR = 16;

/** A cursor over a view. Before its first move nothing is present, not even what has no start. */
export function cursorOf(view: View): Cursor {
  const { starts, ends } = boundsOf(view);
  const standing = new Standing(view);
  // How many starts lie before the period's end, and how many ends at or before its beginning.
  let started = 0;
  let ended = 0;
  let hasMoved = false;
  const moveTo = (period: Period): Int32Array => {
    const nextStarted = countBefore(starts.days, period.until, started);
    const nextEnded = countBefore(ends.days, period.from + 1, ended);
    const passed = Math.abs(nextStarted - started) + Math.abs(nextEnded - ended);
    standing.count = 0;
    if (!hasMoved || passed > standing.states.length / FAR) standing.lookAtAll(period);
    else {
      standing.lookAt(starts.ties, started, nextStarted, period);
      standing.lookAt(ends.ties, ended, nextEnded, period);
    }
    started = nextStarted;
    ended = nextEnded;
    hasMoved = true;
    return standing.changed.subarray(0, standing.count);
  };
  return { states: standing.states, moveTo };
}

/** The states of all ties of a view, and which of them changed when they were last looked at. */
class Standing {
  readonly states: Uint8Array;
  readonly changed: Int32Array;
  /** How many have changed; their numbers stand first in `changed`. */
  count = 0;
  readonly #view: View;
  readonly #spells: Int32Array;
  readonly #others: Int32Array;
  /** Of each of the others the first day and the last before which it may be there. */
  readonly #reaches: Int32Array;

  constructor(view: View) {
    const ties = view.plain.length;
    this.states = new Uint8Array(ties);
    this.changed = new Int32Array(ties);
    this.#view = view;
    this.#spells = plainSpells(view);
    this.#others = othersOf(view);
    this.#reaches = reachesOf(view, this.#others);
  }

  /** Looks again at some of a list of ties, those between two places in it. */
  lookAt(ties: Int32Array, a: number, b: number, period: Period): void {
    for (let place = Math.min(a, b); place < Math.max(a, b); place++)
      this.#look(ties[place]!, period);
  }

  /**
   * Looks again at every tie: first at all as if only plain ones were there, then at the others;
   * closely only at those that may be there, which are few.
   */
  lookAtAll(period: Period): void {
    const { states } = this;
    const before = this.#others.map((tie) => states[tie]!);
    for (const tie of this.#others) states[tie] = ABSENT;
    this.count = restate(this.#spells, period, states, this.changed);
    for (let place = 0; place < before.length; place++) {
      const tie = this.#others[place]!;
      const first = this.#reaches[2 * place]!;
      const mayBeThere = first < period.until && this.#reaches[2 * place + 1]! > period.from;
      states[tie] = before[place]!;
      if (mayBeThere) this.#look(tie, period);
      else if (states[tie] !== ABSENT) this.#note(tie, ABSENT);
    }
  }

  #look(tie: number, period: Period): void {
    const state: TieState =
      this.#view.plain[tie] === 1
        ? stateAt(this.#spells, tie, period.from, period.until)
        : tieState(this.#view, tie, period.from, period.until);
    if (state !== this.states[tie]) this.#note(tie, state);
  }

  #note(tie: number, state: TieState): void {
    this.states[tie] = state;
    this.changed[this.count++] = tie;
  }
}

/**
 * The spells of the plain ties, the four days of each beside each other, so that one read of
 * memory brings all; every other tie has one that no period meets.
 */
function plainSpells({ plain, rows, rowStart }: View): Int32Array {
  const spells = new Int32Array(plain.length * 4);
  for (let tie = 0; tie < plain.length; tie++) {
    const row = rowStart[tie]!;
    const isPlain = plain[tie] === 1;
    spells[tie * 4] = isPlain ? rows.startFirst[row]! : AFTER_ALL;
    spells[tie * 4 + 1] = isPlain ? rows.startLast[row]! : AFTER_ALL;
    spells[tie * 4 + 2] = isPlain ? rows.endFirst[row]! : BEFORE_ALL;
    spells[tie * 4 + 3] = isPlain ? rows.endLast[row]! : BEFORE_ALL;
  }
  return spells;
}

/** The ties that the lens leaves something of, and that are not plain. */
function othersOf({ plain, rowStart }: View): Int32Array {
  const others: number[] = [];
  for (let tie = 0; tie < plain.length; tie++)
    if (plain[tie] === 0 && rowStart[tie + 1]! > rowStart[tie]!) others.push(tie);
  return Int32Array.from(others);
}

/** For each of some ties, in turn, where its rows begin and where they end, whatever lies between. */
function reachesOf({ rows, rowStart }: View, ties: Int32Array): Int32Array {
  const reaches = new Int32Array(ties.length * 2);
  ties.forEach((tie, place) => {
    let first = AFTER_ALL;
    let last = BEFORE_ALL;
    for (let row = rowStart[tie]!; row < rowStart[tie + 1]!; row++) {
      first = Math.min(first, rows.startFirst[row]!);
      last = Math.max(last, rows.endLast[row]!);
    }
    reaches[2 * place] = first;
    reaches[2 * place + 1] = last;
  });
  return reaches;
}

/** The state of a plain tie. */
function stateAt(spells: Int32Array, tie: number, from: Day, until: Day): TieState {
  const place = tie * 4;
  const presence = presenceCode(
    spells[place]!,
    spells[place + 1]!,
    spells[place + 2]!,
    spells[place + 3]!,
    from,
    until,
  );
  return plainState(presence);
}

/**
 * Brings the states of all plain ties to a period, notes those that changed, and returns how
 * many did. Which way a spell falls is chance, and a branch guessed wrong costs more than the
 * work: so every state is written, and counted only if it changed.
 */
function restate(
  spells: Int32Array,
  { from, until }: Period,
  states: Uint8Array,
  changed: Int32Array,
): number {
  let count = 0;
  for (let tie = 0; tie < states.length; tie++) {
    const state = stateAt(spells, tie, from, until);
    changed[count] = tie;
    count += Number(state !== states[tie]);
    states[tie] = state;
  }
  return count;
}
