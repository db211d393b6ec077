import { inTurn } from '../../graph/order.ts';
import { type Point, distance } from '../curve.ts';
import { bestOf } from './best.ts';
import { CONFLICT, type Side, type Taken } from './footprint.ts';
import type { LayoutInput } from './layout.ts';
import type { Places } from './network.ts';
import { neighboursOf } from './rings.ts';

/** Between the places that who has no place on Earth may take. */
const RASTER = 18;

/** Who has no place on Earth stands near those it is tied to: those with most ties choose first. */
export function besideTheirs(
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
  // Whoever it is tied to may have no place yet, but a country that has.
  const reached = (node: number): number[] =>
    [...neighbours.get(node)!].flatMap((other) =>
      places.has(other) ? [other] : (homes.get(other) ?? []),
    );
  const free = cast.nodes
    .filter((node) => !places.has(node))
    .sort((a, b) => inTurn(count(b) - count(a), a - b));
  for (const node of free) {
    const theirs = pointsOf(reached(node), places);
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
const CROWD = { many: 220, few: 12 } as const;
const CROWDED = 150;

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
