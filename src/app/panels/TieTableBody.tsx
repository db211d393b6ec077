import { type ReactNode, useMemo, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import { type Column, type TieRow, sortedRows } from '../../scene/rows.ts';
import { sayIn, semicolonList } from '../../words/messages.ts';
import { contestName, presenceName } from '../../words/names.ts';

/** How many rows are drawn at once. */
const STEP = 200;
/** How many sources a row names before it counts the rest. */
const SOURCES = 2;

type Order = { readonly column: Column; readonly down: boolean };

/** The rows in an order that the headers change; all that they name leads on. */
export function TieTableBody(props: {
  /** What the table is called. */
  readonly caption: string;
  readonly rows: readonly TieRow[];
  /** The first is that of the row's name. */
  readonly columns: readonly Column[];
  readonly network: Network;
  /** What the dates are called in the column of certainty; none where there is but one. */
  readonly names: readonly string[];
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}) {
  const { caption, rows, columns, network, names, language, selected, onSelect } = props;
  const say = sayIn(language);
  const [order, setOrder] = useState<Order>({ column: columns[0]!, down: false });
  const [most, setMost] = useState(STEP);
  const sorted = useMemo(() => sortedRows(rows, network, order), [rows, network, order]);
  const turn = (column: Column) =>
    setOrder({ column, down: order.column === column && !order.down });
  const rest = sorted.length - most;
  return (
    <>
      <table className="rows">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
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
              columns={columns}
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
      className={column === 'sources' ? column : undefined}
      aria-sort={isOrder ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onTurn(column)}>
        {sayIn(language)(`table.${column}`)}
        <span className="sort" aria-hidden="true" />
      </button>
    </th>
  );
}

type RowProps = {
  readonly row: TieRow;
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly language: Language;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
};

function Row(props: RowProps) {
  const [first, ...others] = props.columns;
  return (
    <tr aria-current={props.isSelected ? 'true' : undefined}>
      <th scope="row">{cellOf(first!, props)}</th>
      {others.map((column) => (
        <td
          key={column}
          className={column === 'sources' ? column : undefined}
          data-name={sayIn(props.language)(`table.${column}`)}
        >
          {cellOf(column, props)}
        </td>
      ))}
    </tr>
  );
}

/** What a row has in a column; the relation leads to the tie, without one its start does. */
function cellOf(column: Column, props: RowProps): ReactNode {
  const { row, columns, language, onSelect } = props;
  const lead = (id: string, text: string) => (
    <button type="button" className="lead" data-lead={id} onClick={() => onSelect(id)}>
      {text}
    </button>
  );
  switch (column) {
    case 'actor':
    case 'member':
      return lead(row.tie.source, row.actor);
    case 'relation':
      return lead(row.tie.id, row.relation);
    case 'other':
      return lead(row.tie.target, row.other);
    case 'since':
      return columns.includes('relation') ? row.since : lead(row.tie.id, row.since);
    case 'role':
    case 'status':
    case 'until':
      return row[column];
    case 'certainty':
      return <Sure {...props} />;
    case 'sources':
      return sourcesWords(row.sources, language);
  }
}

/** How sure a row is on each date, and whether it is contested. */
function Sure({ row, names, language }: RowProps) {
  return (
    <>
      {row.presence.map((presence, side) => (
        <span key={names[side] ?? ''} className={`sure sure-${presence}`}>
          {names[side] === undefined ? null : <b>{names[side]}</b>}{' '}
          {presenceName(presence, language)}
        </span>
      ))}
      {row.contested === null ? null : (
        <span className="contested">{contestName(row.contested, language)}</span>
      )}
    </>
  );
}

/** The first sources, and how many more there are. */
function sourcesWords(sources: readonly string[], language: Language): string {
  const list = semicolonList(sources.slice(0, SOURCES), language);
  const count = sources.length - SOURCES;
  return count <= 0 ? list : sayIn(language)('picture.sources.more', { list, count });
}
