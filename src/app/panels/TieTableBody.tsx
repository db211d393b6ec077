import { useMemo, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { COLUMNS, type Column, type TieRow, sortedRows } from '../../scene/rows.ts';
import { sayIn, semicolonList } from '../../words/messages.ts';
import { contestName, presenceName } from '../../words/names.ts';

/** How many rows are drawn at once. */
const STEP = 200;
/** How many sources a row names before it counts the rest. */
const SOURCES = 2;

type Order = { readonly column: Column; readonly down: boolean };

/** The rows in an order that the headers change; all that they name leads on. */
export function TieTableBody(props: {
  readonly rows: readonly TieRow[];
  readonly network: Network;
  /** What the dates are called in the column of certainty; none where there is but one. */
  readonly names: readonly string[];
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}) {
  const { rows, network, names, language, selected, onSelect } = props;
  const say = sayIn(language);
  const [order, setOrder] = useState<Order>({ column: 'actor', down: false });
  const [most, setMost] = useState(STEP);
  const sorted = useMemo(() => sortedRows(rows, network, order), [rows, network, order]);
  const turn = (column: Column) =>
    setOrder({ column, down: order.column === column && !order.down });
  const rest = sorted.length - most;
  return (
    <>
      <table>
        <caption className="unseen">{say('table.heading')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Header
                key={column}
                column={column}
                order={order}
                language={language}
                onTurn={turn}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <Row
              key={row.number}
              row={row}
              names={names}
              language={language}
              isSelected={selected === row.tie.id}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
      {rest <= 0 ? null : (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {say('table.more', { count: Math.min(rest, STEP) })}
        </button>
      )}
    </>
  );
}

function Header(props: {
  readonly column: Column;
  readonly order: Order;
  readonly language: Language;
  readonly onTurn: (column: Column) => void;
}) {
  const { column, order, language, onTurn } = props;
  const isOrder = order.column === column;
  return (
    <th
      scope="col"
      className={column}
      aria-sort={isOrder ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onTurn(column)}>
        {sayIn(language)(`table.${column}`)}
        <span className="sort" aria-hidden="true" />
      </button>
    </th>
  );
}

function Row(props: {
  readonly row: TieRow;
  readonly names: readonly string[];
  readonly language: Language;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}) {
  const { row, names, language, isSelected, onSelect } = props;
  const { tie, contested } = row;
  const lead = (id: string, text: string) => (
    <button type="button" className="lead" data-lead={id} onClick={() => onSelect(id)}>
      {text}
    </button>
  );
  return (
    <tr aria-current={isSelected ? 'true' : undefined}>
      <th scope="row">{lead(tie.source, row.actor)}</th>
      <td>{lead(tie.id, row.relation)}</td>
      <td>{lead(tie.target, row.other)}</td>
      <td>{row.since}</td>
      <td>{row.until}</td>
      <td>
        {row.presence.map((presence, side) => (
          <span key={names[side] ?? ''} className={`sure sure-${presence}`}>
            {names[side] === undefined ? null : <b>{names[side]}</b>}{' '}
            {presenceName(presence, language)}
          </span>
        ))}
        {contested === null ? null : (
          <span className="contested">{contestName(contested, language)}</span>
        )}
      </td>
      <td className="sources">{sourcesWords(row.sources, language)}</td>
    </tr>
  );
}

/** The first sources, and how many more there are. */
function sourcesWords(sources: readonly string[], language: Language): string {
  const list = semicolonList(sources.slice(0, SOURCES), language);
  const count = sources.length - SOURCES;
  return count <= 0 ? list : sayIn(language)('picture.sources.more', { list, count });
}
