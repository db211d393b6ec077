import { geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import type { Point } from '../curve.ts';
import type { Segment } from '../list.ts';
import type { Room } from '../spot.ts';
import type { Ground } from './layout.ts';

const WORLD = land as unknown as Topology<{ land: GeometryCollection }>;

/** The land within the room, and its coast: without the edges at which the room ends. */
export function landOf(
  projection: GeoProjection,
  { width, height }: Room,
  warp: (point: Point) => Point,
): Ground[] {
  const land: Segment[] = [];
  const coast: Segment[] = [];
  let start: Point = { x: 0, y: 0 };
  let last = start;
  const draw = (x: number, y: number): void => {
    const isEdge =
      (x === last.x && (x <= 0 || x >= width)) || (y === last.y && (y <= 0 || y >= height));
    const at = warp({ x, y });
    coast.push([isEdge ? 'M' : 'L', at.x, at.y]);
    last = { x, y };
  };
  const pen = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => {
      const at = warp({ x, y });
      land.push(['M', at.x, at.y]);
      coast.push(['M', at.x, at.y]);
      start = { x, y };
      last = start;
    },
    lineTo: (x: number, y: number) => {
      const at = warp({ x, y });
      land.push(['L', at.x, at.y]);
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
