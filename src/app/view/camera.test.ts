import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closer, fitted, revealing, roomIn, seenAt } from './camera.ts';

const sizes = fc.record({
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 100, max: 3000 }),
});

describe('the camera', () => {
  test('at fit shows a room from corner to corner in the container it was made for', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const room = roomIn(size);
        const camera = fitted(room, size);
        const end = seenAt(camera, { x: room.width, y: room.height });
        expect(camera.x).toBeCloseTo(0);
        expect(camera.y).toBeCloseTo(0);
        expect(end.x).toBeCloseTo(size.width);
        expect(end.y).toBeCloseTo(size.height);
      }),
    );
  });

  test('fits a room of other proportions into the middle', () => {
    expect(fitted({ width: 100, height: 50 }, { width: 200, height: 200 })).toEqual({
      zoom: 2,
      x: 0,
      y: 50,
    });
  });

  test('plans no room smaller than can be read', () => {
    expect(roomIn({ width: 280, height: 400 })).toEqual({ width: 560, height: 800 });
    expect(roomIn({ width: 900, height: 700 })).toEqual({ width: 900, height: 700 });
  });

  test('comes closer about the middle, within limits', () => {
    const size = { width: 200, height: 100 };
    const camera = closer({ zoom: 1, x: 0, y: 0 }, 2, size);
    expect(seenAt(camera, { x: 100, y: 50 })).toEqual({ x: 100, y: 50 });
    expect(closer(camera, 1000, size).zoom).toBe(8);
    expect(closer(camera, 0.001, size).zoom).toBe(0.25);
  });

  test('moves just as far as a point needs to be seen, and not for one that is', () => {
    const size = { width: 200, height: 100 };
    const camera = { zoom: 1, x: 0, y: 0 };
    expect(revealing(camera, { x: 50, y: 50 }, size, 10)).toBe(camera);
    expect(revealing(camera, { x: 300, y: 50 }, size, 10)).toEqual({ zoom: 1, x: -110, y: 0 });
    expect(revealing(camera, { x: 50, y: -30 }, size, 10)).toEqual({ zoom: 1, x: 0, y: 40 });
  });
});
