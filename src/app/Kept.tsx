import type { Dispatch } from 'react';
import type { Choice } from '../scene/choice.ts';
import type { Say } from '../words/messages.ts';
import type { Action } from './state.ts';

/** In a difference: whether what both dates have is drawn faintly, or left out. */
export function Kept(props: {
  readonly kept: Choice['kept'];
  readonly say: Say;
  readonly dispatch: Dispatch<Action>;
}) {
  return (
    <label className="kept-switch">
      <input
        type="checkbox"
        checked={props.kept === 'hide'}
        onChange={({ target }) =>
          props.dispatch({ type: 'choose', part: { kept: target.checked ? 'hide' : 'fade' } })
        }
      />{' '}
      {props.say('page.kept.hide')}
    </label>
  );
}
