import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { inTurn } from '../../graph/order.ts';
import { type Point, crosses, distance } from '../curve.ts';
import type { Box } from '../labels.ts';
import type { Segment } from '../list.ts';
import { leadOf } from '../ground.ts';
import type { Room } from '../spot.ts';
import { type Side, Taken } from './footprint.ts';
import type { Ground, Layout, LayoutInput } from './layout.ts';
import type { Places } from './network.ts';
import { neighboursOf } from './rings.ts';

/** Countries within so many degrees of their middle are shown on an azimuthal map, others on the whole Earth. */
const HEMISPHERE = 75;
/** What it costs to be in the way of another, in distance. */
const CONFLICT = 900;
const DIRECTIONS = 24;
/** Between rings of places that a country may take, and how many rings there are. */
const STEP = 9;
const RINGS = 34;
/** Farther from its true place than this, a country is led there by a line. */
const LED = 7;
/** Between the places that who has no place on Earth may take. */
const RASTER = 18;

/**
 * Countries at their places on Earth, or as near as their names have room, over the coasts
 * (Natural Earth, by world-atlas); blocs, leaders and others beside those they are tied to. The
 * projection is equal-area and fitted to the countries that can be seen.
 */
export const map: Layout = (input) => {
  const { network, cast, room, footprints } = input;
  const actors = network.dataset.nodes;
  const located = cast.nodes.filter(
    (node) => actors[node]!.lat !== null && actors[node]!.lon !== null,
  );
  const projection = projectionFor(
    located.map((node) => [actors[node]!.lon!, actors[node]!.lat!]),
    room,
  );
  const truth = new Map(
    located.map((node): [number, Point] => {
      const [x, y] = projection([actors[node]!.lon!, actors[node]!.lat!]) ?? [0, 0];
      return [node, { x, y }];
    }),
  );
  const taken = new Taken(room.width, room.height);
  const sides = new Map<number, Side>();
  const places = fannedOut(truth, input, taken, sides);
  besideTheirs(places, truth, input, taken, sides);
  const leads = located.flatMap((node): Ground[] => {
    const at = places.get(node)!;
    const home = truth.get(node)!;
    return distance(home, { x: at[0], y: at[1] }) > LED * room.grain
      ? [leadOf(home, at, footprints.get(node)!.r)]
      : [];
  });
  return { places, sides, grounds: [...landOf(projection, room), ...leads] };
};

function projectionFor(points: readonly (readonly [number, number])[], room: Room): GeoProjection {
  const [lon, lat] = middleOf(points);
  const far = points.some((point) => degreesBetween(point, [lon, lat]) > HEMISPHERE);
  const projection = far
    ? geoEqualEarth().rotate([-lon, 0])
    : geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(120);
  const side = 54 * room.grain;
  const top = 40 * room.grain;
  const coordinates = (
    points.length > 1
      ? points
      : [
          [lon - 8, lat - 8],
          [lon + 8, lat + 8],
        ]
  ).map(([x, y]) => [x, y]);
  projection.fitExtent(
    [
      [side, top],
      [room.width - side, room.height - top],
    ],
    { type: 'MultiPoint', coordinates },
  );
  return projection.clipExtent([
    [0, 0],
    [room.width, room.height],
  ]);
}

const RADIANS = Math.PI / 180;
type LonLat = readonly [number, number];

function vectorOf([lon, lat]: LonLat): readonly [number, number, number] {
  const flat = Math.cos(lat * RADIANS);
  return [flat * Math.cos(lon * RADIANS), flat * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** The middle of the least box of degrees around points, by way of their mean on the sphere. */
function middleOf(points: readonly LonLat[]): LonLat {
  if (points.length === 0) return [0, 0];
  const [x, y] = points.map(vectorOf).reduce(([a, b], [c, d]) => [a + c, b + d, 0], [0, 0, 0]);
  const mean = Math.atan2(y, x) / RADIANS;
  const off = points.map(([lon]) => ((((lon - mean) % 360) + 540) % 360) - 180);
  const lats = points.map(([, lat]) => lat);
  return [
    mean + (Math.min(...off) + Math.max(...off)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ];
}

function degreesBetween(a: LonLat, b: LonLat): number {
  const [first, second] = [vectorOf(a), vectorOf(b)];
  const cosine = first.reduce((sum, value, axis) => sum + value * second[axis]!, 0);
  return Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIANS;
}

/**
 * Countries at their true places where there is room, the others fanned out around theirs, away
 * from the crowd: those with room around them first. Twice, so that the first may step aside.
 */
function fannedOut(
  truth: ReadonlyMap<number, Point>,
  { footprints, room }: LayoutInput,
  taken: Taken,
  sides: Map<number, Side>,
): Places {
  const places: Places = new Map();
  const boxes = new Map<number, readonly Box[]>();
  const homes = [...truth.values()];
  const near = (node: number): Point[] =>
    homes.filter(
      (home) => home !== truth.get(node) && distance(home, truth.get(node)!) < 90 * room.grain,
    );
  const order = [...truth.keys()].sort((a, b) => inTurn(near(a).length - near(b).length, a - b));
  for (let pass = 0; pass < 2; pass++)
    for (const node of order) {
      const home = truth.get(node)!;
      const old = boxes.get(node);
      if (old) taken.give(old);
      const crowd = near(node);
      const outward = Math.atan2(
        crowd.reduce((sum, { y }) => sum + home.y - y, 0),
        crowd.reduce((sum, { x }) => sum + home.x - x, 0),
      );
      const led = [...places].flatMap(([other, [x, y]]) => {
        const from = truth.get(other)!;
        return other === node || distance(from, { x, y }) < LED ? [] : [[from, { x, y }] as const];
      });
      const crossed = (point: Point) =>
        led.filter(([from, to]) => crosses(home, point, from, to)).length;
      const footprint = footprints.get(node)!;
      const at = bestOf(
        around(home, room.grain),
        (point) => {
          const turn = Math.atan2(point.y - home.y, point.x - home.x) - outward;
          return distance(point, home) * (1 + 0.25 * (1 - Math.cos(turn)));
        },
        (point) =>
          CONFLICT * taken.fitting(footprint, point.x, point.y).conflicts + 40 * crossed(point),
      );
      const { boxes: own, side } = taken.fitting(footprint, at.x, at.y);
      sides.set(node, side);
      boxes.set(node, own);
      taken.take(own);
      places.set(node, [at.x, at.y]);
    }
  return places;
}

function around({ x, y }: Point, grain: number): Point[] {
  const points: Point[] = [{ x, y }];
  for (let ring = 1; ring <= RINGS; ring++)
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (2 * Math.PI * (turn + (ring % 2) / 2)) / DIRECTIONS;
      const away = ring * STEP * grain;
      points.push({ x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) });
    }
  return points;
}

/** The point that costs least; what is dear to know is asked only of those that may be it. */
function bestOf<At extends Point>(
  points: readonly At[],
  cheap: (point: At) => number,
  dear: (point: At) => number,
): At {
  const priced = points
    .map((point) => ({ point, cost: cheap(point) }))
    .sort((a, b) => a.cost - b.cost);
  let best = priced[0]!.point;
  let least = Infinity;
  for (const { point, cost } of priced) {
    if (cost >= least) break;
    const price = cost + dear(point);
    if (price >= least) continue;
    least = price;
    best = point;
  }
  return best;
}

/** Who has no place on Earth stands near those it is tied to: those with most ties choose first. */
function besideTheirs(
  places: Places,
  truth: ReadonlyMap<number, Point>,
  input: LayoutInput,
  taken: Taken,
  sides: Map<number, Side>,
): void {
  const { cast, footprints, room } = input;
  const neighbours = neighboursOf(input);
  for (const home of truth.values()) {
    const r = 4 * room.grain;
    taken.take([{ left: home.x - r, right: home.x + r, top: home.y - r, bottom: home.y + r }]);
  }
  const countries = [...places.values()].map(([x, y]) => ({ x, y }));
  const raster: RasterPoint[] = [];
  for (let x = RASTER; x < room.width; x += RASTER)
    for (let y = RASTER; y < room.height; y += RASTER)
      raster.push({ x, y, crowd: crowding({ x, y }, countries, room.grain) });
  const count = (node: number) => neighbours.get(node)!.size;
  const homes = homesOf(input);
  const free = cast.nodes
    .filter((node) => !places.has(node))
    .sort((a, b) => inTurn(count(b) - count(a), a - b));
  for (const node of free) {
    const theirs = pointsOf(neighbours.get(node)!, places);
    const own = pointsOf(homes.get(node) ?? [], places);
    const footprint = footprints.get(node)!;
    const middle = { x: room.width / 2, y: room.height / 2 };
    const crowd = own.length === 0 && count(node) > FEW ? CROWD.many : CROWD.few;
    const at = bestOf(
      raster,
      (point) =>
        meanDistance(point, own.length > 0 ? own : theirs.length > 0 ? theirs : [middle]) +
        crowd * point.crowd,
      (point) => CONFLICT * taken.fitting(footprint, point.x, point.y).conflicts,
    );
    places.set(node, [at.x, at.y]);
    const { boxes, side } = taken.fitting(footprint, at.x, at.y);
    taken.take(boxes);
    sides.set(node, side);
  }
}

/** A point, and how many countries are near it. */
type RasterPoint = Point & { readonly crowd: number };

/** Who has more ties than this stands at the rim, with room for them. */
const FEW = 6;
/** What it costs to stand among countries, in distance for each that is near. */
const CROWD = { many: 60, few: 6 } as const;
const CROWDED = 125;

/** How many countries are near a point, the nearer the more. */
const crowding = (point: Point, countries: readonly Point[], grain: number): number =>
  countries.reduce(
    (sum, country) => sum + Math.max(0, 1 - distance(point, country) / (CROWDED * grain)),
    0,
  );

/** The countries that leaders hold an office in. */
function homesOf({ cast }: LayoutInput): ReadonlyMap<number, readonly number[]> {
  const homes = new Map<number, number[]>();
  for (const { source, target, relation } of cast.lines)
    if (relation.family === 'office') homes.set(source, [...(homes.get(source) ?? []), target]);
  return homes;
}

const pointsOf = (nodes: Iterable<number>, places: Places): Point[] =>
  [...nodes].flatMap((node) => {
    const at = places.get(node);
    return at ? [{ x: at[0], y: at[1] }] : [];
  });

const meanDistance = (point: Point, others: readonly Point[]): number =>
  others.reduce((sum, other) => sum + distance(point, other), 0) / others.length;

const WORLD = land as unknown as Topology<{ land: GeometryCollection }>;

/** The land within the room, and its coast: without the edges at which the room ends. */
function landOf(projection: GeoProjection, { width, height }: Room): Ground[] {
  const land: Segment[] = [];
  const coast: Segment[] = [];
  let start: Point = { x: 0, y: 0 };
  let last = start;
  const draw = (x: number, y: number): void => {
    const isEdge =
      (x === last.x && (x <= 0 || x >= width)) || (y === last.y && (y <= 0 || y >= height));
    coast.push([isEdge ? 'M' : 'L', x, y]);
    last = { x, y };
  };
  const pen = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => {
      land.push(['M', x, y]);
      coast.push(['M', x, y]);
      start = { x, y };
      last = start;
    },
    lineTo: (x: number, y: number) => {
      land.push(['L', x, y]);
      draw(x, y);
    },
    arc: () => {},
    closePath: () => {
      land.push(['Z']);
      draw(start.x, start.y);
    },
  };
  geoPath(projection, pen)(feature(WORLD, WORLD.objects.land));
  return [
    { kind: 'land', segments: land },
    { kind: 'coast', segments: coast },
  ];
}
