import { type DatedEvent, type Language, labelIn } from '../graph/dataset.ts';
import { type Keeps, type Passage, passageOf } from '../graph/passage.ts';
import { type Turn, turnsOf } from '../graph/turns.ts';
import type { View } from '../graph/view.ts';
import { type Day, isDay } from '../time/day.ts';
import { type DayRange, readInterval } from '../time/edtf.ts';
import { dateWords } from '../words/dates.ts';
import type { CastChoice } from './cast.ts';
import { hiddenBy, hidesTie } from './hidden.ts';
import { keysSeen } from './shown.ts';

/** The days a timeline runs through, both ends included. */
export type Span = { readonly first: Day; readonly last: Day };

/** How a span lies in a width, in px; `pad` is kept free at both ends, for a thumb's half. */
export type Axis = {
  readonly span: Span;
  readonly width: number;
  readonly pad: number;
  /** Whether time runs from right to left. */
  readonly mirrored: boolean;
};

/** Where a day stands on an axis, in px from its left; a span of one day stands in the middle. */
export function placeOf(day: Day, { span, width, pad, mirrored }: Axis): number {
  const length = span.last - span.first;
  const share = length === 0 ? 0.5 : (day - span.first) / length;
  const place = pad + share * (width - 2 * pad);
  return mirrored ? width - place : place;
}

/**
 * The days on which something changes of what a choice shows of a view. Around an actor in focus,
 * of what it reaches at any date.
 */
export const turnsShown = (view: View, choice: CastChoice): readonly Turn[] =>
  turnsOf(view, keysSeen(view.network, choice), keepsIn(view, choice));

/** The passage through what a choice shows of a view, for a worker to walk along. */
export const passageShown = (view: View, choice: CastChoice): Passage =>
  passageOf(view, keysSeen(view.network, choice), keepsIn(view, choice));

function keepsIn({ network }: View, { hide }: CastChoice): Keeps {
  const hidden = hiddenBy(hide);
  return (live) => !hidesTie(hidden, network, live);
}

/** The turns of two accounts together; what both tell of a day is told once, with the greater count. */
export function turnsOfBoth(a: readonly Turn[], b: readonly Turn[]): readonly Turn[] {
  if (a === b) return a;
  const merged = new Map(a.map((turn) => [turn.day, turn]));
  for (const turn of b) {
    const other = merged.get(turn.day);
    merged.set(turn.day, other ? greater(turn, other) : turn);
  }
  return [...merged.values()].toSorted((a, b) => a.day - b.day);
}

const greater = (a: Turn, b: Turn): Turn => ({
  day: a.day,
  began: Math.max(a.began, b.began),
  ended: Math.max(a.ended, b.ended),
  changed: Math.max(a.changed, b.changed),
  possible: {
    began: longer(a.possible.began, b.possible.began),
    ended: longer(a.possible.ended, b.possible.ended),
    changed: Math.max(a.possible.changed, b.possible.changed),
  },
});

const longer = (a: readonly Day[], b: readonly Day[]): readonly Day[] =>
  b.length > a.length ? b : a;

/** The day of the next turn after a day, or of the previous one before it; null where there is none. */
export function turnBeside(turns: readonly Turn[], day: Day, way: 1 | -1): Day | null {
  const turn =
    way > 0 ? turns.find((turn) => turn.day > day) : turns.findLast((turn) => turn.day < day);
  return turn?.day ?? null;
}

/** An event that has a day, told in a language. */
export type ToldEvent = {
  readonly id: string;
  /** The day it leads to: the first of its stated date. */
  readonly day: Day;
  /** The days that its date may mean; without bounds where that is open. */
  readonly days: DayRange;
  readonly label: string;
  /** Its date in words, doubt included. */
  readonly date: string;
};

/** An event as a mark on the axis. */
export type EventMark = Omit<ToldEvent, 'days'> & {
  /** Where it stands, and the days that its date may mean, in px; all within the axis. */
  readonly x: number;
  readonly from: number;
  readonly until: number;
};

/** The events that have a day, in order of their days. */
export function eventsTold(
  events: readonly DatedEvent[],
  language: Language,
): readonly ToldEvent[] {
  return events
    .flatMap(({ id, date, label }) => {
      const found = daysOf(date);
      if (!found) return [];
      const { day, first, last } = found;
      const told = { label: labelIn(label, language), date: dateWords(date, language) };
      return [{ id, day, days: { first, last }, ...told }];
    })
    .toSorted((a, b) => a.day - b.day);
}

/** The events of a span as marks; one that lies outside has none. */
export function eventMarks(events: readonly ToldEvent[], axis: Axis): readonly EventMark[] {
  const { first, last } = axis.span;
  const within = (day: Day) => placeOf(Math.min(Math.max(day, first), last), axis);
  return events
    .filter(({ day }) => day >= first && day <= last)
    .map(({ days, ...event }) => ({
      ...event,
      x: placeOf(event.day, axis),
      from: within(days.first),
      until: within(days.last),
    }));
}

/** The days that a date or interval may mean, and the one it leads to; null where it has no bound. */
function daysOf(text: string): (DayRange & { readonly day: Day }) | null {
  const reading = readInterval(text);
  // Doubt widens a date, but the day it leads to is the one that is stated.
  const stated = readInterval(text.replaceAll(/[~?%]/g, ''));
  if (!reading.ok || !stated.ok) return null;
  const day = [stated.from.first, stated.from.last].find(isDay);
  if (day === undefined) return null;
  return { first: reading.from.first, last: reading.until.last, day };
}

/** The mark, or tick, nearest to a place on the axis, in px; null where none is within `reach`. */
export function nearest<Mark extends { readonly x: number }>(
  marks: readonly Mark[],
  x: number,
  reach: number,
): Mark | null {
  let found: Mark | null = null;
  for (const mark of marks)
    if (Math.abs(mark.x - x) <= (found ? Math.abs(found.x - x) : reach)) found = mark;
  return found;
}
