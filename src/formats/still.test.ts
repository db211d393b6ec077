import { describe, expect, it } from 'vitest';
import { snapshotCyjs } from './cyjs.ts';
import { snapshotGexf } from './gexf.ts';
import { snapshotGraphml } from './graphml.ts';
import { sampleOn } from './testing/sample.ts';

const snapshot = sampleOn('2020-01-01');

describe('A snapshot for other programs', () => {
  it('is GEXF 1.3, with undirected relations marked and texts escaped', () => {
    const gexf = snapshotGexf(snapshot);
    expect(gexf).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    expect(gexf).toContain('<description>Example, 2020-01-01</description>');
    expect(gexf).toContain('<node id="lima-group" label="Lima &lt;Group&gt; &amp; friends">');
    expect(gexf).toContain('<attvalue for="3" value="-9.2"/>');
    expect(gexf).toContain('<attribute id="5" title="capital" type="string"/>');
    expect(gexf).toContain('<attvalue for="5" value="Lima, &quot;los Reyes&quot;"/>');
    expect(gexf).toContain(
      '<edge id="peru" source="peru" target="venezuela" type="directed" label="borders" kind="borders">',
    );
    expect(gexf).toContain(
      '<edge id="peru-lima" source="peru" target="lima-group" type="directed" label="member of" kind="member-of">',
    );
  });

  it('keeps a further column apart from a property of the same name', () => {
    const gexf = snapshotGexf(snapshot);
    expect(gexf).toContain('<attribute id="4" title="presence" type="string"/>');
    expect(gexf).toContain('<attribute id="10" title="presence_" type="string"/>');
    expect(gexf).toContain('<attvalue for="10" value="first"/>');
  });

  it('is GraphML, all edges directed, with a property for those that have no direction', () => {
    const graphml = snapshotGraphml(snapshot, 'es');
    expect(graphml).toContain('<graph edgedefault="directed">');
    expect(graphml).toContain('<key id="e1" for="edge" attr.name="directed" attr.type="boolean"/>');
    expect(graphml).toContain(
      [
        '    <edge id="peru" source="peru" target="venezuela">',
        '      <data key="e0">limita con</data>',
        '      <data key="e1">false</data>',
        '      <data key="e2">borders</data>',
        '      <data key="e5">0</data>',
      ].join('\n'),
    );
    expect(graphml).not.toContain('\u0007');
  });

  it('is Cytoscape JSON, where no edge has the id of a node', () => {
    const { data, elements } = JSON.parse(snapshotCyjs(snapshot)) as {
      data: unknown;
      elements: Record<'nodes' | 'edges', { data: Record<string, unknown> }[]>;
    };
    expect(data).toEqual({ name: 'Example, 2020-01-01' });
    expect(elements.nodes.map((node) => node.data['id'])).toEqual([
      'lima-group',
      'peru',
      'venezuela',
    ]);
    expect(elements.edges.map((edge) => edge.data)).toEqual([
      {
        id: 'peru_',
        source: 'peru',
        target: 'venezuela',
        interaction: 'borders',
        directed: false,
        relation: 'borders',
        sign: 0,
        presence: 'certain',
        start: '..',
        end: '..',
      },
      expect.objectContaining({
        id: 'peru-lima',
        directed: true,
        status: 'active',
        contested: 'fact',
        presence_: 'first',
      }),
    ]);
  });

  it('is the same text each time', () => {
    for (const write of [snapshotGexf, snapshotGraphml, snapshotCyjs])
      expect(write(sampleOn('2020-01-01'))).toBe(write(snapshot));
  });
});
