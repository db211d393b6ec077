import { FAMILIES, type Family, KINDS, type Kind, type Sign } from '../../graph/dataset.ts';
import { DATE_ORDERS, type DateOrder } from './dates.ts';
import { DELIMITERS, type Delimiter } from './delimiter.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';

/** What a table says in a column, or, the same for every row, what the mapping says. */
export type Given = { readonly column: string } | { readonly text: string };

/** Who stands at one end of a tie. */
export type EndMapping = {
  readonly id: Given;
  /** Where the name stands; null: the id is the name. `before` is put before it. */
  readonly label: Given | null;
  readonly before: string;
  readonly kind: Kind;
};

/** Where a date stands: in one column, or in three. `order` null is told from the whole column. */
export type DateMapping =
  | { readonly form: 'column'; readonly column: string; readonly order: DateOrder | null }
  | {
      readonly form: 'parts';
      readonly year: string;
      readonly month: string | null;
      readonly day: string | null;
    };

/**
 * Where a bound stands, and which of its texts are no dates. `''` is blank. `open` is for ever,
 * `still` is in force (or was already) at the limit of the coverage, `unknown` is not known,
 * which is also what a blank is that none of the lists has.
 */
export type BoundMapping = {
  readonly date: DateMapping | null;
  readonly open: readonly string[];
  readonly still: readonly string[];
  readonly unknown: readonly string[];
};

/**
 * How a plain table is read: a plain record, kept as JSON. Columns are named as the header names
 * them. A row is a tie, or, where `year` names a column, a tie in one year: then rows that differ
 * in nothing else are one tie.
 */
export type Mapping = {
  readonly format: 'realign-mapping';
  readonly version: 1;
  readonly title: string;
  readonly citation: string | null;
  readonly licence: string | null;
  readonly url: string | null;
  readonly coverage: { readonly start: string | null; readonly end: string | null };
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly year: string | null;
  readonly source: EndMapping;
  readonly target: EndMapping;
  readonly relation: {
    readonly name: Given;
    readonly family: Family;
    readonly sign: Sign;
    readonly directed: boolean;
  };
  readonly role: string | null;
  readonly status: string | null;
  readonly sign: string | null;
  readonly start: BoundMapping;
  readonly end: BoundMapping;
  /** Whether the end is the last day in force, or the day on which it ended. */
  readonly endIs: 'last-day' | 'ended';
  /** Texts that stand for nothing in columns other than dates; blank always does. */
  readonly missing: readonly string[];
  /** Columns that are not kept; all others are, as attributes. */
  readonly dropped: readonly string[];
  /** Where this names columns, of the further ones only these are kept. */
  readonly only: readonly string[] | null;
  /** Rows that hold on no day of these years are passed over; null for all years. */
  readonly years: Years | null;
};

/** The first and the last of some years, both among them; null for no limit. */
export type Years = { readonly from: number | null; readonly to: number | null };

export const NO_BOUND: BoundMapping = { date: null, open: [], still: [], unknown: [] };

/** The columns that a mapping reads, each once. */
export function columnsIn(mapping: Mapping): string[] {
  const given = (one: Given | null) => (one && 'column' in one ? [one.column] : []);
  const dated = ({ date }: BoundMapping) =>
    date === null ? [] : date.form === 'column' ? [date.column] : [date.year, date.month, date.day];
  const { source, target } = mapping;
  const found = [
    ...given(source.id),
    ...given(source.label),
    ...given(target.id),
    ...given(target.label),
    ...given(mapping.relation.name),
    ...dated(mapping.start),
    ...dated(mapping.end),
    mapping.year,
    mapping.role,
    mapping.status,
    mapping.sign,
  ];
  return [...new Set(found.filter((column) => column !== null))];
}

/** A mapping from JSON that may come from anywhere; null where it is none that can be used. */
export function readMapping(value: unknown): Mapping | null {
  if (!isRecord(value) || value['format'] !== 'realign-mapping' || value['version'] !== 1)
    return null;
  const it = value;
  const relation = isRecord(it['relation']) ? it['relation'] : null;
  const coverage = isRecord(it['coverage']) ? it['coverage'] : {};
  const source = endIn(it['source']);
  const target = endIn(it['target']);
  const name = givenIn(relation?.['name']);
  const start = boundIn(it['start']);
  const end = boundIn(it['end']);
  if (!source || !target || !name || !start || !end) return null;
  return Object.freeze({
    format: 'realign-mapping',
    version: 1,
    title: textIn(it['title']) ?? 'untitled',
    citation: textIn(it['citation']),
    licence: textIn(it['licence']),
    url: textIn(it['url']),
    coverage: { start: textIn(coverage['start']), end: textIn(coverage['end']) },
    encoding: oneIn(ENCODINGS, it['encoding']),
    delimiter: oneIn(DELIMITERS, it['delimiter']),
    year: textIn(it['year']),
    source,
    target,
    relation: {
      name,
      family: oneIn(FAMILIES, relation?.['family']) ?? 'other',
      sign: oneIn([-1, 0, 1] as const, relation?.['sign']) ?? 0,
      directed: relation?.['directed'] === true,
    },
    role: textIn(it['role']),
    status: textIn(it['status']),
    sign: textIn(it['sign']),
    start,
    end,
    endIs: oneIn(['last-day', 'ended'] as const, it['endIs']) ?? 'ended',
    missing: textsIn(it['missing']),
    dropped: textsIn(it['dropped']),
    only: Array.isArray(it['only']) ? textsIn(it['only']) : null,
    years: yearsIn(it['years']),
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function yearsIn(value: unknown): Years | null {
  if (!isRecord(value)) return null;
  const [from = null, to = null] = [value['from'], value['to']].map((year) =>
    typeof year === 'number' && Number.isInteger(year) ? year : null,
  );
  return from === null && to === null ? null : { from, to };
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const oneIn = <One>(all: readonly One[], value: unknown): One | null =>
  all.find((one) => one === value) ?? null;

function givenIn(value: unknown): Given | null {
  if (!isRecord(value)) return null;
  const { column, text } = value;
  if (typeof column === 'string') return { column };
  return typeof text === 'string' ? { text } : null;
}

function endIn(value: unknown): EndMapping | null {
  if (!isRecord(value)) return null;
  const id = givenIn(value['id']);
  if (!id) return null;
  return {
    id,
    label: givenIn(value['label']),
    before: textIn(value['before']) ?? '',
    kind: oneIn(KINDS, value['kind']) ?? 'institution',
  };
}

function boundIn(value: unknown): BoundMapping | null {
  if (value === undefined || value === null) return NO_BOUND;
  if (!isRecord(value)) return null;
  const lists = {
    open: textsIn(value['open']),
    still: textsIn(value['still']),
    unknown: textsIn(value['unknown']),
  };
  const date = value['date'];
  if (!isRecord(date)) return { date: null, ...lists };
  const column = textIn(date['column']);
  const year = textIn(date['year']);
  if (column !== null)
    return { date: { form: 'column', column, order: oneIn(DATE_ORDERS, date['order']) }, ...lists };
  if (year === null) return null;
  const month = textIn(date['month']);
  return { date: { form: 'parts', year, month, day: textIn(date['day']) }, ...lists };
}
