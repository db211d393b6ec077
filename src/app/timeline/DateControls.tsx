import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import type { Span } from '../../scene/timeline.ts';
import { type Unit, dayBeside } from '../../scene/units.ts';
import type { Day } from '../../time/day.ts';
import { sayIn } from '../../words/messages.ts';
import { DateField } from './DateField.tsx';

/** What is told of a date: its name, its letter where there are two, where it is, and how it is moved. */
export type Dated = {
  readonly name: string;
  readonly letter: string;
  readonly day: Day;
  readonly turns: readonly Turn[];
  /** By what its arrows step, and within which days. */
  readonly unit: Unit;
  readonly whole: Span;
  readonly onDay: (day: Day) => void;
};

/** A date to type, and, unless they stand elsewhere, the steps back from it and on. */
export function DateControls(props: {
  readonly date: Dated;
  readonly narrow: boolean;
  readonly language: Language;
  /** Elsewhere, they are those of one date of the two: this tells that it is the one. */
  readonly steps: 'here' | 'elsewhere' | 'elsewhere-its';
  readonly onTurn: () => void;
}) {
  const { date, narrow, language, steps, onTurn } = props;
  const { name, letter, day, onDay } = date;
  return (
    <div
      className="timeline-date"
      role="group"
      aria-label={name}
      data-waits={steps === 'elsewhere'}
    >
      {letter === '' ? null : (
        <b className="letter" aria-hidden="true">
          {letter}
        </b>
      )}
      <DateField {...{ name, day, narrow, language, onDay }} onFocus={onTurn} />
      {steps === 'here' ? <Steps date={date} language={language} /> : null}
    </div>
  );
}

/** A step back from a date, and a step on. */
export function Steps(props: { readonly date: Dated; readonly language: Language }) {
  const { name, day, turns, unit, whole, onDay } = props.date;
  const say = sayIn(props.language);
  return (
    <span className="timeline-steps">
      {([-1, 1] as const).map((way) => {
        const next = dayBeside(day, unit, way, turns, whole);
        const label = say(way < 0 ? 'timeline.previous' : 'timeline.next', { date: name, unit });
        return (
          <button
            key={way}
            type="button"
            className="timeline-step"
            aria-label={label}
            title={label}
            aria-disabled={next === null}
            onClick={() => next !== null && onDay(next)}
          >
            <svg aria-hidden="true" viewBox="0 0 16 16">
              <path d={way < 0 ? 'M10 3L5 8L10 13' : 'M6 3L11 8L6 13'} />
            </svg>
          </button>
        );
      })}
    </span>
  );
}
