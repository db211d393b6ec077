import type { Difference } from '../graph/diff.ts';
import type { Language } from '../graph/dataset.ts';
import { sayIn } from '../words/messages.ts';
import { changeWords } from '../words/sentences.ts';

/** What changed, a sentence each, marked by kind with a sign as well as a colour. */
export function Changes(props: { readonly difference: Difference; readonly language: Language }) {
  const { difference, language } = props;
  const say = sayIn(language);
  return (
    <section className="changes" aria-label={say('page.changes')}>
      <h2>
        {say('page.changes')} <span>{difference.changes.length}</span>
      </h2>
      {difference.changes.length === 0 ? <p>{say('page.nothing-changed')}</p> : null}
      <ul>
        {difference.changes.map((change) => (
          <li
            key={`${change.key.source} ${change.key.relation} ${change.key.target}`}
            className={change.change}
          >
            {changeWords(change, difference, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
