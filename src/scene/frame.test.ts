import { describe, expect, it } from 'vitest';
import { diffOf } from '../graph/diff.ts';
import { RECORD } from '../graph/lens.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { at } from '../graph/testing/records.ts';
import { type Frame, frame, frameOfDifference } from './frame.ts';
import type { GroupItem } from './list.ts';
import { plan } from './plan.ts';
import { smallChoice, smallNetwork } from './testing/small.ts';

const view = viewOf(smallNetwork, RECORD);
const planned = plan(
  smallNetwork,
  smallChoice('2021-07-27'),
  { width: 800, height: 600, grain: 1 },
  [view],
);
const on = (date: string): Snapshot => snapshotOf(view, at(date));
const shot = (date: string): Frame => frame(planned, 'light', on(date));

const ids = ({ items }: Frame): string[] => items.map((item) => (item as GroupItem).id ?? '');
const part = ({ items }: Frame, id: string): GroupItem =>
  items.find((item) => (item as GroupItem).id === id) as GroupItem;

describe('A frame', () => {
  it('shows what is there at its date', () => {
    expect(ids(shot('2021-07-27'))).toEqual(
      expect.arrayContaining(['tie-peru-member-of-group', 'node-peru', 'name-peru']),
    );
    expect(ids(shot('2021-07-27'))).toContain('tie-sagasti-holds-office-in-peru');
    expect(ids(shot('2021-07-27'))).not.toContain('tie-castillo-holds-office-in-peru');
  });

  it('keeps the identity of what does not change from one date to the next', () => {
    const [before, after] = [shot('2021-07-27'), shot('2021-08-10')];
    for (const id of ['node-peru', 'name-peru', 'tie-chile-member-of-group', 'node-group'])
      expect(part(after, id)).toBe(part(before, id));
    expect(part(after, 'tie-peru-member-of-group-signs')).not.toBe(
      part(before, 'tie-peru-member-of-group-signs'),
    );
  });

  it('draws a relation whose status alone is uncertain as certain', () => {
    const dashOn = (date: string, tie: string) => part(shot(date), tie).items[0];
    expect(dashOn('2021-08-03', 'tie-peru-member-of-group')).toMatchObject({ dash: null });
    expect(dashOn('2021-07-27', 'tie-chile-member-of-group')).toMatchObject({ dash: null });
    expect(dashOn('2021-11-15', 'tie-chile-member-of-group')).toMatchObject({
      dash: expect.any(Array),
    });
  });

  it('leaves out who has no tie, unless the picture beside it has one', () => {
    const early = on('2021-07-27');
    const late = on('2022-01-01');
    expect(ids(frame(planned, 'light', late))).not.toContain('node-chile');
    const beside = frame(planned, 'light', late, { snapshot: early, differing: new Set() });
    expect(ids(beside)).toContain('node-chile');
    expect(beside.looks.spots.get(planned.spotOf.get(1)!)).toMatchObject({ quiet: true });
  });

  it('has undermost the ties that stay while its date moves within a stretch', () => {
    // From 2 March to 7 July nothing changes; what does in the stretch after that is all there is.
    const [first, last, after] = ['2021-03-02', '2021-07-07', '2021-08-03'].map(shot);
    expect(ids(first!).slice(0, first!.still)).toEqual([
      'tie-peru-member-of-group',
      'tie-chile-member-of-group',
      'tie-peru-refuses-recognition-of-maduro',
    ]);
    expect(last!.still).toBe(first!.still);
    for (const [at, item] of first!.items.slice(0, first!.still).entries())
      expect(last!.items[at]).toBe(item);
    expect(after!.still).toBe(0);
  });

  it('has what differs from the picture beside it above the others', () => {
    const early = on('2021-03-02');
    const [peru] = smallNetwork.keyOfTie;
    const beside = { snapshot: on('2021-07-07'), differing: new Set([peru!]) };
    const { items, still } = frame(planned, 'light', early, beside);
    expect(still).toBe(2);
    expect((items[2] as GroupItem).id).toBe('tie-peru-member-of-group');
  });

  it('is frozen', () => {
    expect(shot('2021-07-27').items.every((item) => Object.isFrozen(item))).toBe(true);
  });
});

describe('A frame of a difference', () => {
  const both = frameOfDifference(planned, 'light', diffOf(on('2021-07-27'), on('2021-10-20')));
  const changeOf = (key: string) => {
    const number = smallNetwork.keys.findIndex(
      ({ source, target }) => `${source} ${target}` === key,
    );
    const line = planned.lineOf.get(number);
    return (line === undefined ? both.looks.docks.get(number) : both.looks.lines.get(line))?.change;
  };

  it('has the ties of both dates, with what became of them', () => {
    expect(changeOf('sagasti peru')).toBe('ended');
    expect(changeOf('castillo peru')).toBe('began');
    expect(changeOf('peru group')).toBe('changed');
    expect(changeOf('peru maduro')).toBe('ended');
  });

  it('keeps the one who left and the one who came beside the country', () => {
    expect(ids(both)).toEqual(
      expect.arrayContaining([
        'tie-sagasti-holds-office-in-peru',
        'tie-castillo-holds-office-in-peru',
      ]),
    );
  });

  it('of a date with itself keeps everything', () => {
    const same = on('2021-07-27');
    const { looks } = frameOfDifference(planned, 'light', diffOf(same, same));
    const changes = [...looks.lines.values(), ...looks.docks.values()].map(({ change }) => change);
    expect(new Set(changes)).toEqual(new Set(['kept']));
  });
});
