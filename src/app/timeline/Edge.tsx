import type { Language } from '../../graph/dataset.ts';
import { dayWords } from '../../words/dates.ts';
import type { Day } from '../../time/day.ts';
import { directionOf, sayIn } from '../../words/messages.ts';
import { KNOB } from './rows.ts';

/** Where a knob at an edge has its middle, in px from there. */
const INSET = 16;

/** A date outside the days shown: its knob at the edge, pointing to where it is, and leading there. */
export function Edge(props: {
  readonly name: string;
  readonly letter: string;
  readonly day: Day;
  readonly side: 'before' | 'after';
  readonly language: Language;
  readonly top: number;
  readonly bottom: number;
  /** Where the knob's middle is, in px from the top of the timeline. */
  readonly knob: number;
  readonly onGo: () => void;
}) {
  const { name, letter, day, side, language, top, bottom, knob, onGo } = props;
  const isLeft = (side === 'before') === (directionOf(language) === 'ltr');
  const date = dayWords(day, language);
  const label = sayIn(language)(`timeline.outside.${side}`, { name, date });
  const tip = isLeft ? -1 : 1;
  const y = knob - top;
  return (
    <button
      type="button"
      className="timeline-edge"
      data-side={side}
      style={{ top, height: bottom - top, [isLeft ? 'left' : 'right']: 0 }}
      aria-label={label}
      title={label}
      onClick={onGo}
    >
      <svg aria-hidden="true" width={2 * INSET} height={bottom - top}>
        <path d={`M${INSET + tip * 15} ${y}l${-tip * 7} -6v12z`} />
        <circle cx={INSET} cy={y} r={KNOB} />
        <text x={INSET} y={y} dy="0.35em">
          {letter}
        </text>
      </svg>
    </button>
  );
}
