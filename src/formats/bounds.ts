import { formatDay, isDay } from '../time/day.ts';
import type { Spell } from '../time/spell.ts';

/** The four bounds of a spell in the order in which tables have them. */
export const BOUND_COLUMNS = [
  'start_earliest',
  'start_latest',
  'end_earliest',
  'end_latest',
] as const;

/**
 * The four bounds of a spell as days `YYYY-MM-DD`, blank where there is no bound. The spell holds
 * from its start and no longer on its end: where all four are known, it is certain from
 * `start_latest` until the day before `end_earliest`, and possible from `start_earliest` until
 * the day before `end_latest`.
 */
export function boundCells({ startFirst, startLast, endFirst, endLast }: Spell): string[] {
  return [startFirst, startLast, endFirst, endLast].map((day) =>
    isDay(day) ? formatDay(day) : '',
  );
}

/** What a start or end in a file is: a date, `..` for ever, or blank, which is not known. */
export const boundKind = (text: string | null): 'dated' | 'open' | 'unknown' =>
  text === null ? 'unknown' : text === '..' ? 'open' : 'dated';
