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

/** Goes through a text whose line breaks are LF. Blank lines and lines of blank fields are no records. */
export function readCsv(text: string, delimiter: string, listener: CsvListener): void {
  let offset = 0;
  let line = 1;
  for (let faults = 0; offset < text.length; faults++) {
    if (faults > MOST_FAULTY_QUOTES) {
      listener.rest(line);
      return;
    }
    const stop = readUntilFault(text, offset, line, delimiter, listener.record);
    if (!stop) return;
    const end = text.indexOf('\n', stop.offset);
    listener.quote(text.slice(stop.offset, end === -1 ? undefined : end), stop.line);
    if (end === -1) return;
    offset = end + 1;
    line = stop.line + 1;
  }
}

type Stop = { readonly offset: number; readonly line: number };

/** Reads records from an offset on; returns where the one with a faulty quote begins, if any. */
function readUntilFault(
  text: string,
  from: number,
  fromLine: number,
  delimiter: string,
  record: CsvListener['record'],
): Stop | null {
  // Papa drops a byte order mark, and would count the rest one short.
  const base = text[from] === '\uFEFF' ? from + 1 : from;
  let offset = base;
  let line = fromLine;
  let stop: Stop | null = null;
  Papa.parse<string[]>(text.slice(base), {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.length > 0) {
        stop = { offset, line };
        parser.abort();
        return;
      }
      if (data.some((field) => field.trim() !== '')) record(data, line);
      line += linesBetween(text, offset, base + meta.cursor);
      offset = base + meta.cursor;
    },
  });
  return stop;
}

function linesBetween(text: string, from: number, until: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < until; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
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
