import type { Day } from '../time/day.ts';
import { ABSENT, type Spell, presenceCode } from '../time/spell.ts';
import { type ContestCode, contestOver } from './contest.ts';
import type { SpellColumns } from './network.ts';
import type { View } from './view.ts';

/**
 * What may change about a tie as the date moves, packed in one small number, so that an index
 * can compare a million of them: 0 is absent, whatever else holds.
 */
export type TieState = number;

/** 0 absent, 1 possible, 2 certain. */
export const presenceIn = (state: TieState): 0 | 1 | 2 => (state & 3) as 0 | 1 | 2;
/** The presence of the run of spells that the tie stands in; no less than its own. */
export const runPresenceIn = (state: TieState): 0 | 1 | 2 => ((state >> 2) & 3) as 0 | 1 | 2;
/** 0 none, 1 date, 2 fact. */
export const contestIn = (state: TieState): ContestCode => ((state >> 4) & 3) as ContestCode;
/** Whether the lens's source denies the tie's status, for certain or possibly. */
export const statusDeniedIn = (state: TieState): boolean => (state & 64) !== 0;

/** What of a view the state of its ties is read from. */
export type StateSource = Pick<
  View,
  'plain' | 'rows' | 'rowStart' | 'runs' | 'contests' | 'statusDenials'
> & { readonly network: Pick<View['network'], 'keyOfTie'> };

/** The state of a tie over the period from `from` until `until`. */
export function tieState(view: StateSource, tie: number, from: Day, until: Day): TieState {
  if (view.plain[tie] === 1)
    return plainState(rowPresence(view.rows, view.rowStart[tie]!, from, until));
  const presence = rowsPresence(view, tie, from, until);
  if (presence === ABSENT) return 0;
  let running: 0 | 1 | 2 = presence;
  for (const run of view.runs.get(tie) ?? [])
    running = larger(running, spellCode(run, from, until));
  const contest = contestOver(view.contests.get(view.network.keyOfTie[tie]!), from, until);
  const denied = view.statusDenials
    .get(tie)
    ?.some(({ startFirst, endLast }) => startFirst < until && endLast > from);
  return presence | (running << 2) | (contest << 4) | (denied ? 64 : 0);
}

/** The state of a tie of which nothing but its presence is to be asked. */
export const plainState = (presence: 0 | 1 | 2): TieState => presence | (presence << 2);

const larger = (a: 0 | 1 | 2, b: 0 | 1 | 2): 0 | 1 | 2 => (a > b ? a : b);

const spellCode = (spell: Spell, from: Day, until: Day): 0 | 1 | 2 =>
  presenceCode(spell.startFirst, spell.startLast, spell.endFirst, spell.endLast, from, until);

/** The presence of one row of spell columns. */
export function rowPresence(rows: SpellColumns, row: number, from: Day, until: Day): 0 | 1 | 2 {
  return presenceCode(
    rows.startFirst[row]!,
    rows.startLast[row]!,
    rows.endFirst[row]!,
    rows.endLast[row]!,
    from,
    until,
  );
}

/** The presence of a tie, the greatest of its rows'. */
function rowsPresence(view: StateSource, tie: number, from: Day, until: Day): 0 | 1 | 2 {
  let greatest: 0 | 1 | 2 = ABSENT;
  for (let row = view.rowStart[tie]!; row < view.rowStart[tie + 1]!; row++)
    greatest = larger(greatest, rowPresence(view.rows, row, from, until));
  return greatest;
}
