import { AFTER_ALL, BEFORE_ALL, type Day } from '../time/day.ts';
import type { Period, Spell } from '../time/spell.ts';
import { spellAt, tiesOfKey } from './network.ts';
import type { View } from './view.ts';

/**
 * How many are there from a day until the day of the next step: for certain, and at all. What is
 * certain counts among the possible too. The first step stands at `BEFORE_ALL`.
 */
export type Count = { readonly day: Day; readonly certain: number; readonly possible: number };

type Presence = 'certain' | 'possible';

/**
 * How many of several groups of keys are there as time goes by; a group is there while any of its
 * keys is, and certain while the relation of any of them is, as snapshots of single days have it.
 * One pass along the bounds of their ties, whatever the length of time.
 */
export function countsOf(view: View, groups: readonly (readonly number[])[]): readonly Count[] {
  const deltas = new Map<Day, Record<Presence, number>>([
    [BEFORE_ALL, { certain: 0, possible: 0 }],
  ]);
  const add = (day: Day, presence: Presence, by: number) => {
    const delta = deltas.get(day) ?? { certain: 0, possible: 0 };
    delta[presence] += by;
    deltas.set(day, delta);
  };
  for (const keys of groups)
    for (const presence of ['certain', 'possible'] as const)
      for (const { from, until } of joined(keys.flatMap((key) => periodsOf(view, key, presence)))) {
        add(from, presence, 1);
        add(until, presence, -1);
      }
  return summed(deltas);
}

/** The count that holds on a day. */
export function countOn(counts: readonly Count[], day: Day): Count {
  return counts.findLast((count) => count.day <= day) ?? { day, certain: 0, possible: 0 };
}

function summed(deltas: ReadonlyMap<Day, Record<Presence, number>>): Count[] {
  const counts: Count[] = [];
  const sum = { certain: 0, possible: 0 };
  for (const [day, delta] of [...deltas].sort(([a], [b]) => a - b)) {
    if (day >= AFTER_ALL) break;
    sum.certain += delta.certain;
    sum.possible += delta.possible;
    const last = counts.at(-1);
    if (last?.certain !== sum.certain || last.possible !== sum.possible)
      counts.push({ day, ...sum });
  }
  return counts;
}

/** When the relation of a key is there, or is so for certain; periods may overlap. */
function periodsOf(view: View, key: number, presence: Presence): Period[] {
  return [...tiesOfKey(view.network, key)].flatMap((tie) => {
    const rows: Spell[] = [];
    for (let row = view.rowStart[tie]!; row < view.rowStart[tie + 1]!; row++)
      rows.push(spellAt(view.rows, row));
    const possible = rows.map(possibleIn);
    if (presence === 'possible') return possible.filter(hasDays);
    // Through a shared day a run is certain where either of its spells is possible.
    const running = (view.runs.get(tie) ?? []).flatMap((run) =>
      possible.map((period) => shared(certainIn(run), period)),
    );
    return [...rows.map(certainIn), ...running].filter(hasDays);
  });
}

/** The days on which a spell is possible, and those on which it is certain. */
export const possibleIn = ({ startFirst, endLast }: Spell): Period => ({
  from: startFirst,
  until: endLast,
});
export const certainIn = ({ startLast, endFirst }: Spell): Period => ({
  from: startLast,
  until: endFirst,
});

export const hasDays = ({ from, until }: Period): boolean => from < until;

const shared = (a: Period, b: Period): Period => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

/** Periods in order of time, those that touch or overlap as one. */
function joined(periods: readonly Period[]): Period[] {
  const parts: Period[] = [];
  for (const period of periods.toSorted((a, b) => a.from - b.from)) {
    const last = parts.at(-1);
    if (last && period.from <= last.until)
      parts[parts.length - 1] = { from: last.from, until: Math.max(last.until, period.until) };
    else parts.push(period);
  }
  return parts;
}
