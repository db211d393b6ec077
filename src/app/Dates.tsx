import type { Dispatch } from 'react';
import type { Choice } from '../scene/choice.ts';
import type { Day } from '../time/day.ts';
import { sayIn } from '../words/messages.ts';
import { DateSlider, type Span } from './DateSlider.tsx';
import type { Action } from './state.ts';

/** The timeline at the foot: date A, and date B beside it unless one date is shown alone. */
export function Dates(props: {
  readonly choice: Choice;
  readonly span: Span;
  readonly turns: readonly Day[];
  readonly dispatch: Dispatch<Action>;
}) {
  const { choice, span, turns, dispatch } = props;
  const say = sayIn(choice.language);
  const common = {
    span,
    turns,
    language: choice.language,
    onScrub: (scrubbing: boolean) => dispatch({ type: 'scrub', scrubbing }),
  };
  return (
    <div className="dates" role="group" aria-label={say('page.dates')}>
      <DateSlider
        {...common}
        name={say('page.date-a')}
        day={choice.at}
        onDay={(at) => dispatch({ type: 'choose', part: { at } })}
      />
      {choice.view === 'one' ? null : (
        <DateSlider
          {...common}
          name={say('page.date-b')}
          day={choice.vs}
          onDay={(vs) => dispatch({ type: 'choose', part: { vs } })}
        />
      )}
    </div>
  );
}
