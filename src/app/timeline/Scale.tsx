import { memo } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { LABEL_GAP, LABEL_SIZE, calendarOf } from '../../scene/calendar.ts';
import { type Axis, type EventMark, type Tick, ticksOf } from '../../scene/timeline.ts';
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
      {calendarOf(axis, language).map(({ day, x, text, isYear }) => (
        <g key={day} className={isYear ? 'timeline-year' : 'timeline-month'}>
          <line x1={x} x2={x} y1={isYear ? EVENTS : rows.axis} y2={rows.height} />
          <text x={x + start * LABEL_GAP} y={rows.height - 5} fontSize={LABEL_SIZE}>
            {text}
          </text>
        </g>
      ))}
      <text className="timeline-plus" x={signs} y={rows.axis - 4}>
        +
      </text>
      <text className="timeline-minus" x={signs} y={rows.axis + 12}>
        −
      </text>
      <path className="timeline-began" d={bars(ticks, rows, ({ up }) => -up)} />
      <path className="timeline-ended" d={bars(ticks, rows, ({ down }) => down)} />
      <line className="timeline-axis" x1={0} x2={axis.width} y1={rows.axis} y2={rows.axis} />
      <path className="timeline-changed" d={dots(ticks, rows.axis)} />
      <path className="timeline-spans" d={spansOf(marks)} />
      <path className="timeline-marks" d={diamonds(marks)} />
    </svg>
  );
});

/** The least length of a tick, in px. */
const SHORTEST = 4;

function bars(
  ticks: readonly Tick[],
  { axis, tick: longest }: Rows,
  length: (tick: Tick) => number,
): string {
  return ticks
    .filter((tick) => length(tick) !== 0)
    .map((tick) => {
      const share = length(tick);
      return `M${tick.x} ${axis}v${Math.sign(share) * SHORTEST + share * (longest - SHORTEST)}`;
    })
    .join('');
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
