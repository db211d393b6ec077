import type { Table } from '../graph/dataset.ts';
import { attributesOf } from './attributes.ts';
import type { RowFault } from './checks.ts';
import { PROBLEM_CODES, type ProblemCode } from './codes.ts';
import { type AnyFormat, columnsOf, fileOf, formatOf } from './columns.ts';
import type { Field, RowReading } from './fields.ts';
import { type Header, delimiterOf, readHeader } from './header.ts';
import type { ReadTable, Reading } from './reading.ts';
import { type DetailsOf, type Place, problemOf } from './report.ts';
import { MOST_FAULTY_QUOTES, readCsv } from './rfc4180.ts';

type Row = Record<string, unknown>;

/** A field with the places of its columns in the file. */
type Slot = {
  readonly property: string;
  readonly field: Field<unknown>;
  readonly columns: readonly string[];
  readonly places: readonly number[];
};

/** Reads a table into the reading; whatever is faulty is told there and left out. */
export function readTable(table: Table, text: string, reading: Reading): void {
  const format = formatOf(table);
  const file = fileOf(table);
  const delimiter = delimiterOf(text, format);
  if (delimiter !== ',')
    reading.report('delimiter', { file, row: 1, value: delimiter }, 'kept', {});
  let rows: RowReader | null = null;
  let isLost = false;
  readCsv(text, delimiter, {
    record: (fields, row) => {
      if (rows) rows.read(fields, row);
      if (rows || isLost) return;
      const header = readHeader(fields, format, { file, row }, reading.problems);
      if (header) rows = new RowReader(file, format, header, reading);
      else isLost = true;
    },
    quote: (line, row) => {
      const value = line.slice(line.indexOf('"'));
      isLost ||= rows === null;
      const done = isLost ? 'file-left-out' : 'row-left-out';
      reading.report('quote-unclosed', { file, row, value }, done, {});
      rows?.leaveOut(line.split(delimiter), row);
    },
    rest: (row) =>
      reading.report('quote-rest', { file, row }, 'row-left-out', { limit: MOST_FAULTY_QUOTES }),
  });
  reading.tables.set(table, (rows as RowReader | null)?.done() ?? null);
}

/** Reads the rows of one file, one after the other. */
class RowReader implements RowReading {
  private readonly file: string;
  private readonly format: AnyFormat;
  private readonly header: Header;
  private readonly reading: Reading;
  private readonly slots: readonly Slot[];
  private readonly rows: Row[] = [];
  private readonly lines: number[] = [];
  /** The place in `rows` of each key: of an id, or of several values joined. */
  private readonly known = new Map<string, number>();
  private readonly leftOut = new Map<string, number>();
  /** Places of columns without a name in which no value was met yet. */
  private readonly unnamed: Set<number>;
  // The row and the field that are being read.
  private cells: readonly string[] = [];
  private line = 0;
  private slot: Slot | undefined;

  constructor(file: string, format: AnyFormat, header: Header, reading: Reading) {
    this.file = file;
    this.format = format;
    this.header = header;
    this.reading = reading;
    this.unnamed = new Set(header.unnamed);
    this.slots = Object.entries(format.fields).map(([property, field]) => ({
      property,
      field,
      columns: columnsOf(property, field),
      places: header.places.get(property)!,
    }));
  }

  read(cells: readonly string[], line: number): void {
    this.cells = cells;
    this.line = line;
    if (!this.isOfWidth()) return this.leaveOut(cells, line);
    const { problems } = this.reading;
    const before = problems.length;
    const row: Row = {};
    const isWhole = this.readFields(row);
    const isSound = this.check(row);
    if (this.isUnique(row) && isWhole && isSound) return this.keep(row);
    this.leaveOut(cells, line);
    for (let at = before; at < problems.length; at++)
      if (problems[at]!.severity === 'error')
        problems[at] = { ...problems[at]!, done: 'row-left-out' };
  }

  /** Remembers the id of a row that is left out, for those that refer to it. */
  leaveOut(cells: readonly string[], line: number): void {
    if (!this.hasIds()) return;
    const id = (cells[this.header.places.get('id')![0]!] ?? '').trim();
    if (id !== '' && !this.leftOut.has(id)) this.leftOut.set(id, line);
  }

  /** The table, after its last row. */
  done(): ReadTable {
    return {
      rows: Object.freeze(this.rows),
      lines: this.lines,
      known: this.hasIds() ? this.known : new Map(),
      leftOut: this.leftOut,
      extra: this.header.extra.map(({ name }) => name),
    };
  }

  fault<Code extends ProblemCode>(
    code: Code,
    details: DetailsOf<Code>,
    value?: string,
    column = 0,
  ): undefined {
    const place = this.placeOf(column);
    const found = value ?? (this.cells[this.slot!.places[column]!] ?? '').trim();
    const done = PROBLEM_CODES[code].severity === 'warning' ? 'kept' : this.lost();
    this.reading.report(code, found === '' ? place : { ...place, value: found }, done, details);
  }

  find(tables: readonly Table[], id: string): string | undefined {
    return this.reading.find(tables, id, () => this.placeOf(0), this.lost());
  }

  /** What a fault in the field that is being read costs. */
  private lost(): 'row-left-out' | 'field-left-out' {
    return this.slot?.field.vital === true ? 'row-left-out' : 'field-left-out';
  }

  private placeOf(column: number): Place {
    return { file: this.file, row: this.line, column: this.slot!.columns[column]! };
  }

  private hasIds(): boolean {
    return this.format.key[0] === 'id';
  }

  /** Whether there are as many cells as columns; more are let pass where they are blank. */
  private isOfWidth(): boolean {
    const { width: expected } = this.header;
    const found = this.cells.length;
    if (found === expected) return true;
    const place = { file: this.file, row: this.line };
    const details = { expected, found };
    const value = this.cells.slice(expected).find((cell) => cell.trim() !== '');
    if (found < expected) this.reading.report('row-short', place, 'row-left-out', details);
    else if (value === undefined) return true;
    else this.reading.report('row-long', { ...place, value }, 'row-left-out', details);
    return false;
  }

  /** Reads every field; false if one is faulty without which the row would say something else. */
  private readFields(row: Row): boolean {
    let isWhole = true;
    for (const slot of this.slots) {
      this.slot = slot;
      const value = this.valueOf(slot);
      if (value === undefined && slot.field.vital) isWhole = false;
      row[slot.property] = value === undefined ? slot.field.blank : value;
    }
    return isWhole;
  }

  private valueOf({ field, places }: Slot): unknown {
    const { cells } = this;
    // A text by language that needs English is blank without it; another, without all.
    const needed = field.required ? 1 : places.length;
    for (let at = 0; at < needed; at++)
      if ((cells[places[at]!] ?? '').trim() !== '') return field.read(cells, places, this);
    if (field.required) this.fault('field-blank', {});
    return field.blank;
  }

  /** Finds faults between fields, leaving fields out until there is none; false if one is vital. */
  private check(row: Row): boolean {
    for (const check of this.format.checks) {
      for (let faults = check(row as never); faults.length > 0; faults = check(row as never)) {
        for (const fault of faults) this.tell(fault);
        if (faults.some(({ property }) => this.format.fields[property]!.vital)) return false;
        for (const { property } of faults) row[property] = this.format.fields[property]!.blank;
      }
    }
    return true;
  }

  private tell({ code, property, value, details }: RowFault): void {
    const place = { file: this.file, row: this.line, column: property, value };
    this.reading.problems.push(problemOf(code, place, 'field-left-out', details as never));
  }

  /** Whether no row before has the same key. */
  private isUnique(row: Row): boolean {
    const { key } = this.format;
    if (key.some((property) => row[property] === undefined)) return false;
    const first = key.length === 0 ? undefined : this.known.get(keyText(row, key));
    if (first === undefined) return true;
    const line = this.lines[first]!;
    const place = { file: this.file, row: this.line, column: key[0]!, value: textOfKey(row, key) };
    if (this.hasIds()) this.reading.report('id-repeated', place, 'row-left-out', { first: line });
    else
      this.reading.report('key-repeated', place, 'row-left-out', {
        columns: key.join(', '),
        first: line,
      });
    return false;
  }

  private keep(row: Row): void {
    row['attributes'] = attributesOf(this.header.extra, this.cells);
    for (const place of this.unnamed) this.warnOfUnnamed(place);
    if (this.format.key.length > 0) this.known.set(keyText(row, this.format.key), this.rows.length);
    this.rows.push(Object.freeze(row));
    this.lines.push(this.line);
  }

  private warnOfUnnamed(place: number): void {
    const value = this.cells[place]!.trim();
    if (value === '') return;
    this.unnamed.delete(place);
    const at = { file: this.file, row: this.line, value };
    this.reading.report('column-unnamed', at, 'field-left-out', { place: place + 1 });
  }
}

/** A key as one text; ids hold no control character. */
const keyText = (row: Row, key: readonly string[]): string =>
  key.length === 1 ? (row[key[0]!] as string) : key.map((name) => row[name]).join('\u0000');

const textOfKey = (row: Row, key: readonly string[]): string =>
  key.map((name) => row[name]).join(', ');
