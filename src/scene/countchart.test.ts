import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEFORE_ALL } from '../time/day.ts';
import { drawCounts, mostIn, stepsTo } from './countchart.ts';
import type { LaneRoom } from './laneroom.ts';
import { dayIn, placeIn } from './laneroom.ts';
import { THEME } from './theme.ts';

const room: LaneRoom = {
  span: { first: 0, last: 100 },
  width: 156,
  names: 40,
  words: 0,
  lane: 20,
  mirrored: false,
};
const counts = [
  { day: BEFORE_ALL, certain: 1, possible: 1 },
  { day: 20, certain: 2, possible: 4 },
  { day: 200, certain: 9, possible: 9 },
];

describe('A chart of numbers through time', () => {
  test('steps where the number does, from the reading side, and knows nothing beyond its span', () => {
    expect(mostIn(counts, room.span)).toBe(4);
    const items = drawCounts(counts, {
      room,
      height: 48,
      language: 'en',
      theme: THEME.light,
      colour: '#000000',
    });
    const lines = items.filter((item) => item.kind === 'path' && item.stroke === '#000000');
    expect(lines.map((item) => item.kind === 'path' && item.segments)).toEqual([
      // 40 px to a number of 4, from 48 up to 8: possible, then certain.
      [
        ['M', 48, 38],
        ['L', 68, 38],
        ['L', 68, 8],
        ['L', 148, 8],
      ],
      [
        ['M', 48, 38],
        ['L', 68, 38],
        ['L', 68, 28],
        ['L', 148, 28],
      ],
    ]);
  });

  test('has a few round numbers beside it', () => {
    expect(stepsTo(1)).toEqual([1]);
    expect(stepsTo(17)).toEqual([5, 10, 15]);
    expect(stepsTo(9000)).toEqual([3000, 6000, 9000]);
  });
});

describe('A room for lanes', () => {
  test('has time beside the names, in reading direction; what lies beyond stands at its end', () => {
    expect([-5, 0, 100, 900].map(placeIn(room))).toEqual([48, 48, 148, 148]);
    expect([0, 100].map(placeIn({ ...room, mirrored: true }))).toEqual([108, 8]);
  });

  test('tells of each of its days where it stands, and back; beyond it, its ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900_000, max: 40_000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.boolean(),
        (first, length, mirrored) => {
          const wide = { ...room, width: 2000, span: { first, last: first + length }, mirrored };
          for (const day of [first, first + Math.floor(length / 3), first + length])
            expect(dayIn(wide)(placeIn(wide)(day))).toBe(day);
          expect([-50, 3000].map(dayIn(wide)).toSorted((a, b) => a - b)).toEqual([
            first,
            first + length,
          ]);
        },
      ),
    );
  });
});
