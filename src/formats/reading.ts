import type { Table } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { type RowOf, fileOf } from './columns.ts';
import type { ProblemCode } from './codes.ts';
import { kebab, nearest } from './nearest.ts';
import { type DetailsOf, type Place, problemOf } from './report.ts';

/** A table as it was read: the sound rows and the line each begins on. */
export type ReadTable = {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly lines: readonly number[];
  /** The place in `rows` of each id; empty where rows have none. */
  readonly known: ReadonlyMap<string, number>;
  /** The line of each row that was left out although its id could be read. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Columns beyond the format's, in file order. */
  readonly extra: readonly string[];
};

/** References of one column to files that are not there. */
type Orphan = {
  readonly place: Place;
  readonly done: Problem['done'];
  readonly tables: readonly Table[];
  count: number;
};

/** How many ids are compared, in all, to suggest what an unknown one means. */
const MOST_COMPARISONS = 1_000_000;

/** What the reading of one data set has come to: its tables so far, and the faults found. */
export class Reading {
  readonly problems: Problem[] = [];
  /** Null for a table that is not there or was left out as a whole. */
  readonly tables = new Map<Table, ReadTable | null>();
  private readonly orphans = new Map<string, Orphan>();
  private readonly suggestions = new Map<string, string>();
  private comparisons = MOST_COMPARISONS;

  /** The sound rows of a table; none if it is not there. */
  rows<T extends Table>(table: T): readonly RowOf<T>[] {
    return (this.tables.get(table)?.rows ?? []) as unknown as readonly RowOf<T>[];
  }

  report<Code extends ProblemCode>(
    code: Code,
    place: Place,
    done: Problem['done'],
    details: DetailsOf<Code>,
  ): void {
    this.problems.push(problemOf(code, place, done, details));
  }

  /**
   * The id of a row of one of the tables, as that row has it. Undefined, with a fault told at
   * the place, if there is no such row.
   */
  find(
    tables: readonly Table[],
    id: string,
    placeOf: () => Place,
    done: Problem['done'],
  ): string | undefined {
    const holder = tables.find((table) => this.tables.get(table)?.known.has(id));
    if (holder === undefined) {
      this.missing(tables, id, { ...placeOf(), value: id }, done);
      return undefined;
    }
    if (tables.length > 1) this.warnOfSeveral(tables, id, placeOf);
    const table = this.tables.get(holder)!;
    return table.rows[table.known.get(id)!]!['id'] as string;
  }

  private warnOfSeveral(tables: readonly Table[], id: string, placeOf: () => Place): void {
    const holders = tables.filter((table) => this.tables.get(table)?.known.has(id));
    if (holders.length < 2) return;
    const place = { ...placeOf(), value: id };
    this.report('reference-ambiguous', place, 'kept', { in: filesOf(holders) });
  }

  private missing(tables: readonly Table[], id: string, at: Place, done: Problem['done']): void {
    if (tables.every((table) => !this.tables.get(table))) {
      this.orphan(tables, at, done);
      return;
    }
    for (const table of tables) {
      const other = this.tables.get(table)?.leftOut.get(id);
      if (other === undefined) continue;
      this.report('reference-left-out', at, done, { in: fileOf(table), other });
      return;
    }
    const suggestion = this.suggestion(tables, id);
    this.report('reference-unknown', at, done, { in: filesOf(tables), nearest: suggestion });
  }

  /** A reference to a file that is not there: told once for the whole column. */
  private orphan(tables: readonly Table[], place: Place, done: Problem['done']): void {
    const column = `${place.file} ${place.column}`;
    const known = this.orphans.get(column);
    if (known) known.count += 1;
    else this.orphans.set(column, { place, done, tables, count: 1 });
  }

  /** Tells of the references to files that are not there. */
  reportOrphans(): void {
    for (const { place, done, tables, count } of this.orphans.values())
      this.report('reference-no-file', place, done, { in: filesOf(tables), count });
    this.orphans.clear();
  }

  private suggestion(tables: readonly Table[], id: string): string {
    const question = `${tables.join()} ${id}`;
    const known = this.suggestions.get(question);
    if (known !== undefined) return known;
    let best = '';
    for (const table of tables) {
      const ids = this.tables.get(table)?.known;
      if (best !== '' || !ids) continue;
      best = nearest(kebab(id), ids.keys(), this.comparisons);
      this.comparisons = Math.max(0, this.comparisons - ids.size);
    }
    this.suggestions.set(question, best);
    return best;
  }
}

const filesOf = (tables: readonly Table[]): string => tables.map(fileOf).join(', ');
