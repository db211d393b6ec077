import { type Dispatch, useId } from 'react';
import { labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';
import type { Action } from './state.ts';

/** Four plain ways on from the first view. */
export function Ways(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly dispatch: Dispatch<Action>;
  readonly onSave: () => void;
}) {
  const { network, choice, dispatch, onSave } = props;
  const { language, selected } = choice;
  const say = sayIn(language);
  const later = useId();
  const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc');
  const selectedBloc = blocs.find(({ id }) => id === selected)?.id ?? '';
  return (
    <nav className="ways" aria-label={say('page.ways')}>
      <button type="button" onClick={toDates}>
        {say('page.ways.dates')}
      </button>
      <label>
        <span className="unseen">{say('page.ways.who')}</span>
        <select
          value={selectedBloc}
          onChange={({ target }) => {
            if (target.value !== '') dispatch({ type: 'choose', part: { selected: target.value } });
          }}
        >
          <option value="">{say('page.ways.who')}</option>
          {blocs.map(({ id, label }) => (
            <option key={id} value={id}>
              {labelIn(label, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={onSave}>
        {say('page.ways.figure')}
      </button>
      <button type="button" popoverTarget={later}>
        {say('page.ways.data')}
      </button>
      <p id={later} popover="auto" className="later">
        {say('page.ways.data.later')}
      </p>
    </nav>
  );
}

/** To the first slider: the foot of the page is where dates are changed. */
function toDates(): void {
  const slider = document.querySelector<HTMLElement>(
    'footer [role="slider"], footer [type="range"]',
  );
  slider?.scrollIntoView({ block: 'nearest' });
  slider?.focus();
}
