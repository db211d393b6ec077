import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { turnBeside } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';
import { sayIn } from '../../words/messages.ts';
import { DateField } from './DateField.tsx';

/** A date to type, and the way to the change before it and after it. */
export function DateControls(props: {
  readonly name: string;
  readonly letter: string;
  readonly day: Day;
  readonly turns: readonly Turn[];
  readonly narrow: boolean;
  readonly language: Language;
  readonly onDay: (day: Day) => void;
}) {
  const { name, letter, day, turns, narrow, language, onDay } = props;
  const say = sayIn(language);
  return (
    <div className="timeline-date" role="group" aria-label={name}>
      {letter === '' ? null : (
        <span className="timeline-letter" aria-hidden="true">
          {letter}
        </span>
      )}
      <DateField name={name} day={day} narrow={narrow} language={language} onDay={onDay} />
      {([-1, 1] as const).map((way) => {
        const turn = turnBeside(turns, day, way);
        const label = say(way < 0 ? 'timeline.previous' : 'timeline.next', { date: name });
        return (
          <button
            key={way}
            type="button"
            className="timeline-step"
            aria-label={label}
            title={label}
            aria-disabled={turn === null}
            onClick={() => turn !== null && onDay(turn)}
          >
            <svg aria-hidden="true" viewBox="0 0 16 16">
              <path d={way < 0 ? 'M10 3L5 8L10 13' : 'M6 3L11 8L6 13'} />
            </svg>
          </button>
        );
      })}
    </div>
  );
}
