import {
  type Dataset,
  type Evidence,
  type Relation,
  STATUSES,
  type Sign,
  type Status,
  type Tie,
} from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { attributesOf } from '../attributes.ts';
import type { ProblemCode } from '../codes.ts';
import { freeColumn } from './column.ts';
import { kebab, nearest } from '../nearest.ts';
import { type DetailsOf, problemOf } from '../report.ts';
import type { Grid } from './grid.ts';
import { type Given, type Mapping, columnsIn } from './mapping.ts';
import { type Applied, NONE, evidenceAt, plainDataset, sourceOf } from './outcome.ts';
import { Roster } from './roster.ts';
import { type DateLoss, type Dates, NO_DATES, RowDates, datesOfYears } from './rowdates.ts';
import { coverageIn, isKept } from './sieve.ts';
import { signIn } from './signs.ts';
import { Yearly, type YearlyTie, stretchesOf } from './yearly.ts';

/** After how many rows it is told how far reading is. */
const TOLD_AFTER = 5000;

/**
 * Reads the rows of a table as a mapping says; it hears how many rows are read. No data set comes of
 * it where a column that is named is not there.
 */
export function applyMapping(
  grid: Grid,
  mapping: Mapping,
  file: string,
  tell: (rows: number) => void = () => undefined,
): Applied {
  const missing = columnsIn(mapping).filter((column) => !grid.columns.includes(column));
  const { outside } = grid;
  const rows = grid.rows.length + grid.lost + outside;
  if (missing.length > 0) {
    const problems = missing.map((column) =>
      problemOf('column-missing', { file, column }, 'file-left-out', {
        nearest: nearest(column, grid.columns),
      }),
    );
    const tally = { rows, kept: 0, undated: 0, leftOut: rows - outside, outside };
    return { dataset: null, problems: [...grid.problems, ...problems], tally };
  }
  const reader = new RowReader(grid, mapping, file);
  grid.rows.forEach((cells, at) => {
    if (at % TOLD_AFTER === 0) tell(at);
    reader.read(cells, grid.lines[at]!);
  });
  return reader.done();
}

/** Reads rows into ties, one after the other. */
class RowReader {
  private readonly grid: Grid;
  private readonly mapping: Mapping;
  private readonly file: string;
  private readonly source: string;
  private readonly places: ReadonlyMap<string, number>;
  private readonly extra: readonly { readonly name: string; readonly place: number }[];
  private readonly missing: ReadonlySet<string>;
  private readonly dates: RowDates;
  /** Null for a table whose rows are ties of their own. */
  private readonly yearly: Yearly | null;
  private readonly roster = new Roster();
  private readonly relations = new Map<string, Relation>();
  private readonly ties: Tie[] = [];
  private readonly evidence: Evidence[] = [];
  private readonly seen = new Map<string, number>();
  private readonly problems: Problem[];
  private kept = 0;
  private undated = 0;
  // The row that is being read.
  private cells: readonly string[] = [];
  private line = 0;

  constructor(grid: Grid, mapping: Mapping, file: string) {
    this.grid = grid;
    this.mapping = mapping;
    this.file = file;
    this.source = kebab(mapping.title) || 'table';
    this.problems = [...grid.problems];
    this.places = new Map(grid.columns.map((name, place) => [name, place]));
    this.extra = extraOf(grid.columns, mapping);
    this.missing = new Set(mapping.missing);
    this.dates = new RowDates(mapping, grid);
    this.yearly = yearlyOf(grid.columns, mapping);
  }

  read(cells: readonly string[], line: number): void {
    this.cells = cells;
    this.line = line;
    const { source, target, relation } = this.mapping;
    for (const given of [source.id, target.id, relation.name]) if (!this.isFilled(given)) return;
    const first = this.yearly ? this.yearly.add(cells, line) : this.firstLike(cells);
    if (first !== null) this.tell('row-repeated', {}, 'kept', { first });
    if (this.yearly) return;
    const before = this.problems.length;
    const dates = this.dates.of(cells, (loss) => this.tellLoss(loss));
    this.count(1, this.problems.length > before);
    this.add(`line-${line}`, dates);
  }

  done(): Applied {
    for (const tie of this.yearly?.all() ?? []) this.addYears(tie);
    const { outside } = this.grid;
    const rows = this.grid.rows.length + this.grid.lost + outside;
    const { kept, undated } = this;
    return {
      dataset: this.ties.length === 0 ? null : this.dataset(),
      problems: this.problems,
      tally: { rows, kept, undated, leftOut: rows - kept - undated - outside, outside },
    };
  }

  /** The rows of a year each as one tie, or, where only the years tell when, as one for each stretch of them. */
  private addYears({ cells, lines, rows, unread }: YearlyTie): void {
    this.cells = cells;
    const { year, start, end } = this.mapping;
    for (const { line, value } of unread) {
      this.line = line;
      this.tell('date-form', { column: year!, value }, 'field-left-out', {});
    }
    this.count(unread.length, true);
    this.line = lines.values().next().value ?? unread[0]!.line;
    if (start.date !== null || end.date !== null) {
      const before = this.problems.length;
      const dates = this.dates.of(cells, (loss) => this.tellLoss(loss));
      this.count(rows - unread.length, this.problems.length > before);
      return this.add(`line-${this.line}`, dates);
    }
    this.count(rows - unread.length, false);
    if (lines.size === 0) return this.add(`line-${this.line}`, NO_DATES);
    for (const [first, last] of stretchesOf(lines.keys())) {
      this.line = lines.get(first)!;
      this.add(`line-${this.line}`, datesOfYears(first, last, coverageIn(this.mapping)));
    }
  }

  private count(rows: number, isUndated: boolean): void {
    if (isUndated) this.undated += rows;
    else this.kept += rows;
  }

  private dataset(): Dataset {
    const { mapping, roster } = this;
    const { title, licence, citation, url } = mapping;
    const used = new Set(roster.actors.flatMap(({ attributes }) => Object.keys(attributes)));
    return plainDataset(
      { id: this.source, title, licence, citation, coverage: coverageIn(mapping) },
      {
        nodes: roster.actors,
        relations: [...this.relations.values()],
        ties: this.ties,
        sources: [sourceOf(this.source, 'dataset', citation ?? title, url)],
        evidence: this.evidence,
        extraColumns: {
          ...(used.size > 0 ? { nodes: [...used] } : {}),
          ...(this.extra.length > 0 ? { ties: this.extra.map(({ name }) => name) } : {}),
        },
      },
    );
  }

  /** The tie that the row says, with dates that may not be the row's own. */
  private add(id: string, dates: Dates): void {
    const { source, target, relation } = this.mapping;
    const [from, to] = [this.given(source.id), this.given(target.id)];
    this.ties.push(
      Object.freeze({
        id,
        source: this.roster.idOf(
          source.kind,
          from,
          source.before + this.nameOf(source.label, from),
        ),
        target: this.roster.idOf(target.kind, to, target.before + this.nameOf(target.label, to)),
        relation: this.relationOf(this.given(relation.name)),
        role: this.role(),
        status: this.status(),
        sign: this.sign(),
        ...dates,
        confidence: null,
        account: null,
        note: null,
        attributes: attributesOf(this.extra, this.cells),
      }),
    );
    this.evidence.push(evidenceAt(id, this.source, `${this.file}:${this.line}`));
  }

  /** The line on which all the fields were there before; null where they were not. */
  private firstLike(cells: readonly string[]): number | null {
    const key = cells.join('\u0000');
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, this.line);
    return first ?? null;
  }

  private relationOf(name: string): string {
    const known = this.relations.get(name);
    if (known) return known.id;
    const { family, sign, directed } = this.mapping.relation;
    const ids = new Set([...this.relations.values()].map(({ id }) => id));
    const written = kebab(name) || `relation-${ids.size + 1}`;
    const id = ids.has(written) ? `${written}-${ids.size + 1}` : written;
    const label = Object.freeze({ en: name.replaceAll('-', ' '), es: null, ar: null });
    this.relations.set(
      name,
      Object.freeze({ id, family, sign, directed, label, attributes: NONE }),
    );
    return id;
  }

  private role(): string | null {
    const { role } = this.mapping;
    return role === null ? null : kebab(this.cell(role)) || null;
  }

  private status(): Status | null {
    const column = this.mapping.status;
    const value = column === null ? '' : this.cell(column);
    if (column === null || value === '') return null;
    const status = STATUSES.find((one) => one === kebab(value));
    if (status) return status;
    const details = { choices: STATUSES.join(', '), nearest: nearest(kebab(value), STATUSES) };
    this.tell('choice-unknown', { column, value }, 'field-left-out', details);
    return null;
  }

  private sign(): Sign | null {
    const column = this.mapping.sign;
    const value = column === null ? '' : this.cell(column);
    if (column === null || value === '') return null;
    const sign = signIn(value);
    if (sign === null) this.tell('number-form', { column, value }, 'field-left-out', {});
    return sign;
  }

  private nameOf(label: Given | null, code: string): string {
    const name = label === null ? '' : this.given(label);
    return name === '' ? code : name;
  }

  private isFilled(given: Given): boolean {
    if (this.given(given) !== '') return true;
    const place = 'column' in given ? { column: given.column } : {};
    this.tell('field-blank', place, 'row-left-out', {});
    return false;
  }

  private given(given: Given): string {
    return 'text' in given ? given.text : this.cell(given.column);
  }

  private cell(column: string): string {
    const text = this.cells[this.places.get(column)!]!.trim();
    return this.missing.has(text) ? '' : text;
  }

  private tellLoss(loss: DateLoss): void {
    const { fault, column, value } = loss;
    const place = { column, value };
    if (fault === 'spell-empty') this.tell(fault, place, 'field-left-out', { start: loss.start });
    else if (fault === 'seen-outside')
      this.tell(fault, place, 'field-left-out', { start: loss.start, end: loss.end });
    else this.tell(fault, place, 'field-left-out', {});
  }

  private tell<Code extends ProblemCode>(
    code: Code,
    place: { readonly column?: string; readonly value?: string },
    done: Problem['done'],
    details: DetailsOf<Code>,
  ): void {
    this.problems.push(
      problemOf(code, { file: this.file, row: this.line, ...place }, done, details),
    );
  }
}

/** Ties of a row a year are told apart by all that is read of them but the year. */
function yearlyOf(columns: readonly string[], mapping: Mapping): Yearly | null {
  const { year } = mapping;
  if (year === null) return null;
  const read = new Set(columnsIn(mapping).filter((column) => column !== year));
  const places = columns.map((_, place) => place).filter((place) => columns[place] !== year);
  const isSame = (place: number) => read.has(columns[place]!);
  const others = places.filter((place) => !isSame(place) && isKept(mapping, columns[place]!));
  return new Yearly(columns.indexOf(year), places.filter(isSame), others);
}

/** The columns that are kept as attributes; one called like a column of ties gets another name. */
function extraOf(
  columns: readonly string[],
  mapping: Mapping,
): readonly { readonly name: string; readonly place: number }[] {
  const used = new Set(columnsIn(mapping));
  return columns
    .map((name, place) => ({ name: freeColumn('ties', name), place }))
    .filter(({ place }) => !used.has(columns[place]!) && isKept(mapping, columns[place]!));
}
