import type { Dispatch, ReactNode } from 'react';
import { useState } from 'react';
import type { Unit } from '../../scene/units.ts';
import type { Day } from '../../time/day.ts';
import { later } from '../later.tsx';
import type { Action, State } from '../state.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import { Player, SpeedChoice, USUAL_SPEED } from './Player.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import type { Zoom } from './useZoom.ts';

const More = later(async () => (await import('./More.tsx')).More);

/** What is done with the dates together: play, and how fast; what they stand for, and step by; `children` besides. */
export function Tools(props: {
  readonly state: State;
  readonly zoom: Zoom;
  /** The date that plays, and where it begins anew. */
  readonly day: Day;
  readonly from: Day;
  /** Whether there is room for a few of them only: the others open from behind a button. */
  readonly narrow: boolean;
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly onDay: (day: Day) => void;
  readonly onPlay: (playing: boolean) => void;
  readonly dispatch: Dispatch<Action>;
  readonly children: ReactNode;
}) {
  const { state, zoom, day, from, narrow, unit, onUnit, onDay, onPlay, dispatch } = props;
  const { choice, passing } = state;
  const { language } = choice;
  const [speed, setSpeed] = useState(USUAL_SPEED);
  const choices = (
    <>
      <SpeedChoice speed={[speed, setSpeed]} language={language} />
      <PeriodChoice choice={choice} onChoose={(part) => dispatch({ type: 'choose', part })} />
      <UnitChoice {...{ unit, language, onUnit }} />
    </>
  );
  return (
    <div className="timeline-ways">
      <Player
        playing={passing.playing}
        span={zoom.span}
        {...{ day, speed, from, language, onDay, onPlay }}
      />
      {narrow ? null : choices}
      {props.children}
      {narrow ? <More language={language}>{choices}</More> : null}
    </div>
  );
}
