import type { Position } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Cast } from './cast.ts';
import { type LayoutName, firstChoice, plainChoice } from './choice.ts';
import { type Places, placeNetwork } from './layouts/network.ts';
import type { Room } from './spot.ts';
import { SIZE } from './theme.ts';

/** How much farther one way than the other the places may be stretched to fill a room. */
const STRETCH = 1.6;
/** How much larger than laid out: two or three nodes need not fill a page. */
const LARGEST = 3;
/** Work that a page can wait for where no places are shipped. */
const EFFORT_AT_RUN_TIME = 0.05;

/** A place in the room for every node of a cast. */
export function placesOf(network: Network, layout: LayoutName, cast: Cast, room: Room): Places {
  return fittedTo(room, cast, stillPlaces(network, layout));
}

const known = new WeakMap<Network, Map<LayoutName, Places>>();

/**
 * The places of a data set, the same whatever is chosen: those it ships, and for nodes that it
 * ships none for, places found around them, once.
 */
function stillPlaces(network: Network, layout: LayoutName): Places {
  const found = known.get(network) ?? new Map<LayoutName, Places>();
  known.set(network, found);
  let places = found.get(layout);
  if (!places) {
    places = completed(network, shippedPlaces(network, layout));
    found.set(layout, places);
  }
  return places;
}

function completed(network: Network, shipped: Places): Places {
  const tied = new Set(network.keys.flatMap(({ source, target }) => [source, target]));
  const isWhole = network.dataset.nodes.every(
    ({ id }, node) => shipped.has(node) || !tied.has(id) || docksOnly(network, id),
  );
  if (isWhole) return shipped;
  const { id, firstView } = network.dataset.description;
  const first = firstChoice(plainChoice(id, 0, 0), firstView);
  const positions = placeNetwork(network, first, EFFORT_AT_RUN_TIME, shipped);
  return placesFrom(network, positions);
}

/** Whether all that ties a node are offices: it docks and needs no place. */
function docksOnly(network: Network, id: string): boolean {
  return network.keys.every(
    ({ source, target, relation }) =>
      target !== id && (source !== id || network.relation.get(relation)?.family === 'office'),
  );
}

function shippedPlaces(network: Network, layout: LayoutName): Places {
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

/** Places moved and stretched so that the outermost nodes, and room for their names, just fit. */
function fittedTo({ width, height, grain }: Room, { nodes }: Cast, places: Places): Places {
  const points = nodes.map((node) => places.get(node)!);
  const side = 46 * grain;
  const top = (SIZE.bloc + 6) * grain;
  const x = axis(
    points.map(([x]) => x),
    side,
    width - side,
  );
  const y = axis(
    points.map(([, y]) => y),
    top,
    height - top,
  );
  const least = Math.min(x.scale, y.scale);
  const [wide, high] = [x, y].map(({ scale }) => Math.min(scale, least * STRETCH)) as [
    number,
    number,
  ];
  return new Map(
    nodes.map((node, at) => [
      node,
      [
        width / 2 + (points[at]![0] - x.middle) * wide,
        height / 2 + (points[at]![1] - y.middle) * high,
      ],
    ]),
  );
}

function axis(values: readonly number[], low: number, high: number) {
  const first = Math.min(...values);
  const last = Math.max(...values);
  const span = last - first;
  const scale = span === 0 ? 1 : Math.max(0.05, (high - low) / span);
  return { scale: Math.min(scale, LARGEST), middle: (first + last) / 2 };
}
