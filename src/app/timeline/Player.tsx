import type { Language } from '../../graph/dataset.ts';
import type { Span } from '../../scene/timeline.ts';
import type { Day } from '../../time/day.ts';
import { sayIn } from '../../words/messages.ts';
import { usePlayer } from './usePlayer.ts';

/** Days a second to choose from. */
const SPEEDS = [7, 30, 90, 365];

/** How many days a second at first. */
export const USUAL_SPEED = 30;

/** Plays a date on to the end of the days shown, or lets it rest. From the end it begins anew. */
export function Player(props: {
  readonly playing: boolean;
  readonly day: Day;
  /** The days shown. */
  readonly span: Span;
  readonly speed: number;
  /** Where it begins anew if that is shown: date A in comparison; else the first day shown. */
  readonly from: Day;
  readonly language: Language;
  readonly onDay: (day: Day) => void;
  readonly onPlay: (playing: boolean) => void;
}) {
  const { playing, day, span, speed, from, language, onDay, onPlay } = props;
  usePlayer({ playing, day, last: span.last, speed, onDay, onEnd: () => onPlay(false) });
  const say = sayIn(language);
  const press = () => {
    const { first, last } = span;
    if (!playing && (day < first || day >= last))
      onDay(from >= first && from < last ? from : first);
    onPlay(!playing);
  };
  return (
    <button type="button" className="timeline-play" onClick={press}>
      <svg aria-hidden="true" viewBox="0 0 16 16">
        <path d={playing ? 'M4 3H7V13H4ZM9 3H12V13H9Z' : 'M4 2.5L13 8L4 13.5Z'} />
      </svg>
      <span>{say(playing ? 'timeline.pause' : 'timeline.play')}</span>
    </button>
  );
}

/** How fast a date is played. */
export function SpeedChoice(props: {
  /** In days a second, and how to choose it. */
  readonly speed: readonly [number, (speed: number) => void];
  readonly language: Language;
}) {
  const [speed, setSpeed] = props.speed;
  const say = sayIn(props.language);
  return (
    <select
      aria-label={say('timeline.speed')}
      title={say('timeline.speed')}
      value={speed}
      onChange={({ target }) => setSpeed(Number(target.value))}
    >
      {SPEEDS.map((count) => (
        <option key={count} value={count}>
          {say('timeline.speed.days', { count })}
        </option>
      ))}
    </select>
  );
}
