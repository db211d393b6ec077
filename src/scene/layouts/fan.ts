import { inTurn } from '../../graph/order.ts';
import { type Point, crosses, distance } from '../curve.ts';
import type { Box } from '../box.ts';
import { bestOf } from './best.ts';
import { CONFLICT, type Side, type Taken } from './footprint.ts';
import type { LayoutInput } from './layout.ts';
import type { Places } from './network.ts';

const DIRECTIONS = 24;
/** Between rings of places that a country may take, and how many rings there are. */
const STEP = 9;
const RINGS = 34;
/** Farther from its true place than this, a country is led there by a line. */
export const LED = 7;

/**
 * Countries at their true places where there is room, the others fanned out around theirs, away
 * from the crowd: those with room around them first. Twice, so that the first may step aside.
 */
export function fannedOut(
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
