import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatedEvent } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { actor, dataset, record, relation, tie } from '../graph/testing/records.ts';
import type { Turn } from '../graph/turns.ts';
import { viewOf } from '../graph/view.ts';
import { dayOf, formatDay } from '../time/day.ts';
import {
  type Axis,
  COLUMN,
  eventMarks,
  nearest,
  placeOf,
  ticksOf,
  turnBeside,
  turnsOfBoth,
  turnsShown,
} from './timeline.ts';

const axis: Axis = {
  span: { first: dayOf(2021, 1, 1), last: dayOf(2021, 12, 31) },
  width: 764,
  pad: 18,
  mirrored: false,
};
const turn = (day: number, more: Partial<Turn> = {}): Turn => ({
  day,
  began: 0,
  ended: 0,
  changed: 0,
  ...more,
});

const axes: fc.Arbitrary<Axis> = fc
  .record({
    first: fc.integer({ min: -800_000, max: 800_000 }),
    length: fc.integer({ min: 0, max: 90_000 }),
    width: fc.integer({ min: 120, max: 2000 }),
    pad: fc.constantFrom(0, 22),
    mirrored: fc.boolean(),
  })
  .map(({ first, length, ...rest }) => ({ span: { first, last: first + length }, ...rest }));

describe('an axis', () => {
  test('runs from pad to pad, and from right to left when it is mirrored', () => {
    const { first, last } = axis.span;
    expect([placeOf(first, axis), placeOf(last, axis)]).toEqual([18, 746]);
    const mirrored = { ...axis, mirrored: true };
    expect([placeOf(first, mirrored), placeOf(last, mirrored)]).toEqual([746, 18]);
  });

  test('of a single day has it in the middle', () => {
    expect(placeOf(0, { span: { first: 0, last: 0 }, width: 100, pad: 10, mirrored: false })).toBe(
      50,
    );
  });
});

describe('turns', () => {
  test('are those of what the choice shows', () => {
    const network = networkOf(
      dataset({
        nodes: [actor('x'), actor('y', { kind: 'bloc' }), actor('z')],
        relations: [relation('m', { family: 'membership' }), relation('r')],
        ties: [
          tie('a', 'x m y', { start: '2021-03-01', end: '..' }),
          tie('b', 'x r z', { start: '2021-05-01', end: '..' }),
        ],
      }),
    );
    const days = (blocs: Record<string, 'off' | 'spokes'>, hide: string[] = []) =>
      turnsShown(viewOf(network, record), { blocs, hide }).map(({ day }) => formatDay(day));
    expect(days({ y: 'spokes' })).toEqual(['2021-03-01', '2021-05-01']);
    expect(days({ y: 'off' })).toEqual(['2021-05-01']);
    expect(days({ y: 'spokes' }, ['z'])).toEqual(['2021-03-01']);
  });

  test('of two accounts are told once a day, with the greater count', () => {
    const a = [turn(1, { began: 2 }), turn(5, { ended: 1 })];
    const b = [turn(0, { changed: 1 }), turn(1, { began: 1, ended: 3 })];
    expect(turnsOfBoth(a, b)).toEqual([
      turn(0, { changed: 1 }),
      turn(1, { began: 2, ended: 3 }),
      turn(5, { ended: 1 }),
    ]);
    expect(turnsOfBoth(a, a)).toBe(a);
  });

  test('lie before and after a day, never on it', () => {
    const turns = [turn(-3), turn(0), turn(4)];
    expect([turnBeside(turns, 0, -1), turnBeside(turns, 0, 1)]).toEqual([-3, 4]);
    expect([turnBeside(turns, 1, -1), turnBeside(turns, -1, 1)]).toEqual([0, 0]);
    expect([turnBeside(turns, -3, -1), turnBeside(turns, 4, 1)]).toEqual([null, null]);
  });
});

describe('ticks', () => {
  test('sum what falls in one column, leave out what lies outside, and are as long as roots', () => {
    const { first, last } = axis.span;
    const ticks = ticksOf(
      [turn(first - 1, { began: 99 }), turn(first, { began: 9, ended: 1 })].concat(
        turn(first + 1, { began: 7 }),
        turn(last, { ended: 4, changed: 2 }),
        turn(last + 1, { ended: 99 }),
      ),
      axis,
    );
    expect(ticks).toEqual([
      {
        x: 19.5,
        from: first,
        until: first + 1,
        began: 16,
        ended: 1,
        changed: 0,
        up: 1,
        down: 0.25,
      },
      { x: 745.5, from: last, until: last, began: 0, ended: 4, changed: 2, up: 0, down: 0.5 },
    ]);
  });

  test('lose no change of the span, and never stand on each other', () => {
    const turns = fc.array(
      fc
        .tuple(fc.nat(90_000), fc.nat(40), fc.nat(40), fc.nat(9))
        .map(([offset, began, ended, changed]): Turn => ({ day: offset, began, ended, changed })),
    );
    fc.assert(
      fc.property(axes, turns, (axis, offsets) => {
        const { first, last } = axis.span;
        const all = offsets.map((turn) => ({ ...turn, day: first + turn.day }));
        const ticks = ticksOf(all, axis);
        for (const kind of ['began', 'ended', 'changed'] as const)
          expect(sum(ticks.map((tick) => tick[kind]))).toBe(
            sum(all.filter(({ day }) => day <= last).map((turn) => turn[kind])),
          );
        ticks.slice(1).forEach(({ x }, place) => {
          expect(x - ticks[place]!.x).toBeGreaterThanOrEqual(COLUMN);
        });
      }),
      { seed: 5 },
    );
  });
});

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

const event = (id: string, date: string): DatedEvent => ({
  id,
  date,
  label: { en: `${id} happens`, es: null, ar: `حدث ${id}` },
  nodes: [],
  attributes: {},
});

describe('events', () => {
  test('stand at the first day of their stated date, with all days that it may mean', () => {
    const marks = eventMarks(
      [event('c', '2021-09-06~'), event('b', '2021-03'), event('a', '2021-02-03/2021-02-05')],
      axis,
      'en',
    );
    expect(marks.map(({ id, day, date }) => [id, formatDay(day), date])).toEqual([
      ['a', '2021-02-03', '3 to 5 February 2021'],
      ['b', '2021-03-01', 'March 2021'],
      ['c', '2021-09-06', 'about 6 September 2021'],
    ]);
    const place = (month: number, day: number) => placeOf(dayOf(2021, month, day), axis);
    expect(marks.map(({ from, x, until }) => [from, x, until])).toEqual([
      [place(2, 3), place(2, 3), place(2, 5)],
      [place(3, 1), place(3, 1), place(3, 31)],
      [place(9, 5), place(9, 6), place(9, 7)],
    ]);
  });

  test('outside the span have no mark, and none reaches beyond it', () => {
    const marks = eventMarks(
      [event('a', '2020-12-31'), event('b', '2022'), event('c', '2021'), event('d', '2021-12~')],
      axis,
      'ar',
    );
    expect(marks.map(({ id, label, from, until }) => [id, label, from, until])).toEqual([
      ['c', 'حدث c', 18, 746],
      ['d', 'حدث d', placeOf(dayOf(2021, 11, 1), axis), 746],
    ]);
  });

  test('of an open range stand at the day that is known', () => {
    const [mark] = eventMarks([event('a', '[..2021-05-04]')], axis, 'en');
    expect(formatDay(mark!.day)).toBe('2021-05-04');
    expect(mark!.from).toBe(18);
  });

  test('are found by the nearest mark within reach', () => {
    const marks = eventMarks([event('a', '2021-02-01'), event('b', '2021-02-05')], axis, 'en');
    const [a, b] = marks;
    expect(nearest(marks, a!.x + 1, 16)).toBe(a);
    expect(nearest(marks, b!.x + 9, 16)).toBe(b);
    expect(nearest(marks, b!.x + 17, 16)).toBeNull();
  });
});
