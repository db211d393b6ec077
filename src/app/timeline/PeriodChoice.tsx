import { type Choice, WINDOWS, oneOf } from '../../scene/choice.ts';
import { periodsOf } from '../../scene/periods.ts';
import { periodWords } from '../../words/dates.ts';
import { sayIn } from '../../words/messages.ts';

/**
 * What is looked at: each date itself, or, of two dates, the month or year around each; of one
 * picture, all from date A to date B.
 */
export function PeriodChoice(props: {
  readonly choice: Choice;
  readonly onChoose: (part: Partial<Choice>) => void;
}) {
  const { choice, onChoose } = props;
  const { language, mode, view, window } = choice;
  const say = sayIn(language);
  const [whole] = periodsOf({ ...choice, mode: 'period' });
  return (
    <select
      aria-label={say('timeline.period')}
      title={say('timeline.period')}
      value={mode === 'day' ? 'day' : window}
      onChange={({ target }) => {
        const chosen = oneOf(WINDOWS, target.value);
        onChoose(chosen === null ? { mode: 'day' } : { mode: 'period', window: chosen });
      }}
    >
      <option value="day">{say('timeline.period.day')}</option>
      {view === 'one' ? (
        <option value={window}>{periodWords(whole, language)}</option>
      ) : (
        WINDOWS.map((one) => (
          <option key={one} value={one}>
            {say(`timeline.period.${one}`)}
          </option>
        ))
      )}
    </select>
  );
}
