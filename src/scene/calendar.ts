import type { Language } from '../graph/dataset.ts';
import { type Day, civilOf, dayOf, formatDay, formatYear, monthLength } from '../time/day.ts';
import { dateWords, shortDateWords } from '../words/dates.ts';
import { type MessageId, sayIn } from '../words/messages.ts';
import { widthOf } from './text.ts';
import { type Axis, type Span, placeOf } from './timeline.ts';

/** A year, month or day named on an axis, where it begins. */
export type CalendarLabel = {
  readonly day: Day;
  /** Where it begins, in px; its text follows in reading direction, after `LABEL_GAP`. */
  readonly x: number;
  readonly text: string;
  /** Whether something longer begins there than at most labels: a year among months, a month among days. */
  readonly isMajor: boolean;
  /** Whether it is set in bold: what is major, and the first, which tells of which year all are. */
  readonly isStrong: boolean;
};

/** The size of a label's text, and what stays free before and after it, in px. */
export const LABEL_SIZE = 12;
export const LABEL_GAP = 4;

/** What lies between labels: so many days of a month, or so many months. */
type Step = { readonly unit: 'day' | 'month'; readonly count: number };

/** Finest first; beyond these come 1, 2, 5, 10, 20, … years. */
const FINE: readonly Step[] = [
  ...[1, 2, 5, 10].map((count) => ({ unit: 'day', count }) as const),
  ...[1, 3, 6].map((count) => ({ unit: 'month', count }) as const),
];
const YEARS = [1, 2, 5];
/** No label is narrower, so that finer steps need not be tried. */
const NARROWEST = 16;

/**
 * Names years, months and days along an axis: the finest step at which no label touches the next.
 * A label that would not end within the axis is left out; where none remains, the first month is
 * named.
 */
export function calendarOf(axis: Axis, language: Language): readonly CalendarLabel[] {
  const { span, width } = axis;
  const days = span.last - span.first;
  for (const step of steps()) {
    const length = step.unit === 'day' ? step.count : step.count * 30;
    if (days / length > width / NARROWEST) continue;
    const labels = labelsBy(step, axis, language).filter((label) => endsWithin(label, axis));
    if (labels.length === 0) break;
    if (areApart(labels)) return labels;
  }
  const { year, month } = civilOf(span.first);
  const day = span.first;
  const date = `${formatYear(year)}-${String(month).padStart(2, '0')}`;
  const text = dateWords(date, language);
  return [{ day, x: placeOf(day, axis), text, isMajor: true, isStrong: true }];
}

function* steps(): Generator<Step> {
  yield* FINE;
  for (let ten = 12; ten <= 12e6; ten *= 10)
    for (const years of YEARS) yield { unit: 'month', count: years * ten };
}

function labelsBy(step: Step, axis: Axis, language: Language): CalendarLabel[] {
  const days = step.unit === 'day' ? daysBy(step.count, axis) : monthsBy(step.count, axis);
  const say = sayIn(language);
  return days.map((day, place) => {
    const { year, month, day: date } = civilOf(day);
    const isFirst = place === 0;
    const isYear = month === 1 && date === 1;
    const isMajor = step.unit === 'day' ? date === 1 : isYear;
    const text = isYear
      ? dateWords(formatYear(year), language)
      : isFirst
        ? shortDateWords(date === 1 ? formatDay(day).slice(0, -3) : formatDay(day), language)
        : date === 1
          ? say(`month.short.${month}` as MessageId)
          : String(date);
    return { day, x: placeOf(day, axis), text, isMajor, isStrong: isMajor || isFirst };
  });
}

/** The first of every so many months; of years before year 1, those that are round as they are named. */
function monthsBy(step: number, { span }: Axis): Day[] {
  const era = dayOf(1, 1, 1);
  if (step > 12 && span.first < era)
    return [...yearsBefore(step / 12, span), ...yearsAfter(step, span)];
  return evenMonths(step, span);
}

/** The beginnings of 200 BCE, 100 BCE, …: year 0 is 1 BCE. */
function yearsBefore(step: number, { first, last }: Span): Day[] {
  const days: Day[] = [];
  for (let year = Math.ceil((1 - civilOf(first).year) / step) * step; year >= step; year -= step) {
    const day = dayOf(1 - year, 1, 1);
    if (day >= first && day <= last) days.push(day);
  }
  return days;
}

/** Year 1, where the next is far enough from it, and every so many months after. */
function yearsAfter(step: number, { first, last }: Span): Day[] {
  const era = dayOf(1, 1, 1);
  const start = step >= 5 * 12 && era >= first && era <= last ? [era] : [];
  return last < era ? [] : [...start, ...evenMonths(step, { first: Math.max(first, era), last })];
}

function evenMonths(step: number, span: Span): Day[] {
  const days: Day[] = [];
  for (let count = Math.floor(monthsTo(span.first) / step) * step; ; count += step) {
    const year = Math.floor(count / 12);
    const day = dayOf(year, count - year * 12 + 1, 1);
    if (day > span.last) return days;
    if (day >= span.first) days.push(day);
  }
}

/** Every so many days of each month from its first on, but for one close before the next month. */
function daysBy(step: number, { span }: Axis): Day[] {
  const days: Day[] = [];
  for (let day = span.first; day <= span.last; day++) {
    const { year, month, day: date } = civilOf(day);
    const isFar = date + Math.ceil(0.75 * step) <= monthLength(year, month) + 1;
    if (date === 1 || ((date - 1) % step === 0 && isFar)) days.push(day);
  }
  return days;
}

/** Months from the beginning of year 0. */
function monthsTo(day: Day): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

const textEnd = ({ text, isStrong }: CalendarLabel): number =>
  LABEL_GAP + widthOf(text, LABEL_SIZE, isStrong ? 600 : 400) + LABEL_GAP;

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
