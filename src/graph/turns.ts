import type { Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { boundsOf } from './bounds.ts';
import { type ChangeKind, traits } from './diff.ts';
import { type LiveTie, liveTie } from './snapshot.ts';
import { presenceIn, tieState } from './state.ts';
import type { View } from './view.ts';

/** A day on which something is not as it was the day before, and how many relations began, ended, changed. */
export type Turn = { readonly day: Day } & Readonly<Record<ChangeKind, number>>;

/**
 * The days on which something changes, in order, each once: exactly those that differ from the
 * day before, counted as a difference counts. `seen` are the keys that count, by number; all, if
 * left out; of their ties count those that `keeps` keeps as they stand on a day. It walks once along the days at which some tie's state may change and looks only at
 * the ties that stand there.
 */
export function turnsOf(
  view: View,
  seen?: ReadonlySet<number>,
  keeps: (live: LiveTie) => boolean = () => true,
): readonly Turn[] {
  const { starts, ends } = boundsOf(view);
  const { keyOfTie } = view.network;
  const sets = new KeySets(view, keeps, Math.min(starts.days[0] ?? 0, ends.days[0] ?? 0) - 1);
  const turns: Turn[] = [];
  let start = 0;
  let end = 0;
  while (start < starts.days.length || end < ends.days.length) {
    const day = Math.min(starts.days[start] ?? Infinity, ends.days[end] ?? Infinity);
    const touched = new Set<number>();
    while (starts.days[start] === day) touched.add(starts.ties[start++]!);
    while (ends.days[end] === day) touched.add(ends.ties[end++]!);
    for (const tie of touched) if (!seen || seen.has(keyOfTie[tie]!)) sets.move(tie, day);
    const sums = sets.settle();
    if (sums.began + sums.ended + sums.changed > 0) turns.push({ day, ...sums });
  }
  return turns;
}

/** The set of what is compared under one key: how many ties bear each text. */
type KeySet = {
  readonly counts: Map<string, number>;
  /** Of the texts that moved since the last settling, whether they were in the set. */
  readonly moved: Map<string, boolean>;
};

/** What is compared under each key, as the ties move one by one through time. */
class KeySets {
  readonly #view: View;
  readonly #keeps: (live: LiveTie) => boolean;
  /** The text of each tie; null where it is absent. */
  readonly #texts: (string | null)[];
  readonly #sets = new Map<number, KeySet>();
  readonly #unsettled = new Set<KeySet>();

  constructor(view: View, keeps: (live: LiveTie) => boolean, day: Day) {
    this.#view = view;
    this.#keeps = keeps;
    this.#texts = view.network.dataset.ties.map((_, tie) => textOn(view, tie, day, keeps));
    this.#texts.forEach((text, tie) => text !== null && this.#count(tie, text, 1));
    this.settle();
  }

  /** Moves a tie to a day. */
  move(tie: number, day: Day): void {
    const before = this.#texts[tie]!;
    const after = textOn(this.#view, tie, day, this.#keeps);
    if (before === after) return;
    this.#texts[tie] = after;
    if (before !== null) this.#count(tie, before, -1);
    if (after !== null) this.#count(tie, after, 1);
  }

  /** How many sets came to be, ceased to be, or are others than when last settled. */
  settle(): Record<ChangeKind, number> {
    const sums = { began: 0, ended: 0, changed: 0 };
    for (const { counts, moved } of this.#unsettled) {
      const came = [...moved].filter(([text, was]) => !was && counts.has(text)).length;
      const went = [...moved].filter(([text, was]) => was && !counts.has(text)).length;
      if (came + went > 0)
        sums[counts.size === 0 ? 'ended' : counts.size - came + went === 0 ? 'began' : 'changed'] +=
          1;
      moved.clear();
    }
    this.#unsettled.clear();
    return sums;
  }

  #count(tie: number, text: string, by: 1 | -1): void {
    const set = this.#setOf(this.#view.network.keyOfTie[tie]!);
    const count = set.counts.get(text) ?? 0;
    if (!set.moved.has(text)) set.moved.set(text, count > 0);
    if (count + by === 0) set.counts.delete(text);
    else set.counts.set(text, count + by);
    this.#unsettled.add(set);
  }

  #setOf(key: number): KeySet {
    const known = this.#sets.get(key);
    if (known) return known;
    const set: KeySet = { counts: new Map(), moved: new Map() };
    this.#sets.set(key, set);
    return set;
  }
}

/** What is compared of a tie on a day; null where it is absent, or not kept. */
function textOn(
  view: View,
  tie: number,
  day: Day,
  keeps: (live: LiveTie) => boolean,
): string | null {
  const { from, until } = dayPeriod(day);
  const state = tieState(view, tie, from, until);
  if (presenceIn(state) === 0) return null;
  const live = liveTie(view, tie, state, false);
  return keeps(live) ? traits(live) : null;
}
