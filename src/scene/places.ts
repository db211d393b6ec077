import type { Position } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Cast } from './cast.ts';
import { type LayoutName, plainChoice } from './choice.ts';
import { openingChoice } from './opening.ts';
import type { Places } from './layouts/network.ts';
import { craftNow, isPlaced } from './craft.ts';
import type { Point } from './curve.ts';
import type { Side } from './layouts/footprint.ts';
import type { Ground, Layout, LayoutInput } from './layouts/layout.ts';
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

/** Where everyone stands, the fit that led there, and what lies below. */
export type Placing = {
  readonly places: Places;
  readonly fit: Fit;
  readonly grounds: readonly Ground[];
  /** At which side names have room, where it is not below; by number in `dataset.nodes`. */
  readonly sides: ReadonlyMap<number, Side>;
};

/** What a layout that is worked out for its room needs besides. */
type Needs = Pick<LayoutInput, 'centre' | 'footprints'>;

/** A place in the room for every node of a cast: still ones scaled to it, or worked out for it. */
export function placesOf(
  network: Network,
  layout: LayoutName,
  cast: Cast,
  room: Room,
  needs: Needs,
): Placing {
  const craft = craftNow();
  if (layout !== 'network' && craft)
    return workedOut(network, layout, craft.layouts[layout], { network, cast, room, ...needs });
  const still = stillPlaces(network);
  const fit = fitTo(room, cast.nodes, before(network, still));
  const places = cast.nodes.map((node): [number, readonly [number, number]] => {
    const [x, y] = still.get(node)!;
    return [node, [into(fit.x, x), into(fit.y, y)]];
  });
  return { places: new Map(places), fit, grounds: [], sides: new Map() };
}

/** What was moved by hand in such a layout is kept in thousandths of the room, and moves no other. */
const PARTS = 1000;

function workedOut(
  network: Network,
  layout: LayoutName,
  work: Layout,
  input: LayoutInput,
): Placing {
  const { width, height } = input.room;
  const axis = (length: number): Axis => ({ scale: length / PARTS, middle: 0, centre: 0 });
  const fit = { x: axis(width), y: axis(height) };
  const { places, grounds, sides = new Map() } = rememberedWork(layout, work, input);
  const moved = shippedPlaces(network, layout);
  const all = new Map(
    [...places].map(([node, place]) => {
      const own = moved.get(node);
      return [node, own ? ([into(fit.x, own[0]), into(fit.y, own[1])] as const) : place];
    }),
  );
  return { places: all, fit, grounds, sides };
}

type Worked = ReturnType<Layout>;
const works = new WeakMap<Network, Map<string, Worked>>();
const MOST_WORKS = 6;

/** What a layout came to for the same actors in the same room: names of another size move nobody. */
function rememberedWork(name: LayoutName, work: Layout, input: LayoutInput): Worked {
  const { network, cast, room, centre, footprints } = input;
  const known = works.get(network) ?? new Map<string, Worked>();
  works.set(network, known);
  const keys = [cast.lines, cast.members, cast.docks].map((some) => some.map(({ key }) => key));
  const { width, height, grain } = room;
  const sizes = [...footprints.values()].map(({ nameDown }) => nameDown);
  const key = JSON.stringify([name, width, height, grain, centre, cast.nodes, keys, sizes]);
  const found = known.get(key) ?? work(input);
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > MOST_WORKS && oldest !== undefined) known.delete(oldest);
  return found;
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
function before({ dataset, nodeNumber }: Network, still: Places): Places {
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
function stillPlaces(network: Network): Places {
  const found = known.get(network);
  if (found) return found;
  const shipped = shippedPlaces(network, 'network');
  if (isPlaced(network)) return remembered(network, shipped);
  const craft = craftNow();
  if (!craft) return encircled(network, shipped);
  const first = openingChoice(network, plainChoice(network.dataset.description.id, 0, 0));
  const positions = craft.placeNetwork(network, first, EFFORT_AT_RUN_TIME, shipped);
  return remembered(network, placesFrom(network, positions));
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
