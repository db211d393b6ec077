import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../graph/dataset.ts';
import { dayOf } from '../time/day.ts';
import { LABEL_GAP, LABEL_SIZE, calendarOf } from './calendar.ts';
import { widthOf } from './text.ts';
import type { Axis } from './timeline.ts';

const axisOf = (from: number, until: number, width: number, mirrored = false): Axis => ({
  span: { first: dayOf(from, 1, 1), last: dayOf(until, 12, 31) },
  width,
  pad: 22,
  mirrored,
});
const texts = (axis: Axis, language: (typeof LANGUAGES)[number] = 'en') =>
  calendarOf(axis, language).map(({ text }) => text);

describe('the names of years and months', () => {
  test('are as fine as the width has room for', () => {
    expect(texts(axisOf(2020, 2021, 1200)).slice(0, 3)).toEqual(['2020', 'Feb', 'Mar']);
    expect(texts(axisOf(2020, 2021, 400)).slice(0, 3)).toEqual(['2020', 'Apr', 'Jul']);
    expect(texts(axisOf(2017, 2019, 200))).toEqual(['2017', '2018', '2019']);
    expect(texts(axisOf(1801, 2010, 300)).slice(0, 2)).toEqual(['1850', '1900']);
  });

  test('tell years before 1000 with their era, in the language', () => {
    expect(texts(axisOf(-99, 300, 500))).toEqual([
      '100 BCE',
      '50 BCE',
      '1 CE',
      '50 CE',
      '100 CE',
      '150 CE',
      '200 CE',
      '250 CE',
    ]);
    expect(texts(axisOf(-999, 2012, 1000)).slice(0, 4)).toEqual([
      '1000 BCE',
      '800 BCE',
      '600 BCE',
      '400 BCE',
    ]);
    expect(texts(axisOf(-10, 10, 1000))).not.toContain('0');
    expect(texts(axisOf(-99, 300, 900), 'es')).toContain('año 100');
  });

  test('come to days where few are shown, and the first tells of which year all are', () => {
    const within = (first: number, last: number, width = 1200, mirrored = false) => ({
      ...axisOf(2021, 2021, width, mirrored),
      span: { first, last },
    });
    const days = within(dayOf(2021, 7, 27), dayOf(2021, 8, 3));
    expect(texts(days)).toEqual(['27 Jul 2021', '28', '29', '30', '31', 'Aug', '2', '3']);
    expect(texts(within(dayOf(2021, 12, 30), dayOf(2022, 1, 4))).slice(0, 4)).toEqual([
      '30 Dec 2021',
      '31',
      '2022',
      '2',
    ]);
    expect(texts(within(dayOf(2021, 7, 3), dayOf(2021, 9, 20), 700))).toEqual([
      '11 Jul 2021',
      '21',
      'Aug',
      '11',
      '21',
      'Sep',
      '11',
    ]);
    expect(texts(within(dayOf(2021, 2, 20), dayOf(2021, 12, 20), 900))[0]).toBe('Mar 2021');
    expect(texts(days, 'ar')[0]).toBe('27 يوليو 2021');
  });

  test('name at least the first month', () => {
    const day = dayOf(2021, 7, 27);
    const short = { ...axisOf(2021, 2021, 120), span: { first: day, last: day + 3 } };
    expect(texts(short)).toEqual(['July 2021']);
  });

  test('never touch each other and never leave the axis, whatever the span and width', () => {
    const days = fc.integer({ min: dayOf(-5000, 1, 1), max: dayOf(9000, 1, 1) });
    const lengths = fc.oneof(fc.nat(400), fc.nat(20_000), fc.nat(3_000_000));
    const widths = fc.integer({ min: 200, max: 2000 });
    fc.assert(
      fc.property(
        days,
        lengths,
        widths,
        fc.boolean(),
        fc.constantFrom(...LANGUAGES),
        (first, length, width, mirrored, language) => {
          const axis = { span: { first, last: first + length }, width, pad: 22, mirrored };
          const labels = calendarOf(axis, language);
          expect(labels.length).toBeGreaterThan(0);
          const boxes = labels.map(({ x, text, isStrong }) => {
            const start = (mirrored ? width - x : x) + LABEL_GAP;
            return { start, end: start + widthOf(text, LABEL_SIZE, isStrong ? 600 : 400) };
          });
          boxes.slice(1).forEach((box, place) => {
            expect(box.start).toBeGreaterThan(boxes[place]!.end);
          });
          if (labels.length > 1) expect(boxes.at(-1)!.end).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});
