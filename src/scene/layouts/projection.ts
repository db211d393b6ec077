import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Room } from '../spot.ts';

/** Places within so many degrees of their middle are shown on an azimuthal map, others on the whole Earth. */
const HEMISPHERE = 75;

/** The equal-area projection that shows places, each a longitude and a latitude, as large as a room allows. */
export function projectionFor(
  points: readonly (readonly [number, number])[],
  room: Room,
): GeoProjection {
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
