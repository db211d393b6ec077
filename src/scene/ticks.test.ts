import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Turn } from '../graph/turns.ts';
import { AFTER_ALL, BEFORE_ALL, dayOf } from '../time/day.ts';
import { COLUMN, type Tick, ticksOf } from './ticks.ts';
import { type Axis, placeOf } from './timeline.ts';

const KINDS = ['began', 'ended', 'changed'] as const;

const axis: Axis = {
  span: { first: dayOf(2021, 1, 1), last: dayOf(2021, 12, 31) },
  width: 764,
  pad: 18,
  mirrored: false,
};
const none = { began: 0, ended: 0, changed: 0 };
const sure = { began: [], ended: [], changed: 0 };
const turn = (day: number, more: Partial<Turn>): Turn => ({
  day,
  ...none,
  possible: sure,
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

/** Turns by how far they are from the first day, and of each what may have been on another day. */
const offset = fc.integer({ min: -900, max: 99_000 });
const near = fc.oneof(
  offset.map((days) => days % 400),
  fc.constant(AFTER_ALL),
);
const offsets = fc.array(
  fc.record({
    day: offset,
    counts: fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)),
    began: fc.array(near, { maxLength: 5 }),
    ended: fc.array(near, { maxLength: 5 }),
    changed: fc.nat(40),
  }),
);

describe('ticks', () => {
  test('sum what falls in one column, leave out what lies outside, and are as long as roots', () => {
    const { first, last } = axis.span;
    // Seven of which it is only certain by the end of the year; two more by the day after.
    const began = [...Array.from({ length: 7 }, () => last), first + 1, first + 1];
    const ticks = ticksOf(
      [
        turn(first - 1, { began: 99 }),
        turn(first, { began: 9, ended: 1, possible: { ...sure, began } }),
      ].concat(
        turn(first + 1, { began: 7 }),
        turn(last, { ended: 4, changed: 2, possible: { ...sure, ended: [BEFORE_ALL, 0, 1, 2] } }),
        turn(last + 1, { ended: 99 }),
      ),
      axis,
    );
    const [a, b]: Tick[] = [...ticks];
    expect(ticks).toHaveLength(2);
    expect(a).toMatchObject({ x: 19.5, from: first, until: first + 1, began: 16, ended: 1 });
    expect(a).toMatchObject({
      possible: { ...none, began: 7 },
      up: 1,
      upCertain: 0.75,
      down: 0.25,
      downCertain: 0.25,
    });
    expect(b).toMatchObject({ x: 745.5, from: last, until: last, ended: 4, changed: 2 });
    expect(b).toMatchObject({ up: 0, upCertain: 0, down: 0.5, downCertain: 0 });
  });

  test('count in each column what a plain count finds there, certain and possible told apart', () => {
    fc.assert(
      fc.property(axes, offsets, (axis, given) => {
        const { first, last } = axis.span;
        const turns = given.map((one): Turn => {
          const day = first + one.day;
          const away = (days: number) => (days === AFTER_ALL ? AFTER_ALL : day + days);
          const began = one.began.map(away);
          const ended = one.ended.map(away);
          const [a, b, c] = one.counts;
          const counts = {
            began: a + began.length,
            ended: b + ended.length,
            changed: c + one.changed,
          };
          return { day, ...counts, possible: { began, ended, changed: one.changed } };
        });
        const ticks = ticksOf(turns, axis);
        const isIn = (day: number, { x }: Tick) =>
          day >= first &&
          day <= last &&
          placeOf(day, axis) >= x - COLUMN / 2 &&
          placeOf(day, axis) < x + COLUMN / 2;
        for (const tick of ticks) {
          const inside = turns.filter(({ day }) => isIn(day, tick));
          for (const kind of KINDS) expect(tick[kind]).toBe(sum(inside.map((turn) => turn[kind])));
          for (const kind of ['began', 'ended'] as const) {
            const others = inside.flatMap(({ possible }) => possible[kind]);
            expect(tick.possible[kind]).toBe(others.filter((day) => !isIn(day, tick)).length);
          }
          expect(tick.possible.changed).toBe(sum(inside.map(({ possible }) => possible.changed)));
          expect(tick.upCertain).toBeLessThanOrEqual(tick.up);
          expect(tick.downCertain).toBeLessThanOrEqual(tick.down);
          expect(tick.from).toBe(Math.min(...inside.map(({ day }) => day)));
          expect(tick.until).toBe(Math.max(...inside.map(({ day }) => day)));
        }
        const within = turns.filter(({ day }) => day >= first && day <= last);
        for (const kind of KINDS)
          expect(sum(ticks.map((tick) => tick[kind]))).toBe(sum(within.map((turn) => turn[kind])));
        ticks.slice(1).forEach(({ x }, place) => {
          expect(x - ticks[place]!.x).toBeGreaterThanOrEqual(COLUMN);
        });
      }),
      { seed: 5 },
    );
  });
});

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
