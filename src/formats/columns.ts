import {
  ASPECTS,
  ASSERTIONS,
  CONFIDENCES,
  type Dataset,
  FAMILIES,
  KINDS,
  REPLIES,
  type Sign,
  STANCES,
  STATUSES,
  TABLES,
  type Table,
} from '../graph/dataset.ts';
import { type Check, wholePlace, spellOf } from './checks.ts';
import {
  type Field,
  bound,
  choice,
  code,
  coded,
  date,
  dates,
  id,
  iso3,
  label,
  language,
  number,
  otherwise,
  participants,
  reference,
  references,
  required,
  says,
  text,
  url,
  vital,
  whole,
  wikidata,
} from './fields.ts';

/** The row of a table. */
export type RowOf<T extends Table> = Dataset[T][number];

/**
 * A table of the format: its columns, in the order in which they are written. Reading, checking
 * and writing all go by it.
 */
export type TableFormat<Row> = {
  /** Whether a data set without the file is faulty. */
  readonly needed: boolean;
  readonly fields: {
    readonly [Property in Exclude<keyof Row, 'attributes'>]: Field<Row[Property]>;
  };
  /** What no two rows may have in common; empty if there is no such thing. */
  readonly key: readonly Exclude<keyof Row, 'attributes'>[];
  readonly checks: readonly Check<Row>[];
};

const sign = () =>
  coded<Sign>([
    [1, '1', '+1'],
    [0, '0'],
    [-1, '-1', '\u22121'],
  ]);

const yesOrNo = () =>
  coded<boolean>([
    [true, 'yes', 'true', 'TRUE'],
    [false, 'no', 'false', 'FALSE'],
  ]);

/** The tables of a data set; `<table>.csv` is the file. */
const FORMATS: { readonly [T in Table]: TableFormat<RowOf<T>> } = {
  nodes: {
    needed: true,
    key: ['id'],
    checks: [wholePlace, spellOf({ start: 'start', end: 'end' }, 'always')],
    fields: {
      id: id(),
      kind: required(choice(KINDS)),
      label: label(),
      short: says(),
      iso3: iso3(),
      lat: number(-90, 90),
      lon: number(-180, 180),
      start: bound(),
      end: bound(),
      wikidata: wikidata(),
      note: text(),
    },
  },
  relations: {
    needed: true,
    key: ['id'],
    checks: [],
    fields: {
      id: id(),
      family: required(choice(FAMILIES)),
      sign: required(sign()),
      directed: required(yesOrNo()),
      label: label(),
    },
  },
  ties: {
    needed: true,
    key: ['id'],
    checks: [spellOf({ start: 'start', end: 'end', seen: 'seen' }, 'unknown')],
    fields: {
      id: id(),
      source: required(reference('nodes')),
      relation: required(reference('relations')),
      target: required(reference('nodes')),
      role: code(),
      status: vital(choice(STATUSES)),
      sign: vital(sign()),
      start: vital(bound()),
      end: vital(bound()),
      seen: bound(),
      confidence: choice(CONFIDENCES),
      account: reference('sources'),
      note: text(),
    },
  },
  sources: {
    needed: false,
    key: ['id'],
    checks: [],
    fields: {
      id: id(),
      kind: required(text()),
      title: required(text()),
      description: says(),
      publisher: text(),
      author: text(),
      published: dates(),
      accessed: date(),
      language: language(),
      url: url(),
      archived: url(),
    },
  },
  evidence: {
    needed: false,
    key: [],
    checks: [spellOf({ start: 'from', end: 'until' }, 'always')],
    fields: {
      of: required(reference('ties', 'events', 'nodes')),
      source: required(reference('sources')),
      locator: text(),
      stance: required(choice(STANCES)),
      on: vital(otherwise(choice(ASPECTS), 'all')),
      from: vital(bound()),
      until: vital(bound()),
      assertion: vital(otherwise(choice(ASSERTIONS), 'fact')),
      speaker: text(),
      says: says(),
    },
  },
  events: {
    needed: false,
    key: ['id'],
    checks: [],
    fields: {
      id: id(),
      date: required(dates()),
      label: label(),
      nodes: participants(),
    },
  },
  questions: {
    needed: false,
    key: ['id'],
    checks: [],
    fields: { id: id(), label: label(), nodes: references('nodes') },
  },
  answers: {
    needed: false,
    key: ['question', 'source'],
    checks: [],
    fields: {
      question: required(reference('questions')),
      source: required(reference('sources')),
      answer: required(choice(REPLIES)),
      locator: text(),
      says: says(),
    },
  },
  stories: {
    needed: false,
    key: ['story', 'step'],
    checks: [],
    fields: {
      story: id(),
      step: required(whole(1)),
      address: required(text()),
      title: label(),
      text: label(),
    },
  },
  positions: {
    needed: false,
    key: ['layout', 'node'],
    checks: [],
    fields: {
      layout: id(),
      node: required(reference('nodes')),
      x: required(number()),
      y: required(number()),
    },
  },
};

/** Tables in an order in which each comes after those it refers to. */
export const READING_ORDER: readonly Table[] = [
  'nodes',
  'relations',
  'sources',
  'ties',
  'events',
  'evidence',
  'questions',
  'answers',
  'stories',
  'positions',
];

/** A format whose rows are of no known type, for going through them all. */
export type AnyFormat = {
  readonly needed: boolean;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  readonly key: readonly string[];
  readonly checks: readonly Check<never>[];
};

/** The format of a table, for reading and writing by its columns. */
export const formatOf = (table: Table): AnyFormat => FORMATS[table];

/** The file of a table. */
export const fileOf = (table: Table): string => `${table}.csv`;

/** The name of the file that describes the data set. */
export const DESCRIPTION_FILE = 'dataset.json';

/** The names of every file of a data set, in the order of its documentation. */
export const FILES: readonly string[] = [DESCRIPTION_FILE, ...TABLES.map(fileOf)];

/** The names of a field's columns. */
export const columnsOf = (property: string, field: Field<unknown>): readonly string[] =>
  field.suffixes.map((suffix) => property + suffix);
