import { useId, useState } from 'react';
import { type DatedEvent, labelIn } from '../../graph/dataset.ts';
import { USUAL_MARGIN, around } from '../../scene/around.ts';
import { dateWords } from '../../words/dates.ts';
import { isolated } from '../../words/messages.ts';
import { useReading } from './reading.ts';

/** Days before and after an event at most. */
const MOST = 3660;

/** Before and after an event of the data, with a margin of days. */
export function AroundEvent() {
  const { network, say, selection } = useReading();
  const { events, description } = network.dataset;
  const hinges = description.hinges.flatMap((hinge) => events.filter((one) => one.id === hinge));
  const choice = useId();
  const [id, setId] = useState('');
  const [margin, setMargin] = useState(USUAL_MARGIN);
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
          {hinges.length === 0 ? (
            <Options events={events} />
          ) : (
            <>
              <optgroup label={say('around.hinges')}>
                <Options events={hinges} />
              </optgroup>
              <optgroup label={say('around.others')}>
                <Options events={events.filter((one) => !hinges.includes(one))} />
              </optgroup>
            </>
          )}
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

/** Events to choose from. */
function Options({ events }: { readonly events: readonly DatedEvent[] }) {
  const { language, say } = useReading();
  return events.map((event) => (
    <option key={event.id} value={event.id}>
      {say('timeline.event', {
        date: dateWords(event.date, language),
        label: isolated(labelIn(event.label, language), language),
      })}
    </option>
  ));
}
