import type { Position } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { type LayoutName, plainChoice } from './choice.ts';
import { type Craft, craftNow, isPlaced } from './craft.ts';
import type { Places, Unplaced } from './layouts/network.ts';
import { openingChoice } from './opening.ts';

/** The further column of positions that says where a node stood before it was moved by hand. */
export const MOVED_FROM = 'moved_from';

/**
 * The places that decide the fit: of what was moved by hand those where it stood before, so
 * that to drag one node moves no other.
 */
export function anchorsOf({ dataset, nodeNumber }: Network, still: Places): Places {
  const places = new Map(still);
  for (const row of dataset.positions) {
    const [x, y] = (row.attributes[MOVED_FROM] ?? '').split(' ').map(Number);
    const node = nodeNumber.get(row.node);
    if (row.layout !== 'network' || node === undefined) continue;
    if (Number.isFinite(x) && Number.isFinite(y)) places.set(node, [x!, y!]);
  }
  return places;
}

const known = new WeakMap<Network, Places>();

/**
 * The places of a data set, the same whatever is chosen: those it ships, and for nodes that it
 * ships none for, places found around them, once.
 */
export function stillPlaces(network: Network): Places {
  const found = known.get(network);
  if (found) return found;
  const shipped = shippedPlaces(network, 'network');
  if (isPlaced(network)) return remembered(network, shipped);
  const craft = craftNow();
  if (!craft) return encircled(network, shipped);
  return keepPlaces(network, craft.placesAtRunTime(unplaced(network, craft)));
}

/** Whether a network cannot be drawn before places are found for some of it; not as long as nobody could find them. */
export const needsPlaces = (network: Network): boolean =>
  craftNow() !== null && !isPlaced(network) && !known.has(network);

/** What places have to be found for, in a form that a worker can be given; null where nothing needs them. */
export function unplacedIn(network: Network): Unplaced | null {
  const craft = craftNow();
  return craft !== null && needsPlaces(network) ? unplaced(network, craft) : null;
}

function unplaced(network: Network, { unplacedOf }: Craft): Unplaced {
  const first = openingChoice(network, plainChoice(network.dataset.description.id, 0, 0));
  return unplacedOf(network, first, shippedPlaces(network, 'network'));
}

/** Keeps the places that were found for what was unplaced of a network, with those that it ships. */
export function keepPlaces(network: Network, found: Places): Places {
  const rounded = [...found].map(
    ([node, [x, y]]) => [node, [Math.round(x), Math.round(y)]] as const,
  );
  return remembered(network, new Map([...shippedPlaces(network, 'network'), ...rounded]));
}

function remembered(network: Network, places: Places): Places {
  known.set(network, places);
  return places;
}

/** Until better places are found: on a circle. */
function encircled({ dataset }: Network, shipped: Places): Places {
  const step = (2 * Math.PI) / dataset.nodes.length;
  return new Map(
    dataset.nodes.map((_, node) => [
      node,
      shipped.get(node) ?? [300 * Math.cos(node * step), 300 * Math.sin(node * step)],
    ]),
  );
}

/** The places that a data set has for a layout. */
export function shippedPlaces(network: Network, layout: LayoutName): Places {
  const { positions } = network.dataset;
  return placesFrom(
    network,
    positions.filter((row) => row.layout === layout),
  );
}

function placesFrom(network: Network, positions: readonly Position[]): Places {
  const places: Places = new Map();
  for (const { node, x, y } of positions) {
    const number = network.nodeNumber.get(node);
    if (number !== undefined) places.set(number, [x, y]);
  }
  return places;
}
