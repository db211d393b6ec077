import { dayOf, formatDay, formatYear } from '../../time/day.ts';
import { readDate } from '../../time/edtf.ts';
import { readSpell } from '../../time/spell.ts';
import type { Tie } from '../../graph/dataset.ts';
import { Bound, orderOf } from './bound.ts';
import { dayAfter } from './dates.ts';
import type { Grid } from './grid.ts';
import type { Mapping } from './mapping.ts';

/** When a tie holds, as a data set writes it. */
export type Dates = Pick<Tie, 'start' | 'end' | 'seen'>;

export const NO_DATES: Dates = { start: null, end: null, seen: null };

/** A date that cannot be used: the fault, and the column and text that have it. */
export type DateLoss = {
  readonly column: string;
  readonly value: string;
} & (
  | { readonly fault: Extract<ReturnType<Bound['read']>, { ok: false }>['fault'] }
  | { readonly fault: 'spell-empty'; readonly start: string }
  | { readonly fault: 'seen-outside'; readonly start: string; readonly end: string }
);

/** Reads when the rows of a table begin and end. */
export class RowDates {
  private readonly mapping: Mapping;
  private readonly start: Bound;
  private readonly end: Bound;

  constructor(mapping: Mapping, grid: Grid) {
    const places = new Map(grid.columns.map((name, place) => [name, place]));
    this.mapping = mapping;
    this.start = new Bound(mapping.start, 'start', places, orderOf(mapping.start.date, grid));
    this.end = new Bound(mapping.end, 'end', places, orderOf(mapping.end.date, grid));
  }

  /** The dates of a row; each that cannot be used is told, and costs itself. */
  of(cells: readonly string[], tell: (loss: DateLoss) => void): Dates {
    const { coverage, endIs } = this.mapping;
    const start = this.bound(this.start, cells, tell);
    const end = this.bound(this.end, cells, tell);
    const seen = end === 'still' ? coverage.end : start === 'still' ? coverage.start : null;
    const dates: Dates = {
      start: start === 'still' ? null : start,
      end: end === 'still' ? null : this.end.ending(end, endIs),
      seen,
    };
    const reading = readSpell(dates, 'unknown');
    if (reading.ok) return dates;
    const { column } = this.end;
    const text = this.end.text(cells);
    const from = { column, start: dates.start ?? '' };
    if (reading.faults[0]?.fault === 'seen-outside')
      tell({ ...from, fault: 'seen-outside', value: seen ?? '', end: text });
    else tell({ ...from, fault: 'spell-empty', value: text });
    return NO_DATES;
  }

  private bound(
    bound: Bound,
    cells: readonly string[],
    tell: (loss: DateLoss) => void,
  ): string | null {
    const found = bound.read(cells);
    if (found.ok) return found.value;
    tell({ fault: found.fault, column: bound.column, value: bound.text(cells) });
    return null;
  }
}

/**
 * When a tie holds of which a table has a row for each year from the first to the last: on some
 * day of the first year it began, on some day of the last it was still there. What is there in the
 * first or last year of the coverage may have been there before, or gone on.
 */
export function datesOfYears(first: number, last: number, coverage: Mapping['coverage']): Dates {
  const isAtStart =
    coverage.start !== null && dayOf(first, 1, 1) <= dayIn(coverage.start, -Infinity);
  const isAtEnd = coverage.end !== null && dayOf(last, 12, 31) >= dayIn(coverage.end, Infinity);
  const start = isAtStart ? null : formatYear(first);
  const end = isAtEnd ? null : dayAfter(formatYear(last));
  const isBetween = last > first && (start === null || end === null);
  const seen = isBetween
    ? `${formatDay(dayOf(first, 12, 31))}/${formatDay(dayOf(last, 1, 1))}`
    : null;
  return { start, end, seen };
}

function dayIn(text: string, other: number): number {
  const reading = readDate(text);
  return reading.ok ? reading.range.first : other;
}
