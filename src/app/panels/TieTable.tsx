import { useEffect, useMemo, useRef, useState } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Language } from '../../graph/dataset.ts';
import type { Choice } from '../../scene/choice.ts';
import { COLUMNS, type TieRow, tieRows } from '../../scene/rows.ts';
import { sayIn } from '../../words/messages.ts';
import type { Selection } from './selection.ts';
import './table.css';
import { TieTableBody } from './TieTableBody.tsx';

const WHICH = ['both', 'a', 'b'] as const;
type Which = (typeof WHICH)[number];

/** What the picture shows, as a table in its place: the same ties, of either date or both. */
export function TieTable(props: TableProps) {
  const frame = useRef<HTMLElement | null>(null);
  // On a narrow screen the table stands below the pictures, where it would open out of sight.
  useEffect(() => frame.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section
      ref={frame}
      className="tie-table"
      id={props.id}
      aria-label={sayIn(props.language)('table.heading')}
    >
      <OpenTable {...props} />
    </section>
  );
}

type TableProps = {
  /** The element's, by which the button that opens it names it. */
  readonly id: string;
  readonly language: Language;
  readonly choice: Choice;
  readonly difference: Difference;
  readonly selection: Selection;
};

function OpenTable({ language, choice, difference, selection }: TableProps) {
  const [wanted, setWanted] = useState<Which>('both');
  const which = choice.view === 'one' ? 'a' : wanted;
  const rows = useRows(difference, which, language);
  return (
    <>
      {choice.view === 'one' ? null : (
        <WhichRows which={which} language={language} onWhich={setWanted} />
      )}
      <TieTableBody
        caption={sayIn(language)('table.heading')}
        rows={rows}
        columns={COLUMNS}
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
