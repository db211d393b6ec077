import { type Dispatch, useId, useMemo, useRef, useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { type Axis, type Span, eventMarks, eventsTold, placeOf } from '../../scene/timeline.ts';
import { spanHolding, zoomOf, zoomedBy } from '../../scene/zoom.ts';
import type { Day } from '../../time/day.ts';
import { directionOf, sayIn } from '../../words/messages.ts';
import { later } from '../later.tsx';
import type { Action, State } from '../state.ts';
import { NARROW, useMedia } from '../useMedia.ts';
import { DateControls, type Dated, Steps } from './DateControls.tsx';
import { DateSlider } from './DateSlider.tsx';
import { Events } from './Events.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { Player, SpeedChoice, USUAL_SPEED } from './Player.tsx';
import { THUMB_HALF, rowsFor } from './rows.ts';
import { Scale } from './Scale.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { useDates } from './useDates.ts';
import { useSpan } from './useSpan.ts';
import { useTurns } from './useTurns.ts';
import { useUnit } from './useUnit.ts';
import { useWidth } from './useWidth.ts';
import { useZoom } from './useZoom.ts';
import { ZOOM_STEP, ZoomButtons } from './ZoomButtons.tsx';
import './timeline.css';

/** Narrower than this, in px, two dates share their steps, and some choices wait behind a button; timeline.css parts there too. */
const NARROW_BAND = 900;

/** Narrower than this, in px, dates are written short. */
const SHORT = 1130;

/** Where dates are moved by a finger. */
const FINGER = `(pointer: coarse), ${NARROW}`;

const Hands = later(async () => (await import('./Hands.tsx')).Hands);
const More = later(async () => (await import('./More.tsx')).More);

/** The timeline at the foot: when things change, events, and the dates on show, to drag, type or play. */
export function Timeline(props: {
  readonly state: State;
  readonly network: Network;
  readonly difference: Difference;
  /** The data set's own span; it widens to hold any date that is asked for. */
  readonly span: Span;
  /** Whether what else the page shows stands: what only a hand needs comes after it. */
  readonly ready: boolean;
  readonly dispatch: Dispatch<Action>;
}) {
  const { state, network, difference, dispatch } = props;
  const { choice, passing } = state;
  const { language } = choice;
  const say = sayIn(language);
  const isPair = choice.view !== 'one';
  const shown = isPair ? [choice.at, choice.vs] : [choice.at];
  const whole = useSpan(props.span, [...shown, ...(choice.zoom ?? [])], passing.scrubbing);
  const zoom = useZoom(choice.zoom, whole, dispatch);
  const { span } = zoom;
  const holding = (day: Day) => ({ zoom: zoomOf(spanHolding(span, whole, day), whole) });
  const isShown = (day: Day) => day >= span.first && day <= span.last;
  const dates = useDates(state, dispatch, (day) => (isShown(day) ? {} : holding(day)));
  const turns = useTurns(difference, choice);
  const { band, axis, isMeasured } = useAxis(span, directionOf(language) === 'rtl');
  const events = useMemo(() => eventsTold(network.dataset.events, language), [network, language]);
  const marks = useMemo(() => eventMarks(events, axis), [events, axis]);
  const isFinger = useMedia(FINGER);
  const rows = useMemo(() => rowsFor(isPair, isFinger), [isPair, isFinger]);
  const [turn, onTurn] = useState<'A' | 'B'>('B');
  const [unit, onUnit] = useUnit();
  const [speed, setSpeed] = useState(USUAL_SPEED);
  const [hasHands, giveHands] = useState(false);
  if (props.ready && !hasHands) giveHands(true);
  const hint = useId();
  const stepping = { unit, whole };
  const a: Dated = {
    name: say('page.date-a'),
    letter: isPair ? 'A' : '',
    ...dates.a,
    ...stepping,
    turns: turns.a,
  };
  const b: Dated = {
    name: say('page.date-b'),
    letter: 'B',
    ...dates.b,
    ...stepping,
    turns: turns.b,
  };
  const narrow = isMeasured && axis.width < NARROW_BAND;
  const moving = isPair ? b : a;
  const days = isPair ? [a.day, b.day] : [a.day];
  const isShared = isPair && narrow;
  const controls = (date: Dated, side: 'A' | 'B') => (
    <DateControls
      date={date}
      narrow={isMeasured && axis.width < SHORT}
      language={language}
      steps={!isShared ? 'here' : turn === side ? 'elsewhere-its' : 'elsewhere'}
      onTurn={() => onTurn(side)}
    />
  );
  const slider = (date: Dated, side: 'A' | 'B') => (
    <DateSlider
      {...date}
      {...{ axis, language, hint }}
      top={side === 'A' ? rows.top : rows.axis}
      bottom={side === 'A' && isPair ? rows.axis : rows.bottom}
      knob={rows.knobs[side === 'A' ? 0 : 1]}
      tip={isPair ? rows.axis : rows.bottom}
      onHold={() => {
        onTurn(side);
        dates.hold();
      }}
      onZoom={(way) =>
        zoom.choose(way === 0 ? whole : zoomedBy(span, whole, ZOOM_STEP ** way, date.day))
      }
      onGo={() => dispatch({ type: 'choose', part: holding(date.day) })}
    />
  );
  const choices = (
    <>
      <SpeedChoice speed={[speed, setSpeed]} language={language} />
      <PeriodChoice choice={choice} onChoose={(part) => dispatch({ type: 'choose', part })} />
      <UnitChoice {...{ unit, language, onUnit }} />
    </>
  );
  return (
    <div className="timeline" role="group" aria-label={say('page.dates')}>
      <div className="timeline-controls" data-dates={isPair ? 2 : 1}>
        {controls(a, 'A')}
        {isShared ? controls(b, 'B') : null}
        {isShared ? <Steps date={turn === 'A' ? a : b} language={language} /> : null}
        <div className="timeline-ways">
          <Player
            playing={passing.playing}
            day={moving.day}
            span={span}
            speed={speed}
            from={isPair ? a.day : span.first}
            language={language}
            onDay={dates.play}
            onPlay={dates.setPlaying}
          />
          {narrow ? null : choices}
          <ZoomButtons
            {...{ zoom, days, language }}
            around={isPair && turn === 'A' ? a.day : moving.day}
          />
          {narrow ? <More language={language}>{choices}</More> : null}
        </div>
        {isPair && !isShared ? controls(b, 'B') : null}
      </div>
      <p id={hint} className="unseen">
        {say('timeline.keys')}
      </p>
      <div ref={band} className="timeline-band" style={{ height: rows.height }}>
        <Scale axis={axis} rows={rows} turns={turns.both} marks={marks} language={language} />
        {turns.part === null ? null : (
          <p className="timeline-counting">
            {say('timeline.counting', { part: Math.round(100 * turns.part) })}
          </p>
        )}
        {choice.zoom && turns.part === null && !turns.both.some(({ day }) => isShown(day)) ? (
          <p className="timeline-counting">{say('timeline.nothing')}</p>
        ) : null}
        {isPair ? (
          <svg className="timeline-between" aria-hidden="true">
            <line {...between(days, axis)} y1={rows.axis} y2={rows.axis} />
          </svg>
        ) : null}
        {slider(a, 'A')}
        {isPair ? slider(b, 'B') : null}
        <Events
          marks={marks}
          axis={axis}
          day={moving.day}
          language={language}
          onDay={moving.onDay}
        />
        {hasHands ? (
          <Hands
            {...{ band, zoom, axis, rows, days, language }}
            turns={turns.both}
            seize={dates.seize}
          />
        ) : null}
      </div>
    </div>
  );
}

/** From date to date as far as it is shown; of no length where nothing of it is. */
function between(days: readonly Day[], axis: Axis) {
  const { first, last } = axis.span;
  const [x1, x2] = days.map((day) => placeOf(Math.min(Math.max(day, first), last), axis));
  return { x1: x1!, x2: x2! };
}

/** The axis in the band's width. */
function useAxis(span: Span, mirrored: boolean) {
  const band = useRef<HTMLDivElement>(null);
  const width = useWidth(band);
  const axis: Axis = useMemo(
    () => ({ span, width: Math.max(width, 4 * THUMB_HALF), pad: THUMB_HALF, mirrored }),
    [span, width, mirrored],
  );
  return { band, axis, isMeasured: width > 0 };
}
