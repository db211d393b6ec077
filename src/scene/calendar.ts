import type { Language } from '../graph/dataset.ts';
import { type Day, civilOf, dayOf, formatYear } from '../time/day.ts';
import { dateWords } from '../words/dates.ts';
import { type MessageId, sayIn } from '../words/messages.ts';
import { widthOf } from './text.ts';
import { type Axis, placeOf } from './timeline.ts';

/** A year or month named on an axis, where it begins. */
export type CalendarLabel = {
  readonly day: Day;
  /** Where it begins, in px; its text follows in reading direction, after `LABEL_GAP`. */
  readonly x: number;
  readonly text: string;
  readonly isYear: boolean;
};

/** The size of a label's text, and what stays free before and after it, in px. */
export const LABEL_SIZE = 12;
export const LABEL_GAP = 4;

/** Months between labels, finest first; beyond these come 1, 2, 5, 10, 20, … years. */
const MONTHS = [1, 3, 6];
const YEARS = [1, 2, 5];
/** No label is narrower, so that finer steps need not be tried. */
const NARROWEST = 16;

/**
 * Names years and months along an axis: the finest step at which no label touches the next. A
 * label that would not end within the axis is left out; where none remains, the first month is
 * named.
 */
export function calendarOf(axis: Axis, language: Language): readonly CalendarLabel[] {
  const { span, width } = axis;
  const months = (span.last - span.first) / 30;
  for (const step of steps()) {
    if (months / step > width / NARROWEST) continue;
    const labels = labelsBy(step, axis, language).filter((label) => endsWithin(label, axis));
    if (labels.length === 0) break;
    if (areApart(labels)) return labels;
  }
  const { year, month } = civilOf(span.first);
  const day = span.first;
  const date = `${formatYear(year)}-${String(month).padStart(2, '0')}`;
  return [{ day, x: placeOf(day, axis), text: dateWords(date, language), isYear: true }];
}

function* steps(): Generator<number> {
  yield* MONTHS;
  for (let ten = 12; ten <= 12e6; ten *= 10) for (const years of YEARS) yield years * ten;
}

/** The labels of every so many months; January bears its year. */
function labelsBy(step: number, axis: Axis, language: Language): CalendarLabel[] {
  const { first, last } = axis.span;
  const labels: CalendarLabel[] = [];
  for (let count = Math.floor(monthsTo(first) / step) * step; ; count += step) {
    const year = Math.floor(count / 12);
    const month = count - year * 12 + 1;
    const day = dayOf(year, month, 1);
    if (day > last) return labels;
    if (day < first) continue;
    const isYear = month === 1;
    const text = isYear
      ? dateWords(formatYear(year), language)
      : sayIn(language)(`month.short.${month}` as MessageId);
    labels.push({ day, x: placeOf(day, axis), text, isYear });
  }
}

/** Months from the beginning of year 0. */
function monthsTo(day: Day): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

const textEnd = ({ text, isYear }: CalendarLabel): number =>
  LABEL_GAP + widthOf(text, LABEL_SIZE, isYear ? 600 : 400) + LABEL_GAP;

function endsWithin(label: CalendarLabel, { width, mirrored }: Axis): boolean {
  const start = mirrored ? width - label.x : label.x;
  return start + textEnd(label) <= width;
}

function areApart(labels: readonly CalendarLabel[]): boolean {
  return labels.every((label, place) => {
    const next = labels[place + 1];
    return next === undefined || Math.abs(next.x - label.x) >= textEnd(label);
  });
}
