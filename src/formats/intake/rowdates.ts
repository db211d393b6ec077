import { dayOf, formatDay, formatYear, isDay } from '../../time/day.ts';
import { type DayRange, readDate } from '../../time/edtf.ts';
import { readSpell } from '../../time/spell.ts';
import type { Tie } from '../../graph/dataset.ts';
import { Bound } from './bound.ts';
import { dayAfter } from './dates.ts';
import type { BoundMapping, Mapping } from './mapping.ts';

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
  private readonly coverage: Mapping['coverage'];
  /** The days of the limits of the coverage; null where there is none that is a date. */
  private readonly limits: { readonly start: DayRange | null; readonly end: DayRange | null };
  private readonly start: Bound;
  private readonly end: Bound;

  constructor({ start, end, endIs, coverage }: Mapping, columns: readonly string[]) {
    const places = new Map(columns.map((name, place) => [name, place]));
    const orderIn = ({ date }: BoundMapping) => (date?.form === 'column' ? date.order : null);
    this.coverage = coverage;
    this.limits = { start: rangeOf(coverage.start), end: rangeOf(coverage.end) };
    this.start = new Bound(start, 'start', places, orderIn(start));
    this.end = new Bound(end, 'end', places, orderIn(end), endIs === 'last-day');
  }

  /** Whether a row has to wait until it is known in which order its dates are written. */
  hasToWait(cells: readonly string[]): boolean {
    return this.start.needsOrder(cells) || this.end.needsOrder(cells);
  }

  /** Takes the order of dates from the rows that had to wait. */
  settle(rows: readonly (readonly string[])[]): void {
    this.start.settle(rows);
    this.end.settle(rows);
  }

  /** The dates of a row; each that cannot be used is told, and costs itself. */
  of(cells: readonly string[], tell: (loss: DateLoss) => void): Dates {
    const start = this.bound(this.start, cells, tell);
    const end = this.bound(this.end, cells, tell);
    const { coverage } = this;
    const goesOn = end.value === 'still';
    const seen = goesOn ? coverage.end : start.value === 'still' ? coverage.start : null;
    const dates: Dates = {
      start: start.value === 'still' ? null : start.value,
      end: goesOn ? null : end.value,
      seen,
    };
    // Most rows have two dates that are days apart, or one before the end of the coverage.
    const last = goesOn ? this.limits.end : end.range;
    if (start.range && last && start.range.last < last.first && isDay(last.first)) return dates;
    return this.checked(dates, cells, tell);
  }

  private checked(dates: Dates, cells: readonly string[], tell: (loss: DateLoss) => void): Dates {
    const reading = readSpell(dates, 'unknown');
    if (reading.ok) return dates;
    const { column } = this.end;
    const text = this.end.text(cells);
    const from = { column, start: dates.start ?? '' };
    if (reading.faults[0]?.fault === 'seen-outside')
      tell({ ...from, fault: 'seen-outside', value: dates.seen ?? '', end: text });
    else tell({ ...from, fault: 'spell-empty', value: text });
    return NO_DATES;
  }

  private bound(
    bound: Bound,
    cells: readonly string[],
    tell: (loss: DateLoss) => void,
  ): Extract<ReturnType<Bound['read']>, { ok: true }> {
    const found = bound.read(cells);
    if (found.ok) return found;
    tell({ fault: found.fault, column: bound.column, value: bound.text(cells) });
    return NOTHING;
  }
}

const NOTHING = { ok: true, value: null, range: null } as const;

function rangeOf(text: string | null): DayRange | null {
  const reading = text === null ? null : readDate(text);
  return reading?.ok ? reading.range : null;
}

/**
 * When a tie holds of which a table has a row for each year from the first to the last: on some
 * day of the first year it began, on some day of the last it was still there. What is there in the
 * first or last year of the coverage may have been there before, or gone on.
 */
export function datesOfYears(first: number, last: number, coverage: Mapping['coverage']): Dates {
  const begins = rangeOf(coverage.start);
  const ends = rangeOf(coverage.end);
  const isAtStart = begins !== null && dayOf(first, 1, 1) <= begins.first;
  const isAtEnd = ends !== null && dayOf(last, 12, 31) >= ends.first;
  const start = isAtStart ? null : formatYear(first);
  const end = isAtEnd ? null : dayAfter(formatYear(last));
  const isBetween = last > first && (start === null || end === null);
  const seen = isBetween
    ? `${formatDay(dayOf(first, 12, 31))}/${formatDay(dayOf(last, 1, 1))}`
    : null;
  return { start, end, seen };
}
