import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../time/day.ts';
import { type Axis, type Span, placeOf } from './timeline.ts';
import {
  dayAt,
  isZoomable,
  movedBy,
  spanBetween,
  spanHolding,
  spanShown,
  spanUnder,
  zoomOf,
  zoomedBy,
} from './zoom.ts';

const whole: Span = { first: dayOf(2017, 1, 1), last: dayOf(2023, 12, 31) };
const year: Span = { first: dayOf(2021, 1, 1), last: dayOf(2021, 12, 31) };

/** All days there are, some of them, and a day. */
const cases = fc
  .tuple(fc.integer({ min: -800_000, max: 800_000 }), fc.nat(90_000), fc.nat(), fc.nat(), fc.nat())
  .map(([first, length, a, b, c]) => {
    const days = [a, b, c].map((offset) => first + (offset % (length + 1)));
    const all: Span = { first, last: first + length };
    return { all, span: spanBetween(days[0]!, days[1]!, all), day: days[2]! };
  });
const times = fc.double({ min: 0.01, max: 100, noNaN: true });

function expectWithin(span: Span, all: Span): void {
  expect(span.first).toBeGreaterThanOrEqual(all.first);
  expect(span.last).toBeLessThanOrEqual(all.last + 1e-6);
  expect(span.last - span.first).toBeGreaterThanOrEqual(Math.min(6, all.last - all.first) - 1e-6);
}

describe('a span zoomed into', () => {
  test('keeps a day where it is, and has so many times as many days', () => {
    const middle = dayOf(2020, 7, 2);
    const half = zoomedBy(whole, whole, 0.5, middle);
    expect(half.last - half.first).toBe((whole.last - whole.first) / 2);
    expect(middle - half.first).toBeCloseTo((middle - whole.first) / 2);
    expect(zoomedBy(half, whole, 2, middle)).toEqual(whole);
  });

  test('is never shorter than a week, nor beyond all days', () => {
    fc.assert(
      fc.property(cases, times, ({ all, span, day }, factor) => {
        expectWithin(zoomedBy(span, all, factor, day), all);
        expectWithin(movedBy(span, all, Math.round(day * factor)), all);
        expectWithin(spanHolding(span, all, day), all);
      }),
      { seed: 3 },
    );
  });

  test('of a single day stays that day', () => {
    const one = { first: 5, last: 5 };
    expect(zoomedBy(one, one, 0.5, 5)).toEqual(one);
    expect(spanBetween(5, 5, one)).toEqual(one);
    expect(isZoomable(one)).toBe(false);
    expect(zoomOf(one, one)).toBeNull();
  });

  test('is no zoom where it holds all days, and else is told in whole ones', () => {
    expect(zoomOf(whole, whole)).toBeNull();
    expect(zoomOf({ first: year.first + 0.4, last: year.last - 0.4 }, whole)).toEqual([
      year.first,
      year.last,
    ]);
    expect(spanShown(null, whole)).toBe(whole);
    expect(spanShown([year.first, year.last], whole)).toEqual(year);
  });

  test('moves as far as there are days', () => {
    expect(movedBy(year, whole, 31)).toEqual({ first: year.first + 31, last: year.last + 31 });
    expect(movedBy(year, whole, 9999).last).toBe(whole.last);
    expect(movedBy(year, whole, -9999).first).toBe(whole.first);
  });

  test('follows a day that leaves it, with as many days, and stays for one within', () => {
    expect(spanHolding(year, whole, dayOf(2021, 5, 5))).toBe(year);
    fc.assert(
      fc.property(cases, ({ all, span, day }) => {
        const held = spanHolding(span, all, day);
        expect(held.first).toBeLessThanOrEqual(day);
        expect(held.last).toBeGreaterThanOrEqual(day);
        expect(held.last - held.first).toBeCloseTo(span.last - span.first);
      }),
    );
  });

  test('widens to a day beyond all that there were', () => {
    const day = dayOf(2030, 1, 1);
    const held = spanHolding(year, whole, day);
    expect([held.first <= day, held.last >= day]).toEqual([true, true]);
  });
});

describe('on an axis', () => {
  const axes = fc
    .tuple(cases, fc.integer({ min: 120, max: 2000 }), fc.boolean())
    .map(([{ all, span, day }, width, mirrored]) => {
      const whole = { first: Math.round(span.first), last: Math.round(span.last) };
      const axis: Axis = { span: whole, width, pad: 22, mirrored };
      return { axis, all, day: Math.min(Math.max(day, whole.first), whole.last) };
    });

  test('a place is the day that stands there', () => {
    fc.assert(
      fc.property(axes, ({ axis, day }) => {
        expect(dayAt(placeOf(day, axis), axis)).toBe(day);
        expect(dayAt(-500, axis)).toBe(axis.mirrored ? axis.span.last : axis.span.first);
        expect(dayAt(9999, axis)).toBe(axis.mirrored ? axis.span.first : axis.span.last);
      }),
    );
  });

  test('two fingers keep the days that are under them', () => {
    const axis: Axis = { span: year, width: 400, pad: 22, mirrored: false };
    for (const mirrored of [false, true]) {
      const it = { ...axis, mirrored };
      const [a, b] = [dayOf(2021, 5, 1), dayOf(2021, 8, 1)];
      const [left, right] = mirrored ? [b, a] : [a, b];
      const span = spanUnder([left, right], [100, 300], it, whole)!;
      const zoomed = { ...it, span };
      expect(placeOf(left, zoomed)).toBeCloseTo(100);
      expect(placeOf(right, zoomed)).toBeCloseTo(300);
      expect(spanUnder([left, right], [100, 100], it, whole)).toBeNull();
      // Fingers that have passed each other mean nothing.
      expect(spanUnder([left, right], [300, 100], it, whole)).toBeNull();
    }
  });
});
