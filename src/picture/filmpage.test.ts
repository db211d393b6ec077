import { describe, expect, it } from 'vitest';
import { MOST_FRAMES, filmDays, stepOn } from '../scene/film.ts';
import { THEME } from '../scene/theme.ts';
import { bundled } from '../scene/testing/bundled.ts';
import { smallChoice, smallNetwork } from '../scene/testing/small.ts';
import { formatDay } from '../time/day.ts';
import { readDay } from '../time/edtf.ts';
import { filmPage } from './filmpage.ts';
import { svgOf } from './svg.ts';

const day = (text: string): number => readDay(text)!;
const choice = smallChoice('2021-07-27');
const span = (first: string, last: string, pace: 'change' | 'month' | 'year') =>
  filmDays(smallNetwork, choice, { first: day(first), last: day(last), pace });

describe('The days of a film', () => {
  it('are first, last and each change between', () => {
    const { days } = span('2021-07-01', '2021-12-31', 'change');
    expect(formatDay(days[0]!)).toBe('2021-07-01');
    expect(formatDay(days.at(-1)!)).toBe('2021-12-31');
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it('are even steps of the calendar, at the end of a month its last day', () => {
    expect(span('2021-01-31', '2021-05-10', 'month').days.map(formatDay)).toEqual([
      '2021-01-31',
      '2021-02-28',
      '2021-03-31',
      '2021-04-30',
      '2021-05-10',
    ]);
    expect(span('2021-01-31', '2021-01-31', 'year').days).toHaveLength(1);
    expect(span('2021-02-01', '2021-01-31', 'year').days).toEqual([]);
  });

  it('are thinned out evenly where there are too many, and say of how many', () => {
    const { network, choice } = bundled();
    const whole = { first: day('1950-01-01'), last: day('2023-12-31'), pace: 'change' } as const;
    const { days, all } = filmDays(network, choice, whole);
    expect(days).toHaveLength(MOST_FRAMES);
    expect(all).toBeGreaterThan(MOST_FRAMES);
    expect([days[0], days.at(-1)]).toEqual([whole.first, whole.last]);
  });
});

describe('A film as a page', () => {
  const days = span('2021-07-01', '2021-12-31', 'month').days;
  const steps = days.map((day) => stepOn({ network: smallNetwork, choice }, day));
  const page = filmPage(steps, 1, 'en', '');

  it('gives back each picture from its parts, each of which it holds once', () => {
    const film = JSON.parse(/const film=(\{.*?\}),words=/.exec(page)![1]!) as {
      parts: string[];
      frames: number[][];
      dates: string[];
    };
    expect(new Set(film.parts).size).toBe(film.parts.length);
    expect(film.dates[0]).toBe('1 July 2021');
    film.frames.forEach((frame, at) =>
      expect(frame.map((place) => film.parts[place]).join('\n')).toBe(svgOf(steps[at]!.figure)),
    );
  });

  it('has its words in an ink that can be read on the ground of its pictures', () => {
    const dark = { ...choice, theme: 'dark' } as const;
    const step = stepOn({ network: smallNetwork, choice: dark }, days[0]!);
    const style = (text: string) => /body\{[^}]*\}/.exec(text)![0];
    expect(style(page)).toContain(`background:${THEME.light.paper};color:${THEME.light.ink}`);
    expect(style(filmPage([step], 1, 'en', ''))).toContain(
      `color-scheme:dark;background:${THEME.dark.paper};color:${THEME.dark.ink}`,
    );
  });

  it('fetches nothing, and no text in it ends its script', () => {
    expect(page).not.toMatch(/<script src|<link|@import|url\((?!data:)/);
    const odd = { ...steps[0]!, date: '</script><b>' };
    expect(filmPage([odd], 1, 'ar', '').match(/<\/script>/g)).toHaveLength(1);
    expect(filmPage([odd], 1, 'ar', '')).toContain('dir="rtl"');
  });
});
