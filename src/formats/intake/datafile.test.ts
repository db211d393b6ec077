import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../graph/dataset.ts';
import { RECORD } from '../../graph/lens.ts';
import { networkOf } from '../../graph/network.ts';
import { snapshotOf } from '../../graph/snapshot.ts';
import { viewOf } from '../../graph/view.ts';
import { readDay } from '../../time/edtf.ts';
import { dayPeriod } from '../../time/spell.ts';
import { problemMessage } from '../../words/problems.ts';
import { readDataset, writeDataset } from '../folder.ts';
import { bytesOf } from '../text.ts';
import { PRESETS } from './presets.ts';
import type { Progress } from './tablefile.ts';
import { readDataFile } from './datafile.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn('Real graphs are not at ../shared/data: their counts are not checked.');
// The name says nothing: the kind is in the file.
const real = (name: string) =>
  readDataFile(new Uint8Array(readFileSync(folder + name)), 'something.txt');

const read = (text: string) => readDataFile(bytesOf(text), 'x.dat');

const gexf = (graph: string, content: string, version = '1.3') =>
  read(`<gexf version="${version}"><graph ${graph}>${content}</graph></gexf>`);

const NODES = '<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>';

/** The ties of the one edge of a graph in GEXF. */
const spells = (graph: string, edge: string, inner = '') => {
  const content = `${NODES}<edges><edge id="e" source="a" target="b" ${edge}>${inner}</edge></edges>`;
  return gexf(graph, content).dataset!.ties.map(({ start, end, seen }) => [start, end, seen]);
};

function presentOn(reading: ReturnType<typeof real>, date: string): (number | string)[] {
  const view = viewOf(networkOf(reading.dataset!), RECORD);
  const { nodes, ties } = snapshotOf(view, dayPeriod(readDay(date)!));
  return [nodes.length, ties.length];
}

describe.skipIf(!isThere)('Real graphs', () => {
  test.each([
    ['gexf/basic.gexf', 'gexf', 2, 2],
    ['gexf/data.gexf', 'gexf', 4, 5],
    ['gexf/dynamicGraph.gexf', 'gexf', 5, 6],
    ['gexf/edge_viz.gexf', 'gexf', 2, 1],
    ['gexf/gephi-infinity.gexf', 'gexf', 1, 0],
    ['gexf/les_miserables.gexf', 'gexf', 77, 254],
    ['gexf/miserables-with-dates.gexf', 'gexf', 74, 248],
    ['gexf/v1_3.gexf', 'gexf', 2, 1],
    ['graphml/attributes.graphml', 'graphml', 6, 7],
    ['graphml/basic.graphml', 'graphml', 11, 12],
    ['graphml/multigraph.graphml', 'graphml', 6, 9],
    ['cyjs/galFiltered.cyjs', 'cyjs', 331, 362],
  ])(
    '%s is %s of %i nodes and %i edges, kept and written as a sound data set',
    (name, kind, nodes, edges) => {
      const reading = real(name);
      const dataset = reading.dataset!;
      expect([reading.kind, dataset.nodes.length, dataset.ties.length]).toEqual([
        kind,
        nodes,
        edges,
      ]);
      const rows = nodes + edges;
      expect(reading.tally).toEqual({ rows, kept: rows, undated: 0, leftOut: 0, outside: 0 });
      expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const again = readDataset(writeDataset(dataset));
      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(again.dataset!.ties).toEqual(dataset.ties);
    },
  );

  test('GEXF with time has its spells, the day of the writer’s clock, open bounds as they are', () => {
    const reading = real('gexf/dynamicGraph.gexf');
    const tie = (id: string) => reading.dataset!.ties.find((one) => one.id === id)!;
    expect([tie('1').start, tie('1').end]).toEqual(['2012-04-30', '2012-05-04']);
    expect([tie('2').start, tie('2').end]).toEqual(['2012-05-01', '2012-05-06']);
    expect([tie('5').start, tie('5').end]).toEqual(['..', '..']);
    expect(reading.problems.map(({ code }) => code)).toEqual(['spells-several']);
    // By hand: the edges 1 and 5; on the 30th 3 and 4 as well.
    expect(presentOn(reading, '2012-05-03')).toEqual([5, 3]);
    expect(presentOn(reading, '2012-04-30')).toEqual([5, 4]);
    expect(presentOn(reading, '2012-06-01')).toEqual([3, 1]);
  });

  test('edges to nodes that are not there are told and left out', () => {
    const reading = real('gexf/missing_nodes.gexf');
    expect(reading.tally).toEqual({ rows: 6, kept: 3, undated: 0, leftOut: 3, outside: 0 });
    expect(
      reading.problems.map(({ code, row, column, value }) => [code, row, column, value]),
    ).toEqual([
      ['reference-unknown', 13, 'source', '2'],
      ['reference-unknown', 15, 'source', '2'],
      ['reference-unknown', 16, 'source', '5'],
    ]);
    const graphml = real('graphml/missing_nodes.graphml');
    expect(graphml.problems.length).toBe(graphml.tally!.leftOut);
    expect(graphml.problems.every(({ code }) => code === 'reference-unknown')).toBe(true);
  });

  test('Cytoscape JSON as a bare list has its parents as wholes with members', () => {
    const reading = real('cyjs/cytoscapejs_compound_data.json');
    const { nodes, ties } = reading.dataset!;
    const text = readFileSync(`${folder}cyjs/cytoscapejs_compound_data.json`, 'utf8');
    const list = JSON.parse(text) as { group: string; data: { parent?: string } }[];
    const count = (test: (one: (typeof list)[number]) => boolean) => list.filter(test).length;
    expect(nodes.length).toBe(count(({ group }) => group === 'nodes'));
    const members = ties.filter(({ relation }) => relation === 'member-of');
    expect(members.length).toBe(count(({ data }) => data.parent !== undefined));
    expect(ties.length - members.length).toBe(count(({ group }) => group === 'edges'));
    expect(new Set(members.map(({ target }) => target)).size).toBe(
      nodes.filter(({ kind }) => kind === 'bloc').length,
    );
  });
});

describe('Times of GEXF', () => {
  test.each([
    [
      'timeformat="date"',
      'start="2001-02-03" end="2002-03-04"',
      [['2001-02-03', '2002-03-05', null]],
    ],
    ['timeformat="date"', 'start="2001-02-03"', [['2001-02-03', '..', null]]],
    ['timeformat="date"', 'start="-Infinity" end="INF"', [['..', '..', null]]],
    [
      'timeformat="date"',
      'startopen="2001-02-03" endopen="2002-03-04"',
      [['2001-02-04', '2002-03-04', null]],
    ],
    [
      'timeformat="dateTime"',
      'start="2001-02-03T23:30:00-05:00" endopen="2002-03-04T08:00:00Z"',
      [['2001-02-03', '2002-03-05', null]],
    ],
    [
      'timeformat="integer"',
      'start="1950" end="1952"',
      [['1950', '[1952-01-02..1953-01-01]', null]],
    ],
    [
      'timeformat="double"',
      'start="1000000000000" end="1100000000000"',
      [['2001-09-09', '2004-11-10', null]],
    ],
    [
      'timeformat="date" start="1990-01-01" end="2000-12-31"',
      'start="1995-01-01"',
      [['1995-01-01', null, '2000-12-31']],
    ],
    ['mode="slice" timestamp="2001"', '', [['2001-01-01', '2002-01-01', null]]],
    [
      'timerepresentation="timestamp"',
      'timestamps="&lt;[2001, 2002, 2005]&gt;"',
      [
        ['2001-01-01', '2003-01-01', null],
        ['2005-01-01', '2006-01-01', null],
      ],
    ],
    [
      'timeformat="date"',
      'intervals="&lt;[2001-01-01, 2001-02-01); [2003-01-01, 2003-02-01]&gt;"',
      [
        ['2001-01-01', '2001-02-01', null],
        ['2003-01-01', '2003-02-02', null],
      ],
    ],
  ])('%s, %s', (graph, edge, expected) => {
    expect(spells(graph, edge)).toEqual(expected);
  });

  test('spells are ties of their own, and a value that changes says when', () => {
    const inner =
      '<attvalues><attvalue for="0" value="3" start="2001-01-01" end="2001-06-30"/></attvalues><spells><spell start="2001-01-01" end="2001-06-30"/><spell start="2003-01-01"/></spells>';
    const names =
      '<attributes class="edge" mode="dynamic"><attribute id="0" title="price" type="integer"/></attributes>';
    const reading = gexf(
      'mode="dynamic" timeformat="date"',
      `${names}${NODES}<edges><edge id="e" source="a" target="b">${inner}</edge></edges>`,
    );
    expect(reading.dataset!.ties.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['e', '2001-01-01', '2001-07-01'],
      ['e-2', '2003-01-01', '..'],
    ]);
    expect(reading.dataset!.ties[0]!.attributes['price']).toBe('2001-01-01/2001-07-01: 3');
  });

  test('slices in one file are one graph', () => {
    const slice = (year: number) =>
      `<graph mode="slice" timestamp="${year}">${NODES}<edges><edge id="e" source="a" target="b"/></edges></graph>`;
    const { dataset, problems } = read(`<gexf version="1.3">${slice(2001)}${slice(2002)}</gexf>`);
    expect(dataset!.nodes.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['a', '2001-01-01', '2003-01-01'],
      ['b', '2001-01-01', '2003-01-01'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['time-years']);
  });

  test('an impossible date costs the date, and is told with line and value', () => {
    const reading = gexf(
      'timeformat="date"',
      `${NODES}\n<edges><edge source="a" target="b" start="2001-02-30"/></edges>`,
    );
    expect(reading.tally).toEqual({ rows: 3, kept: 2, undated: 1, leftOut: 0, outside: 0 });
    expect(reading.problems).toMatchObject([
      { code: 'date-impossible', row: 2, value: '2001-02-30' },
    ]);
    expect(reading.dataset!.ties[0]).toMatchObject({ start: null, end: null });
  });
});

describe('GraphML', () => {
  test('of yEd has the texts of its shapes, and its groups as wholes', () => {
    const { dataset } =
      read(`<graphml><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
        <node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers><y:GroupNode><y:NodeLabel>Union</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
          <graph id="n0:" edgedefault="directed"><node id="n0::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Peru <b/></y:NodeLabel></y:ShapeNode></data></node></graph></node>
        <node id="n1"/><edge id="e0" source="n1" target="n0::n0"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>borders</y:EdgeLabel></y:PolyLineEdge></data></edge>
        <hyperedge/></graph></graphml>`);
    expect(dataset!.nodes.map(({ id, label, kind }) => [id, label.en, kind])).toEqual([
      ['n0', 'Union', 'bloc'],
      ['n0-n0', 'Peru', 'institution'],
      ['n1', 'n1', 'institution'],
    ]);
    expect(dataset!.ties.map(({ source, relation, target }) => [source, relation, target])).toEqual(
      [
        ['n1', 'borders', 'n0-n0'],
        ['n0-n0', 'member-of', 'n0'],
      ],
    );
  });
});

describe('A file', () => {
  test.each([
    ['<gexf><graph>', 'xml-syntax', 1],
    ['<html><body/></html>', 'file-kind', null],
    ['{"a": [1,}', 'json-syntax', 1],
    ['{"a": 1}', 'file-kind', null],
    ['[1, 2]', 'file-kind', null],
    ['<a>'.repeat(200), 'xml-limit', 1],
    ['<gexf>&lol;</gexf>', 'xml-syntax', 1],
    ['', 'file-empty', null],
  ])('%s that cannot be read is told as %s', (text, code, row) => {
    const { dataset, problems } = read(text);
    expect(dataset).toBeNull();
    expect(problems).toMatchObject([{ code, row }]);
    for (const language of LANGUAGES)
      expect(problemMessage(problems[0]!, language)).not.toMatch(/undefined/);
  });

  test('brings no entity of its own, neither from elsewhere nor a bomb', () => {
    const bomb = `<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<gexf><graph><nodes><node id="a" label="&b;&c;"/></nodes></graph></gexf>`;
    expect(read(bomb).problems).toMatchObject([{ code: 'xml-syntax' }]);
    const plain = bomb.replace('&b;&c;', 'A');
    expect(read(plain).dataset!.nodes[0]!.label.en).toBe('A');
  });

  test('may call ids and properties as objects do, and write markup in its labels', () => {
    const { dataset } = read(
      '[{"data": {"id": "__proto__", "label": "<b>x</b>", "__proto__": "1", "constructor": "2"}}]',
    );
    expect(dataset!.nodes[0]).toMatchObject({ id: 'proto', label: { en: '<b>x</b>' } });
    expect(Object.keys(dataset!.nodes[0]!.attributes).toSorted()).toEqual([
      '__proto__',
      'code',
      'constructor',
    ]);
  });
});

describe('What is counted and told on the way', () => {
  test('a node within one that is not there has lost that, and is counted so', () => {
    const list = JSON.stringify([
      { group: 'nodes', data: { id: 'a', parent: 'gone' } },
      { group: 'nodes', data: { id: 'b' } },
    ]);
    const { tally, problems } = readDataFile(bytesOf(list), 'graph.json');
    expect(problems.map(({ code, done }) => [code, done])).toEqual([
      ['reference-unknown', 'field-left-out'],
    ]);
    expect(tally).toEqual({ rows: 2, kept: 1, undated: 1, leftOut: 0, outside: 0 });
  });

  test('a table tells on the way how many of its rows are read, while it is taken apart too', () => {
    const rows = Array.from({ length: 120_000 }, (_, at) => `actor-${at},other-${at}`);
    const told: Progress[] = [];
    const bytes = bytesOf(`Source,Target\n${rows.join('\n')}\n`);
    const { tally } = readDataFile(bytes, 'e.csv', PRESETS['gephi-tables'], (one) =>
      told.push(one),
    );
    expect(tally!.kept).toBe(120_000);
    const parts = told.map(({ part }) => part);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(told.at(-1)!.part).toBeLessThanOrEqual(1);
    const counts = new Set(told.map(({ rows: count }) => count));
    expect(counts.size).toBeGreaterThan(2);
    expect(Math.max(...counts)).toBe(120_000);
  });
});
