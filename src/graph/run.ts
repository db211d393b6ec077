import type { Spell } from '../time/spell.ts';
import { type Network, type SpellColumns, tiesOfKey } from './network.ts';

/**
 * Adjacent spells of one relation whose end and start are the same text share that day: the
 * relation goes on through it, though which of the two holds is not known. A run is a chain of
 * such spells; it starts as its first does and ends as its last. Only spells of one account
 * join, and only where the lens has left the end of the one and the start of the other alone.
 *
 * Where the shared text is one whole day there is nothing to know, and no run is made.
 */
export function runsOf(
  network: Network,
  rowStart: Int32Array,
  rows: SpellColumns,
): ReadonlyMap<number, readonly Spell[]> {
  const runs = new Map<number, Spell[]>();
  for (const key of vagueKeys(network))
    for (const { ties, spell } of runsUnder(shownTies(network, rowStart, rows, key)))
      for (const tie of ties) runs.set(tie, [...(runs.get(tie) ?? []), spell]);
  return runs;
}

/** A tie that the lens leaves something of: what its file says, and the rows that keep its start and its end. */
type Shown = {
  readonly tie: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly opening: number | null;
  readonly closing: number | null;
  readonly rows: SpellColumns;
};

type Run = { readonly ties: readonly number[]; readonly spell: Spell };

/** Keys of several ties of which one ends at a vague date. */
function vagueKeys(network: Network): ReadonlySet<number> {
  const { keyOfTie, keyStart, tieSpells, dataset } = network;
  const keys = new Set<number>();
  for (let tie = 0; tie < keyOfTie.length; tie++) {
    if (tieSpells.endFirst[tie] === tieSpells.endLast[tie]) continue;
    const key = keyOfTie[tie]!;
    if (keyStart[key + 1]! - keyStart[key]! < 2) continue;
    if (dataset.ties[tie]!.end !== null) keys.add(key);
  }
  return keys;
}

function shownTies(
  network: Network,
  rowStart: Int32Array,
  rows: SpellColumns,
  key: number,
): Shown[] {
  const { tieSpells, dataset } = network;
  return [...tiesOfKey(network, key)].map((tie) => {
    const { account, start, end } = dataset.ties[tie]!;
    let opening: number | null = null;
    let closing: number | null = null;
    for (let row = rowStart[tie]!; row < rowStart[tie + 1]!; row++) {
      if (keepsStart(tieSpells, tie, rows, row)) opening ??= row;
      if (keepsEnd(tieSpells, tie, rows, row)) closing = row;
    }
    return { tie, start: joint(account, start), end: joint(account, end), opening, closing, rows };
  });
}

const keepsStart = (from: SpellColumns, tie: number, rows: SpellColumns, row: number): boolean =>
  rows.startFirst[row] === from.startFirst[tie] && rows.startLast[row] === from.startLast[tie];

const keepsEnd = (from: SpellColumns, tie: number, rows: SpellColumns, row: number): boolean =>
  rows.endFirst[row] === from.endFirst[tie] && rows.endLast[row] === from.endLast[tie];

/** What two spells share to be adjacent; null for what is open or unknown, which joins nothing. */
const joint = (account: string | null, date: string | null): string | null =>
  date === null || date === '..' ? null : `${account ?? ''} ${date}`;

/** The runs of one key's ties: each is followed by the first that starts with the text it ends with. */
function runsUnder(ties: readonly Shown[]): Run[] {
  const next = new Map<Shown, Shown>();
  const followers = new Set<Shown>();
  for (const tie of ties) {
    if (tie.end === null || tie.closing === null) continue;
    const follower = ties.find(
      (other) =>
        other !== tie && other.opening !== null && other.start === tie.end && !followers.has(other),
    );
    if (!follower) continue;
    next.set(tie, follower);
    followers.add(follower);
  }
  const heads = [...next.keys()].filter((tie) => !followers.has(tie) || !isUncut(tie));
  return heads.map((head) => runFrom(head, next));
}

/** Whether one row of a tie has both its start and its end, so that a run may go on through it. */
const isUncut = ({ opening, closing }: Shown): boolean => opening !== null && opening === closing;

function runFrom(head: Shown, next: ReadonlyMap<Shown, Shown>): Run {
  const ties = [head.tie];
  let last = head;
  for (let follower = next.get(head); follower; follower = next.get(follower)) {
    ties.push(follower.tie);
    last = follower;
    if (!isUncut(follower)) break;
  }
  const { rows } = head;
  const spell: Spell = {
    startFirst: rows.startFirst[head.closing!]!,
    startLast: rows.startLast[head.closing!]!,
    endFirst: rows.endFirst[last.opening!]!,
    endLast: rows.endLast[last.opening!]!,
  };
  return { ties, spell };
}
