import { readCsv } from '../rfc4180.ts';

/** What may separate the columns of a table. */
export const DELIMITERS = [',', ';', '\t', '|', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines by which a delimiter is told. */
const SAMPLE_LINES = 50;

/** The delimiter that parts the first lines into the same number of columns, and the most. */
export function delimiterOf(text: string): Delimiter {
  const sample = firstLines(text, SAMPLE_LINES);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    readCsv(sample, delimiter, {
      record: (fields) => void widths.push(fields.length),
      quote: () => {},
      rest: () => {},
    });
    const [first = 1] = widths;
    const even = widths.filter((width) => width === first).length / Math.max(1, widths.length);
    // A space is in most texts; it parts columns only where nothing else does.
    const weight = delimiter === ' ' ? 0.1 : 1;
    const score = first > 1 ? even * even * Math.log2(first + 1) * weight : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1) return text;
    end = next;
  }
  return text.slice(0, end);
}
