import { describe, expect, it } from 'vitest';
import { type Network, networkOf } from '../graph/network.ts';
import { RECORD } from '../graph/lens.ts';
import { viewOf } from '../graph/view.ts';
import { castOf } from './cast.ts';
import { craftNow, fetchCraft } from './craft.ts';
import { draftOf } from './draft.ts';
import { placing } from './fit.ts';
import { bundled } from './testing/bundled.ts';
import { SMALL, smallChoice, smallNetwork } from './testing/small.ts';

const ROOM = { width: 800, height: 600, grain: 1 };

const placesIn = (network: Network) =>
  placing(
    draftOf(network, smallChoice('2021-07-27'), ROOM, [viewOf(network, RECORD)]).site,
    craftNow(),
  ).places;

describe('Places', () => {
  it('are shipped for every node of the bundled data that can have one', () => {
    const { network } = bundled();
    const blocs = Object.fromEntries(
      network.dataset.nodes.map(({ id }) => [id, 'spokes' as const]),
    );
    const shipped = new Set(network.dataset.positions.map(({ node }) => node));
    const missing = castOf(network, { blocs, hide: [] })
      .nodes.map((node) => network.dataset.nodes[node]!.id)
      .filter((id) => !shipped.has(id));
    expect(missing, 'write them: npm run -s realign -- place latin-america').toEqual([]);
  });

  it('are fitted to the room, in their order and within it', () => {
    const places = placesIn(smallNetwork);
    const [peru, chile, group, maduro] = [0, 1, 2, 3].map((node) => places.get(node)!);
    expect(peru![0]).toBe(chile![0]);
    expect(peru![1]).toBeLessThan(chile![1]);
    expect(maduro![0]).toBeLessThan(peru![0]);
    expect(group![0]).toBeGreaterThan(peru![0]);
    for (const [x, y] of places.values())
      expect(x > 0 && x < ROOM.width && y > 0 && y < ROOM.height).toBe(true);
  });

  it('are found where none are shipped, the same each time', async () => {
    await fetchCraft();
    const find = () => {
      const network = networkOf({ ...SMALL, positions: [] });
      return [...placesIn(network)];
    };
    expect(find()).toHaveLength(4);
    expect(find()).toEqual(find());
  });
});
