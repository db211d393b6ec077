import type { Language } from '../../graph/dataset.ts';
import { sayIn } from '../../words/messages.ts';
import type { Step } from './step.ts';

/** How far the work is: rows read, how long it will take, and a way out. */
export function Waiting(props: {
  readonly step: Extract<Step, { is: 'waiting' }>;
  readonly language: Language;
  readonly onCancel: () => void;
}) {
  const { step, language, onCancel } = props;
  const { work, progress } = step;
  const say = sayIn(language);
  // Of the first hundredth nothing can be told yet.
  const part = progress?.part ?? 0;
  const left = part > 0.01 ? (step.since * (1 - part)) / part / 1000 : null;
  return (
    <div className="own-wait">
      <p>
        {work === 'reading' && progress
          ? say('own.importing', { rows: progress.rows })
          : say(`own.${work === 'reading' ? 'importing.plain' : work}`)}
        {left === null ? null : ` ${say('own.left', { seconds: Math.ceil(left) })}`}
      </p>
      <progress
        aria-label={say('own.importing.plain')}
        {...(progress ? { value: progress.part, max: 1 } : {})}
      />
      <button type="button" onClick={onCancel}>
        {say('own.cancel')}
      </button>
    </div>
  );
}
