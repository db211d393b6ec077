import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { according, actor, dataset, day, evidence, record } from '../graph/testing/records.ts';
import { relation, source, tie } from '../graph/testing/records.ts';
import { viewOf } from '../graph/view.ts';
import { formatDay, isDay } from '../time/day.ts';
import type { Period } from '../time/spell.ts';
import { barWords, countedOf, laneSpan, lanesOf, lanesWithin } from './lanes.ts';
import { smallChoice, smallNetwork } from './testing/small.ts';

const told = ({ from, until }: Period) =>
  [from, until].map((bound) => (isDay(bound) ? formatDay(bound) : '..')).join(' ');

describe('Lanes', () => {
  const groups = lanesOf(viewOf(smallNetwork, record), 'peru', 'en');

  test('are one a tie, by family, then by relation and who has it to whom', () => {
    expect(groups.map(({ heading, lanes }) => [heading, ...lanes.map(({ name }) => name)])).toEqual(
      [
        ['membership', 'Lima Group'],
        ['office', 'Francisco Sagasti', 'Pedro Castillo'],
        ['refuses-recognition-of …', 'Nicolás Maduro'],
      ],
    );
  });

  test('have when a spell may hold, and when it holds for certain', () => {
    const [membership] = groups[0]!.lanes;
    expect(
      membership!.bars.map(({ tie: { id }, possible, certain }) => [
        id,
        told(possible),
        certain && told(certain),
      ]),
    ).toEqual([
      ['peru-in', '.. 2021-08-04', '.. 2021-08-02'],
      ['peru-out', '2021-08-02 ..', '2021-08-04 ..'],
    ]);
  });

  test('tell of a bar with whom, what, when, and that sources differ', () => {
    const [membership] = groups[0]!.lanes;
    expect(barWords(membership!, membership!.bars[1]!, 'en')).toBe(
      'Lima Group, withdrawal announced, since about 3 August 2021, end open, contested',
    );
  });

  test('within a span are those of which a spell is within it', () => {
    const span = { first: day('2021-07-28'), last: day('2021-12-31') };
    const names = lanesWithin(groups, span).flatMap(({ lanes }) => lanes.map(({ name }) => name));
    // Sagasti's last day was the 27th: an end is not part of the spell.
    expect(names).toEqual(['Lima Group', 'Pedro Castillo', 'Nicolás Maduro']);
  });

  test('of nobody are none', () => {
    expect(lanesOf(viewOf(smallNetwork, record), 'nobody', 'en')).toEqual([]);
  });

  test('show what one source claims beside the record; in its own account it is no claim', () => {
    const network = networkOf(
      dataset({
        nodes: [actor('peru'), actor('group', { kind: 'bloc' })],
        relations: [relation('member-of', { family: 'membership' })],
        ties: [tie('claim', 'peru member-of group', { account: 's' })],
        sources: [source('s'), source('other')],
        evidence: [evidence('claim', 's')],
      }),
    );
    const claims = (lens: Parameters<typeof viewOf>[1]) =>
      lanesOf(viewOf(network, lens), 'peru', 'en').map(({ lanes }) => lanes[0]!.bars[0]!.isClaim);
    expect([claims(record), claims(according('s')), claims(according('other'))]).toEqual([
      [true],
      [false],
      [],
    ]);
  });

  test('count the members of a bloc by who they are, the ties of another by what they are', () => {
    expect(countedOf(smallNetwork, 'group')).toHaveLength(2);
    expect(countedOf(smallNetwork, 'peru')).toHaveLength(4);
  });

  test('run through the days zoomed into, else from the first bound to the last and the dates', () => {
    expect(laneSpan(smallNetwork, smallChoice('2021-07-01', { zoom: [0, 9] }))).toEqual({
      first: 0,
      last: 9,
    });
    const { first, last } = laneSpan(smallNetwork, smallChoice('2021-07-01'));
    // About November 2021 may be any day of December too.
    expect([first, last].map(formatDay)).toEqual(['2021-07-01', '2021-12-31']);
  });
});
