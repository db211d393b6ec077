import type { Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { boundsOf } from './bounds.ts';
import { type ChangeKind, traits } from './diff.ts';
import { tiesOfKey } from './network.ts';
import { liveTie } from './snapshot.ts';
import { presenceIn, tieState } from './state.ts';
import type { View } from './view.ts';

/** A day on which something is not as it was the day before, and how many relations began, ended, changed. */
export type Turn = { readonly day: Day } & Readonly<Record<ChangeKind, number>>;

/**
 * The days on which something changes, in order, each once: exactly those that differ from the
 * day before, counted as a difference counts. `seen` are the keys that count, by number; all, if
 * left out. It walks once along the days at which some tie's state may change, so that its cost
 * is that of the ties, not of the days.
 */
export function turnsOf(view: View, seen?: ReadonlySet<number>): readonly Turn[] {
  const { keyOfTie } = view.network;
  const { starts, ends } = boundsOf(view);
  const sets = new Map<number, string>();
  const turns: Turn[] = [];
  let start = 0;
  let end = 0;
  while (start < starts.days.length || end < ends.days.length) {
    const day = Math.min(starts.days[start] ?? Infinity, ends.days[end] ?? Infinity);
    const touched = new Set<number>();
    while (starts.days[start] === day) touched.add(keyOfTie[starts.ties[start++]!]!);
    while (ends.days[end] === day) touched.add(keyOfTie[ends.ties[end++]!]!);
    const turn = { day, began: 0, ended: 0, changed: 0 };
    for (const key of touched) {
      if (seen && !seen.has(key)) continue;
      const before = sets.get(key) ?? setOn(view, key, day - 1);
      const after = setOn(view, key, day);
      sets.set(key, after);
      if (before !== after) turn[before === '' ? 'began' : after === '' ? 'ended' : 'changed'] += 1;
    }
    if (turn.began + turn.ended + turn.changed > 0) turns.push(turn);
  }
  return turns;
}

/** What is compared under a key on a day, as one text; empty where nothing is present. */
function setOn(view: View, key: number, day: Day): string {
  const { from, until } = dayPeriod(day);
  const texts = new Set<string>();
  for (const tie of tiesOfKey(view.network, key)) {
    const state = tieState(view, tie, from, until);
    if (presenceIn(state) > 0) texts.add(traits(liveTie(view, tie, state, false)));
  }
  return [...texts].toSorted().join(' ');
}
