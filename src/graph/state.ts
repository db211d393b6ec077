import type { Day } from '../time/day.ts';
import { ABSENT, presenceCode } from '../time/spell.ts';
import { type ContestCode, contestOver } from './contest.ts';
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

/** The state of a tie over the period from `from` until `until`. */
export function tieState(view: View, tie: number, from: Day, until: Day): TieState {
  const presence = rowsPresence(view, tie, from, until);
  if (presence === ABSENT) return 0;
  const run = view.runs.get(tie);
  const runPresence = run
    ? presenceCode(run.startFirst, run.startLast, run.endFirst, run.endLast, from, until)
    : presence;
  const contest = contestOver(view.contests.get(view.network.keyOfTie[tie]!), from, until);
  const denied = view.statusDenials
    .get(tie)
    ?.some(({ startFirst, endLast }) => startFirst < until && endLast > from);
  return presence | (Math.max(presence, runPresence) << 2) | (contest << 4) | (denied ? 64 : 0);
}

/** The presence of a tie, the greatest of its rows'. */
export function rowsPresence(view: View, tie: number, from: Day, until: Day): 0 | 1 | 2 {
  const { startFirst, startLast, endFirst, endLast } = view.rows;
  let greatest: 0 | 1 | 2 = ABSENT;
  for (let row = view.rowStart[tie]!; row < view.rowStart[tie + 1]!; row++) {
    const code = presenceCode(
      startFirst[row]!,
      startLast[row]!,
      endFirst[row]!,
      endLast[row]!,
      from,
      until,
    );
    if (code > greatest) greatest = code;
  }
  return greatest;
}
