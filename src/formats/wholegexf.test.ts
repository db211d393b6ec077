import gexf from 'graphology-gexf';
import { MultiGraph } from 'graphology';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { readDay } from '../time/edtf.ts';
import { type Spell, dayPeriod, presenceCode } from '../time/spell.ts';
import { bundled } from '../scene/testing/bundled.ts';
import { readDataset } from './folder.ts';
import { snapshotGexf } from './gexf.ts';
import { segmentsOf } from './segments.ts';
import { sampleFiles } from './testing/sample.ts';
import { wholeGexf } from './wholegexf.ts';

const sample = networkOf(readDataset(sampleFiles()).dataset!);

describe('Stretches of time', () => {
  const spell = fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })
    .map((days) => days.toSorted((a, b) => a - b))
    .map(([a, b, c, d]): Spell => ({ startFirst: a!, startLast: b!, endFirst: c!, endLast: d! }));

  it('never overlap, and say of each day what each spell is on it', () => {
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1, maxLength: 4 }), (spells) => {
        const segments = segmentsOf(spells);
        segments.slice(1).forEach(({ from }, at) => expect(from >= segments[at]!.until).toBe(true));
        for (let day = -1; day < 32; day++) {
          const here = segments.find(({ from, until }) => from <= day && day < until);
          spells.forEach(({ startFirst, startLast, endFirst, endLast }, place) => {
            const code = presenceCode(startFirst, startLast, endFirst, endLast, day, day + 1);
            expect(here?.held.includes(place) ?? false).toBe(code > 0);
            expect(here?.certain.includes(place) ?? false).toBe(code === 2);
          });
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('GEXF of all time', () => {
  it('has a spell for what is possible, and says from when till when it is certain', () => {
    const text = wholeGexf(sample);
    const edge = text.slice(text.indexOf('id="peru member-of lima-group"'));
    expect(edge.slice(0, edge.indexOf('</edge>'))).toContain(
      '<spell start="2017-08-08" end="2021-09-29"/>',
    );
    const presence = /<attvalue for="4" value="certain" start="2017-08-08" end="2021-06-30"\/>/;
    expect(edge).toMatch(presence);
    expect(edge).toContain(
      '<attvalue for="4" value="possible" start="2021-07-01" end="2021-09-29"/>',
    );
  });

  it('leaves an end that is not there without a date, and tells accounts apart', () => {
    const text = wholeGexf(sample);
    const border = text.slice(text.indexOf('kind="borders"'));
    expect(border.slice(0, border.indexOf('</edge>'))).not.toMatch(/<spell/);
    expect(text).toContain('kind="member-of (003)"');
  });

  it('is read by a reader that is not ours, with all actors and relations', () => {
    const { network } = bundled();
    // It knows one list of attributes for each kind of element, where the format has one for each mode.
    const options = { respectInputGraphType: true, allowUndeclaredAttributes: true };
    const graph = gexf.parse(MultiGraph, wholeGexf(network, 'es'), options);
    expect(graph.order).toBe(network.dataset.nodes.length);
    const edges = new Set(
      network.dataset.ties.map(({ account }, at) => `${network.keyOfTie[at]} ${account}`),
    );
    expect(graph.size).toBe(edges.size);
    expect(graph.getNodeAttribute('peru', 'label')).toBe('Perú');
  });

  it('is read by it for one day with all declared', () => {
    const snapshot = snapshotOf(viewOf(sample, RECORD), dayPeriod(readDay('2021-08-10')!));
    const graph = gexf.parse(MultiGraph, snapshotGexf(snapshot), { respectInputGraphType: true });
    expect([graph.order, graph.size]).toEqual([3, 2]);
    expect(graph.getEdgeAttributes('peru-lima')).toMatchObject({ presence: 'possible' });
  });

  it('keeps the rules of the schema: declared attributes, order of dates and of elements', () => {
    const text = wholeGexf(bundled().network);
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<gexf xmlns="http:\/\/gexf.net\/1.3" version="1.3">/,
    );
    const count = (tag: RegExp) => [...text.matchAll(tag)].length;
    expect(count(/<spell /g)).toBeGreaterThan(400);
    for (const [, start, end] of text.matchAll(/start="([^"]+)" end="([^"]+)"/g))
      expect(start! <= end!).toBe(true);
    for (const part of ['node', 'edge']) {
      const declared = new Set(
        [
          ...text.matchAll(new RegExp(`<attributes class="${part}"[\\s\\S]*?</attributes>`, 'g')),
        ].flatMap(([block]) => [...block.matchAll(/<attribute id="(\d+)"/g)].map(([, id]) => id)),
      );
      for (const [element] of text.matchAll(new RegExp(`<${part} [\\s\\S]*?</${part}>`, 'g')))
        for (const [, id] of element.matchAll(/for="(\d+)"/g)) expect(declared).toContain(id);
    }
    expect(new Set([...text.matchAll(/<edge id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(
      count(/<edge /g),
    );
  });
});
