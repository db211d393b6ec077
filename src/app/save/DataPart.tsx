import { useMemo, useState } from 'react';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { dayPeriod } from '../../time/spell.ts';
import { periodWords } from '../../words/dates.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import { Chooser } from './Chooser.tsx';
import { SavingStatus } from './SavingStatus.tsx';
import { type Saving, handed } from './saving.ts';
import { type DataKind, SCOPES, type Scope, dataFile, kindsOf } from './tables.ts';

/** How much of a file is shown before it is saved. */
const SHOWN_BYTES = 1500;

/** The data of all time, of a date, or of what differs: their format, how the file begins, and saving it. */
export function DataPart(props: { readonly network: Network; readonly choice: Choice }) {
  const { network, choice } = props;
  const { language, view } = choice;
  const say = sayIn(language);
  const [scope, setScope] = useState<Scope>('whole');
  const [wanted, setWanted] = useState<DataKind>('zip');
  const [saving, setSaving] = useState<Saving | null>(null);
  const kinds = kindsOf(scope);
  const kind = kinds.includes(wanted) ? wanted : kinds[0]!;
  const file = useMemo(
    () => dataFile(network, choice, scope, kind),
    [network, choice, scope, kind],
  );
  const scopes = view === 'one' ? SCOPES.filter((one) => one === 'whole' || one === 'at') : SCOPES;
  return (
    <form
      className="save-data"
      onSubmit={(event) => {
        event.preventDefault();
        setSaving(handed(new Blob([file.bytes as BlobPart], { type: file.media }), file.file));
      }}
    >
      <Chooser
        name={say('save.scope')}
        value={scope}
        names={scopes}
        nameOf={scopeName}
        onChoose={setScope}
      />
      <Chooser
        name={say('save.format')}
        value={kind}
        names={kinds}
        nameOf={(kind) => say(`save.kind.${kind}`)}
        onChoose={setWanted}
      />
      <p className="save-note">
        {isolated(file.file, language)} · {say('save.bytes', { bytes: file.bytes.length })}
      </p>
      {file.media === 'text/csv' && <p className="save-note">{say('save.formulas')}</p>}
      {file.media !== 'application/zip' && (
        <figure>
          <figcaption>{say('save.start')}</figcaption>
          <textarea
            readOnly
            dir="ltr"
            rows={8}
            wrap="off"
            aria-label={say('save.start')}
            value={new TextDecoder().decode(file.bytes.subarray(0, SHOWN_BYTES))}
          />
        </figure>
      )}
      <div className="save-ends">
        <SavingStatus saving={saving} language={language} />
        <button type="submit" className="first">
          {say('save.do')}
        </button>
      </div>
    </form>
  );

  function scopeName(scope: Scope): string {
    if (scope === 'whole' || scope === 'two') return say(`save.scope.${scope}`);
    return periodWords(dayPeriod(choice[scope]), language);
  }
}
