import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Language } from '../../graph/dataset.ts';
import type { Choice } from '../../scene/choice.ts';
import { type TieRow, tieRows } from '../../scene/rows.ts';
import { sayIn } from '../../words/messages.ts';
import type { Selection } from './selection.ts';
import './table.css';
import { TieTableBody } from './TieTableBody.tsx';

const WHICH = ['both', 'a', 'b'] as const;
type Which = (typeof WHICH)[number];

/** What the picture shows, as a table, one toggle away from it: the same ties, of either date or both. */
export function TieTable(props: {
  readonly choice: Choice;
  readonly difference: Difference;
  readonly selection: Selection;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement | null>(null);
  // The table stands below the picture, where it would open out of sight.
  useEffect(() => {
    if (isOpen) frame.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  const say = sayIn(props.choice.language);
  return (
    <div className="tie-table" ref={frame}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {say('table.show')}
      </button>
      {isOpen ? (
        <section id={id} aria-label={say('table.heading')}>
          <OpenTable {...props} />
        </section>
      ) : null}
    </div>
  );
}

function OpenTable(props: {
  readonly choice: Choice;
  readonly difference: Difference;
  readonly selection: Selection;
}) {
  const { choice, difference, selection } = props;
  const { language } = choice;
  const [wanted, setWanted] = useState<Which>('both');
  const which = choice.view === 'one' ? 'a' : wanted;
  const rows = useRows(difference, which, language);
  return (
    <>
      {choice.view === 'one' ? null : (
        <WhichRows which={which} language={language} onWhich={setWanted} />
      )}
      <TieTableBody
        rows={rows}
        network={difference.from.view.network}
        names={which === 'both' ? ['A', 'B'] : []}
        language={language}
        selected={choice.selected}
        onSelect={selection.select}
      />
    </>
  );
}

function useRows({ from, to }: Difference, which: Which, language: Language): readonly TieRow[] {
  return useMemo(() => {
    const snapshots = which === 'both' ? [from, to] : [which === 'a' ? from : to];
    return tieRows(snapshots, language);
  }, [from, to, which, language]);
}

/** Of which date the rows are. */
function WhichRows(props: {
  readonly which: Which;
  readonly language: Language;
  readonly onWhich: (which: Which) => void;
}) {
  const say = sayIn(props.language);
  const name = (which: Which) =>
    which === 'both' ? say('table.rows.both') : say(which === 'a' ? 'page.date-a' : 'page.date-b');
  return (
    <label>
      {say('table.rows')}{' '}
      <select
        value={props.which}
        onChange={({ target }) =>
          props.onWhich(WHICH.find((one) => one === target.value) ?? 'both')
        }
      >
        {WHICH.map((which) => (
          <option key={which} value={which}>
            {name(which)}
          </option>
        ))}
      </select>
    </label>
  );
}
