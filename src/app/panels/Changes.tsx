import { type Change, type Difference, leading } from '../../graph/diff.ts';
import { changeWords } from '../../words/sentences.ts';
import { Lead } from './Lead.tsx';
import './overview.css';
import { useReading } from './reading.ts';

/** What changed, a sentence each, marked by kind with a sign as well as a colour; each leads to its tie. */
export function Changes({ difference }: { readonly difference: Difference }) {
  const { language, say } = useReading();
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
            <Lead id={tieOf(change)} line>
              {changeWords(change, difference, language)}
            </Lead>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The tie that a change is about: the one that stands after it, else the one before. */
function tieOf(change: Change): string {
  const [any] = [...change.after, ...change.before];
  return (leading(change, 'after') ?? leading(change, 'before') ?? any)!.tie.id;
}
