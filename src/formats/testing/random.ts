import fc from 'fast-check';
import {
  ASPECTS,
  ASSERTIONS,
  CONFIDENCES,
  type Dataset,
  FAMILIES,
  KINDS,
  REPLIES,
  STANCES,
  STATUSES,
  TABLES,
  type Table,
} from '../../graph/dataset.ts';
import { columnsOf, formatOf } from '../columns.ts';
import { type Ids, descriptionOf } from './random-description.ts';
import { code, date, finite, label, maybe, says, sign, some, spell, text } from './values.ts';

/** Random sound data sets. */

/** Ids of a kind: distinct, a few. */
const idsOf = (prefix: string, most: number): fc.Arbitrary<string[]> =>
  fc.nat(most).map((count) => Array.from({ length: count }, (_, at) => `${prefix}-${at}`));

/** Names for columns beyond the format's. */
const columnNames = (table: Table): fc.Arbitrary<string[]> => {
  const known = new Set(
    Object.entries(formatOf(table).fields).flatMap(([property, field]) =>
      columnsOf(property, field),
    ),
  );
  return fc
    .uniqueArray(text, { maxLength: 2, selector: (name) => name.trim() })
    .map((names) => names.map((name) => name.trim()))
    .map((names) => names.filter((name) => !known.has(name.toLowerCase())));
};

/** Rows with one record each of a list, and values in the columns beyond the format's. */
function rows<Row extends object>(
  records: readonly fc.Arbitrary<Row>[],
  columns: readonly string[],
): fc.Arbitrary<(Row & { attributes: Record<string, string> })[]> {
  return fc.tuple(
    ...records.map((record) =>
      fc
        .tuple(record, fc.tuple(...columns.map(() => maybe(text))))
        .map(([row, values]) => ({ ...row, attributes: attributesOf(columns, values) })),
    ),
  );
}

function attributesOf(columns: readonly string[], values: readonly (string | null)[]) {
  const attributes = Object.create(null) as Record<string, string>;
  columns.forEach((name, at) => {
    const value = values[at] ?? null;
    if (value !== null) attributes[name] = value;
  });
  return attributes;
}

const ids = fc.record({
  nodes: idsOf('node', 4),
  relations: idsOf('relation', 2),
  sources: idsOf('source', 2),
  ties: idsOf('tie', 4),
  events: idsOf('event', 2),
  questions: idsOf('question', 2),
});

const nodeOf = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      label,
      short: says,
      iso3: maybe(fc.constantFrom('PER', 'VEN')),
      place: maybe(fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: finite })),
      spell,
      wikidata: maybe(fc.constantFrom('Q419', 'Q1')),
      note: maybe(text),
    })
    .map(({ place, spell: [start, end], ...rest }) => {
      const lon = place && Math.max(-180, Math.min(180, place.lon));
      return { id, ...rest, lat: place?.lat ?? null, lon, start, end };
    });

const tieOf = (id: string, from: Ids) =>
  fc
    .record({
      source: some(from.nodes),
      relation: some(from.relations),
      target: some(from.nodes),
      role: maybe(code),
      status: maybe(fc.constantFrom(...STATUSES)),
      sign: maybe(sign),
      spell,
      seen: fc.constant(null),
      confidence: maybe(fc.constantFrom(...CONFIDENCES)),
      account: from.sources.length > 0 ? maybe(some(from.sources)) : fc.constant(null),
      note: maybe(text),
    })
    .map(({ spell: [start, end], ...rest }) => ({ id, ...rest, start, end }));

const evidenceOf = (from: Ids) =>
  fc
    .record({
      of: some([...from.nodes, ...from.ties, ...from.events]),
      source: some(from.sources),
      locator: maybe(text),
      stance: fc.constantFrom(...STANCES),
      on: fc.constantFrom(...ASPECTS),
      spell,
      assertion: fc.constantFrom(...ASSERTIONS),
      speaker: maybe(text),
      says,
    })
    .map(({ spell: [from, until], ...rest }) => ({ ...rest, from, until }));

const times = (count: number) => Array.from({ length: count });

/** The rows of each table, for ids and columns that are settled. */
function tablesOf(from: Ids, columns: Readonly<Record<Table, readonly string[]>>) {
  const { nodes, relations, sources, events, questions } = from;
  const hasEnds = nodes.length > 0 && relations.length > 0;
  const ties = hasEnds ? from.ties : [];
  const all = { ...from, ties };
  const canShow = sources.length > 0 && nodes.length + ties.length + events.length > 0;
  const participant = nodes.length > 0 ? [fc.record({ node: some(nodes), role: maybe(code) })] : [];
  return fc.record({
    nodes: rows(nodes.map(nodeOf), columns.nodes),
    relations: rows(
      relations.map((id) =>
        fc.record({
          id: fc.constant(id),
          family: fc.constantFrom(...FAMILIES),
          sign,
          directed: fc.boolean(),
          label,
        }),
      ),
      columns.relations,
    ),
    ties: rows(
      ties.map((id) => tieOf(id, all)),
      columns.ties,
    ),
    sources: rows(
      sources.map((id) =>
        fc.record({
          id: fc.constant(id),
          kind: text,
          title: text,
          description: says,
          publisher: maybe(text),
          author: maybe(text),
          published: maybe(fc.constantFrom('2021', '2021-06-06/2021-07-28')),
          accessed: maybe(date),
          language: maybe(fc.constantFrom('es', 'pt-BR')),
          url: maybe(fc.constant('https://example.org/?a=1,2&b="x"')),
          archived: maybe(fc.constant('http://example.org')),
        }),
      ),
      columns.sources,
    ),
    evidence: rows(
      times(canShow ? 3 : 0).map(() => evidenceOf(all)),
      columns.evidence,
    ),
    events: rows(
      events.map((id) =>
        fc.record({
          id: fc.constant(id),
          date,
          label,
          nodes: fc.tuple(...participant),
        }),
      ),
      columns.events,
    ),
    questions: rows(
      questions.map((id) => fc.record({ id: fc.constant(id), label, nodes: fc.subarray(nodes) })),
      columns.questions,
    ),
    answers: rows(
      sources.flatMap((source) =>
        questions.map((question) =>
          fc.record({
            question: fc.constant(question),
            source: fc.constant(source),
            answer: fc.constantFrom(...REPLIES),
            locator: maybe(text),
            says,
          }),
        ),
      ),
      columns.answers,
    ),
    stories: rows(
      times(2).map((_, at) =>
        fc.record({
          story: fc.constant('hinge'),
          step: fc.constant(at + 1),
          address: text,
          title: label,
          text: label,
        }),
      ),
      columns.stories,
    ),
    positions: rows(
      nodes.map((node) =>
        fc.record({
          layout: fc.constant('network'),
          node: fc.constant(node),
          x: finite,
          y: finite,
        }),
      ),
      columns.positions,
    ),
  });
}

/** A sound data set, as reading its files would give it. */
export const soundDataset: fc.Arbitrary<Dataset> = fc
  .tuple(ids, fc.tuple(...TABLES.map(columnNames)))
  .chain(([from, names]) => {
    const columns = Object.fromEntries(TABLES.map((table, at) => [table, names[at]!])) as Record<
      Table,
      string[]
    >;
    return fc.record({
      description: descriptionOf(from),
      tables: tablesOf(from, columns),
      columns: fc.constant(columns),
    });
  })
  .map(({ description, tables, columns }) => ({
    description,
    ...tables,
    extraColumns: Object.fromEntries(
      TABLES.filter((table) => columns[table].length > 0).map((table) => [table, columns[table]]),
    ),
  }));
