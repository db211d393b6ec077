import { type DayRange, readDate } from '../../time/edtf.ts';
import {
  type DateOrder,
  type WorldDate,
  dateOrderOf,
  dayAfter,
  hasOrder,
  ofParts,
  readWorldDate,
} from './dates.ts';
import type { Grid } from './grid.ts';
import type { BoundMapping, DateMapping } from './mapping.ts';

/**
 * A bound as a row has it: EDTF, `..` for open, null for unknown, `still` at the coverage's limit;
 * and the days that it may be, null where it is no date.
 */
export type BoundReading =
  | { readonly ok: true; readonly value: string | null; readonly range: DayRange | null }
  | { readonly ok: false; readonly fault: Extract<WorldDate, { ok: false }>['fault'] };

/** Month or day that is stated as not known. */
const NO_PART = new Set(['', '0', '00', '-9', '-8', '99', 'NA', '.']);

/** Reads one bound of every row; the same text is read once. */
export class Bound {
  /** The column in which a fault is told. */
  readonly column: string;
  private readonly mapping: BoundMapping;
  private readonly places: readonly number[];
  /** Whether what the table calls an end is the last day in force, so that it ends on the day after. */
  private readonly isLastDay: boolean;
  private order: DateOrder | null;
  private readonly known = new Map<string, BoundReading>();

  constructor(
    mapping: BoundMapping,
    name: string,
    places: ReadonlyMap<string, number>,
    order: DateOrder | null,
    isLastDay = false,
  ) {
    this.mapping = mapping;
    const columns = columnsOfDate(mapping.date);
    this.column = columns[0] ?? name;
    this.places = columns.map((column) => places.get(column)!);
    this.order = order;
    this.isLastDay = isLastDay;
  }

  /** Whether a row has a date that cannot be read before it is known in which order the column is written. */
  needsOrder(cells: readonly string[]): boolean {
    if (this.order !== null || this.mapping.date?.form !== 'column') return false;
    const text = cells[this.places[0]!]!;
    return hasOrder(text) && !this.known.has(text);
  }

  /** Takes the order of the column from rows; all that have one must be among them. */
  settle(rows: readonly (readonly string[])[]): void {
    if (this.order === null && this.mapping.date?.form === 'column')
      this.order = dateOrderOf(rows.map((cells) => cells[this.places[0]!]!));
  }

  /** What the row has, as one text: year, month and day, as far as they are stated. */
  text(cells: readonly string[]): string {
    const [year = '', ...others] = this.places.map((place) => cells[place]!.trim());
    return [year, ...others.filter((part) => !NO_PART.has(part))].join('-');
  }

  /** Without a column the table has no dates: it says what holds, at all times. */
  read(cells: readonly string[]): BoundReading {
    const [first, second, third] = this.places;
    if (first === undefined) return ALWAYS;
    // Not joined from a list: this is done for each row.
    let key = cells[first]!;
    if (second !== undefined) key += `\u0000${cells[second]!}`;
    if (third !== undefined) key += `\u0000${cells[third]!}`;
    const known = this.known.get(key);
    if (known) return known;
    const raw = this.places.map((place) => cells[place]!.trim());
    const reading = this.ranged(this.reading(this.text(cells), raw));
    this.known.set(key, reading);
    return reading;
  }

  private ranged(found: Value): BoundReading {
    if (!found.ok) return found;
    const { value } = found;
    if (value === null || value === '..' || value === 'still') return { ...found, range: null };
    const edtf = this.isLastDay ? dayAfter(value) : value;
    const reading = readDate(edtf);
    return { ok: true, value: edtf, range: reading.ok ? reading.range : null };
  }

  private reading(text: string, raw: readonly string[]): Value {
    const { date, open, still, unknown } = this.mapping;
    if (still.includes(text)) return { ok: true, value: 'still' };
    if (open.includes(text) || text === '..') return { ok: true, value: '..' };
    if (unknown.includes(text) || text === '') return { ok: true, value: null };
    const found =
      date?.form === 'parts'
        ? ofParts(
            raw[0]!,
            part(raw, date.month, 1),
            part(raw, date.day, date.month === null ? 1 : 2),
          )
        : readWorldDate(text, this.order);
    return found.ok ? { ok: true, value: found.edtf } : found;
  }
}

/** A bound before its days are known. */
type Value =
  | { readonly ok: true; readonly value: string | null }
  | Extract<BoundReading, { ok: false }>;

const ALWAYS: BoundReading = { ok: true, value: '..', range: null };

function part(raw: readonly string[], column: string | null, place: number): string | null {
  const text = column === null ? '' : raw[place]!;
  return NO_PART.has(text) ? null : text;
}

function columnsOfDate(date: DateMapping | null): string[] {
  if (date === null) return [];
  if (date.form === 'column') return [date.column];
  return [date.year, date.month, date.day].filter((column) => column !== null);
}

/** The order in which a date of a table is written: as its mapping says, else as its column tells. */
export function orderOf(date: DateMapping | null, { columns, rows }: Grid): DateOrder | null {
  if (date?.form !== 'column') return null;
  const place = columns.indexOf(date.column);
  return date.order ?? dateOrderOf(rows.map((cells) => cells[place]!));
}
