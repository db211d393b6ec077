import { contestantsOf } from '../../graph/contest.ts';
import { citationLabel } from '../../words/citations.ts';
import { mentionWords } from '../../words/lens.ts';
import { commaList, semicolonList } from '../../words/messages.ts';
import { contestName, presenceName } from '../../words/names.ts';
import type { Presence } from '../../time/spell.ts';
import { useReading } from './reading.ts';

const ABSENT: Presence = 'absent';

/** What is said of a date, but for its name: the same of two dates is said once. */
const alike = (line: { readonly name: string }): string => JSON.stringify({ ...line, name: null });

/** How sure a spell is on each date in view, once where it is the same, who contests it there, and whether the account in view speaks of it. */
export function Certainty({ number }: { readonly number: number }) {
  const { network, language, say, sides } = useReading();
  const lines = sides.map(({ name, snapshot, live }) => {
    const tie = live.get(number);
    const ids = tie?.contested ? contestantsOf(network, tie.key, snapshot.period) : [];
    const list = ids.map((id) => {
      const source = network.source.get(id);
      return source ? citationLabel(source, language) : id;
    });
    const { lens } = snapshot.view;
    const unsaid = tie?.mentioned === false && lens.kind !== 'record' ? lens.source : null;
    return {
      name,
      presence: tie?.presence ?? ABSENT,
      contested: tie?.contested ?? null,
      list,
      unsaid,
    };
  });
  const [first, second] = lines;
  const isSame = second !== undefined && alike(first!) === alike(second);
  return (
    <span className="certainty">
      {(isSame ? [first!] : lines).map(({ name, presence, contested, list, unsaid }) => (
        <span key={name} className={`sure sure-${presence}`}>
          {sides.length > 1 ? <b>{isSame ? commaList(['A', 'B'], language) : name}</b> : null}{' '}
          {presenceName(presence, language)}
          {unsaid === null ? null : (
            <span className="quiet"> {mentionWords(false, unsaid, language)}</span>
          )}
          {contested ? (
            <span className="contested">
              {' '}
              {say('panel.contested-by', {
                what: contestName(contested, language),
                list: semicolonList(list, language),
              })}
            </span>
          ) : null}
        </span>
      ))}
    </span>
  );
}
