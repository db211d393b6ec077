import { inTurn } from '../../graph/order.ts';
import type { LayoutInput } from './layout.ts';
import type { Places } from './network.ts';

/** Between two bodies at least. */
const GAP = 2.5;
const PASSES = 80;

/**
 * Pushes bodies that lie on each other apart, half of the way each, within the room. Where there
 * is more to show than has room, names give way; nobody stands on anybody. Where nobody does,
 * all stay where they are. Only `nodes` are moved, and heeded.
 */
export function setApart(
  places: Places,
  { footprints, room }: Pick<LayoutInput, 'footprints' | 'room'>,
  nodes: readonly number[] = [...places.keys()],
): void {
  const radius = (node: number): number => footprints.get(node)!.r;
  const reach = 2 * Math.max(0, ...nodes.map(radius)) + GAP;
  for (let pass = 0; pass < PASSES; pass++) {
    let isApart = true;
    // From left to right: only who is near across can be near at all.
    const order = [...nodes].sort((a, b) => inTurn(places.get(a)![0] - places.get(b)![0], a - b));
    order.forEach((a, at) => {
      for (let next = at + 1; next < order.length; next++) {
        const b = order[next]!;
        const [[ax, ay], [bx, by]] = [places.get(a)!, places.get(b)!];
        if (bx - ax > reach) break;
        const need = radius(a) + radius(b) + GAP;
        const away = Math.hypot(bx - ax, by - ay);
        if (away >= need - 1e-6) continue;
        isApart = false;
        // On the same point, they part sideways.
        const [x, y] = away === 0 ? [1, 0] : [(bx - ax) / away, (by - ay) / away];
        const half = (need - away) / 2 + 0.05;
        places.set(a, within(room, radius(a), ax - x * half, ay - y * half));
        places.set(b, within(room, radius(b), bx + x * half, by + y * half));
      }
    });
    if (isApart) return;
  }
}

function within(
  { width, height }: LayoutInput['room'],
  r: number,
  x: number,
  y: number,
): readonly [number, number] {
  const between = (value: number, most: number) => Math.min(most - r - 2, Math.max(r + 2, value));
  return [between(x, width), between(y, height)];
}
