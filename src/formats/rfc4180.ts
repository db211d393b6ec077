import Papa from 'papaparse';

/** What goes through a CSV text hears, in order. */
export type CsvListener = {
  /** A record that has a value, and the line it begins on; the first line is 1. */
  readonly record: (fields: readonly string[], line: number) => void;
  /** A line on which a quote is opened and not closed where it should be; it is left out. */
  readonly quote: (text: string, line: number) => void;
  /** From this line on nothing is read, because too many lines had faulty quotes. */
  readonly rest: (line: number) => void;
};

/**
 * After a faulty quote reading goes on with the next line. It may have been read to its end
 * for that, so this is done a limited number of times.
 */
export const MOST_FAULTY_QUOTES = 20;

/** Characters that are taken apart at once. */
const PART = 1 << 20;

/** Goes through a text whose line breaks are LF. Blank lines and lines of blank fields are no records. */
export function readCsv(text: string, delimiter: string, listener: CsvListener): void {
  const parts = new CsvParts(delimiter, listener);
  for (let at = 0; at < text.length; at += PART) parts.write(text.slice(at, at + PART));
  parts.end();
}

/** What Papa makes of a text: the records, the faults by the place of their record, and where it stopped. */
type Parsed = {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/** Goes through a text that comes in parts, cut anywhere; a record is told once all of it is there. */
export class CsvParts {
  private readonly delimiter: string;
  private readonly listener: CsvListener;
  /** What is not told yet, from the beginning of a record on. */
  private rest = '';
  private line = 1;
  private faults = 0;
  private isOver = false;
  /** So much must be there before it is looked at again: a long record is not gone through at each part. */
  private wanted = 0;

  constructor(delimiter: string, listener: CsvListener) {
    this.delimiter = delimiter;
    this.listener = listener;
  }

  write(part: string): void {
    if (this.isOver) return;
    this.rest += part;
    if (this.rest.length >= this.wanted) this.take(false);
  }

  /** Tells what is left. */
  end(): void {
    this.take(true);
    this.rest = '';
  }

  private take(isLast: boolean): void {
    while (!this.isOver && this.rest !== '') {
      const { data, errors, meta } = this.parsed(!isLast);
      const fault = errors.map(({ row }) => row).find((row) => row < data.length);
      const hasQuotes = this.rest.includes('"');
      this.tell(fault === undefined ? data : data.slice(0, fault), hasQuotes);
      if (fault === undefined) {
        this.rest = isLast ? '' : this.rest.slice(meta.cursor);
        this.wanted = 2 * this.rest.length;
        return;
      }
      this.skip(fault === 0 ? 0 : this.parsed(false, fault).meta.cursor);
    }
  }

  private parsed(ignoreLast: boolean, preview = 0): Parsed {
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n', preview });
    return parser.parse(this.rest, 0, ignoreLast) as Parsed;
  }

  private tell(records: Parsed['data'], hasQuotes: boolean): void {
    for (const fields of records) {
      if (isFilled(fields)) this.listener.record(fields, this.line);
      this.line += 1;
      // Only within quotes a field has line breaks.
      if (hasQuotes) for (const field of fields) this.line += breaksIn(field);
    }
  }

  /** Leaves out the line on which a record with a faulty quote begins. */
  private skip(offset: number): void {
    const end = this.rest.indexOf('\n', offset);
    this.listener.quote(this.rest.slice(offset, end === -1 ? undefined : end), this.line);
    this.rest = end === -1 ? '' : this.rest.slice(end + 1);
    this.line += 1;
    this.faults += 1;
    if (this.faults <= MOST_FAULTY_QUOTES || this.rest === '') return;
    this.isOver = true;
    this.listener.rest(this.line);
  }
}

/** Whether a record has more than blanks; mostly the first field says so. */
function isFilled(fields: readonly string[]): boolean {
  for (const field of fields) if (field.trim() !== '') return true;
  return false;
}

function breaksIn(field: string): number {
  let breaks = 0;
  for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** One record as RFC 4180 has it, with its line break CR LF. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** Quotes only where they are needed; line breaks within a field are CR LF like the others. */
function csvField(text: string): string {
  if (!/[",\r\n]/.test(text)) return text;
  return `"${text.replaceAll('"', '""').replace(/\r\n?|\n/g, '\r\n')}"`;
}
