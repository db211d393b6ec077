import { type Day, formatDay } from '../../time/day.ts';
import { dateOrderOf } from './dates.ts';
import { ENDS, type Found, STARTS, datesIn, readBy } from './founddates.ts';
import type { Grid } from './grid.ts';
import { type BoundMapping, type DateMapping, type Mapping, NO_BOUND } from './mapping.ts';
import { type Profile, isGoingOn, isName } from './profile.ts';
import { type About, type Reason, because } from './reason.ts';

/** What is guessed of the time of a table. */
export type GuessedDates = Pick<Mapping, 'start' | 'end' | 'endIs' | 'coverage'> & {
  readonly reasons: readonly Reason[];
  /** The columns that are dates, those of bounds that were not chosen too. */
  readonly columns: ReadonlySet<string>;
};

/**
 * Finds when the rows of a table begin and end: dates in one column or in parts, told by what is
 * in the cells, and start from end by name, else by which is earlier in the rows.
 */
export function guessedDates(
  whole: Grid,
  sample: Grid,
  profiles: readonly Profile[],
): GuessedDates {
  const found = datesIn(sample, profiles);
  const [start, end, reasons] = paired(found);
  const from = boundOf(start, profiles, 'start');
  const to = boundOf(end, profiles, 'end');
  // Where the data end, and what goes on then, all rows tell.
  const all = [start, end].map((one) => one && { ...one, ...readBy(whole, one.date) });
  const last = lastDay(all);
  const going = start && all[1] ? goingOn(all[1], last) : NOTHING_STILL;
  const next = endOf(start, end);
  return {
    start: from.bound,
    end: { ...to.bound, still: going.still },
    endIs: next.endIs,
    coverage: { start: null, end: going.still.length === 0 ? null : last },
    reasons: [...reasons, ...from.reasons, ...to.reasons, ...going.reasons, ...next.reasons],
    columns: new Set(found.flatMap((one) => one.columns)),
  };
}

/** The two that are start and end, by name or by which is earlier; of several the narrowest. */
function paired(found: readonly Found[]): readonly [Found | null, Found | null, Reason[]] {
  const starts = found.filter(({ stem }) => STARTS.test(stem) && !ENDS.test(stem));
  const ends = found.filter(({ stem }) => ENDS.test(stem));
  const named = starts.flatMap((start) => ends.map((end) => [start, end] as const));
  const pairs =
    named.length > 0 ? named : found.flatMap((start) => found.map((end) => [start, end] as const));
  const ranked = pairs
    .filter(([start, end]) => start !== end)
    .map(([start, end]) => ({ start, end, ...lengthOf(start, end) }))
    .filter(({ forward }) => named.length > 0 || forward > 0.9)
    .sort((a, b) => a.days - b.days);
  const [best] = ranked;
  if (!best) {
    const one = starts[0] ?? ends[0] ?? found[0] ?? null;
    if (!one) return [null, null, []];
    const about = starts.length === 0 && ends.length > 0 ? 'end' : 'start';
    return about === 'start'
      ? [one, null, reasonsOf('start', one, false)]
      : [null, one, reasonsOf('end', one, false)];
  }
  const byOrder = named.length === 0;
  const { start, end } = best;
  const why = [...reasonsOf('start', start, byOrder), ...reasonsOf('end', end, byOrder)];
  return [start, end, why];
}

/** How long spells are on average, and in what part of them the end is not before the start. */
function lengthOf(start: Found, end: Found): { readonly days: number; readonly forward: number } {
  let days = 0;
  let both = 0;
  let forward = 0;
  start.days.forEach((from, row) => {
    const to = end.days[row] ?? null;
    if (from === null || to === null) return;
    both += 1;
    days += Math.abs(to - from);
    if (to >= from) forward += 1;
  });
  return both === 0
    ? { days: Infinity, forward: 0 }
    : { days: days / both, forward: forward / both };
}

function reasonsOf(
  about: About & ('start' | 'end'),
  { date, columns, days }: Found,
  byOrder: boolean,
): Reason[] {
  const count = days.filter((day) => day !== null).length;
  const form = because(about, date.form === 'parts' ? 'parts' : 'dates', columns, { count });
  return byOrder ? [form, because(about, 'order', columns)] : [form];
}

type Marked = { readonly bound: BoundMapping; readonly reasons: readonly Reason[] };

/** A bound with the texts of its column that are no dates; a blank is left to the mapping. */
function boundOf(
  found: Found | null,
  profiles: readonly Profile[],
  about: 'start' | 'end',
): Marked {
  if (!found) return { bound: NO_BOUND, reasons: [] };
  const { date } = found;
  const profile = profileOf(found, profiles);
  const texts = [...profile.marks.keys(), ...[...profile.values.keys()].filter(isName)];
  const unknown = texts.filter((text) => text !== '' && text !== '..' && !isGoingOn(text));
  const few = unknown.length <= 10 ? unknown : unknown.filter((text) => profile.marks.has(text));
  const columns = [profile.column];
  const marks = few.map((value) => {
    const count = profile.marks.get(value) ?? profile.values.get(value) ?? 0;
    return because(about, 'marks', columns, { value, count });
  });
  return {
    bound: { ...NO_BOUND, date, unknown: few },
    reasons: [...marks, ...orderReasons(profile, date, about)],
  };
}

const profileOf = ({ columns }: Found, profiles: readonly Profile[]): Profile =>
  profiles.find(({ column }) => column === columns[0])!;

function orderReasons(
  { column, values }: Profile,
  date: DateMapping,
  about: 'start' | 'end',
): Reason[] {
  if (date.form !== 'column') return [];
  const order = dateOrderOf(values.keys());
  if (order === null || order === 'ymd') return [];
  return [because(about, order === 'dmy' ? 'day-first' : 'month-first', [column])];
}

/** The last day that start or end of any row may begin with; null without one. */
function lastDay(found: readonly (Found | null)[]): string | null {
  let last: Day | null = null;
  for (const one of found)
    for (const day of one?.days ?? [])
      if (day !== null && (last === null || day > last)) last = day;
  return last === null ? null : formatDay(last);
}

type Still = { readonly still: readonly string[]; readonly reasons: readonly Reason[] };
const NOTHING_STILL: Still = { still: [], reasons: [] };

/** A date that so many rows end on, and three times as many as on any other, is no end. */
const MOST_ENDS = 10;

/**
 * Texts in place of an end that say "still in force": a word for it, a blank, and the last date
 * of all where it ends far more rows than any other.
 */
function goingOn({ columns, texts, days }: Found, last: string | null): Still {
  const counts = new Map<string, { count: number; day: Day | null }>();
  texts.forEach((text, row) => {
    const known = counts.get(text);
    if (known) known.count += 1;
    else counts.set(text, { count: 1, day: days[row] ?? null });
  });
  const dated = [...counts].filter(([, { day }]) => day !== null);
  const [most, next] = dated.toSorted(([, a], [, b]) => b.count - a.count).map(([text]) => text);
  const isLast = (text: string): boolean => {
    const { count, day } = counts.get(text)!;
    if (text !== most || day === null || formatDay(day) !== last) return false;
    return count >= MOST_ENDS && count >= 3 * (counts.get(next ?? '')?.count ?? 0);
  };
  const still = [...counts.keys()].filter((text) => text === '' || isGoingOn(text) || isLast(text));
  const reasons = still.map((text) => {
    const { count } = counts.get(text)!;
    const value = text === '' ? (last ?? '') : text;
    return because('end', text === '' ? 'blank-end' : 'going-on', columns.slice(0, 1), {
      value,
      count,
    });
  });
  return { still, reasons };
}

/** Whether an end is the last day in force, by the spells that follow upon each other. */
function endOf(
  start: Found | null,
  end: Found | null,
): { readonly endIs: Mapping['endIs']; readonly reasons: readonly Reason[] } {
  if (!start || !end) return { endIs: 'ended', reasons: [] };
  let sameDay = 0;
  let nextDay = 0;
  let oneDay = 0;
  end.days.forEach((to, row) => {
    if (to === null) return;
    if (to === start.days[row]) oneDay += 1;
    const next = start.days[row + 1] ?? null;
    if (next === to) sameDay += 1;
    if (next === to + 1) nextDay += 1;
  });
  const { columns } = end;
  if (nextDay > sameDay)
    return {
      endIs: 'last-day',
      reasons: [because('end', 'last-day', columns, { count: nextDay })],
    };
  if (sameDay > 0)
    return { endIs: 'ended', reasons: [because('end', 'ended', columns, { count: sameDay })] };
  if (oneDay > 0)
    return { endIs: 'last-day', reasons: [because('end', 'last-day', columns, { count: oneDay })] };
  return { endIs: 'ended', reasons: [] };
}
