import { describe, expect, it } from 'vitest';
import { day } from '../graph/testing/records.ts';
import { changeList } from '../words/changelist.ts';
import { inTimeOrder } from '../words/comparison.ts';
import { BLOC_STYLES } from '../graph/dataset.ts';
import { plan } from './plan.ts';
import { sightBetween } from './sight.ts';
import { snapshotsOf, subjectOf } from './subject.ts';
import { bundled } from './testing/bundled.ts';
import type { Choice } from './choice.ts';

const { network, choice: opening } = bundled();
const ROOM = { width: 1040, height: 560, grain: 1 };

/** The first view, and all that there is with each bloc in every style by turns. */
const everything: Partial<Choice> = {
  hide: [],
  blocs: Object.fromEntries(
    network.dataset.nodes
      .filter(({ kind }) => kind === 'bloc')
      .map(({ id }, at) => [id, BLOC_STYLES[1 + (at % (BLOC_STYLES.length - 1))]!]),
  ),
};
const PAIRS = [
  ['2021-07-27', '2021-10-20'],
  ['2021-10-20', '2021-07-27'],
  ['2016-01-01', '2020-01-01'],
  ['2000-01-01', '2023-06-01'],
] as const;

describe('The picture of a difference', () => {
  it.each(PAIRS.flatMap(([a, b]) => [opening, everything].map((part) => [a, b, part] as const)))(
    'marks what the list of changes lists, tie by tie: %s and %s',
    (at, vs, part) => {
      const choice: Choice = { ...opening, ...part, view: 'diff', at: day(at), vs: day(vs) };
      const subject = subjectOf(network, choice);
      const { difference } = subject;
      const views = snapshotsOf(subject).map(({ view }) => view);
      const drawn = plan(network, choice, ROOM, views);
      const { lines, members, docks } = sightBetween(drawn, inTimeOrder(difference!)).looks;
      const marked = new Map<number, string>();
      const mark = (key: number, change: string | null) => {
        expect(marked.has(key), 'a tie is drawn once').toBe(false);
        if (change !== null && change !== 'kept') marked.set(key, change);
      };
      for (const [place, { change }] of lines) mark(drawn.lines[place]!.key, change);
      for (const [place, { change }] of members) mark(drawn.memberships[place]!.key, change);
      for (const [key, { change }] of docks) mark(key, change);
      const listed = new Map(
        changeList(difference!, 'en')
          .sections.flatMap(({ changes }) => changes)
          .map(({ change, tie }) => [tie.key, change.change]),
      );
      expect(listed.size).toBeGreaterThan(5);
      expect([...marked].sort(([a], [b]) => a - b)).toEqual([...listed].sort(([a], [b]) => a - b));
    },
  );
});
