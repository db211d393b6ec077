import type { Craft } from './craft.ts';
import type { Point } from './curve.ts';
import type { LayoutName } from './choice.ts';
import { setApart } from './layouts/apart.ts';
import type { Side } from './layouts/footprint.ts';
import type { Ground, Laid, LayoutInput } from './layouts/layout.ts';
import type { Places } from './layouts/network.ts';
import type { Room } from './spot.ts';
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
  const { layout, cast, room, known, anchors } = site;
  if (layout !== 'network' && craft) return placed(site, site.laid ?? craft.layouts[layout](site));
  const fit = fitTo(room, cast.nodes, anchors);
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
