import { type Dispatch, useMemo, useRef, useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { type Axis, type Span, eventMarks, placeOf } from '../../scene/timeline.ts';
import { directionOf, sayIn } from '../../words/messages.ts';
import type { Action, State } from '../state.ts';
import { NARROW, useMedia } from '../useMedia.ts';
import { DateControls, type Dated, Steps } from './DateControls.tsx';
import { DateSlider } from './DateSlider.tsx';
import { Events } from './Events.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { Player } from './Player.tsx';
import { THUMB_HALF, rowsFor } from './rows.ts';
import { Scale } from './Scale.tsx';
import { TickTold } from './TickTold.tsx';
import { useDates } from './useDates.ts';
import { useSpan } from './useSpan.ts';
import { useTurns } from './useTurns.ts';
import { useWidth } from './useWidth.ts';
import './timeline.css';

/** Narrower than this, in px, dates are written short, and two share their steps; timeline.css parts there too. */
const SHORT = 800;

/** Where dates are moved by a finger. */
const FINGER = `(pointer: coarse), ${NARROW}`;

/** The timeline at the foot: when things change, events, and the dates on show, to drag, type or play. */
export function Timeline(props: {
  readonly state: State;
  readonly network: Network;
  readonly difference: Difference;
  /** The data set's own span; it widens to hold any date that is asked for. */
  readonly span: Span;
  readonly dispatch: Dispatch<Action>;
}) {
  const { state, network, difference, dispatch } = props;
  const { choice, passing } = state;
  const { language } = choice;
  const say = sayIn(language);
  const isPair = choice.view !== 'one';
  const dates = useDates(state, dispatch);
  const turns = useTurns(difference, choice);
  const span = useSpan(
    props.span,
    isPair ? [choice.at, choice.vs] : [choice.at],
    passing.scrubbing,
  );
  const { band, axis } = useAxis(span, directionOf(language) === 'rtl');
  const marks = useMemo(
    () => eventMarks(network.dataset.events, axis, language),
    [network, axis, language],
  );
  const isFinger = useMedia(FINGER);
  const rows = useMemo(() => rowsFor(isPair, isFinger), [isPair, isFinger]);
  const [turn, onTurn] = useState<'A' | 'B'>('B');
  const a: Dated = {
    name: say('page.date-a'),
    letter: isPair ? 'A' : '',
    ...dates.a,
    turns: turns.a,
  };
  const b: Dated = { name: say('page.date-b'), letter: 'B', ...dates.b, turns: turns.b };
  const narrow = axis.width < SHORT;
  const moving = isPair ? b : a;
  const places = [a.day, b.day].map((day) => placeOf(day, axis));
  const isShared = isPair && narrow;
  const controls = (date: Dated, side: 'A' | 'B') => (
    <DateControls
      date={date}
      {...{ narrow, language }}
      steps={!isShared ? 'here' : turn === side ? 'elsewhere-its' : 'elsewhere'}
      onTurn={() => onTurn(side)}
    />
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
            from={isPair ? a.day : span.first}
            language={language}
            onDay={dates.play}
            onPlay={dates.setPlaying}
          />
          <PeriodChoice choice={choice} onChoose={(part) => dispatch({ type: 'choose', part })} />
        </div>
        {isPair && !isShared ? controls(b, 'B') : null}
      </div>
      <div ref={band} className="timeline-band" style={{ height: rows.height }}>
        <Scale axis={axis} rows={rows} turns={turns.both} marks={marks} language={language} />
        {turns.part === null ? null : (
          <p className="timeline-counting">
            {say('timeline.counting', { part: Math.round(100 * turns.part) })}
          </p>
        )}
        {isPair ? (
          <svg className="timeline-between" aria-hidden="true">
            <line x1={places[0]} x2={places[1]} y1={rows.axis} y2={rows.axis} />
          </svg>
        ) : null}
        <DateSlider
          {...a}
          axis={axis}
          language={language}
          top={rows.top}
          bottom={isPair ? rows.axis : rows.bottom}
          knob={rows.knobs[0]}
          tip={isPair ? rows.axis : rows.bottom}
          onHold={() => {
            onTurn('A');
            dates.hold();
          }}
        />
        {isPair ? (
          <DateSlider
            {...b}
            axis={axis}
            language={language}
            top={rows.axis}
            bottom={rows.bottom}
            knob={rows.knobs[1]}
            tip={rows.axis}
            onHold={() => {
              onTurn('B');
              dates.hold();
            }}
          />
        ) : null}
        <TickTold band={band} axis={axis} turns={turns.both} language={language} />
        <Events
          marks={marks}
          axis={axis}
          day={moving.day}
          language={language}
          onDay={moving.onDay}
        />
      </div>
    </div>
  );
}

/** The axis in the band's width. */
function useAxis(span: Span, mirrored: boolean) {
  const band = useRef<HTMLDivElement>(null);
  const width = useWidth(band);
  const axis: Axis = useMemo(
    () => ({ span, width: Math.max(width, 4 * THUMB_HALF), pad: THUMB_HALF, mirrored }),
    [span, width, mirrored],
  );
  return { band, axis };
}
