import { useId } from 'react';
import type { Language } from '../graph/dataset.ts';
import type { Day } from '../time/day.ts';
import { dayWords } from '../words/dates.ts';

/** The days a slider runs through, both ends included. */
export type Span = { readonly first: Day; readonly last: Day };

/** One date on a slider: a day an arrow key, a turning point a page key, the date in words. */
export function DateSlider(props: {
  readonly name: string;
  readonly day: Day;
  readonly span: Span;
  /** The days on which something changes, in order: where the page keys stop. */
  readonly turns: readonly Day[];
  readonly language: Language;
  readonly onDay: (day: Day) => void;
  readonly onScrub: (scrubbing: boolean) => void;
}) {
  const { name, day, span, turns, language, onDay, onScrub } = props;
  const id = useId();
  const words = dayWords(day, language);
  return (
    <div className="date">
      <label htmlFor={id}>
        {name}{' '}
        <span className="day" aria-hidden="true">
          {words}
        </span>
      </label>
      <input
        id={id}
        type="range"
        min={span.first}
        max={span.last}
        step={1}
        value={day}
        aria-valuenow={day}
        aria-valuetext={words}
        onChange={({ target }) => onDay(Number(target.value))}
        onPointerDown={() => onScrub(true)}
        onPointerUp={() => onScrub(false)}
        onPointerCancel={() => onScrub(false)}
        onKeyDown={(event) => {
          const turn = turnFor(event.key, day, turns);
          if (turn === null) return;
          event.preventDefault();
          onDay(turn);
        }}
      />
    </div>
  );
}

/** Where a page key leads: the next or previous turning point; null for other keys. */
function turnFor(key: string, day: Day, turns: readonly Day[]): Day | null {
  if (key === 'PageUp') return turns.find((turn) => turn > day) ?? day;
  if (key === 'PageDown') return turns.findLast((turn) => turn < day) ?? day;
  return null;
}
