import { type Point, distance } from '../curve.ts';
import { leadOf } from '../ground.ts';
import type { Room } from '../spot.ts';
import { setApart } from './apart.ts';
import { besideTheirs } from './beside.ts';
import { LED, fannedOut } from './fan.ts';
import { type Side, Taken } from './footprint.ts';
import { landOf } from './land.ts';
import type { Ground, Layout } from './layout.ts';
import { projectionFor } from './projection.ts';
import { stretched } from './stretch.ts';

/**
 * Countries at their places on Earth, or as near as their names have room, over the coasts
 * (Natural Earth, by world-atlas); blocs, leaders and others beside those they are tied to. The
 * projection is equal-area and fitted to the countries that can be seen, then drawn out where these
 * crowd, coasts and all: islands need more room than they have.
 */
export const map: Layout = (input) => {
  const { cast, room, footprints, earth } = input;
  const located = cast.nodes.flatMap((node) => {
    const at = earth.get(node);
    return at ? [[node, at] as const] : [];
  });
  const projection = projectionFor(
    located.map(([, at]) => at),
    room,
  );
  const projected = located.map(([node, [lon, lat]]): [number, Point] => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return [node, { x, y }];
  });
  const warp = warpOf(
    projected.map(([, point]) => point),
    room,
  );
  const truth = new Map(projected.map(([node, point]) => [node, warp(point)]));
  const taken = new Taken(room.width, room.height);
  const sides = new Map<number, Side>();
  const places = fannedOut(truth, input, taken, sides);
  besideTheirs(places, truth, input, taken, sides);
  setApart(places, input);
  const leads = [...truth].flatMap(([node, home]): Ground[] => {
    const at = places.get(node)!;
    return distance(home, { x: at[0], y: at[1] }) > LED * room.grain
      ? [leadOf(home, at, footprints.get(node)!.r)]
      : [];
  });
  // Coasts say where somebody is; where nobody is anywhere they would say what is not so.
  const land = located.length === 0 ? [] : landOf(projection, room, warp);
  return { places, sides, grounds: [...land, ...leads] };
};

/** Draws a map out across and down where points crowd; its edges stay. */
function warpOf(points: readonly Point[], { width, height }: Room): (point: Point) => Point {
  const across = stretched(
    points.map(({ x }) => x),
    width,
  );
  const down = stretched(
    points.map(({ y }) => y),
    height,
  );
  return ({ x, y }) => ({ x: across(x), y: down(y) });
}
