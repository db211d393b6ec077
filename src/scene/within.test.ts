import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { diffOf } from '../graph/diff.ts';
import { RECORD } from '../graph/lens.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { day } from '../graph/testing/records.ts';
import { viewOf } from '../graph/view.ts';
import type { Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { type Choice, LAYOUTS } from './choice.ts';
import { fetchCraft } from './craft.ts';
import { type Frame, frame, frameOfDifference } from './frame.ts';
import type { GroupItem } from './list.ts';
import { plan } from './plan.ts';
import type { Room } from './spot.ts';
import { bundled } from './testing/bundled.ts';
import { extentOf } from './testing/extent.ts';

const { network, choice } = bundled();
const view = viewOf(network, RECORD);
/** Of pictures on a page and in a figure, low ones and high ones. */
const ROOMS: readonly Room[] = [
  { width: 1040, height: 420, grain: 0.8 },
  { width: 1040, height: 560, grain: 0.88 },
  { width: 736, height: 600, grain: 0.92 },
  { width: 560, height: 495, grain: 0.8 },
  { width: 600, height: 505, grain: 0.8, type: 1.5 },
];
const STYLES = ['spokes', 'hull', 'badge'] as const;

beforeAll(fetchCraft);

/** Each bloc that is shown, drawn in one of the ways. */
const blocsAs = (ways: readonly (typeof STYLES)[number][]): Choice['blocs'] =>
  Object.fromEntries(
    Object.entries(choice.blocs).map(([id, own], at) => [
      id,
      own === 'off' ? 'off' : ways[at % ways.length]!,
    ]),
  );

/** The marks of a frame that reach out of its room, and how far; what lies below goes to the edge. */
const beyond = ({ items }: Frame, { width, height }: Room): string[] =>
  items.flatMap((item) => {
    const { id } = item as GroupItem;
    const box = id === 'ground' ? null : extentOf([item]);
    if (!box) return [];
    const far = Math.max(-box.left, -box.top, box.right - width, box.bottom - height);
    return far > 0.05 ? [`${id} by ${far.toFixed(1)}`] : [];
  });

/** The same in pictures of two days and of what differs between them. */
function beyondOf(more: Partial<Choice>, room: Room, days: readonly [Day, Day]): string[] {
  const planned = plan(network, { ...choice, ...more }, room, [view]);
  const [first, second] = days.map((date) => snapshotOf(view, dayPeriod(date))) as [
    Snapshot,
    Snapshot,
  ];
  const frames = [
    frame(planned, 'light', first, { snapshots: [second], differing: new Set() }),
    frame(planned, 'light', second),
    frameOfDifference(planned, 'light', diffOf(first, second)),
  ];
  return frames.flatMap((one) => beyond(one, room));
}

describe('Every mark lies within the picture', () => {
  it('in a low difference, where the docks of who left stand around those of who came', () => {
    const days = [day('2021-07-27'), day('2021-10-20')] as const;
    for (const ways of [['spokes'], ['hull'], ['badge'], ['hull', 'badge']] as const)
      expect(beyondOf({ blocs: blocsAs(ways) }, ROOMS[0]!, days)).toEqual([]);
  });

  it.each(LAYOUTS)(
    'in the layout %s, in whatever room and language, on whatever days',
    (layout) => {
      const date = fc.integer({ min: day('2016-01-01'), max: day('2023-12-31') });
      fc.assert(
        fc.property(
          fc.constantFrom(...ROOMS),
          fc.constantFrom(...LANGUAGES),
          fc.array(fc.constantFrom(...STYLES), { minLength: 1, maxLength: 3 }),
          fc.tuple(date, date),
          (room, language, ways, days) => {
            expect(beyondOf({ layout, language, blocs: blocsAs(ways) }, room, days)).toEqual([]);
          },
        ),
        { seed: 5, numRuns: 12 },
      );
    },
    60_000,
  );
});
