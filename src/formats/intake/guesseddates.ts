import { type Day, formatDay, isDay } from '../../time/day.ts';
import { Bound, orderOf } from './bound.ts';
import { dateOrderOf } from './dates.ts';
import type { Grid } from './grid.ts';
import { type BoundMapping, type DateMapping, type Mapping, NO_BOUND } from './mapping.ts';
import {
  type Profile,
  isDate,
  isGoingOn,
  isMark,
  isName,
  isWithin,
  isYear,
  share,
} from './profile.ts';
import { type About, type Reason, because } from './reason.ts';

/** A date that the table has in every row: where it stands, and how early it is, by row. */
type Found = {
  readonly date: DateMapping;
  readonly columns: readonly string[];
  readonly stem: string;
  /** The first day that each row may mean; null where it states none. */
  readonly days: readonly (Day | null)[];
  /** What each row has, as a mapping's lists write it. */
  readonly texts: readonly string[];
};

/** What is guessed of the time of a table. */
export type GuessedDates = Pick<Mapping, 'start' | 'end' | 'endIs' | 'coverage'> & {
  readonly reasons: readonly Reason[];
  /** The columns that are dates, those of bounds that were not chosen too. */
  readonly columns: ReadonlySet<string>;
};

const PARTS = {
  year: /^(?:year|yr|yyyy|año|anio|ano)|(?:year|yr|yyyy|año|anio|ano)$/,
  month: /^(?:month|mon|mo|mm|mes)|(?:month|mon|mo|mm|mes)$/,
  day: /^(?:day|dd|día|dia)|(?:day|dd|día|dia)$/,
} as const;
const STARTS =
  /start|begin|beg|since|from|entry|enter|join|incept|effect|inicio|desde|ingreso|(?<!la|fir)st\d*$|^(?:ent|ini|s|b|in)\d*$/;
const ENDS = /end|until|till|exit|term|left|leave|quit|withdr|fin|hasta|salida|^(?:e|x|to|out)\d*$/;

/**
 * Finds when the rows of a table begin and end: dates in one column or in parts, told by what is
 * in the cells, and start from end by name, else by which is earlier in the rows.
 */
export function guessedDates(
  whole: Grid,
  sample: Grid,
  profiles: readonly Profile[],
): GuessedDates {
  const parts = inParts(sample, profiles);
  const taken = new Set(parts.flatMap((one) => one.columns));
  const others = profiles.filter(({ column }) => !taken.has(column));
  const found = [...parts, ...inColumns(sample, others)];
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

/** Names of columns without what parts their words. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function inParts(grid: Grid, profiles: readonly Profile[]): Found[] {
  const groups = new Map<string, Partial<Record<keyof typeof PARTS, Profile>>>();
  const fits = {
    year: (one: Profile) => share(one, isYear) > 0.8,
    month: (one: Profile) => share(one, isWithin(0, 12)) > 0.98,
    day: (one: Profile) => share(one, isWithin(0, 31)) > 0.98,
  };
  for (const profile of profiles)
    for (const part of ['year', 'month', 'day'] as const) {
      const name = plain(profile.column);
      if (!PARTS[part].test(name) || !fits[part](profile)) continue;
      const stem = name.replace(PARTS[part], '');
      groups.set(stem, { [part]: profile, ...groups.get(stem) });
    }
  return [...groups].flatMap(([stem, { year, month, day }]) => {
    if (!year || (!month && !day)) return [];
    const date: DateMapping = {
      form: 'parts',
      year: year.column,
      month: month?.column ?? null,
      day: month ? (day?.column ?? null) : null,
    };
    const columns = [year, month, day].filter((one) => one !== undefined);
    const names = columns.map(({ column }) => column);
    return [{ date, stem, columns: names, ...readBy(grid, date) }];
  });
}

/** Columns of whole dates; of years alone only where they are called a start or an end. */
function inColumns(grid: Grid, profiles: readonly Profile[]): Found[] {
  const isBound = (name: string) => STARTS.test(name) || ENDS.test(name);
  return profiles
    .filter((profile) => {
      const years = share(profile, isYear);
      if (years + share(profile, isDate) < 0.8) return false;
      const name = plain(profile.column);
      const isPart = Object.values(PARTS).some((part) => part.test(name));
      return (
        years < 0.8 || (isBound(name.replace(PARTS.year, '')) && (!isPart || PARTS.year.test(name)))
      );
    })
    .map(({ column }) => {
      const date: DateMapping = { form: 'column', column, order: null };
      const stem = plain(column).replace(/date|fecha|year|yr/g, '');
      return { date, columns: [column], stem, ...readBy(grid, date) };
    });
}

function readBy(grid: Grid, date: DateMapping): Pick<Found, 'days' | 'texts'> {
  const places = new Map(grid.columns.map((column, place) => [column, place]));
  // Which is earlier is asked of columns that may not tell day from month.
  const bound = new Bound({ ...NO_BOUND, date }, '', places, orderOf(date, grid) ?? 'dmy');
  const known = new Map<string, Day | null>();
  const texts = grid.rows.map((cells) => bound.text(cells));
  const days = grid.rows.map((cells, row) => {
    const text = texts[row]!;
    let day = known.get(text);
    if (day === undefined) known.set(text, (day = isMark(text) ? null : dayOfText(bound, cells)));
    return day;
  });
  return { days, texts };
}

function dayOfText(bound: Bound, cells: readonly string[]): Day | null {
  const found = bound.read(cells);
  return found.ok && found.range && isDay(found.range.first) ? found.range.first : null;
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
