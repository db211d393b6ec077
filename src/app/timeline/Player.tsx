import { useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Span } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';
import { sayIn } from '../../words/messages.ts';
import { usePlayer } from './usePlayer.ts';

/** Days a second to choose from. */
const SPEEDS = [7, 30, 90, 365];

/** Plays a date on to the end of the span, or lets it rest. From the end it begins anew. */
export function Player(props: {
  readonly playing: boolean;
  readonly day: Day;
  readonly span: Span;
  /** Where it begins anew: date A in comparison, else the span's first day. */
  readonly from: Day;
  readonly language: Language;
  readonly onDay: (day: Day) => void;
  readonly onPlay: (playing: boolean) => void;
}) {
  const { playing, day, span, from, language, onDay, onPlay } = props;
  const [speed, setSpeed] = useState(30);
  usePlayer({ playing, day, last: span.last, speed, onDay, onEnd: () => onPlay(false) });
  const say = sayIn(language);
  const press = () => {
    if (!playing && day >= span.last) onDay(from < span.last ? from : span.first);
    onPlay(!playing);
  };
  return (
    <div className="timeline-player">
      <button type="button" className="timeline-play" onClick={press}>
        <svg aria-hidden="true" viewBox="0 0 16 16">
          <path d={playing ? 'M4 3H7V13H4ZM9 3H12V13H9Z' : 'M4 2.5L13 8L4 13.5Z'} />
        </svg>
        <span>{say(playing ? 'timeline.pause' : 'timeline.play')}</span>
      </button>
      <select
        aria-label={say('timeline.speed')}
        value={speed}
        onChange={({ target }) => setSpeed(Number(target.value))}
      >
        {SPEEDS.map((count) => (
          <option key={count} value={count}>
            {say('timeline.speed.days', { count })}
          </option>
        ))}
      </select>
    </div>
  );
}
