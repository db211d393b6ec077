import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Tie } from '../../graph/dataset.ts';
import { type Network, networkOf, signOf, spellAt } from '../../graph/network.ts';
import { readDataset, writeDataset } from '../folder.ts';
import { type FormatName, formatNamed } from '../registry.ts';
import { soundDataset } from '../testing/random.ts';
import { readDataFile } from './datafile.ts';

/** A random data set as its files have it, which is what formats are written from. */
const datasets = soundDataset
  .map((dataset) => readDataset(writeDataset(dataset)).dataset!)
  .filter((dataset) => dataset.nodes.length > 0);

function again(network: Network, name: FormatName): Network {
  const bytes = formatNamed(name).whole!(network, 'en') as Uint8Array;
  const { dataset, problems } = readDataFile(bytes, 'file');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return networkOf(dataset!);
}

/** XML has no way to write most control characters; a name of nothing but those is the id. */
const nameOf = (id: string, label: string): string =>
  label.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim() || id;

const actors = ({ nodes }: Dataset) =>
  nodes.map(({ id, kind, label, iso3, lat, lon }) => {
    const hasPlace = lat !== null && lon !== null;
    return [id, kind, nameOf(id, label.en), iso3, hasPlace ? lat : null, hasPlace ? lon : null];
  });

const sorted = <Row>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What every one of the formats keeps of a tie: what it says, whose word it is, and when. */
function kept(network: Network, tie: Tie, number: number): unknown[] {
  const { id, relation, account, start, end, seen } = tie;
  const { directed, family } = network.relation.get(relation)!;
  const ends = directed ? [tie.source, tie.target] : [tie.source, tie.target].toSorted();
  return [
    id,
    ...ends,
    relation,
    family,
    directed,
    account,
    start,
    end,
    seen,
    spellAt(network.tieSpells, number),
  ];
}

const isEver = (network: Network, number: number): boolean => {
  const { startFirst, endLast } = spellAt(network.tieSpells, number);
  return startFirst < endLast;
};

describe('A data set of all time, written and read', () => {
  test.each(['zip', 'json'] as const)('%s is what it was', (name) => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        expect(again(networkOf(dataset), name).dataset).toEqual(dataset);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  test.each(['graphml', 'cyjs'] as const)(
    '%s has the same actors, and of ties all but notes',
    (name) => {
      fc.assert(
        fc.property(datasets, (dataset) => {
          const network = networkOf(dataset);
          const other = again(network, name);
          expect(actors(other.dataset)).toEqual(actors(dataset));
          expect(dataset.nodes.map((_, row) => spellAt(other.nodeSpells, row))).toEqual(
            dataset.nodes.map((_, row) => spellAt(network.nodeSpells, row)),
          );
          const all = (from: Network) =>
            from.dataset.ties.map((tie, number) => [
              ...kept(from, tie, number),
              tie.role,
              tie.status,
              signOf(from, tie),
              tie.confidence,
            ]);
          expect(all(other)).toEqual(all(network));
        }),
        { seed: 8, numRuns: 150 },
      );
    },
  );

  test('gexf has the same actors, and the ties that hold on any day, on the same days', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const network = networkOf(dataset);
        const other = again(network, 'gexf');
        expect(actors(other.dataset)).toEqual(actors(dataset));
        const all = (from: Network) =>
          sorted(
            from.dataset.ties.flatMap((tie, number) =>
              isEver(from, number) ? [kept(from, tie, number)] : [],
            ),
          );
        expect(all(other)).toEqual(all(network));
      }),
      { seed: 8, numRuns: 150 },
    );
  });
});
