import { labelIn } from '../../graph/dataset.ts';
import { USUAL_MARGIN, around } from '../../scene/around.ts';
import type { EventDossier } from '../../scene/dossier.ts';
import { dateWords } from '../../words/dates.ts';
import { partName } from '../../words/names.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { ActorLead } from './Lead.tsx';
import { useReading } from './reading.ts';
import { HEADING } from './selection.ts';

/** An event: when, who took part and how, and who says so. */
export function EventPanel({ dossier }: { readonly dossier: EventDossier }) {
  const { language, say, selection } = useReading();
  const { event, participants, evidence } = dossier;
  const dates = around(event, USUAL_MARGIN);
  return (
    <article>
      <h2 id={HEADING} tabIndex={-1}>
        {labelIn(event.label, language)}
      </h2>
      <p className="kind">{dateWords(event.date, language)}</p>
      {dates ? (
        <p>
          <button type="button" onClick={() => selection.choose({ ...dates, view: 'side' })}>
            {say('around.compare', { days: USUAL_MARGIN })}
          </button>
        </p>
      ) : null}
      {participants.length === 0 ? null : (
        <section>
          <h3>{say('panel.participants')}</h3>
          <ul className="known participants">
            {participants.map(({ node, role }) => (
              <li key={`${node} ${role}`}>
                <ActorLead id={node} />
                {role === null ? null : <span className="quiet">{partName(role, language)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{say('panel.evidence')}</h3>
        <EvidenceList evidence={evidence} />
      </section>
    </article>
  );
}
