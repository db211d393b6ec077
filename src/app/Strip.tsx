import { type Dispatch, useId, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { turnsOf } from '../graph/turns.ts';
import { svgOf } from '../picture/svg.ts';
import { type Choice, LEAST_DATES, MOST_DATES, firstDay } from '../scene/choice.ts';
import { keysSeen } from '../scene/shown.ts';
import { steppedDates, stripDates, turningDates } from '../scene/strip.ts';
import { snapshotsOf, subjectOf } from '../scene/subject.ts';
import { THEME } from '../scene/theme.ts';
import { type Day, formatDay } from '../time/day.ts';
import { dayWords } from '../words/dates.ts';
import { directionOf, sayIn } from '../words/messages.ts';
import { Fold } from './Fold.tsx';
import type { Action } from './state.ts';
import { type OnScreen, STRIP_ROOM } from './usePictures.ts';
import './strip.css';

/** A strip of dates at the same places, how its dates are chosen; each picture leads to its date alone. */
export function Strip(props: {
  readonly language: Language;
  readonly network: Network;
  readonly choice: Choice;
  readonly onScreen: Pick<OnScreen, 'subject' | 'panels'>;
  readonly ready: boolean;
  readonly dispatch: Dispatch<Action>;
}) {
  const { language, network, choice, onScreen, ready, dispatch } = props;
  const say = sayIn(language);
  const snapshots = snapshotsOf(onScreen.subject);
  const frames = onScreen.panels?.frames ?? [];
  return (
    <>
      <Fold name={say('strip.choose')}>
        <StripDates network={network} choice={choice} dispatch={dispatch} />
      </Fold>
      <div className="strip">
        {snapshots.map(({ period, nodes, ties }, at) => {
          const date = dayWords(period.from, language);
          return (
            <div
              key={period.from}
              className="strip-one"
              data-ready={ready}
              data-at={formatDay(period.from)}
              data-nodes={nodes.length}
              data-ties={ties.length}
            >
              <div
                aria-hidden="true"
                className="strip-still"
                dangerouslySetInnerHTML={{
                  __html: svgOf({
                    ...STRIP_ROOM,
                    paper: null,
                    language,
                    direction: directionOf(language),
                    title: '',
                    description: '',
                    background: THEME[choice.theme].paper,
                    items: frames[at]?.items ?? [],
                  }),
                }}
              />
              <button
                type="button"
                aria-label={say('strip.enlarge', { date })}
                onClick={() => dispatch({ type: 'choose', part: { view: 'one', at: period.from } })}
              >
                {date}
              </button>
            </div>
          );
        })}
      </div>
    </>
  );
}

/** Ways to choose the dates: typed, in equal steps, or at the largest changes between A and B. */
function StripDates(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly dispatch: Dispatch<Action>;
}) {
  const { network, choice, dispatch } = props;
  const say = sayIn(choice.language);
  const dates = stripDates(choice);
  const [count, setCount] = useState(dates.length);
  const ids = { count: useId(), typed: useId(), fault: useId() };
  const choose = (chosen: readonly Day[]) => dispatch({ type: 'choose', part: { dates: chosen } });
  const atTurns = () => {
    const { view } = subjectOf(network, choice).first;
    const turns = turnsOf(view, keysSeen(network, choice));
    choose(turningDates(turns, choice.at, choice.vs, count));
  };
  return (
    <div className="strip-dates">
      <label htmlFor={ids.count}>{say('strip.count')}</label>
      <input
        id={ids.count}
        type="number"
        min={LEAST_DATES}
        max={MOST_DATES}
        value={count}
        onChange={({ target }) => {
          const next = Math.round(target.valueAsNumber);
          if (next >= LEAST_DATES && next <= MOST_DATES) setCount(next);
        }}
      />
      <button type="button" onClick={() => choose(steppedDates(choice.at, choice.vs, count))}>
        {say('strip.steps')}
      </button>
      <button type="button" onClick={atTurns}>
        {say('strip.turns')}
      </button>
      <Typed key={dates.join()} dates={dates} choice={choice} choose={choose} />
    </div>
  );
}

/** The dates as text, to change by hand; what is no date is named, and nothing is lost. */
function Typed(props: {
  readonly dates: readonly Day[];
  readonly choice: Choice;
  readonly choose: (dates: readonly Day[]) => void;
}) {
  const { dates, choice, choose } = props;
  const say = sayIn(choice.language);
  const id = useId();
  const [text, setText] = useState(dates.map(formatDay).join(', '));
  const [fault, setFault] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const parts = text.split(/[\s,;،؛]+/u).filter((part) => part !== '');
        const days = parts.map(firstDay);
        const wrong = parts[days.indexOf(null)];
        const given = [...new Set(days.filter((day) => day !== null))].sort((a, b) => a - b);
        if (wrong !== undefined) return setFault(say('strip.fault', { value: wrong }));
        if (given.length < LEAST_DATES || given.length > MOST_DATES)
          return setFault(say('strip.fault.count', { count: given.length }));
        setFault(null);
        return choose(given);
      }}
    >
      <label htmlFor={id}>{say('strip.typed')}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit">{say('strip.use')}</button>
      {fault === null ? null : (
        <p id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
