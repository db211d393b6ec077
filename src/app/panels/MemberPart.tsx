import { useMemo, useState } from 'react';
import { membershipCsv } from '../../formats/membership.ts';
import type { Actor } from '../../graph/dataset.ts';
import { MEMBER_COLUMNS, memberRows } from '../../scene/rows.ts';
import { periodWords } from '../../words/dates.ts';
import { lensWords } from '../../words/lens.ts';
import { useReading } from './reading.ts';
import './table.css';
import { Takeaway } from './Takeaway.tsx';
import { TieTableBody } from './TieTableBody.tsx';

const TIMES = ['shown', 'all'] as const;
type Time = (typeof TIMES)[number];

/** The members of a bloc as a table: those on the dates on show, or of all time; to be sorted, copied and saved. */
export function MemberPart({ bloc }: { readonly bloc: Actor }) {
  const { network, language, say, sides, selection } = useReading();
  const [time, setTime] = useState<Time>('shown');
  const snapshots = useMemo(() => sides.map(({ snapshot }) => snapshot), [sides]);
  const rows = useMemo(
    () => memberRows(snapshots, bloc.id, time, language),
    [snapshots, bloc, time, language],
  );
  const csv = () => membershipCsv(snapshots, language, { bloc: bloc.id, time });
  return (
    <section className="member-part">
      <h3>{say('members.title')}</h3>
      {sides.map(({ name, snapshot: { view, period } }) => (
        <p key={name} className="quiet">
          {sides.length > 1 ? <b>{name}</b> : null} <bdi>{periodWords(period, language)}</bdi>
          {view.lens.kind === 'record'
            ? null
            : ` – ${lensWords(view.lens, network.dataset, language)}`}
        </p>
      ))}
      <div className="member-tools">
        <label>
          {say('table.rows')}{' '}
          <select
            value={time}
            onChange={({ target }) => setTime(TIMES.find((one) => one === target.value) ?? 'shown')}
          >
            {TIMES.map((one) => (
              <option key={one} value={one}>
                {say(`members.rows.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Takeaway name={`members-${bloc.id}`} copy={csv} files={{ csv }} />
      </div>
      {rows.length === 0 ? (
        <p>{say('panel.members.none')}</p>
      ) : (
        <div className="member-scroll">
          <TieTableBody
            caption={say('members.title')}
            rows={rows}
            columns={MEMBER_COLUMNS}
            network={network}
            names={sides.length > 1 ? sides.map(({ name }) => name) : []}
            language={language}
            selected={null}
            onSelect={selection.select}
          />
        </div>
      )}
    </section>
  );
}
