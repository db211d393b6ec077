import { dayOf, formatDay, isDay } from '../../time/day.ts';
import { type DayRange, readDate } from '../../time/edtf.ts';
import { Bound } from './bound.ts';
import type { Sieve } from './grid.ts';
import { type BoundMapping, type Mapping, columnsIn } from './mapping.ts';

/** What a mapping wants of a table with these columns; null where that is all of it. */
export function sieveOf(mapping: Mapping, columns: readonly string[]): Sieve | null {
  const { years } = mapping;
  // What lacks is told by who reads the rows.
  if (columnsIn(mapping).some((column) => !columns.includes(column))) return null;
  const unread = unreadPlaces(mapping, columns);
  if (years === null && unread.length === 0) return null;
  const isWanted = years === null ? () => true : wantedIn(mapping, columns);
  return (cells) => {
    if (!isWanted(cells)) return null;
    // A cell is often a piece of the text around it, and would hold all of that.
    const held = JSON.parse(JSON.stringify(cells)) as string[];
    for (const place of unread) held[place] = '';
    return held;
  };
}

function unreadPlaces(mapping: Mapping, columns: readonly string[]): number[] {
  const read = new Set(columnsIn(mapping));
  return columns.flatMap((column, place) =>
    !read.has(column) && !isKept(mapping, column) ? [place] : [],
  );
}

/** Whether a column that the mapping does not read is kept as an attribute. */
export const isKept = ({ dropped, only }: Mapping, column: string): boolean =>
  only === null ? !dropped.includes(column) : only.includes(column);

/**
 * Whether a row may hold on some day of the years asked for. A bound that is blank, open or faulty
 * excludes nothing. The year of a date can be read before it is known whether day or month comes first.
 */
function wantedIn(
  mapping: Mapping,
  columns: readonly string[],
): (cells: readonly string[]) => boolean {
  const { start, end, endIs, year } = mapping;
  const { from, to } = mapping.years!;
  if (year !== null) {
    const place = columns.indexOf(year);
    return (cells) => {
      const told = Number(cells[place]);
      return Number.isNaN(told) || ((from === null || told >= from) && (to === null || told <= to));
    };
  }
  const first = from === null ? -Infinity : dayOf(from, 1, 1);
  const last = to === null ? Infinity : dayOf(to, 12, 31);
  const startOf = rangesOf(start, columns, false);
  const endOf = rangesOf(end, columns, endIs === 'last-day');
  return (cells) => {
    const begins = startOf(cells);
    const ends = endOf(cells);
    if (begins && isDay(begins.first) && begins.first > last) return false;
    return !(ends && isDay(ends.last) && ends.last <= first);
  };
}

function rangesOf(
  mapping: BoundMapping,
  columns: readonly string[],
  isLastDay: boolean,
): (cells: readonly string[]) => DayRange | null {
  const places = new Map(columns.map((column, place) => [column, place]));
  const bounds = (['dmy', 'mdy'] as const).map(
    (order) => new Bound(mapping, '', places, order, isLastDay),
  );
  return (cells) => {
    for (const bound of bounds) {
      const found = bound.read(cells);
      if (found.ok) return found.range;
    }
    return null;
  };
}

/** What a data set covers of which only some years are read: no more than those. */
export function coverageIn({ coverage, years }: Mapping): Mapping['coverage'] {
  const { from = null, to = null } = years ?? {};
  const first = from === null ? null : formatDay(dayOf(from, 1, 1));
  const last = to === null ? null : formatDay(dayOf(to, 12, 31));
  const day = (text: string | null, other: number) => {
    const reading = text === null ? null : readDate(text);
    return reading?.ok ? reading.range.first : other;
  };
  return {
    start: day(first, -Infinity) > day(coverage.start, -Infinity) ? first : coverage.start,
    end: day(last, Infinity) < day(coverage.end, Infinity) ? last : coverage.end,
  };
}
