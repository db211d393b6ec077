import { type Count, countOn } from '../graph/counts.ts';
import type { Language } from '../graph/dataset.ts';
import type { Day } from '../time/day.ts';
import { numberWords } from '../words/numbers.ts';
import { type LaneRoom, placeIn } from './laneroom.ts';
import { type Item, type Segment, path, textLine } from './list.ts';
import { widthOf } from './text.ts';
import type { Theme } from './theme.ts';
import type { Span } from './timeline.ts';

/** The greatest number within a span. */
export const mostIn = (counts: readonly Count[], span: Span): number =>
  Math.max(...countsWithin(counts, span).map(({ possible }) => possible));

/** The counts of a span, the first of them that holds on its first day. */
export function countsWithin(counts: readonly Count[], { first, last }: Span): Count[] {
  const inner = counts.filter(({ day }) => day > first && day <= last);
  return [{ ...countOn(counts, first), day: first }, ...inner];
}

/** At which numbers lines run: none of 0, a few in round steps. */
export function stepsTo(most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => most / step <= 4) ?? 1000;
  const rounded = step >= 1000 ? Math.ceil(most / 4 / 1000) * 1000 : step;
  return Array.from({ length: Math.floor(most / rounded) }, (_, at) => (at + 1) * rounded);
}

/** How a chart is drawn: where time lies in the room, how high, in which colour. */
export type ChartStyle = {
  readonly room: LaneRoom;
  readonly height: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly colour: string;
};

/** Kept free above the chart, for the uppermost number. */
const TOP = 8;

/**
 * Numbers through time, as steps: what is certain filled, what is only possible on it as a paler
 * band with a dashed edge. Zero lies at the foot; numbers stand at the reading side.
 */
export function drawCounts(counts: readonly Count[], style: ChartStyle): readonly Item[] {
  const { room, height, theme, colour } = style;
  const place = placeIn(room);
  const shown = countsWithin(counts, room.span);
  const most = Math.max(1, mostIn(counts, room.span));
  const yOf = (count: number): number => height - (count / most) * (height - TOP);
  const last = place(room.span.last);
  const edge = (of: (count: Count) => number): Segment[] =>
    shown.flatMap((count, at): Segment[] => {
      const next = shown[at + 1];
      const y = yOf(of(count));
      return [
        [at === 0 ? 'M' : 'L', place(count.day), y],
        ['L', next ? place(next.day) : last, y],
      ];
    });
  const area = (of: (count: Count) => number): Segment[] => [
    ...edge(of),
    ['L', last, height],
    ['L', place(room.span.first), height],
    ['Z'],
  ];
  return [
    ...stepsTo(most).flatMap((count) => rung(count, yOf(count), style)),
    path(
      area(({ possible }) => possible),
      { fill: colour, opacity: 0.22 },
    ),
    path(
      area(({ certain }) => certain),
      { fill: colour, opacity: 0.55 },
    ),
    path(
      edge(({ possible }) => possible),
      { stroke: colour, width: 1.3, dash: [4, 2.5] },
    ),
    path(
      edge(({ certain }) => certain),
      { stroke: colour, width: 1.8 },
    ),
    path(
      [
        ['M', place(room.span.first), height],
        ['L', last, height],
      ],
      { stroke: theme.quiet, width: 1 },
    ),
  ];
}

/** A line at a number, with the number beside it. */
function rung(count: number, y: number, { room, language, theme }: ChartStyle): Item[] {
  const place = placeIn(room);
  const [first, last] = [place(room.span.first), place(room.span.last)];
  const text = numberWords(count, language);
  const beside = room.mirrored ? first + 6 : first - 6 - widthOf(text, 11);
  return [
    path(
      [
        ['M', first, y],
        ['L', last, y],
      ],
      { stroke: theme.rule, width: 0.7 },
    ),
    textLine(beside, y + 4, text, { size: 11, fill: theme.quiet }),
  ];
}

/** A line through a chart at a day. */
export function chartDate(day: Day, { room, height, theme }: ChartStyle): readonly Item[] {
  const { first, last } = room.span;
  if (day < first || day > last) return [];
  const x = placeIn(room)(day);
  const line: Segment[] = [
    ['M', x, 0],
    ['L', x, height],
  ];
  return [path(line, { stroke: theme.ink, width: 1.4 })];
}
