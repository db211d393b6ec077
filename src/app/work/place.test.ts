import { beforeAll, expect, test } from 'vitest';
import { networkOf } from '../../graph/network.ts';
import { fetchCraft } from '../../scene/craft.ts';
import { keepPlaces, needsPlaces, stillPlaces, unplacedIn } from '../../scene/places.ts';
import { SMALL, smallNetwork } from '../../scene/testing/small.ts';
import { JOBS } from './jobs.ts';
import { officeOf } from './office.ts';
import { fakeWorker } from './testing/line.ts';

const office = officeOf<typeof JOBS>(
  () => fakeWorker(JOBS),
  async (name) => JOBS[name],
);
const bare = () => networkOf({ ...SMALL, positions: SMALL.positions.slice(0, 1) });

beforeAll(fetchCraft);

test('places found in a worker are those found on the page, and are kept', async () => {
  const network = bare();
  expect(needsPlaces(network)).toBe(true);
  const found = await office.ask('place', structuredClone(unplacedIn(network)!));
  keepPlaces(network, found);
  expect(needsPlaces(network)).toBe(false);
  expect(unplacedIn(network)).toBeNull();
  expect(stillPlaces(network)).toEqual(stillPlaces(bare()));
  const { node, x, y } = SMALL.positions[0]!;
  expect(stillPlaces(network).get(network.nodeNumber.get(node)!)).toEqual([x, y]);
});

test('nothing is asked for where places are shipped', () => {
  expect(needsPlaces(smallNetwork)).toBe(false);
  expect(unplacedIn(smallNetwork)).toBeNull();
});

test('places that nobody wants any more are not found to the end', async () => {
  const control = new AbortController();
  const asked = office.ask('place', unplacedIn(bare())!, { signal: control.signal });
  control.abort(new Error('other data'));
  await expect(asked).rejects.toThrow('other data');
});
