import { type Mapping, columnsIn } from './mapping.ts';
import { isKept } from './sieve.ts';

/** One tie of a table that has a row a year: its first row, and the line of each year that it has. */
export type YearlyTie = {
  readonly cells: readonly string[];
  readonly lines: ReadonlyMap<number, number>;
  /** How many rows it has in all. */
  readonly rows: number;
  /** Of those whose year could not be read the line, and what stands there. */
  readonly unread: readonly { readonly line: number; readonly value: string }[];
};

type Held = YearlyTie & {
  readonly cells: string[];
  readonly lines: Map<number, number>;
  rows: number;
  readonly unread: { readonly line: number; readonly value: string }[];
  /** Of columns in which the rows differ, the last text, and since when there is which. */
  readonly latest: Map<number, string>;
  readonly changes: Map<number, string[]>;
};

/**
 * Gathers the rows of a table that has a row a year: those that agree in the columns `same` are
 * one tie. Where they differ in another column, it says `1950: a; 1953: b`, from which year on it is what.
 */
export class Yearly {
  private readonly year: number;
  private readonly same: readonly number[];
  private readonly others: readonly number[];
  private readonly ties = new Map<string, Held>();

  constructor(year: number, same: readonly number[], others: readonly number[]) {
    this.year = year;
    this.same = same;
    this.others = others;
  }

  /** Takes a row; returns the line on which the same tie had this year already, else null. */
  add(cells: readonly string[], line: number): number | null {
    const key = this.same.map((place) => cells[place]!).join('\u0000');
    const text = cells[this.year]!.trim();
    const year = /^-?\d{1,4}(?:\.0+)?$/.test(text) ? Number(text) : null;
    let tie = this.ties.get(key);
    if (!tie) {
      tie = {
        cells: [...cells],
        lines: new Map(),
        rows: 0,
        unread: [],
        latest: new Map(),
        changes: new Map(),
      };
      this.ties.set(key, tie);
    } else if (year !== null) this.compare(tie, cells, year);
    tie.rows += 1;
    if (year === null) {
      tie.unread.push({ line, value: text });
      return null;
    }
    const first = tie.lines.get(year) ?? null;
    if (first === null) tie.lines.set(year, line);
    return first;
  }

  private compare(tie: Held, cells: readonly string[], year: number): void {
    for (const place of this.others) {
      const before = tie.latest.get(place) ?? tie.cells[place]!;
      const now = cells[place]!;
      if (before === now) continue;
      const [since = year] = tie.lines.keys();
      const list = tie.changes.get(place) ?? [`${since}: ${before}`];
      list.push(`${year}: ${now}`);
      tie.changes.set(place, list);
      tie.latest.set(place, now);
    }
  }

  /** The ties in the order of their first rows. */
  *all(): Generator<YearlyTie> {
    for (const tie of this.ties.values()) {
      for (const [place, list] of tie.changes) tie.cells[place] = list.join('; ');
      yield tie;
    }
  }
}

/** Years in a row: the first and the last of each stretch without a gap, in their order. */
export function stretchesOf(years: Iterable<number>): (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else stretches.push([year, year]);
  }
  return stretches;
}

/** What gathers the rows of a table by its mapping: ties are told apart by all that is read of them but the year; null where no column is one. */
export function yearlyOf(columns: readonly string[], mapping: Mapping): Yearly | null {
  const { year } = mapping;
  if (year === null) return null;
  const read = new Set(columnsIn(mapping).filter((column) => column !== year));
  const places = columns.map((_, place) => place).filter((place) => columns[place] !== year);
  const isSame = (place: number) => read.has(columns[place]!);
  const others = places.filter((place) => !isSame(place) && isKept(mapping, columns[place]!));
  return new Yearly(columns.indexOf(year), places.filter(isSame), others);
}
