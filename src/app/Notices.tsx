import type { Language } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import type { AddressFault } from '../scene/address.ts';
import { sayIn } from '../words/messages.ts';
import { problemMessage } from '../words/problems.ts';

/** What of the address and of the data could not be used; nothing, if all could. */
export function Notices(props: {
  readonly faults: readonly AddressFault[];
  readonly problems: readonly Problem[];
  readonly language: Language;
}) {
  const { faults, language } = props;
  const say = sayIn(language);
  const errors = props.problems.filter(({ severity }) => severity === 'error');
  if (faults.length === 0 && errors.length === 0) return null;
  return (
    <div className="notices" role="alert">
      {faults.map(({ key, value }) => (
        <p key={key}>{say('page.address-fault', { key, value })}</p>
      ))}
      {errors.length === 0 ? null : (
        <details>
          <summary>{say('page.data-faults', { count: errors.length })}</summary>
          <ul>
            {[...new Set(errors.map((problem) => problemMessage(problem, language)))].map(
              (text) => (
                <li key={text}>{text}</li>
              ),
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
