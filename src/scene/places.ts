import type { Position } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Cast } from './cast.ts';
import { type LayoutName, firstChoice, plainChoice } from './choice.ts';
import { type Places, placeNetwork } from './layouts/network.ts';
import type { Point } from './curve.ts';
import type { Room } from './spot.ts';
import { SIZE } from './theme.ts';

/** How much farther one way than the other the places may be stretched to fill a room. */
const STRETCH = 1.6;
/** How much larger than laid out: two or three nodes need not fill a page. */
const LARGEST = 3;
/** Work that a page can wait for where no places are shipped. */
const EFFORT_AT_RUN_TIME = 0.05;

/** Where places of the data come to lie in a room: on each axis scaled about a middle, then moved. */
export type Fit = { readonly x: Axis; readonly y: Axis };
type Axis = { readonly scale: number; readonly middle: number; readonly centre: number };

/** A place in the room for every node of a cast, and the fit that led there. */
export function placesOf(
  network: Network,
  layout: LayoutName,
  cast: Cast,
  room: Room,
): { readonly places: Places; readonly fit: Fit } {
  const still = stillPlaces(network, layout);
  const fit = fitTo(room, cast.nodes, before(network, layout, still));
  const places = cast.nodes.map((node): [number, readonly [number, number]] => {
    const [x, y] = still.get(node)!;
    return [node, [into(fit.x, x), into(fit.y, y)]];
  });
  return { places: new Map(places), fit };
}

const into = ({ scale, middle, centre }: Axis, value: number): number =>
  centre + (value - middle) * scale;
const outOf = ({ scale, middle, centre }: Axis, value: number): number =>
  middle + (value - centre) / scale;

/** The place in the data of a point of the room. */
export const placeOf = ({ x, y }: Fit, point: Point): Point => ({
  x: outOf(x, point.x),
  y: outOf(y, point.y),
});

/** The further column of positions that says where a node stood before it was moved by hand. */
export const MOVED_FROM = 'moved_from';

/**
 * The places that decide the fit: of what was moved by hand those where it stood before, so
 * that to drag one node moves no other.
 */
function before({ dataset, nodeNumber }: Network, layout: LayoutName, still: Places): Places {
  const places = new Map(still);
  for (const row of dataset.positions) {
    const [x, y] = (row.attributes[MOVED_FROM] ?? '').split(' ').map(Number);
    const node = nodeNumber.get(row.node);
    if (row.layout !== layout || node === undefined) continue;
    if (Number.isFinite(x) && Number.isFinite(y)) places.set(node, [x!, y!]);
  }
  return places;
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
function fitTo({ width, height, grain }: Room, nodes: readonly number[], places: Places): Fit {
  const points = nodes.map((node) => places.get(node)!);
  const side = 46 * grain;
  const top = (SIZE.bloc + 6) * grain;
  const x = span(
    points.map(([x]) => x),
    side,
    width - side,
  );
  const y = span(
    points.map(([, y]) => y),
    top,
    height - top,
  );
  const least = Math.min(x.scale, y.scale);
  const axis = ({ scale, middle }: typeof x, centre: number): Axis => ({
    scale: Math.min(scale, least * STRETCH),
    middle,
    centre,
  });
  return { x: axis(x, width / 2), y: axis(y, height / 2) };
}

function span(values: readonly number[], low: number, high: number) {
  const first = Math.min(...values);
  const last = Math.max(...values);
  const length = last - first;
  const scale = length === 0 ? 1 : Math.max(0.05, (high - low) / length);
  return { scale: Math.min(scale, LARGEST), middle: (first + last) / 2 };
}
