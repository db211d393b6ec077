import type { Craft } from './craft.ts';
import type { Point } from './curve.ts';
import type { LayoutName } from './choice.ts';
import type { Box } from './box.ts';
import { setApart } from './layouts/apart.ts';
import type { Side } from './layouts/footprint.ts';
import type { Ground, Laid, LayoutInput } from './layouts/layout.ts';
import type { Places } from './layouts/network.ts';
import { SIZE } from './theme.ts';

/** How much farther one way than the other the places may be stretched to fill a room. */
const STRETCH = 1.6;
/** How much larger than laid out: two or three nodes need not fill a page. */
const LARGEST = 3;
/** What was moved by hand in a layout worked out for its room is kept in thousandths of that, and moves no other. */
const PARTS = 1000;

/** Where places of the data come to lie in a room: on each axis scaled about a middle, then moved. */
export type Fit = { readonly x: Axis; readonly y: Axis };
type Axis = { readonly scale: number; readonly middle: number; readonly centre: number };

/** What everyone is placed by. */
export type Site = LayoutInput & {
  readonly layout: LayoutName;
  /** Places in the data: of the network those of all, else of who was moved by hand. */
  readonly known: Places;
  /** Those that decide how a network is fitted to its room. */
  readonly anchors: Places;
  /** The room that docks ever take around a node's middle, where it has any. */
  readonly reaches: ReadonlyMap<number, Box>;
  /** What the layout came to before, for the same actors in the same room; null if it never was worked out. */
  readonly laid: Laid | null;
};

/** Where everyone stands, the fit that led there, and what lies below. */
export type Placing = {
  readonly places: Places;
  readonly fit: Fit;
  readonly grounds: readonly Ground[];
  /** At which side names have room, where it is not below; by number in `dataset.nodes`. */
  readonly sides: ReadonlyMap<number, Side>;
  /** What the layout came to, before anybody was moved by hand; null for a network. */
  readonly laid: Laid | null;
};

/** A place in the room for every node of a cast: still ones scaled to it, or worked out for it by `craft`. */
export function placing(site: Site, craft: Craft | null): Placing {
  const { layout, cast, known, anchors } = site;
  if (layout !== 'network' && craft) return placed(site, site.laid ?? craft.layouts[layout](site));
  const fit = fitTo(site);
  const places: Places = new Map(
    cast.nodes.map((node) => {
      const [x, y] = known.get(node)!;
      return [node, [into(fit.x, x), into(fit.y, y)]];
    }),
  );
  // Places serve rooms of all sizes; where one is small for all that is shown, some must step aside.
  const free = cast.nodes.filter((node) => String(known.get(node)) === String(anchors.get(node)));
  setApart(places, site, free);
  return { places, fit, grounds: [], sides: new Map(), laid: null };
}

function placed({ room, known }: Site, laid: Laid): Placing {
  const axis = (length: number): Axis => ({ scale: length / PARTS, middle: 0, centre: 0 });
  const fit = { x: axis(room.width), y: axis(room.height) };
  const places = [...laid.places].map(([node, place]) => {
    const own = known.get(node);
    return [node, own ? ([into(fit.x, own[0]), into(fit.y, own[1])] as const) : place] as const;
  });
  const { grounds, sides = new Map() } = laid;
  return { places: new Map(places), fit, grounds, sides, laid };
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

/**
 * Places moved and stretched so that the outermost nodes, and room for their names, just fit; where
 * docks would reach farther out than that, moved and pressed together by as much as these need.
 */
function fitTo({ room, cast, anchors, reaches }: Site): Fit {
  const { width, height, grain } = room;
  const points = cast.nodes.map((node) => anchors.get(node)!);
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
  const docks = cast.nodes.map((node) => reaches.get(node));
  const across = points.map(([at], place): Mark => {
    const { left = 0, right = 0 } = docks[place] ?? {};
    return { at, before: Math.max(side, -left), after: Math.max(side, right) };
  });
  const down = points.map(([, at], place): Mark => {
    const { top: up = 0, bottom = 0 } = docks[place] ?? {};
    return { at, before: Math.max(top, -up), after: Math.max(top, bottom) };
  });
  return {
    x: clear(axis(x, width / 2), across, width),
    y: clear(axis(y, height / 2), down, height),
  };
}

/** A place on an axis, and the room that is needed before and after it. */
type Mark = { readonly at: number; readonly before: number; readonly after: number };

/** Halvings until a scale is found, to a thousandth of a unit. */
const HALVINGS = 24;

/** An axis along which all marks have their room: as it is where they have; as it is too where no scale gives it. */
function clear(axis: Axis, marks: readonly Mark[], length: number): Axis {
  const { middle } = axis;
  const between = (scale: number) => ({
    low: Math.max(...marks.map(({ at, before }) => before - (at - middle) * scale)),
    high: Math.min(...marks.map(({ at, after }) => length - after - (at - middle) * scale)),
  });
  const isClear = (scale: number) => {
    const { low, high } = between(scale);
    return low <= high + 1e-6;
  };
  const scale = isClear(axis.scale) ? axis.scale : largest(axis.scale, isClear);
  if (scale === null) return axis;
  const { low, high } = between(scale);
  return { scale, middle, centre: Math.min(Math.max(axis.centre, low), Math.max(low, high)) };
}

/** The largest scale below one that serves, if a smaller one always serves better; null if none does. */
function largest(above: number, serves: (scale: number) => boolean): number | null {
  if (!serves(0)) return null;
  let [low, high] = [0, above];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const half = (low + high) / 2;
    if (serves(half)) low = half;
    else high = half;
  }
  return low;
}

function span(values: readonly number[], low: number, high: number) {
  const first = Math.min(...values);
  const last = Math.max(...values);
  const length = last - first;
  const scale = length === 0 ? 1 : Math.max(0.05, (high - low) / length);
  return { scale: Math.min(scale, LARGEST), middle: (first + last) / 2 };
}
