import type { Difference } from '../../graph/diff.ts';
import { accountLines } from '../../scene/subject.ts';
import { comparisonNotes } from '../../words/notes.ts';
import { Compared } from '../Compared.tsx';
import { AroundEvent } from './AroundEvent.tsx';
import { ChangesList } from './ChangesList.tsx';
import { PairsList } from './PairsList.tsx';
import './changes.css';
import { useReading } from './reading.ts';

/** What changed: ties, or pairs of actors that share a bloc; first what is to be known of it. */
export function Changes({ difference }: { readonly difference: Difference }) {
  const { network, choice, language, say, selection } = useReading();
  const { from, to } = difference;
  const notes = [
    ...comparisonNotes(difference, language, choice.selected),
    ...accountLines(network, choice, [from, to], language),
  ];
  return (
    <section className="changes" aria-label={say('page.changes')}>
      <h2>
        {say('page.changes')}{' '}
        {choice.compare === 'ties' ? <span>{difference.changes.length}</span> : null}
      </h2>
      {notes.map((note) => (
        <p key={note} className="changes-note">
          {note}
        </p>
      ))}
      <Compared
        compare={choice.compare}
        language={language}
        onCompare={(compare) => selection.choose({ compare })}
      />
      {choice.compare === 'ties' ? (
        <ChangesList difference={difference} notes={notes} />
      ) : (
        <PairsList notes={notes} />
      )}
      <AroundEvent />
    </section>
  );
}
