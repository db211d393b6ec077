import { memo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { LABEL_GAP, LABEL_SIZE, calendarOf } from '../../scene/calendar.ts';
import { type Tick, ticksOf } from '../../scene/ticks.ts';
import type { Axis, EventMark } from '../../scene/timeline.ts';
import { EVENTS, type Rows } from './rows.ts';

/** What of the timeline stays while dates move: the axis, its ticks, the years and months, the marks of events. */
export const Scale = memo(function Scale(props: {
  readonly axis: Axis;
  readonly rows: Rows;
  readonly turns: readonly Turn[];
  readonly marks: readonly EventMark[];
  readonly language: Language;
}) {
  const { axis, rows, turns, marks, language } = props;
  const ticks = ticksOf(turns, axis);
  const start = axis.mirrored ? -1 : 1;
  const signs = axis.mirrored ? axis.width - LABEL_GAP : LABEL_GAP;
  return (
    <svg className="timeline-scale" aria-hidden="true" width={axis.width} height={rows.height}>
      {calendarOf(axis, language).map(({ day, x, text, isMajor, isStrong }) => (
        <g key={day} className={isStrong ? 'timeline-strong' : undefined}>
          <line x1={x} x2={x} y1={isMajor ? EVENTS : rows.axis} y2={rows.names} />
          <text x={x + start * LABEL_GAP} y={rows.names - 5} fontSize={LABEL_SIZE}>
            {text}
          </text>
        </g>
      ))}
      <text className="timeline-plus" x={signs} y={rows.axis - 3}>
        +
      </text>
      <text className="timeline-minus" x={signs} y={rows.axis + 12}>
        −
      </text>
      {SIDES.map(({ name, way, longest, all, certain }) => {
        const bars = barsOf(ticks, rows.axis, way, longest(rows), all, certain);
        return (
          <g key={name} className={name}>
            <path d={bars.certain} />
            <path className="timeline-possible" d={bars.possible} />
          </g>
        );
      })}
      <line className="timeline-axis" x1={0} x2={axis.width} y1={rows.axis} y2={rows.axis} />
      <path className="timeline-changed" d={dots(ticks, rows.axis)} />
      <path className="timeline-spans" d={spansOf(marks)} />
      <path className="timeline-marks" d={diamonds(marks)} />
    </svg>
  );
});

/** What began stands above the axis, what ended below. */
const SIDES = [
  {
    name: 'timeline-began',
    way: -1,
    longest: ({ up }: Rows) => up,
    all: ({ up }: Tick) => up,
    certain: ({ upCertain }: Tick) => upCertain,
  },
  {
    name: 'timeline-ended',
    way: 1,
    longest: ({ down }: Rows) => down,
    all: ({ down }: Tick) => down,
    certain: ({ downCertain }: Tick) => downCertain,
  },
] as const;

/** The least length of a part of a tick, in px. */
const SHORTEST = 4;

/** Ticks to one side of the axis: what is certain next to it, what is only possible beyond. */
function barsOf(
  ticks: readonly Tick[],
  axis: number,
  way: 1 | -1,
  longest: number,
  all: (tick: Tick) => number,
  certain: (tick: Tick) => number,
): { readonly certain: string; readonly possible: string } {
  const lengthOf = (share: number) =>
    share === 0 ? 0 : SHORTEST + share * (longest - 2 * SHORTEST);
  const drawn = { certain: '', possible: '' };
  for (const tick of ticks) {
    const sure = lengthOf(certain(tick));
    if (sure > 0) drawn.certain += `M${tick.x} ${axis}v${way * sure}`;
    if (all(tick) === certain(tick)) continue;
    const more = Math.max(lengthOf(all(tick)) - sure, SHORTEST);
    drawn.possible += `M${tick.x} ${axis + way * sure}v${way * more}`;
  }
  return drawn;
}

/** Changes of status or certainty only: a dot on the axis, drawn as a line of no length. */
const dots = (ticks: readonly Tick[], axis: number): string =>
  ticks
    .filter(({ changed }) => changed > 0)
    .map(({ x }) => `M${x} ${axis}h0`)
    .join('');

const MIDDLE = EVENTS / 2;

/** Where an event's date is not a single day: a line through the days it may mean. */
const spansOf = (marks: readonly EventMark[]): string =>
  marks.map(({ from, until }) => (from === until ? '' : `M${from} ${MIDDLE}H${until}`)).join('');

const diamonds = (marks: readonly EventMark[]): string => marks.map(({ x }) => diamond(x)).join('');

/** A small diamond in the row of events. */
export const diamond = (x: number, size = 3.5): string =>
  `M${x} ${MIDDLE - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`;
