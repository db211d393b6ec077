import { AFTER_ALL, BEFORE_ALL, type Day, isDay } from './day.ts';
import { type DateFault, type DayRange, readDate, readInterval } from './edtf.ts';

/**
 * A spell is half-open, as in the periods of SQL:2011: it holds from its start until its end,
 * and not on its end. Start and end are two unknown days, s in [startFirst, startLast] and
 * e in [endFirst, endLast], with s < e. Where there is no bound, the number is `BEFORE_ALL` or
 * `AFTER_ALL`; ask with `isDay`, and otherwise only compare.
 */
export type Spell = {
  readonly startFirst: Day;
  readonly startLast: Day;
  readonly endFirst: Day;
  readonly endLast: Day;
};

/** For ever, both ways. */
export const ALWAYS: Spell = {
  startFirst: BEFORE_ALL,
  startLast: BEFORE_ALL,
  endFirst: AFTER_ALL,
  endLast: AFTER_ALL,
};

/** The days from `from` until, and without, `until`. */
export type Period = { readonly from: Day; readonly until: Day };

/** The period of a single day. */
export const dayPeriod = (day: Day): Period => ({ from: day, until: day + 1 });

/** How present something is; the names of the codes 0, 1, 2. */
export const PRESENCES = ['absent', 'possible', 'certain'] as const;
export type Presence = (typeof PRESENCES)[number];

export const ABSENT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/**
 * The presence of a spell over a period [P, Q), as a code: possible if startFirst < Q and
 * endLast > P, certain if startLast < Q and endFirst > P. Four numbers instead of a record,
 * because an index asks this a million times.
 */
export function presenceCode(
  startFirst: Day,
  startLast: Day,
  endFirst: Day,
  endLast: Day,
  from: Day,
  until: Day,
): 0 | 1 | 2 {
  // Sums in place of branches: which way a spell falls is chance, and a wrong guess costs more
  // than all four comparisons. What is certain is possible, since first is never after last.
  const possible = Number(startFirst < until) & Number(endLast > from);
  const certain = Number(startLast < until) & Number(endFirst > from);
  return (possible + certain) as 0 | 1 | 2;
}

/** The presence of a spell over a period. */
export function presenceOver(spell: Spell, period: Period): Presence {
  const { startFirst, startLast, endFirst, endLast } = spell;
  const code = presenceCode(startFirst, startLast, endFirst, endLast, period.from, period.until);
  return PRESENCES[code];
}

/** What a blank start or end means: never known (ties), or no limit (nodes). */
export type BlankMeaning = 'unknown' | 'always';

/** The texts of a spell, as a file has them; null for blank. */
export type SpellText = {
  readonly start: string | null;
  readonly end: string | null;
  /** A date, or an interval `a/b`, through which the spell is attested. */
  readonly seen?: string | null;
};

/** Which text is at fault, and why. */
export type SpellFault = {
  readonly column: 'start' | 'end' | 'seen';
  readonly fault: DateFault | 'spell-empty' | 'seen-outside' | 'seen-open';
};

export type SpellReading =
  | { readonly ok: true; readonly spell: Spell }
  | { readonly ok: false; readonly faults: readonly SpellFault[] };

/**
 * Reads the texts of a spell and tightens its bounds by start < end, and by `seen`: attested
 * from a to b means start ≤ a and end > b. `..` is open, for ever; blank is what `blank` says.
 * All faults are returned at once; a spell of which no day is left is a fault of its end.
 */
export function readSpell(text: SpellText, blank: BlankMeaning): SpellReading {
  const start = readBound(text.start, blank, BEFORE_ALL);
  const end = readBound(text.end, blank, AFTER_ALL);
  const seen = readSeen(text.seen ?? null);
  const faults: SpellFault[] = [];
  if ('fault' in start) faults.push({ column: 'start', fault: start.fault });
  if ('fault' in end) faults.push({ column: 'end', fault: end.fault });
  if ('fault' in seen) faults.push({ column: 'seen', fault: seen.fault });
  if ('fault' in start || 'fault' in end || 'fault' in seen) return { ok: false, faults };
  const spell = tightened(start, end);
  if (!spell) return { ok: false, faults: [{ column: 'end', fault: 'spell-empty' }] };
  const attested = tightened(
    { first: spell.startFirst, last: Math.min(spell.startLast, seen.startLast) },
    { first: Math.max(spell.endFirst, seen.endFirst), last: spell.endLast },
  );
  return attested
    ? { ok: true, spell: attested }
    : { ok: false, faults: [{ column: 'seen', fault: 'seen-outside' }] };
}

type Fault<F> = { readonly fault: F };

function readBound(
  text: string | null,
  blank: BlankMeaning,
  open: number,
): DayRange | Fault<DateFault> {
  if (text === '..' || (text === null && blank === 'always')) return { first: open, last: open };
  if (text === null) return { first: BEFORE_ALL, last: AFTER_ALL };
  const reading = readDate(text);
  if (!reading.ok) return { fault: reading.fault };
  return reading.range;
}

/**
 * `seen` as limits: the start is by `startLast` at the latest, the end not before `endFirst`.
 * Of `a/b` also a ≤ b is known, so that a vague date is held by the other one.
 */
function readSeen(
  text: string | null,
): Pick<Spell, 'startLast' | 'endFirst'> | Fault<DateFault | 'seen-open'> {
  if (text === null) return { startLast: AFTER_ALL, endFirst: BEFORE_ALL };
  if (text.split('/').includes('..')) return { fault: 'seen-open' };
  const reading = readInterval(text);
  if (!reading.ok) return { fault: reading.fault };
  const startLast = Math.min(reading.from.last, reading.until.last);
  const seenLast = Math.max(reading.from.first, reading.until.first);
  return { startLast, endFirst: isDay(seenLast) ? seenLast + 1 : seenLast };
}

/** Start and end tightened by start < end; null if nothing is left. */
function tightened(start: DayRange, end: DayRange): Spell | null {
  const startLast = isDay(end.last) ? Math.min(start.last, end.last - 1) : start.last;
  const endFirst = isDay(start.first) ? Math.max(end.first, start.first + 1) : end.first;
  if (start.first > startLast || endFirst > end.last) return null;
  return { startFirst: start.first, startLast, endFirst, endLast: end.last };
}

/** A spell whose start and end are both cut by another's: what lies in both. */
export function within(spell: Spell, limit: Spell): Spell {
  return {
    startFirst: Math.max(spell.startFirst, limit.startFirst),
    startLast: Math.max(spell.startLast, limit.startLast),
    endFirst: Math.min(spell.endFirst, limit.endFirst),
    endLast: Math.min(spell.endLast, limit.endLast),
  };
}
