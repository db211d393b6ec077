import { useId, useState } from 'react';
import { labelIn } from '../../graph/dataset.ts';
import { around } from '../../scene/around.ts';
import { dateWords } from '../../words/dates.ts';
import { isolated } from '../../words/messages.ts';
import { useReading } from './reading.ts';

/** Days before and after an event, unless told otherwise, and at most. */
const USUAL = 7;
const MOST = 3660;

/** Before and after an event of the data, with a margin of days. */
export function AroundEvent() {
  const { network, language, say, selection } = useReading();
  const { events } = network.dataset;
  const choice = useId();
  const [id, setId] = useState('');
  const [margin, setMargin] = useState(USUAL);
  const event = events.find((one) => one.id === id);
  const dates = event ? around(event, margin) : null;
  if (events.length === 0) return null;
  return (
    <form
      className="around-event"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (dates) selection.choose({ ...dates, view: 'side' });
      }}
    >
      <h3>{say('around.heading')}</h3>
      <div>
        <label htmlFor={choice}>{say('around.event')}</label>
        <select id={choice} value={id} onChange={({ target }) => setId(target.value)}>
          <option value="">{say('around.choose')}</option>
          {events.map((one) => (
            <option key={one.id} value={one.id}>
              {say('timeline.event', {
                date: dateWords(one.date, language),
                label: isolated(labelIn(one.label, language), language),
              })}
            </option>
          ))}
        </select>
      </div>
      <label>
        <span>{say('around.margin')}</span>
        <input
          type="number"
          min={1}
          max={MOST}
          value={margin}
          onChange={({ target }) => {
            const days = Math.round(target.valueAsNumber);
            if (days >= 1 && days <= MOST) setMargin(days);
          }}
        />
      </label>
      <button type="submit" aria-disabled={dates === null}>
        {say('around.event.show')}
      </button>
    </form>
  );
}
