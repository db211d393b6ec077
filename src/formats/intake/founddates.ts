import { type Day, isDay } from '../../time/day.ts';
import { Bound, orderOf } from './bound.ts';
import type { Grid } from './grid.ts';
import { type DateMapping, NO_BOUND } from './mapping.ts';
import { type Profile, isDate, isMark, isWithin, isYear, share } from './profile.ts';

/** A date that the table has in every row: where it stands, and how early it is, by row. */
export type Found = {
  readonly date: DateMapping;
  readonly columns: readonly string[];
  readonly stem: string;
  /** The first day that each row may mean; null where it states none. */
  readonly days: readonly (Day | null)[];
  /** What each row has, as a mapping's lists write it. */
  readonly texts: readonly string[];
};

const PARTS = {
  year: /^(?:year|yr|yyyy|año|anio|ano)|(?:year|yr|yyyy|año|anio|ano)$/,
  month: /^(?:month|mon|mo|mm|mes)|(?:month|mon|mo|mm|mes)$/,
  day: /^(?:day|dd|día|dia)|(?:day|dd|día|dia)$/,
} as const;
/** What columns are called, in English and Spanish, that say when something begins, and when it ends. */
export const STARTS =
  /start|begin|beg|since|from|entry|enter|join|incept|effect|inicio|desde|ingreso|(?<!la|fir)st\d*$|^(?:ent|ini|s|b|in)\d*$/;
export const ENDS =
  /end|until|till|exit|term|left|leave|quit|withdr|fin|hasta|salida|^(?:e|x|to|out)\d*$/;

/** The dates of a table, in parts or in whole columns, told by what is in the cells. */
export function datesIn(sample: Grid, profiles: readonly Profile[]): Found[] {
  const parts = inParts(sample, profiles);
  const taken = new Set(parts.flatMap((one) => one.columns));
  const others = profiles.filter(({ column }) => !taken.has(column));
  return [...parts, ...inColumns(sample, others)];
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

/** What each row of a table has of a date, and the first day that it may mean. */
export function readBy(grid: Grid, date: DateMapping): Pick<Found, 'days' | 'texts'> {
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
