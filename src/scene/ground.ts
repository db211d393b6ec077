import type { Ground } from './layouts/layout.ts';
import { type Point, distance } from './curve.ts';
import { type Item, type Segment, path } from './list.ts';
import type { Theme } from './theme.ts';

/** Draws what lies below: land with its coast, rings, lines to true places. */
export function drawGround(theme: Theme, { kind, segments }: Ground, grain: number): Item {
  switch (kind) {
    case 'land':
      return path(segments, { fill: theme.land });
    case 'coast':
      return path(segments, { stroke: theme.coast, width: 0.8 * grain });
    case 'ring':
      return path(segments, { stroke: theme.rule, width: grain });
    case 'lead':
      return path(segments, { stroke: theme.kept, fill: theme.kept, width: 0.7 * grain });
  }
}

/** A line from a dot at the true place to the edge of the body. */
export function leadOf(home: Point, [x, y]: readonly [number, number], r: number): Ground {
  const length = distance(home, { x, y });
  const part = Math.max(0, (length - r) / length);
  const end = { x: home.x + (x - home.x) * part, y: home.y + (y - home.y) * part };
  return { kind: 'lead', segments: [...dotAt(home), ['M', home.x, home.y], ['L', end.x, end.y]] };
}

const dotAt = ({ x, y }: Point): Segment[] => [
  ['M', x - 1.6, y],
  ['L', x, y - 1.6],
  ['L', x + 1.6, y],
  ['L', x, y + 1.6],
  ['Z'],
];
