import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  DOCUMENTS,
  isDocument,
  latinAmerica,
  material,
  paperRows,
  projectText,
  rowsOf,
} from './testing/papers.ts';

/**
 * Account is kept of every claim of the five documents and of every entity of the groundwork:
 * where it is in the data, or why it is not. A claim's id names its document and paragraph.
 */

const dataset = latinAmerica();
const claims = paperRows(/^claims-.*\.csv$/);
const entities = paperRows(/^entities\.csv$/);
const research = material('research');

/** Every place of a document in the data, as "kind of row, id, document, paragraph". */
const places = new Set<string>();
for (const { of, source, locator } of dataset.evidence)
  if (isDocument(source)) places.add(`evidence ${of} ${source} ${locator}`);
for (const { question, source, answer, locator } of dataset.answers)
  if (isDocument(source) && answer !== 'silent')
    places.add(`answer ${question} ${source} ${locator}`);

const idsOf = {
  tie: new Set(dataset.ties.map(({ id }) => id)),
  event: new Set(dataset.events.map(({ id }) => id)),
  node: new Set(dataset.nodes.map(({ id }) => id)),
  answer: new Set(dataset.questions.map(({ id }) => id)),
};

/** What a row of the ledger wants to find; null for a claim left out. */
function wanted(row: Readonly<Record<string, string>>): string | null {
  const parts = /^c-(\d{3})-p(\d+)-\d+$/.exec(row['claim']!);
  if (!parts) throw new Error(`No claim is called ${row['claim']}`);
  if (row['kind'] === 'left-out') return null;
  const kind = row['kind'] === 'answer' ? 'answer' : 'evidence';
  return `${kind} ${row['id']} ${parts[1]} P${Number(parts[2])}`;
}

describe('The ledger of claims', () => {
  test('names ties, events, nodes and questions that there are', () => {
    const unknown = claims
      .filter(({ kind }) => kind !== 'left-out')
      .filter(({ kind, id }) => !idsOf[kind as keyof typeof idsOf]?.has(id!));
    expect(unknown).toEqual([]);
  });

  test('finds each claim cited with its document and paragraph', () => {
    const missing = claims.filter((row) => {
      const place = wanted(row);
      return place !== null && !places.has(place);
    });
    expect(missing).toEqual([]);
  });

  test('has a reason for each claim left out, and leaves none out that is in', () => {
    const out = claims.filter(({ kind }) => kind === 'left-out');
    expect(out.filter(({ reason }) => reason === '')).toEqual([]);
    const placed = new Set(
      claims.filter(({ kind }) => kind !== 'left-out').map(({ claim }) => claim),
    );
    expect(out.filter(({ claim }) => placed.has(claim))).toEqual([]);
  });

  test('knows each piece of evidence and each answer of the documents', () => {
    const known = new Set(claims.map(wanted));
    expect([...places].filter((place) => !known.has(place))).toEqual([]);
  });

  test.skipIf(research === null)('has every claim of the groundwork, and no other', () => {
    const all = rowsOf(readFileSync(`${research}seed_claims.csv`, 'utf8'));
    expect([...new Set(claims.map(({ claim }) => claim!))].toSorted()).toEqual(
      all.map((row) => row['claim_id']!).toSorted(),
    );
  });
});

describe('The ledger of entities', () => {
  test('has a node or a reason for each', () => {
    const faulty = entities.filter(({ kind, id, reason }) =>
      kind === 'node' ? !idsOf.node.has(id!) : kind !== 'left-out' || reason === '',
    );
    expect(faulty).toEqual([]);
  });

  test('leaves none out that is a node', () => {
    const out = entities.filter(({ kind }) => kind === 'left-out');
    expect(out.filter(({ entity }) => idsOf.node.has(entity!))).toEqual([]);
  });

  test.skipIf(research === null)('has every entity of the groundwork, once', () => {
    const all = rowsOf(readFileSync(`${research}entities.csv`, 'utf8'));
    expect(entities.map(({ entity }) => entity!).toSorted()).toEqual(
      all.map((row) => row['id']!).toSorted(),
    );
  });
});

describe('The read-back', () => {
  const page = projectText('docs/latin-america/read-back.md');
  const sections = page.split('\n## ').slice(1);

  test('has twenty ties of each document, with the paragraphs of their evidence', () => {
    expect(sections.map((text) => text.slice(0, 3))).toEqual(DOCUMENTS);
    for (const text of sections) {
      const rows = [...text.matchAll(/^\| `([^`]+)` *\| ([^|]+?) *\|/gm)];
      expect(new Set(rows.map(([, id]) => id)).size).toBe(20);
      for (const [, id, paragraphs] of rows)
        for (const paragraph of paragraphs!.split(', '))
          expect(places).toContain(`evidence ${id} ${text.slice(0, 3)} ${paragraph}`);
    }
  });
});
