import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from './dataset.ts';
import { type Edit, edited } from './edits.ts';
import { networkOf } from './network.ts';
import { actor, datasetOf, evidence, source, tie } from './testing/records.ts';
import { type Sample, samples } from './testing/sample.ts';

fc.configureGlobal({ seed: 7, numRuns: 500 });

const base: Dataset = {
  ...datasetOf(
    [tie('a', 'peru member-of lima'), tie('b', 'chile member-of lima')],
    [evidence('a', '003'), evidence('b', '003'), evidence('peru', '003'), evidence('talks', '003')],
  ),
  events: [
    {
      id: 'talks',
      date: '2021-08-03',
      label: { en: 'Talks', es: null, ar: null },
      nodes: [
        { node: 'peru', role: 'host' },
        { node: 'chile', role: null },
      ],
      attributes: {},
    },
  ],
  questions: [
    {
      id: 'left',
      label: { en: 'Did Peru leave?', es: null, ar: null },
      nodes: ['peru', 'lima'],
      attributes: {},
    },
  ],
  positions: [
    { layout: 'network', node: 'peru', x: 1, y: 2, attributes: {} },
    { layout: 'network', node: 'lima', x: 3, y: 4, attributes: {} },
  ],
};

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('edits', () => {
  test('if there are none leave the base itself', () => {
    expect(edited(base, [])).toBe(base);
  });

  test('put a row in the place of the one of its id, or at the end', () => {
    const rows = edited(base, [
      { kind: 'put-tie', row: tie('a', 'peru member-of lima', { status: 'suspended' }) },
      { kind: 'put-tie', row: tie('c', 'chile member-of peru') },
      { kind: 'put-node', row: actor('lima', { kind: 'bloc' }) },
      { kind: 'put-node', row: actor('bolivia') },
    ]);
    expect(ids(rows.ties)).toEqual(['a', 'b', 'c']);
    expect(rows.ties[0]?.status).toBe('suspended');
    expect(ids(rows.nodes)).toEqual(['chile', 'lima', 'peru', 'bolivia']);
    expect(rows.nodes[1]?.kind).toBe('bloc');
  });

  test('are applied in order', () => {
    const row = tie('c', 'bolivia member-of lima');
    const node: Edit = { kind: 'put-node', row: actor('bolivia') };
    expect(ids(edited(base, [node, { kind: 'put-tie', row }]).ties)).toContain('c');
    expect(ids(edited(base, [{ kind: 'put-tie', row }, node]).ties)).not.toContain('c');
  });

  test('put places where those of their layout and node stand, or at the end, and none of a node that is not there', () => {
    const row = (layout: string, node: string, x: number) => ({
      layout,
      node,
      x,
      y: 0,
      attributes: {},
    });
    const rows = [row('network', 'lima', 7), row('rings', 'lima', 8), row('network', 'tuvalu', 9)];
    const { positions } = edited(base, [{ kind: 'put-positions', rows }]);
    expect(positions.map(({ layout, node, x }) => `${layout} ${node} ${x}`)).toEqual([
      'network peru 1',
      'network lima 7',
      'rings lima 8',
    ]);
  });

  test('remove a tie with the evidence on it', () => {
    const rows = edited(base, [{ kind: 'remove-tie', id: 'a' }]);
    expect(ids(rows.ties)).toEqual(['b']);
    expect(rows.evidence.map(({ of }) => of)).toEqual(['b', 'peru', 'talks']);
  });

  test('remove a node with its ties, its places, the evidence on it, and its part in events and questions', () => {
    const rows = edited(base, [{ kind: 'remove-node', id: 'peru' }]);
    expect(ids(rows.nodes)).toEqual(['chile', 'lima']);
    expect(ids(rows.ties)).toEqual(['b']);
    expect(rows.evidence.map(({ of }) => of)).toEqual(['b', 'talks']);
    expect(rows.positions.map(({ node }) => node)).toEqual(['lima']);
    expect(rows.events[0]?.nodes).toEqual([{ node: 'chile', role: null }]);
    expect(rows.questions[0]?.nodes).toEqual(['lima']);
  });

  test('that remove what is not there remove nothing', () => {
    const rows = edited(base, [
      { kind: 'remove-tie', id: 'peru' },
      { kind: 'remove-node', id: 'a' },
    ]);
    expect(rows).toEqual(base);
  });

  test.each([
    ['source', tie('c', 'tuvalu member-of lima')],
    ['target', tie('c', 'peru member-of tuvalu')],
    ['relation', tie('c', 'peru leads lima')],
    ['account', tie('c', 'peru member-of lima', { account: '999' })],
  ])('put no tie whose %s is not there', (_, row) => {
    expect(edited(base, [{ kind: 'put-tie', row }])).toBe(base);
  });

  test('leave the base as it was', () => {
    const copy = structuredClone(base);
    edited(base, [
      { kind: 'remove-node', id: 'peru' },
      { kind: 'put-node', row: actor('peru') },
    ]);
    expect(base).toEqual(copy);
  });
});

/** Logs of edits on a sample's rows: put back, taken away, and such as name what may be gone. */
const logs = samples.chain((it) =>
  fc.tuple(fc.constant(it), fc.array(editOf(it), { size: 'medium' })),
);

function editOf({ data }: Sample): fc.Arbitrary<Edit> {
  const node = fc.constantFrom('a', 'b', 'c', 'e');
  const id = fc.constantFrom('t0', 't1', 't2', 'new');
  const relation = fc.constantFrom(...ids(data.relations), 'unheard-of');
  const account = fc.constantFrom(null, null, 's1', 'nobody');
  const dates = fc.constantFrom(
    { start: '..', end: '..' },
    { start: '2021', end: '2021' },
    { start: null, end: null },
  );
  return fc.oneof(
    node.map((id): Edit => ({ kind: 'put-node', row: actor(id) })),
    node.map((id): Edit => ({ kind: 'remove-node', id })),
    id.map((id): Edit => ({ kind: 'remove-tie', id })),
    fc.tuple(node, fc.integer()).map(([node, x]): Edit => ({
      kind: 'put-positions',
      rows: [{ layout: 'network', node, x, y: 0, attributes: {} }],
    })),
    fc
      .tuple(id, node, relation, node, account, dates)
      .map(([id, from, relation, to, account, dates]): Edit => ({
        kind: 'put-tie',
        row: tie(id, `${from} ${relation} ${to}`, { account, ...dates }),
      })),
  );
}

describe('laws of edits', () => {
  test('nothing dangles after any log of sound rows, and a network can be made of it', () => {
    let refused = 0;
    fc.assert(
      fc.property(logs, ([it, log]) => {
        const data = edited(it.data, log);
        expect(() => networkOf(data)).not.toThrow();
        const nodes = new Set(ids(data.nodes));
        const ties = new Set(ids(data.ties));
        expect(data.ties.every((row) => nodes.has(row.source) && nodes.has(row.target))).toBe(true);
        expect(data.evidence.every(({ of }) => nodes.has(of) || ties.has(of))).toBe(true);
        expect(data.positions.every(({ node }) => nodes.has(node))).toBe(true);
        const puts = log.flatMap((edit) => (edit.kind === 'put-tie' ? [edit.row.id] : []));
        refused += puts.filter((id) => !ties.has(id)).length;
      }),
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('a log may be applied in parts', () => {
    fc.assert(
      fc.property(logs, fc.nat(10), ([it, log], place) => {
        const parts = edited(edited(it.data, log.slice(0, place)), log.slice(place));
        expect(edited(it.data, log)).toEqual(parts);
      }),
    );
  });

  test('what is put new and then removed leaves the base as it was', () => {
    fc.assert(
      fc.property(samples, ({ data }) => {
        const node: Edit = { kind: 'put-node', row: actor('new') };
        const link: Edit = { kind: 'put-tie', row: tie('link', 'new meets a') };
        const gone: Edit = { kind: 'remove-tie', id: 'link' };
        expect(edited(data, [node, link, gone, { kind: 'remove-node', id: 'new' }])).toEqual(data);
        expect(edited(data, [node, link, { kind: 'remove-node', id: 'new' }])).toEqual(data);
      }),
      { numRuns: 100 },
    );
  });

  test('to put the same row twice is to put it once', () => {
    fc.assert(
      fc.property(logs, ([it, log]) => {
        const last = log.at(-1);
        fc.pre(last !== undefined);
        expect(edited(it.data, [...log, last])).toEqual(edited(it.data, log));
      }),
      { numRuns: 200 },
    );
  });
});

test('a source that a put tie names as its account is looked for among the sources', () => {
  const row = tie('c', 'peru member-of lima', { account: '004' });
  const data = { ...base, sources: [source('004')] };
  expect(ids(edited(data, [{ kind: 'put-tie', row }]).ties)).toContain('c');
});
