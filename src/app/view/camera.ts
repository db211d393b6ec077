import type { Point } from '../../scene/curve.ts';

/** What of a plan is seen: a point of it lies at `zoom` times itself, moved by x and y, in CSS pixels. */
export type Camera = { readonly zoom: number; readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 8;

/** The least room to plan a picture in: on a smaller screen all of it is drawn smaller. */
const LEAST_ROOM: Size = { width: 560, height: 440 };

/** The room for a picture in a container, in its proportions, so that it fills it when all is seen. */
export function roomIn({ width, height }: Size): Size {
  const zoom = Math.min(1, width / LEAST_ROOM.width, height / LEAST_ROOM.height);
  return { width: width / zoom, height: height / zoom };
}

/** The camera that sees all of a room, in the middle of its container. */
export function fitted(room: Size, size: Size): Camera {
  const zoom = Math.min(size.width / room.width, size.height / room.height);
  return {
    zoom,
    x: (size.width - room.width * zoom) / 2,
    y: (size.height - room.height * zoom) / 2,
  };
}

/** A camera brought closer by a factor, about the middle of its container. */
export function closer(camera: Camera, factor: number, size: Size): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.zoom * factor));
  const part = zoom / camera.zoom;
  const [x, y] = [size.width / 2, size.height / 2];
  return { zoom, x: x + (camera.x - x) * part, y: y + (camera.y - y) * part };
}

/** A camera moved so that a point of the plan is within its container, off the edge; itself, if it is. */
export function revealing(camera: Camera, point: Point, size: Size, edge: number): Camera {
  const seen = seenAt(camera, point);
  const x = camera.x + inside(seen.x, edge, size.width - edge) - seen.x;
  const y = camera.y + inside(seen.y, edge, size.height - edge) - seen.y;
  return x === camera.x && y === camera.y ? camera : { ...camera, x, y };
}

/** Where a point of the plan is seen in the container. */
export const seenAt = ({ zoom, x, y }: Camera, point: Point): Point => ({
  x: point.x * zoom + x,
  y: point.y * zoom + y,
});

const inside = (value: number, least: number, most: number): number =>
  Math.max(Math.min(least, most), Math.min(value, Math.max(least, most)));

export const sameCamera = (a: Camera | null, b: Camera | null): boolean =>
  a === b || (a !== null && b !== null && a.zoom === b.zoom && a.x === b.x && a.y === b.y);
