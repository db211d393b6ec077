import { AFTER_ALL, BEFORE_ALL, type Day } from '../time/day.ts';
import { ABSENT, CERTAIN, POSSIBLE } from '../time/spell.ts';
import type { ChangeKind } from './diff.ts';
import { type Keeps, type Passage, keptBit, passageOf } from './passage.ts';
import { contestIn, presenceIn, statusDeniedIn, tieState } from './state.ts';
import type { View } from './view.ts';

/**
 * A day on which something is not as it was the day before, and how many relations began, ended,
 * changed; and of these, what may have been on another day.
 */
export type Turn = { readonly day: Day } & Sums & { readonly possible: Possible };

type Sums = Readonly<Record<ChangeKind, number>>;

/** What of a turn may have been on another day: a relation is only possible on one of the two days. */
export type Possible = {
  /** Of each that may have begun: the day by which it has; `AFTER_ALL` where that is never certain. */
  readonly began: readonly Day[];
  /** Of each that has ended: the day from which it may have; `BEFORE_ALL` where it never was certain. */
  readonly ended: readonly Day[];
  /** How many others. */
  readonly changed: number;
};

/** Where nothing is in doubt, for all such turns: most are. */
const SURE: Possible = { began: [], ended: [], changed: 0 };

/**
 * The days on which something changes, in order, each once: exactly those that differ from the
 * day before, counted as a difference counts. `seen` are the keys that count, by number; all, if
 * left out; of their ties count those that `keeps` keeps as they stand on a day.
 */
export function turnsOf(view: View, seen?: ReadonlySet<number>, keeps?: Keeps): readonly Turn[] {
  const walk = turnsAlong(passageOf(view, seen ?? null, keeps ?? null), Infinity);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same of a passage, in pieces: it pauses each time that so many days have been looked at,
 * with how far it is, from 0 to 1. It walks once along the days at which some tie's state may
 * change and looks only at the ties that stand there.
 */
export function* turnsAlong(passage: Passage, pause: number): Generator<number, readonly Turn[]> {
  const { starts, ends } = passage;
  const walk = new Walk(passage, Math.min(starts.days[0] ?? 0, ends.days[0] ?? 0) - 1);
  const all = starts.days.length + ends.days.length;
  const turns: Turn[] = [];
  let start = 0;
  let end = 0;
  for (let days = 1; start + end < all; days++) {
    const day = Math.min(starts.days[start] ?? Infinity, ends.days[end] ?? Infinity);
    while (starts.days[start] === day) walk.touch(starts.ties[start++]!);
    while (ends.days[end] === day) walk.touch(ends.ties[end++]!);
    const sums = walk.moveTo(day);
    if (sums.began + sums.ended + sums.changed > 0) turns.push({ day, ...sums });
    if (days % pause === 0) yield (start + end) / all;
  }
  return turns;
}

/** What is compared of each tie, as one number, moving through time. */
class Walk {
  readonly #passage: Passage;
  /** What is compared of each tie; 0 where it is absent. */
  readonly #codes: Int32Array;
  readonly #touched: number[] = [];
  /** The keys of what was touched, each once; and the codes of their ties before, one key after the other. */
  readonly #keys: number[] = [];
  readonly #before: number[] = [];
  /** By key and by code: the mark that was last put on it. */
  readonly #keyMarks: Int32Array;
  readonly #codeMarks: Int32Array;
  #lastMark = 0;
  /** Of the key looked at last: the greatest presence of its ties before, and now. */
  readonly #greatest: { before: number; after: number } = { before: ABSENT, after: ABSENT };
  /** By key, while it is only possible: where the day by which it has begun is to be told. */
  readonly #begun = new Map<number, { readonly days: Day[]; readonly at: number }>();
  /** By key, while it is only possible: since which day it is not certain any more. */
  readonly #since = new Map<number, Day>();

  constructor(passage: Passage, day: Day) {
    const { keyOfTie, keyStart } = passage.keys;
    this.#passage = passage;
    this.#codes = new Int32Array(keyOfTie.length);
    this.#keyMarks = new Int32Array(keyStart.length);
    this.#codeMarks = new Int32Array(passage.traits.codes);
    for (let tie = 0; tie < this.#codes.length; tie++) this.#codes[tie] = this.#codeOn(tie, day);
  }

  /** Notes that a tie may change with the next move. */
  touch(tie: number): void {
    const { seen, keys } = this.#passage;
    if (!seen || seen.has(keys.keyOfTie[tie]!)) this.#touched.push(tie);
  }

  /** Moves what was touched to a day; how many keys came to be, ceased to be, or are others. */
  moveTo(day: Day): Sums & { readonly possible: Possible } {
    this.#rememberKeys();
    for (const tie of this.#touched) this.#codes[tie] = this.#codeOn(tie, day);
    const { keyStart } = this.#passage.keys;
    const sums = { began: 0, ended: 0, changed: 0 };
    const possible = { began: [] as Day[], ended: [] as Day[], changed: 0 };
    let place = 0;
    for (const key of this.#keys) {
      const change = this.#changeOf(key, place);
      if (change) {
        sums[change] += 1;
        this.#addDoubt(key, day, change, possible);
      }
      place += keyStart[key + 1]! - keyStart[key]!;
    }
    this.#touched.length = 0;
    this.#keys.length = 0;
    this.#before.length = 0;
    const { began, ended, changed } = possible;
    const isSure = began.length + ended.length + changed === 0;
    return { ...sums, possible: isSure ? SURE : possible };
  }

  #rememberKeys(): void {
    const { keyOfTie, keyStart, tiesByKey } = this.#passage.keys;
    const mark = ++this.#lastMark;
    for (const tie of this.#touched) {
      const key = keyOfTie[tie]!;
      if (this.#keyMarks[key] === mark) continue;
      this.#keyMarks[key] = mark;
      this.#keys.push(key);
      for (let at = keyStart[key]!; at < keyStart[key + 1]!; at++)
        this.#before.push(this.#codes[tiesByKey[at]!]!);
    }
  }

  /**
   * What became of the set of a key whose codes before stand at a place; null if it is the same.
   * The greatest presence on both days is noted on the way. By marks on the codes: to make sets would take most of the walk's time.
   */
  #changeOf(key: number, place: number): ChangeKind | null {
    const { keyStart, tiesByKey } = this.#passage.keys;
    const marks = this.#codeMarks;
    const first = keyStart[key]!;
    const count = keyStart[key + 1]! - first;
    const [old, kept, fresh] = [++this.#lastMark, ++this.#lastMark, ++this.#lastMark];
    const sizes = { before: 0, after: 0, kept: 0 };
    const greatest = this.#greatest;
    greatest.before = ABSENT;
    greatest.after = ABSENT;
    for (let at = 0; at < count; at++) {
      const code = this.#before[place + at]!;
      greatest.before = Math.max(greatest.before, presenceOf(code));
      if (code === 0 || marks[code] === old) continue;
      marks[code] = old;
      sizes.before += 1;
    }
    for (let at = 0; at < count; at++) {
      const code = this.#codes[tiesByKey[first + at]!]!;
      greatest.after = Math.max(greatest.after, presenceOf(code));
      if (code === 0 || marks[code] === kept || marks[code] === fresh) continue;
      const wasThere = marks[code] === old;
      marks[code] = wasThere ? kept : fresh;
      sizes.after += 1;
      if (wasThere) sizes.kept += 1;
    }
    if (sizes.kept === sizes.before && sizes.kept === sizes.after) return null;
    return sizes.before === 0 ? 'began' : sizes.after === 0 ? 'ended' : 'changed';
  }

  /**
   * Notes what of a change may have been on another day. A beginning is told the day by which it
   * is certain once that comes.
   */
  #addDoubt(
    key: number,
    day: Day,
    change: ChangeKind,
    possible: { readonly began: Day[]; readonly ended: Day[]; changed: number },
  ): void {
    const { before, after } = this.#greatest;
    const begun = this.#begun.get(key);
    const since = this.#since.get(key) ?? BEFORE_ALL;
    if (after !== POSSIBLE) {
      this.#begun.delete(key);
      this.#since.delete(key);
    } else if (before === CERTAIN) this.#since.set(key, day);
    if (after === CERTAIN && begun) begun.days[begun.at] = day;
    if (before !== POSSIBLE && after !== POSSIBLE) return;
    if (change === 'changed') possible.changed += 1;
    else if (change === 'ended') possible.ended.push(since);
    else {
      this.#begun.set(key, { days: possible.began, at: possible.began.length });
      possible.began.push(AFTER_ALL);
    }
  }

  #codeOn(tie: number, day: Day): number {
    const { source, traits, kept } = this.#passage;
    const state = tieState(source, tie, day, day + 1);
    const presence = presenceIn(state);
    if (presence === ABSENT) return 0;
    const isDenied = statusDeniedIn(state);
    if (kept && (kept[tie]! & keptBit(presence === CERTAIN, isDenied)) === 0) return 0;
    const trait = (isDenied ? traits.unstated : traits.stated)[tie]!;
    return (trait * 3 + contestIn(state)) * 2 + presence;
  }
}

/** The presence in what `codeOn` makes: its last part, of which a tie that stands has one or the other. */
const presenceOf = (code: number): number =>
  code === 0 ? ABSENT : code % 2 === 1 ? POSSIBLE : CERTAIN;
