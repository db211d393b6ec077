import { describe, expect, test } from 'vitest';
import type { DatedEvent, Language } from '../graph/dataset.ts';
import { networkOf } from '../graph/network.ts';
import { actor, dataset, record, relation, tie } from '../graph/testing/records.ts';
import type { Turn } from '../graph/turns.ts';
import { viewOf } from '../graph/view.ts';
import { dayOf, formatDay } from '../time/day.ts';
import {
  type Axis,
  eventMarks,
  eventsTold,
  nearest,
  placeOf,
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
  possible: { began: [], ended: [], changed: 0 },
  ...more,
});

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
    const possible = { began: [4], ended: [], changed: 0 };
    const a = [turn(1, { began: 2 }), turn(5, { ended: 1 })];
    const b = [turn(0, { changed: 1 }), turn(1, { began: 1, ended: 3, possible })];
    expect(turnsOfBoth(a, b)).toEqual([
      turn(0, { changed: 1 }),
      turn(1, { began: 2, ended: 3, possible }),
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

const marksOf = (events: readonly DatedEvent[], language: Language) =>
  eventMarks(eventsTold(events, language), axis);

const event = (id: string, date: string): DatedEvent => ({
  id,
  date,
  label: { en: `${id} happens`, es: null, ar: `حدث ${id}` },
  nodes: [],
  attributes: {},
});

describe('events', () => {
  test('stand at the first day of their stated date, with all days that it may mean', () => {
    const marks = marksOf(
      [event('c', '2021-09-06~'), event('b', '2021-03'), event('a', '2021-02-03/2021-02-05')],
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
    const marks = marksOf(
      [event('a', '2020-12-31'), event('b', '2022'), event('c', '2021'), event('d', '2021-12~')],
      'ar',
    );
    expect(marks.map(({ id, label, from, until }) => [id, label, from, until])).toEqual([
      ['c', 'حدث c', 18, 746],
      ['d', 'حدث d', placeOf(dayOf(2021, 11, 1), axis), 746],
    ]);
  });

  test('of an open range stand at the day that is known', () => {
    const [mark] = marksOf([event('a', '[..2021-05-04]')], 'en');
    expect(formatDay(mark!.day)).toBe('2021-05-04');
    expect(mark!.from).toBe(18);
  });

  test('are found by the nearest mark within reach', () => {
    const marks = marksOf([event('a', '2021-02-01'), event('b', '2021-02-05')], 'en');
    const [a, b] = marks;
    expect(nearest(marks, a!.x + 1, 16)).toBe(a);
    expect(nearest(marks, b!.x + 9, 16)).toBe(b);
    expect(nearest(marks, b!.x + 17, 16)).toBeNull();
  });
});
