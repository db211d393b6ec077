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
import type { Grid, Sieve } from './grid.ts';
import { type EndMapping, type Given, type Mapping, columnsIn } from './mapping.ts';
import { type Applied, NONE, evidenceAt, plainDataset, sourceOf } from './outcome.ts';
import { Repeats } from './repeats.ts';
import { Roster } from './roster.ts';
import { type DateLoss, type Dates, NO_DATES, RowDates, datesOfYears } from './rowdates.ts';
import { coverageIn, isKept, sieveOf } from './sieve.ts';
import { signIn } from './signs.ts';
import { type Yearly, type YearlyTie, stretchesOf, yearlyOf } from './yearly.ts';

/** Reads the rows of a table as a mapping says. */
export function applyMapping(grid: Grid, mapping: Mapping, file: string): Applied {
  const reader = new TableReader(grid.columns, mapping, file);
  grid.rows.forEach((cells, at) => reader.read(cells, grid.lines[at]!));
  return reader.done(grid);
}

/**
 * Reads the rows of a table into ties as a mapping says, one after the other. Nothing is held of a
 * row but what is kept of it, save of those that wait: dates that begin with day or month are
 * read when the whole column has told which it is.
 */
export class TableReader {
  private readonly mapping: Mapping;
  private readonly file: string;
  private readonly source: string;
  /** What stands before the line of a row in its evidence. */
  private readonly locator: string;
  private readonly places: ReadonlyMap<string, number>;
  private readonly extra: readonly { readonly name: string; readonly place: number }[];
  private readonly missing: ReadonlySet<string>;
  private readonly lacking: readonly Problem[];
  private readonly sieve: Sieve | null;
  private readonly dates: RowDates;
  /** Null for a table whose rows are ties of their own. */
  private readonly yearly: Yearly | null;
  private readonly repeats = new Repeats();
  private readonly waiting: { readonly cells: readonly string[]; readonly line: number }[] = [];
  private readonly roster = new Roster();
  private readonly relations = new Map<string, Relation>();
  private readonly ties: Tie[] = [];
  private readonly evidence: Evidence[] = [];
  private readonly problems: Problem[] = [];
  private rows = 0;
  private outside = 0;
  private kept = 0;
  private undated = 0;
  // The row that is being read.
  private cells: readonly string[] = [];
  private line = 0;

  constructor(columns: readonly string[], mapping: Mapping, file: string) {
    this.mapping = mapping;
    this.file = file;
    this.source = kebab(mapping.title) || 'table';
    this.locator = `${file}:`;
    this.places = new Map(columns.map((name, place) => [name, place]));
    this.lacking = columnsIn(mapping)
      .filter((column) => !columns.includes(column))
      .map((column) => {
        const details = { nearest: nearest(column, columns) };
        return problemOf('column-missing', { file, column }, 'file-left-out', details);
      });
    this.extra = extraOf(columns, mapping);
    this.missing = new Set(mapping.missing);
    this.sieve = sieveOf(mapping, columns);
    this.dates = new RowDates(mapping, columns);
    this.yearly = yearlyOf(columns, mapping);
  }

  read(all: readonly string[], line: number): void {
    this.rows += 1;
    if (this.lacking.length > 0) return;
    const cells = this.sieve ? this.sieve(all) : all;
    if (cells === null) this.outside += 1;
    // Once one waits all do, so that they stay in their order.
    else if (this.waiting.length > 0 || this.dates.hasToWait(cells))
      this.waiting.push({ cells, line });
    else this.readNow(cells, line);
  }

  /** What has come of it, with what was lost and told before there were rows. No data set where a column is not there. */
  done({ lost, problems }: Pick<Grid, 'lost' | 'problems'>): Applied {
    this.dates.settle(this.waiting.map(({ cells }) => cells));
    for (const { cells, line } of this.waiting) this.readNow(cells, line);
    for (const tie of this.yearly?.all() ?? []) this.addYears(tie);
    const { kept, undated, outside } = this;
    const rows = this.rows + lost;
    const leftOut = rows - kept - undated - outside;
    return {
      dataset: this.ties.length === 0 ? null : this.dataset(),
      problems: [...problems, ...this.lacking, ...this.problems],
      tally: { rows, kept, undated, leftOut, outside },
    };
  }

  private readNow(cells: readonly string[], line: number): void {
    this.cells = cells;
    this.line = line;
    const { source, target, relation } = this.mapping;
    if (!this.isFilled(source.id) || !this.isFilled(target.id) || !this.isFilled(relation.name))
      return;
    const first = this.yearly ? this.yearly.add(cells, line) : this.repeats.firstLike(cells, line);
    if (first !== null) this.tell('row-repeated', {}, 'kept', { first });
    if (this.yearly) return;
    const before = this.problems.length;
    const dates = this.dates.of(cells, this.tellLoss);
    this.count(1, this.problems.length > before);
    this.add(`line-${line}`, dates);
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
      const dates = this.dates.of(cells, this.tellLoss);
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
    this.ties.push(
      Object.freeze({
        id,
        source: this.actorOf(source),
        target: this.actorOf(target),
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
    this.evidence.push(evidenceAt(id, this.source, this.locator + String(this.line)));
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

  private actorOf({ id, kind, label, before }: EndMapping): string {
    const code = this.given(id);
    const known = this.roster.known(kind, code);
    if (known !== null) return known;
    const name = label === null ? '' : this.given(label);
    return this.roster.add(kind, code, before + (name === '' ? code : name));
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
    return this.missing.size > 0 && this.missing.has(text) ? '' : text;
  }

  private readonly tellLoss = (loss: DateLoss): void => {
    const { fault, column, value } = loss;
    const place = { column, value };
    if (fault === 'spell-empty') this.tell(fault, place, 'field-left-out', { start: loss.start });
    else if (fault === 'seen-outside')
      this.tell(fault, place, 'field-left-out', { start: loss.start, end: loss.end });
    else this.tell(fault, place, 'field-left-out', {});
  };

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
