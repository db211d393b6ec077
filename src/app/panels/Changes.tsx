import { useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import { accountLines } from '../../scene/subject.ts';
import { comparisonNotes } from '../../words/notes.ts';
import { AroundEvent } from './AroundEvent.tsx';
import { ChangesList } from './ChangesList.tsx';
import { PairsList } from './PairsList.tsx';
import './changes.css';
import { useReading } from './reading.ts';

const WHAT = ['ties', 'pairs'] as const;

/** What changed: ties, or pairs of actors that share a bloc; first what is to be known of it. */
export function Changes({ difference }: { readonly difference: Difference }) {
  const { network, choice, language, say } = useReading();
  const [what, setWhat] = useState<(typeof WHAT)[number]>('ties');
  const { from, to } = difference;
  const notes = [
    ...comparisonNotes(difference, language, choice.selected),
    ...accountLines(network, choice, [from, to], language),
  ];
  return (
    <section className="changes" aria-label={say('page.changes')}>
      <h2>
        {say('page.changes')} <span>{difference.changes.length}</span>
      </h2>
      {notes.map((note) => (
        <p key={note} className="changes-note">
          {note}
        </p>
      ))}
      <div className="joined" role="group" aria-label={say('changes.what')}>
        {WHAT.map((one) => (
          <button key={one} type="button" aria-pressed={what === one} onClick={() => setWhat(one)}>
            {say(`changes.what.${one}`)}
          </button>
        ))}
      </div>
      {what === 'ties' ? (
        <ChangesList difference={difference} notes={notes} />
      ) : (
        <PairsList difference={difference} notes={notes} />
      )}
      <AroundEvent />
    </section>
  );
}
