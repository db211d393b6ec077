import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { actor, dataset, relation, tie } from '../graph/testing/records.ts';
import { viewOf } from '../graph/view.ts';
import { bundled } from '../scene/testing/bundled.ts';
import { readDay } from '../time/edtf.ts';
import { dayPeriod } from '../time/spell.ts';
import { snapshotGexf } from './gexf.ts';
import { gexfFaults } from './testing/gexfrules.ts';
import { soundDataset } from './testing/random.ts';
import { wholeGexf } from './wholegexf.ts';

const on = (network: ReturnType<typeof networkOf>, text: string) =>
  snapshotOf(viewOf(network, RECORD), dayPeriod(readDay(text)!));

/** Three actors, of whom each has a tie with the next of one of the relations. */
function triangle(...relations: readonly boolean[]) {
  return networkOf(
    dataset({
      nodes: ['a', 'b', 'c'].map((id) => actor(id)),
      relations: relations.map((directed, at) => relation(`r${at}`, { directed })),
      ties: relations.map((_, at) => tie(`t${at}`, `a r${at} b`)),
    }),
  );
}

describe('GEXF keeps the rules of 1.3', () => {
  it('in the bundled data, of all time and of a day', () => {
    const { network } = bundled();
    expect(gexfFaults(wholeGexf(network, 'ar'))).toEqual([]);
    expect(gexfFaults(snapshotGexf(on(network, '2021-10-20'), 'es'))).toEqual([]);
  });

  it('in any sound data set', () => {
    fc.assert(
      fc.property(soundDataset, (dataset) => {
        const network = networkOf(dataset);
        expect(gexfFaults(wholeGexf(network))).toEqual([]);
        expect(gexfFaults(snapshotGexf(on(network, '2021-10-20')))).toEqual([]);
      }),
      { seed: 2021, numRuns: 60 },
    );
  });

  it('and a file that breaks them is found out', () => {
    const text = wholeGexf(bundled().network);
    const broken: [string | RegExp, string][] = [
      ['version="1.3"', 'version="1.2"'],
      ['type="integer"', 'type="number"'],
      ['source="peru"', 'source="nobody"'],
      ['<spell start="2', '<spell start="3'],
      ['for="1"', 'for="99"'],
      ['</gexf>', ''],
    ];
    for (const [was, is] of broken) expect(gexfFaults(text.replace(was, is))).not.toEqual([]);
  });
});

describe('The direction of edges in GEXF', () => {
  const of = (text: string) => ({
    standard: /defaultedgetype="(\w+)"/.exec(text)![1],
    types: [...new Set([...text.matchAll(/<edge [^>]* type="(\w+)"/g)].map(([, type]) => type))],
    tells: text.includes('title="directed" type="boolean"'),
  });

  it.each([
    [[true], { standard: 'directed', types: ['directed'], tells: false }],
    [[false], { standard: 'undirected', types: ['undirected'], tells: false }],
    [[true, false], { standard: 'directed', types: ['directed'], tells: true }],
    [[], { standard: 'directed', types: [], tells: false }],
  ])('of relations that are directed %j is one for all', (relations, expected) => {
    const network = triangle(...relations);
    expect(of(wholeGexf(network))).toEqual(expected);
    expect(of(snapshotGexf(on(network, '2021-10-20')))).toEqual(expected);
  });
});
