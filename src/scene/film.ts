import { turnsOf } from '../graph/turns.ts';
import type { Network } from '../graph/network.ts';
import { type Day, monthsLater } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { periodWords } from '../words/dates.ts';
import type { Choice } from './choice.ts';
import { type FigureInput, figureOf } from './figure.ts';
import type { Figure } from './list.ts';
import { viewThrough } from './subject.ts';

/** What a film goes by: the days on which something changes, or even steps of time. */
export const PACES = ['change', 'month', 'year'] as const;
export type Pace = (typeof PACES)[number];

/** More steps would be a file that no phone opens. */
export const MOST_FRAMES = 120;

/** A span of days, both included, and how to go through it. */
export type Span = { readonly first: Day; readonly last: Day; readonly pace: Pace };

/**
 * The days of a film in order, first and last included; `all` is how many there were before they
 * were thinned out, evenly, to `MOST_FRAMES`. A span that ends before it begins has none.
 */
export function filmDays(
  network: Network,
  choice: Choice,
  { first, last, pace }: Span,
): { readonly days: readonly Day[]; readonly all: number } {
  if (last < first) return { days: [], all: 0 };
  const inner =
    pace === 'change'
      ? turnsOf(viewThrough(network, choice.lens)).map(({ day }) => day)
      : evenly(first, last, pace === 'month' ? 1 : 12);
  const all = [...new Set([first, ...inner.filter((day) => day > first && day < last), last])];
  if (all.length <= MOST_FRAMES) return { days: all, all: all.length };
  const step = (all.length - 1) / (MOST_FRAMES - 1);
  const days = Array.from({ length: MOST_FRAMES }, (_, at) => all[Math.round(at * step)]!);
  return { days, all: all.length };
}

/** The same day of each month or year after the first; where a month has no such day, its last. */
function evenly(first: Day, last: Day, months: number): Day[] {
  const days: Day[] = [];
  for (let step = months; days.length < 20_000; step += months) {
    const next = monthsLater(first, step);
    if (next >= last) return days;
    days.push(next);
  }
  return days;
}

/** One step of a film: its day in words, and its picture. */
export type Step = { readonly date: string; readonly figure: Figure };

/** The picture of a day of a film: of one date, whatever view is chosen. */
export function stepOn(input: FigureInput, day: Day): Step {
  const choice: Choice = { ...input.choice, view: 'one', at: day };
  return {
    date: periodWords(dayPeriod(day), choice.language),
    figure: figureOf({ ...input, choice }),
  };
}
