import {
  type DateOrder,
  type WorldDate,
  dateOrderOf,
  dayAfter,
  ofParts,
  readWorldDate,
} from './dates.ts';
import type { Grid } from './grid.ts';
import type { BoundMapping, DateMapping } from './mapping.ts';

/** A bound as a row has it: EDTF, `..` for open, null for unknown, `still` at the coverage's limit. */
export type BoundReading =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly fault: Extract<WorldDate, { ok: false }>['fault'] };

/** Month or day that is stated as not known. */
const NO_PART = new Set(['', '0', '00', '-9', '-8', '99', 'NA', '.']);

/** Reads one bound of every row; the same text is read once. */
export class Bound {
  /** The column in which a fault is told. */
  readonly column: string;
  private readonly mapping: BoundMapping;
  private readonly places: readonly number[];
  private readonly order: DateOrder | null;
  private readonly known = new Map<string, BoundReading>();

  constructor(
    mapping: BoundMapping,
    name: string,
    places: ReadonlyMap<string, number>,
    order: DateOrder | null,
  ) {
    this.mapping = mapping;
    const columns = columnsOfDate(mapping.date);
    this.column = columns[0] ?? name;
    this.places = columns.map((column) => places.get(column)!);
    this.order = order;
  }

  /** What the row has, as one text: year, month and day, as far as they are stated. */
  text(cells: readonly string[]): string {
    const [year = '', ...others] = this.places.map((place) => cells[place]!.trim());
    return [year, ...others.filter((part) => !NO_PART.has(part))].join('-');
  }

  /** Without a column the table has no dates: it says what holds, at all times. */
  read(cells: readonly string[]): BoundReading {
    if (this.places.length === 0) return { ok: true, value: '..' };
    const raw = this.places.map((place) => cells[place]!.trim());
    const key = raw.join('\u0000');
    const known = this.known.get(key);
    if (known) return known;
    const reading = this.reading(this.text(cells), raw);
    this.known.set(key, reading);
    return reading;
  }

  /** The end of a spell from what the table calls its end. */
  ending(text: string | null, endIs: 'last-day' | 'ended'): string | null {
    return text === null || text === '..' || endIs === 'ended' ? text : dayAfter(text);
  }

  private reading(text: string, raw: readonly string[]): BoundReading {
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
