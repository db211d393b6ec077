import {
  type Dataset,
  type Evidence,
  type Relation,
  STATUSES,
  type Sign,
  type Tie,
} from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { readSpell } from '../../time/spell.ts';
import { attributesOf } from '../attributes.ts';
import type { ProblemCode } from '../codes.ts';
import { freeColumn } from './column.ts';
import { kebab } from '../nearest.ts';
import { type DetailsOf, problemOf } from '../report.ts';
import { Bound } from './bound.ts';
import type { Grid } from './grid.ts';
import { type Given, type Mapping, columnsIn } from './mapping.ts';
import { type Applied, NONE, evidenceAt, plainDataset, sourceOf } from './outcome.ts';
import { Roster } from './roster.ts';

/** Hears how many rows of how many are read. */
export type TellRows = (progress: { readonly done: number; readonly rows: number }) => void;

/** After how many rows it is told how far reading is. */
const TOLD_AFTER = 5000;

/** Reads the rows of a table as a mapping says. Null where it has none of the columns named. */
export function applyMapping(
  grid: Grid,
  mapping: Mapping,
  file: string,
  tell: TellRows = () => undefined,
): Applied {
  const missing = columnsIn(mapping).filter((column) => !grid.columns.includes(column));
  const rows = grid.rows.length + grid.lost;
  if (missing.length > 0) {
    const problems = missing.map((column) =>
      problemOf('column-missing', { file, column }, 'file-left-out', { nearest: '' }),
    );
    const tally = { rows, kept: 0, undated: 0, leftOut: rows };
    return { dataset: null, problems: [...grid.problems, ...problems], tally };
  }
  const reader = new RowReader(grid, mapping, file);
  grid.rows.forEach((cells, at) => {
    if (at % TOLD_AFTER === 0) tell({ done: at, rows: grid.rows.length });
    reader.read(cells, grid.lines[at]!);
  });
  return reader.done();
}

/** What dates a row has, and whether one was lost. */
type Dates = Pick<Tie, 'start' | 'end' | 'seen'>;

/** Reads rows into ties, one after the other. */
class RowReader {
  private readonly grid: Grid;
  private readonly mapping: Mapping;
  private readonly file: string;
  private readonly source: string;
  private readonly places: ReadonlyMap<string, number>;
  private readonly extra: readonly { readonly name: string; readonly place: number }[];
  private readonly missing: ReadonlySet<string>;
  private readonly start: Bound;
  private readonly end: Bound;
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
    this.start = new Bound(mapping.start, 'start', grid, this.places);
    this.end = new Bound(mapping.end, 'end', grid, this.places);
  }

  read(cells: readonly string[], line: number): void {
    this.cells = cells;
    this.line = line;
    const { source, target, relation } = this.mapping;
    const from = this.filled(source.id);
    const to = this.filled(target.id);
    const name = this.filled(relation.name);
    if (from === null || to === null || name === null) return;
    if (this.isRepeated()) return;
    const before = this.problems.length;
    const dates = this.dates();
    if (this.problems.length > before) this.undated += 1;
    else this.kept += 1;
    this.add({
      source: this.roster.idOf(source.kind, from, source.before + this.nameOf(source.label, from)),
      target: this.roster.idOf(target.kind, to, target.before + this.nameOf(target.label, to)),
      relation: this.relationOf(name),
      role: this.coded(this.mapping.role),
      status: STATUSES.find((status) => status === this.coded(this.mapping.status)) ?? null,
      sign: this.signOf(),
      ...dates,
    });
  }

  done(): Applied {
    const rows = this.grid.rows.length + this.grid.lost;
    const { kept, undated } = this;
    return {
      dataset: this.ties.length === 0 ? null : this.dataset(),
      problems: this.problems,
      tally: { rows, kept, undated, leftOut: rows - kept - undated },
    };
  }

  private dataset(): Dataset {
    const { mapping, roster } = this;
    const { title, licence, citation, coverage, url } = mapping;
    const used = new Set(roster.actors.flatMap(({ attributes }) => Object.keys(attributes)));
    return plainDataset(
      { id: this.source, title, licence, citation, coverage },
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

  private add(tie: Omit<Tie, 'id' | 'confidence' | 'account' | 'note' | 'attributes'>): void {
    const id = `line-${this.line}`;
    const attributes = attributesOf(this.extra, this.cells);
    const rest = { confidence: null, account: null, note: null, attributes };
    this.ties.push(Object.freeze({ id, ...tie, ...rest }));
    this.evidence.push(evidenceAt(id, this.source, `${this.file}:${this.line}`));
  }

  /** Whether the same was there before: a further year of a tie is none, another row is told. */
  private isRepeated(): boolean {
    const { year } = this.mapping;
    const place = year === null ? -1 : this.places.get(year)!;
    const key = this.cells.filter((_, at) => at !== place).join('\u0000');
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, this.line);
      return false;
    }
    if (place !== -1) {
      this.kept += 1;
      return true;
    }
    this.tell('row-repeated', {}, 'kept', { first });
    return false;
  }

  private dates(): Dates {
    const { coverage, endIs } = this.mapping;
    const start = this.bound(this.start, 'start');
    const end = this.bound(this.end, 'end');
    const seen = end === 'still' ? coverage.end : start === 'still' ? coverage.start : null;
    const dates: Dates = {
      start: start === 'still' ? null : start,
      end: end === 'still' ? null : this.end.ending(end, endIs),
      seen,
    };
    const reading = readSpell(dates, 'unknown');
    if (reading.ok) return dates;
    const [fault] = reading.faults;
    const text = this.end.text(this.cells);
    const place = { column: this.end.column, value: text };
    const from = { start: dates.start ?? '' };
    if (fault?.fault === 'seen-outside')
      this.tell('seen-outside', { ...place, value: seen ?? '' }, 'field-left-out', {
        ...from,
        end: text,
      });
    else this.tell('spell-empty', place, 'field-left-out', from);
    return { start: null, end: null, seen: null };
  }

  private bound(bound: Bound, side: 'start' | 'end'): string | null {
    const found = bound.read(this.cells);
    if (found.ok) return found.value;
    const place = { column: side === 'start' ? this.start.column : this.end.column };
    this.tell(found.fault, { ...place, value: bound.text(this.cells) }, 'field-left-out', {});
    return null;
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

  private signOf(): Sign | null {
    const text = this.mapping.sign === null ? '' : this.cell(this.mapping.sign);
    if (text === '') return null;
    const number = Number(text.replace('\u2212', '-'));
    if (Number.isFinite(number)) return Math.sign(number) as Sign;
    this.tell('number-form', { column: this.mapping.sign!, value: text }, 'field-left-out', {});
    return null;
  }

  private coded(column: string | null): string | null {
    return column === null ? null : kebab(this.cell(column)) || null;
  }

  private nameOf(label: Given | null, code: string): string {
    const name = label === null ? '' : this.given(label);
    return name === '' ? code : name;
  }

  private filled(given: Given): string | null {
    const text = this.given(given);
    if (text !== '') return text;
    const place = 'column' in given ? { column: given.column } : {};
    this.tell('field-blank', place, 'row-left-out', {});
    return null;
  }

  private given(given: Given): string {
    return 'text' in given ? given.text : this.cell(given.column);
  }

  private cell(column: string): string {
    const text = this.cells[this.places.get(column)!]!.trim();
    return this.missing.has(text) ? '' : text;
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

/** The columns that are kept as attributes; one called like a column of ties gets another name. */
function extraOf(
  columns: readonly string[],
  mapping: Mapping,
): readonly { readonly name: string; readonly place: number }[] {
  const used = new Set([...columnsIn(mapping), ...mapping.dropped]);
  return columns
    .map((name, place) => ({ name: freeColumn('ties', name), place }))
    .filter(({ place }) => !used.has(columns[place]!));
}
