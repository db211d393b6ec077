import type { Evidence } from '../../graph/dataset.ts';
import { isDocument } from '../../words/citations.ts';
import { spellWords } from '../../words/dates.ts';
import { aspectName, assertionName, stanceName } from '../../words/names.ts';
import { ActorLead } from './Lead.tsx';
import { useReading } from './reading.ts';
import { Says } from './Says.tsx';
import { SourceFacts, SourceName } from './SourceFacts.tsx';

/** What sources say, the documents first, one after the other: stance, of what, where, in what voice, in our words. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { network, say } = useReading();
  if (evidence.length === 0) return <p className="quiet">{say('panel.evidence.none')}</p>;
  const isFirst = ({ source }: Evidence): boolean => {
    const row = network.source.get(source);
    return row !== undefined && isDocument(row);
  };
  const inOrder = [...evidence.filter(isFirst), ...evidence.filter((row) => !isFirst(row))];
  return (
    <ul className="evidence">
      {inOrder.map((row) => (
        <li
          key={`${row.source} ${row.locator} ${row.stance} ${row.on} ${row.from} ${row.says.en}`}
          className={row.stance}
        >
          <Statement row={row} />
        </li>
      ))}
    </ul>
  );
}

function Statement({ row }: { readonly row: Evidence }) {
  const { language, say } = useReading();
  const { source, locator, stance, on, assertion, from, until, says } = row;
  const what = say('panel.stance', {
    stance: stanceName(stance, language),
    aspect: aspectName(on, language),
  });
  return (
    <>
      <p className="evidence-source">
        <SourceName id={source} />
      </p>
      <p>
        <Says says={says} />
      </p>
      <p className="evidence-marks">
        <span className="stance">{what}</span> <span>{assertionName(assertion, language)}</span>
        {from === null && until === null ? null : (
          <span>
            {' '}
            {say('panel.applies')}: {spellWords({ start: from, end: until }, language, 'always')}
          </span>
        )}
      </p>
      <Speaker speaker={row.speaker} />
      <SourceFacts id={source} locator={locator} />
    </>
  );
}

/** Whose words a quotation gives: an actor, or a name as the file has it. */
function Speaker({ speaker }: { readonly speaker: string | null }) {
  const { say } = useReading();
  if (speaker === null) return null;
  return (
    <p className="evidence-marks">
      <span>{say('panel.speaker')}:</span> <ActorLead id={speaker} />
    </p>
  );
}
