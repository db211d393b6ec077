import { describe, expect, test } from 'vitest';
import { viewThrough } from './subject.ts';
import { RECORD } from '../graph/lens.ts';
import { type BarPlace, contestPlaces, endsOf, signFrom, wordFrom } from './lanebar.ts';
import { type LaneRoom, placeIn } from './laneroom.ts';
import { lanesOf } from './lanes.ts';
import { statusLook } from './marks.ts';
import { bundled } from './testing/bundled.ts';
import { THEME } from './theme.ts';

const { network } = bundled();
const view = viewThrough(network, RECORD);
const lanes = network.dataset.nodes
  .flatMap(({ id }) => lanesOf(view, id, 'en'))
  .flatMap((group) => group.lanes);

const placesOf = (width: number, mirrored: boolean): BarPlace => {
  const span = { first: 17_167, last: 19_722 };
  const room: LaneRoom = { span, width, names: 0, words: 0, lane: 24, mirrored };
  return { y: 12, lane: 24, place: placeIn(room), mirrored, span, theme: THEME.light };
};

describe('Signs on the lanes of the bundled data', () => {
  test.each([
    [200, false],
    [500, true],
    [1200, false],
  ])('do not cover each other, %i px wide, mirrored %s', (width, mirrored) => {
    const at = placesOf(width, mirrored);
    let signs = 0;
    for (const lane of lanes) {
      const contests = contestPlaces(lane, at).map(({ x }) => x);
      contests.forEach((x, place) => {
        for (const other of contests.slice(place + 1))
          expect(Math.abs(x - other)).toBeGreaterThanOrEqual(10);
      });
      for (const bar of lane.bars) {
        const ends = endsOf(bar.certain ?? bar.possible, at);
        const from = signFrom(bar, lane, at);
        if (!ends || from === null) continue;
        signs += 1;
        const middle = mirrored ? ends[1] - from - 5 : ends[0] + from + 5;
        for (const x of contests) expect(Math.abs(x - middle)).toBeGreaterThanOrEqual(11);
        const word = bar.isClaim ? null : wordFrom(bar, 30, lane, at);
        if (word !== null) expect(word).toBeGreaterThanOrEqual(from + 10);
      }
    }
    expect(signs).toBeGreaterThan(5);
  });

  test('stand where there is room beside those of contests: Peru’s leaving is told and contested', () => {
    const lane = lanes.find(({ bars }) =>
      bars.some(({ tie }) => tie.id === 'peru-lima-group-2021'),
    );
    const bar = lane!.bars.find(({ tie }) => tie.id === 'peru-lima-group-2021')!;
    expect(statusLook(bar.tie.status).sign).toBe('leaving');
    const at = placesOf(1200, false);
    expect(signFrom(bar, lane!, at)).toBeGreaterThan(4);
  });
});
