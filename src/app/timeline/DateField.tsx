import { type KeyboardEvent, useId, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { type Day, formatDay } from '../../time/day.ts';
import { dayWords, shortDateWords } from '../../words/dates.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import type { TypedFault, TypedReading } from '../../words/typed.ts';
import { learnAll, learnLater } from '../catalogue.ts';
import { typedReader, typedReaderNow } from './typed.ts';

/** A date in words, which can be typed over; what is no date stays, with its fault and the remedy. */
export function DateField(props: {
  readonly name: string;
  readonly day: Day;
  /** Whether there is room for a short date only. */
  readonly narrow: boolean;
  readonly language: Language;
  readonly onDay: (day: Day) => void;
  /** What was typed is no date. */
  readonly onFault?: () => void;
  readonly onFocus?: () => void;
}) {
  const { name, day, narrow, language, onDay, onFault, onFocus } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<TypedFault | null>(null);
  const id = useId();
  const say = sayIn(language);
  const words = narrow ? shortDateWords(formatDay(day), language) : dayWords(day, language);
  const rest = () => {
    setDraft(null);
    setFault(null);
  };
  const read = () => {
    if (draft === null || draft.trim() === '' || draft === words) return rest();
    const reader = typedReaderNow();
    if (reader) return take(reader(draft));
    void typedReader().then((late) => take(late(draft)));
  };
  const take = (reading: TypedReading) => {
    if (reading.ok) {
      rest();
      return onDay(reading.day);
    }
    onFault?.();
    // Some of the faults have words that the first screen does without.
    void learnLater().finally(() => setFault(reading.fault));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') read();
    else if (event.key === 'Escape') rest();
  };
  return (
    <>
      <input
        ref={(field) =>
          field?.setCustomValidity(fault ? faultWords(fault, draft ?? '', language) : '')
        }
        className="timeline-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('timeline.type', { date: name })}
        aria-describedby={fault ? `${id}-fault` : `${id}-hint`}
        aria-invalid={fault !== null}
        title={say('timeline.type.hint')}
        value={draft ?? words}
        onFocus={({ target }) => {
          target.select();
          onFocus?.();
          // A month can be typed by its name in any language.
          void learnAll();
          void typedReader();
        }}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={read}
        onKeyDown={pressed}
      />
      <span id={`${id}-hint`} className="unseen">
        {say('timeline.type.hint')}
      </span>
      {fault ? (
        <p id={`${id}-fault`} className="timeline-fault" role="alert">
          {faultWords(fault, draft ?? '', language)}
        </p>
      ) : null}
    </>
  );
}

function faultWords(fault: TypedFault, text: string, language: Language): string {
  const say = sayIn(language);
  const value = isolated(text, language);
  if (fault === 'date-ambiguous') return say('timeline.ambiguous', { value });
  if (fault === 'date-form') return say('timeline.fault', { value });
  return say(`problem.${fault}`, { value });
}
