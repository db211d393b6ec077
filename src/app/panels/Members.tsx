import type { Actor, Language } from '../../graph/dataset.ts';
import {
  type Member,
  countMembers,
  memberCells,
  memberHeader,
  membersOf,
  membersText,
} from '../../scene/members.ts';
import { periodWords, spellWords } from '../../words/dates.ts';
import { lensWords } from '../../words/lens.ts';
import { sayIn } from '../../words/messages.ts';
import { Copy } from './Copy.tsx';
import { Lead } from './Lead.tsx';
import { type Side, useReading } from './reading.ts';

/** Who was in a bloc on a day, as a table to copy. */
export function Members({ bloc, side }: { readonly bloc: Actor; readonly side: Side }) {
  const { language, say } = useReading();
  const { snapshot } = side;
  const { view } = snapshot;
  const members = membersOf(snapshot, bloc.id, language);
  const date = periodWords(snapshot.period, language);
  return (
    <section className="members">
      <h3>
        {say('panel.members', { date })}
        <span> {say('panel.members.count', { count: countMembers(members) })}</span>
      </h3>
      {view.lens.kind === 'record' ? null : (
        <p className="quiet">{lensWords(view.lens, view.network.dataset, language)}</p>
      )}
      {members.length === 0 ? (
        <p>{say('panel.members.none')}</p>
      ) : (
        <>
          <MemberTable members={members} side={side} />
          <Copy text={() => membersText(members, snapshot, language)} />
        </>
      )}
    </section>
  );
}

const COLUMNS = ['member', 'role', 'status', 'since', 'certainty', 'contested'] as const;

function MemberTable(props: { readonly members: readonly Member[]; readonly side: Side }) {
  const { language, say } = useReading();
  const { snapshot } = props.side;
  const header = memberHeader(language);
  return (
    <table className="stacked member-table">
      <caption className="unseen">
        {say('panel.members', { date: periodWords(snapshot.period, language) })}
      </caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {header[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.members.map((member) => (
          <MemberRow key={member.live.number} member={member} side={props.side} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member, side }: { readonly member: Member; readonly side: Side }) {
  const { language } = useReading();
  const cells = memberCells(member, side.snapshot, language);
  return (
    <tr>
      <th scope="row">
        <Lead id={member.actor.id}>{cells.member}</Lead>
      </th>
      <td>{cells.role}</td>
      <td>{cells.status === '' ? null : <Lead id={member.live.tie.id}>{cells.status}</Lead>}</td>
      <td>{sinceWords(member.live.tie.start, language)}</td>
      <td>{cells.certainty}</td>
      <td>
        {cells.contested === '' ? null : <span className="contested">{cells.contested}</span>}
      </td>
    </tr>
  );
}

/** The start within a line: "since 8 August 2017". */
function sinceWords(start: string | null, language: Language): string {
  return start === null
    ? sayIn(language)('spell.start.unknown')
    : spellWords({ start, end: null }, language, 'always');
}
