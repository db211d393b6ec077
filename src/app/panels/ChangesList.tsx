import { useDeferredValue, useMemo, useState } from 'react';
import { diffCsv } from '../../formats/csv.ts';
import type { Difference } from '../../graph/diff.ts';
import {
  type ChangeList,
  type ListChoice,
  type ListedChange,
  changeList,
  toldChanges,
} from '../../words/changelist.ts';
import { changesMarkdown, changesText, evidenceWords, sumsWords } from '../../words/changetext.ts';
import { type Say, capitalised } from '../../words/messages.ts';
import { Fold } from '../Fold.tsx';
import { ChangesFilter } from './ChangesFilter.tsx';
import { Lead } from './Lead.tsx';
import { Takeaway } from './Takeaway.tsx';
import { useReading } from './reading.ts';

/** What changed, a sentence each, in sections; each leads to its tie. */
export function ChangesList(props: {
  readonly difference: Difference;
  readonly notes: readonly string[];
}) {
  const { difference, notes } = props;
  const { language, say } = useReading();
  const [wanted, want] = useState<ListChoice>({});
  const later = useDeferredValue(wanted);
  const list = useMemo(
    () => changeList(difference, language, later),
    [difference, language, later],
  );
  return (
    <>
      <p className="changes-sums">{sumsWords(list, language)}</p>
      <Fold name={say('changes.filter')}>
        <ChangesFilter difference={difference} wanted={wanted} want={want} />
      </Fold>
      {list.listed === 0 ? (
        <p>{difference.changes.length === 0 ? noneWords(list, say) : say('changes.none')}</p>
      ) : (
        <Takeaway
          name="changes"
          copy={() => changesText(list, notes, language)}
          files={{
            csv: () => diffCsv(list.difference, toldChanges(list), language),
            md: () => changesMarkdown(list, notes, language),
          }}
        />
      )}
      <Sections list={list} />
    </>
  );
}

/** That there is nothing to list, of two dates, of two accounts, or of one and the same. */
function noneWords({ comparison }: ChangeList, say: Say): string {
  if (comparison === 'same') return say('changes.none.same');
  return say(comparison === 'accounts' ? 'changes.none.accounts' : 'page.nothing-changed');
}

function Sections({ list }: { readonly list: ChangeList }) {
  const { say } = useReading();
  return (
    <>
      {list.sections.map(({ id, name, changes }) => (
        <details key={id ?? ''} className="changes-section" open>
          <summary>
            {name} <span>{changes.length}</span>
          </summary>
          <ul>
            {changes.map((entry) => (
              <Line key={entry.sentence + entry.tie.tie.id} entry={entry} />
            ))}
          </ul>
        </details>
      ))}
      {list.actors.length === 0 ? null : (
        <details className="changes-section" open>
          <summary>
            {say('changes.actors')} <span>{list.actors.length}</span>
          </summary>
          <ul>
            {list.actors.map(({ id, change, sentence }) => (
              <li key={id} className={change}>
                <Lead id={id} line>
                  {sentence}
                </Lead>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ entry }: { readonly entry: ListedChange }) {
  const { network, language } = useReading();
  const told = [entry.dates, ...evidenceWords(entry, network, language)];
  return (
    <li className={entry.change.change}>
      <div>
        <Lead id={entry.tie.tie.id} line>
          {entry.sentence}
        </Lead>
        {told.map((text) => (
          <p key={text} className="quiet">
            {capitalised(text)}
          </p>
        ))}
      </div>
    </li>
  );
}
