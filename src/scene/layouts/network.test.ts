import { describe, expect, it } from 'vitest';
import { networkOf } from '../../graph/network.ts';
import { dataset, datasetOf, tie } from '../../graph/testing/records.ts';
import { plainChoice } from '../choice.ts';
import { FIELD } from './field.ts';
import { placeNetwork } from './network.ts';

const choice = plainChoice('sample', 0, 0);
const EFFORT = 0.05;

/** A star of so many arms, and a ring of as many. */
function starAndRing(arms: number) {
  const ties = Array.from({ length: arms }, (_, arm) => [
    tie(`arm-${arm}`, `s${arm} recognises hub`),
    tie(`side-${arm}`, `r${arm} recognises r${(arm + 1) % arms}`),
  ]).flat();
  return networkOf(datasetOf(ties));
}

describe('The network layout', () => {
  it('gives the same places each time', () => {
    const network = starAndRing(6);
    expect(placeNetwork(network, choice, EFFORT)).toEqual(placeNetwork(network, choice, EFFORT));
  });

  it('places every tied node once, in the field', () => {
    const places = placeNetwork(starAndRing(8), choice, EFFORT);
    expect(new Set(places.map(({ node }) => node)).size).toBe(17);
    expect(places).toHaveLength(17);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(FIELD.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(FIELD.height);
    }
  });

  it('puts no node on another', () => {
    const places = placeNetwork(starAndRing(8), choice, EFFORT);
    const gaps = places.flatMap((a, at) =>
      places.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(20);
  });

  it('leaves fixed places where they are', () => {
    const network = starAndRing(5);
    const hub = network.nodeNumber.get('hub')!;
    const places = placeNetwork(network, choice, EFFORT, new Map([[hub, [123, 456]]]));
    expect(places.find(({ node }) => node === 'hub')).toMatchObject({ x: 123, y: 456 });
  });

  it('places nothing where there is nothing, and a single pair', () => {
    expect(placeNetwork(networkOf(dataset()), choice, EFFORT)).toEqual([]);
    const pair = networkOf(datasetOf([tie('one', 'a recognises b')]));
    expect(placeNetwork(pair, choice, EFFORT)).toHaveLength(2);
  });
});
