import { type RefObject, useId, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { type Axis, type EventMark, placeOf } from '../../scene/timeline.ts';
import { zoomedBy } from '../../scene/zoom.ts';
import type { Day } from '../../time/day.ts';
import type { Period } from '../../time/spell.ts';
import { sayIn } from '../../words/messages.ts';
import { later } from '../later.tsx';
import type { Dated } from './DateControls.tsx';
import { DateSlider } from './DateSlider.tsx';
import type { Rows } from './rows.ts';
import { Scale } from './Scale.tsx';
import type { Zoom } from './useZoom.ts';
import { ZOOM_STEP } from './ZoomButtons.tsx';

const Hands = later(async () => (await import('./Hands.tsx')).Hands);

/** The axis with what changes and happens along it, and the thumb of each date. */
export function Band(props: {
  readonly band: RefObject<HTMLDivElement | null>;
  readonly axis: Axis;
  readonly rows: Rows;
  readonly zoom: Zoom;
  /** Date A, or the only one; and date B. */
  readonly dates: readonly Dated[];
  readonly turns: readonly Turn[];
  /** How far the turns are counted, from 0 to 1; null once they are. */
  readonly part: number | null;
  /** What of time the dates stand for; none where it is a day each. */
  readonly periods: readonly Period[];
  readonly marks: readonly EventMark[];
  readonly language: Language;
  /** Whether the page stands: what only a hand needs comes after it. */
  readonly ready: boolean;
  readonly onHold: (place: number) => void;
  /** Shows a day that is outside the days shown. */
  readonly onGo: (day: Day) => void;
  readonly seize: () => () => void;
}) {
  const { band, axis, rows, zoom, dates, turns, part, periods, marks, language, ready, seize } =
    props;
  const { span, whole } = zoom;
  const say = sayIn(language);
  const hint = useId();
  const [hasHands, giveHands] = useState(false);
  if (ready && !hasHands) giveHands(true);
  const isPair = dates.length > 1;
  const days = dates.map(({ day }) => day);
  const told =
    part !== null
      ? say('timeline.counting', { part: Math.round(100 * part) })
      : isQuiet(turns, axis)
        ? say('timeline.nothing')
        : null;
  return (
    <div ref={band} className="timeline-band" style={{ height: rows.height }}>
      <p id={hint} className="unseen">
        {say('timeline.keys')}
      </p>
      <Scale axis={axis} rows={rows} turns={turns} marks={marks} language={language} />
      {told === null ? null : <p className="timeline-counting">{told}</p>}
      {isPair ? (
        <svg className="timeline-between" aria-hidden="true">
          {periods.map((period, place) => (
            <rect
              key={dates[place]!.name}
              {...boxOf(period, axis)}
              y={place === 0 ? rows.top : rows.axis}
              height={place === 0 ? rows.axis - rows.top : rows.bottom - rows.axis}
            />
          ))}
          <line {...between(days, axis)} y1={rows.axis} y2={rows.axis} />
        </svg>
      ) : null}
      {dates.map((date, place) => (
        <DateSlider
          key={date.name}
          {...date}
          {...{ axis, language, hint }}
          top={place === 0 ? rows.top : rows.axis}
          bottom={place === 0 && isPair ? rows.axis : rows.bottom}
          knob={rows.knobs[place]!}
          tip={isPair ? rows.axis : rows.bottom}
          onHold={() => props.onHold(place)}
          onZoom={(way) =>
            zoom.choose(way === 0 ? whole : zoomedBy(span, whole, ZOOM_STEP ** way, date.day))
          }
          onGo={() => props.onGo(date.day)}
        />
      ))}
      {hasHands ? (
        <Hands
          {...{ band, zoom, axis, rows, marks, days, turns, language, seize }}
          onDay={dates.at(-1)!.onDay}
        />
      ) : null}
    </div>
  );
}

/** Whether nothing changes in the days of an axis. */
const isQuiet = (turns: readonly Turn[], { span }: Axis): boolean =>
  !turns.some(({ day }) => day >= span.first && day <= span.last);

/** A period from its first day to its last, as far as it is shown; at least as wide as a line. */
function boxOf({ from, until }: Period, axis: Axis) {
  const { x1, x2 } = between([from, until - 1], axis);
  return { x: Math.min(x1, x2) - 1, width: Math.abs(x2 - x1) + 2 };
}

/** From date to date as far as it is shown; of no length where nothing of it is. */
function between(days: readonly Day[], axis: Axis) {
  const { first, last } = axis.span;
  const [x1, x2] = days.map((day) => placeOf(Math.min(Math.max(day, first), last), axis));
  return { x1: x1!, x2: x2! };
}
