import { type Dispatch, useEffect, useId, useRef, useState } from 'react';
import type { Network } from '../graph/network.ts';
import { type Choice, LAYOUTS } from '../scene/choice.ts';
import { hasMoved, releasedRows, tidiedRows, tidyField } from '../scene/tidy.ts';
import { sayIn } from '../words/messages.ts';
import { Icon } from './Icon.tsx';
import './layouts.css';
import type { Action } from './state.ts';
import type { OnScreen } from './usePictures.ts';
import { office } from './work/desk.ts';
import { faultOf } from './work/job.ts';

type Props = {
  readonly network: Network;
  readonly choice: Choice;
  readonly onScreen: OnScreen;
  readonly dispatch: Dispatch<Action>;
};

/** How the pictures are laid out; and where somebody was moved, or can be, what to do about it. */
export function Layouts(props: Props) {
  const { network, choice, dispatch } = props;
  const { language, layout } = choice;
  const say = sayIn(language);
  const name = useId();
  return (
    <div className="layouts">
      <fieldset className="layouts-choice">
        <legend className="unseen">{say('layout.name')}</legend>
        {LAYOUTS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              className="unseen"
              name={name}
              value={one}
              checked={one === layout}
              onChange={() => dispatch({ type: 'choose', part: { layout: one } })}
            />
            <Icon name={one} />
            <span>{say(`layout.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {layout === 'network' ? <Tidy {...props} /> : null}
      {layout === 'map' && network.dataset.nodes.every(({ lat }) => lat === null) ? (
        <p role="note">{say('layout.map.none')}</p>
      ) : null}
      {hasMoved(network, layout) ? (
        <button
          type="button"
          onClick={() =>
            dispatch({
              type: 'edit',
              edit: { kind: 'set-positions', layout, rows: releasedRows(network, layout) },
            })
          }
        >
          {say('layout.release')}
        </button>
      ) : null}
    </div>
  );
}

/** Tidies the network for the dates shown: told how far it is, and stopped at will. */
function Tidy({ choice, onScreen, dispatch }: Props) {
  const { language, at, vs, view } = choice;
  const say = sayIn(language);
  const control = useRef<AbortController | null>(null);
  const [done, tell] = useState<number | null>(null);
  const { panels } = onScreen;
  useEffect(() => () => control.current?.abort(), []);
  const begin = async () => {
    if (!panels) return;
    const { plan, frames } = panels;
    control.current = new AbortController();
    const { signal } = control.current;
    tell(0);
    try {
      const field = tidyField(
        plan,
        frames.map(({ looks }) => looks),
        { at, vs },
      );
      const tidied = await office.ask('tidy', field, { progress: tell, signal });
      const rows = tidiedRows(plan, tidied);
      dispatch({ type: 'edit', edit: { kind: 'set-positions', layout: 'network', rows } });
    } catch (error) {
      if (!signal.aborted)
        dispatch({
          type: 'tell',
          notices: [{ id: 'notice.part', values: { ...faultOf(error) } }],
        });
    }
    tell(null);
  };
  if (done === null)
    return (
      <button type="button" onClick={() => void begin()}>
        {say(view === 'one' ? 'layout.tidy' : 'layout.tidy.dates')}
      </button>
    );
  return (
    <>
      <progress value={done} max={1} aria-label={say('layout.tidying')} />
      <button type="button" onClick={() => control.current?.abort()}>
        {say('layout.tidy.stop')}
      </button>
    </>
  );
}
