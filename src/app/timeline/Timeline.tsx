import { type Dispatch, useMemo, useRef, useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { type Axis, type Span, eventMarks, eventsTold } from '../../scene/timeline.ts';
import { periodsOf } from '../../scene/periods.ts';
import { directionOf, sayIn } from '../../words/messages.ts';
import type { Action, State } from '../state.ts';
import { NARROW, useMedia } from '../useMedia.ts';
import { Band } from './Band.tsx';
import { DateControls, type Dated, Steps } from './DateControls.tsx';
import { THUMB_HALF, rowsFor } from './rows.ts';
import { Tools } from './Tools.tsx';
import { useDates } from './useDates.ts';
import { useSpan } from './useSpan.ts';
import { useTurns } from './useTurns.ts';
import { useUnit } from './useUnit.ts';
import { useWidth } from './useWidth.ts';
import { useZoom } from './useZoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import './timeline.css';

/** Narrower than this, in px, two dates share their steps, and some choices wait behind a button; timeline.css parts there too. */
const NARROW_BAND = 900;

/** Narrower than this, in px, dates are written short. */
const SHORT = 1130;

/** Where dates are moved by a finger. */
const FINGER = `(pointer: coarse), ${NARROW}`;

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
  // One picture of a period has two dates as well: where it begins and where it ends.
  const isPair = choice.view !== 'one' || choice.mode === 'period';
  const shown = isPair ? [choice.at, choice.vs] : [choice.at];
  const whole = useSpan(props.span, [...shown, ...(choice.zoom ?? [])], passing.scrubbing);
  const zoom = useZoom(choice.zoom, whole, dispatch);
  const dates = useDates(state, dispatch, isPair, zoom.follow);
  const turns = useTurns(difference, choice);
  const { band, axis, isMeasured } = useAxis(zoom.span, directionOf(language) === 'rtl');
  const events = useMemo(() => eventsTold(network.dataset.events, language), [network, language]);
  const marks = useMemo(() => eventMarks(events, axis), [events, axis]);
  const isFinger = useMedia(FINGER);
  const rows = useMemo(() => rowsFor(isPair, isFinger), [isPair, isFinger]);
  const [unit, onUnit] = useUnit();
  // Which date was moved last: it is the one that shared steps move, and about which is zoomed.
  const [last, onLast] = useState(1);
  const stepping = { unit, whole };
  const a: Dated = {
    name: say('page.date-a'),
    letter: 'A',
    ...dates.a,
    turns: turns.a,
    ...stepping,
  };
  const b: Dated = {
    name: say('page.date-b'),
    letter: 'B',
    ...dates.b,
    turns: turns.b,
    ...stepping,
  };
  const dated = isPair ? [a, b] : [{ ...a, letter: '' }];
  const led = dated[last] ?? dated[0]!;
  const narrow = isMeasured && axis.width < NARROW_BAND;
  const isShared = isPair && narrow;
  const [first, second = null] = dated.map((date, place) => (
    <DateControls
      key={date.name}
      date={date}
      narrow={isMeasured && axis.width < SHORT}
      language={language}
      steps={!isShared ? 'here' : last === place ? 'elsewhere-its' : 'elsewhere'}
      onTurn={() => onLast(place)}
    />
  ));
  return (
    <div className="timeline" role="group" aria-label={say('page.dates')}>
      <div className="timeline-controls" data-dates={dated.length}>
        {first}
        {isShared ? second : null}
        {isShared ? <Steps date={led} language={language} /> : null}
        <Tools
          {...{ state, zoom, narrow, unit, onUnit, dispatch }}
          day={dated.at(-1)!.day}
          from={isPair ? a.day : zoom.span.first}
          onDay={dates.play}
          onPlay={dates.setPlaying}
        >
          <ZoomButtons
            {...{ zoom, language }}
            days={dated.map(({ day }) => day)}
            around={led.day}
          />
        </Tools>
        {isShared ? null : second}
      </div>
      <Band
        {...{ band, axis, rows, zoom, marks, language }}
        dates={dated}
        turns={turns.both}
        part={turns.part}
        periods={choice.mode === 'day' ? [] : periodsOf(choice)}
        ready={props.ready}
        onHold={(place) => {
          onLast(place);
          dates.hold();
        }}
        onGo={(day) => dispatch({ type: 'choose', part: zoom.follow(day) })}
        seize={dates.seize}
      />
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
  return { band, axis, isMeasured: width > 0 };
}
