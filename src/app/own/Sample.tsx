import { useMemo } from 'react';
import { type Language, labelIn } from '../../graph/dataset.ts';
import { applyMapping } from '../../formats/intake/apply.ts';
import type { Grid } from '../../formats/intake/grid.ts';
import { type Mapping, columnsIn } from '../../formats/intake/mapping.ts';
import { spellWords } from '../../words/dates.ts';
import { sayIn } from '../../words/messages.ts';
import { faultWords } from '../../words/problems.ts';
import { Scroller } from '../Scroller.tsx';

/** As many columns as anyone can look through. */
const MOST_COLUMNS = 60;

/** How many ties of the first rows are shown. */
const SHOWN = 8;

/** What becomes of the first rows: the ties, as they will stand, and what cannot be used. */
export function Outcome(props: {
  readonly grid: Grid;
  readonly mapping: Mapping;
  readonly file: string;
  readonly language: Language;
}) {
  const { grid, mapping, file, language } = props;
  const say = sayIn(language);
  const { dataset, problems, tally } = useMemo(
    () => applyMapping(grid, mapping, file),
    [grid, mapping, file],
  );
  const faults = [...new Set(problems.map((problem) => faultWords(problem, language)))];
  const names = new Map(dataset?.nodes.map(({ id, label }) => [id, labelIn(label, language)]));
  const relations = new Map(
    dataset?.relations.map(({ id, label }) => [id, labelIn(label, language)]),
  );
  const ties = dataset?.ties ?? [];
  return (
    <section className="own-outcome" aria-label={say('own.outcome')}>
      <h3>{say('own.outcome')}</h3>
      <p role="status">
        {say('own.outcome.told', { rows: tally.rows, ties: ties.length, lost: tally.leftOut })}
        {tally.outside === 0 ? null : ` ${say('own.outcome.outside', { count: tally.outside })}`}
      </p>
      {ties.length === 0 ? null : (
        <div className="own-scroll">
          <table>
            <thead>
              <tr>
                {(['source', 'relation', 'target', 'when'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(`own.column.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ties.slice(0, SHOWN).map((tie) => (
                <tr key={tie.id}>
                  <td dir="auto">{names.get(tie.source)}</td>
                  <td dir="auto">{relations.get(tie.relation)}</td>
                  <td dir="auto">{names.get(tie.target)}</td>
                  <td>{spellWords(tie, language, 'unknown')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {faults.length === 0 ? null : (
        <ul className="own-faults">
          {faults.slice(0, 4).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The first rows as the table has them; the columns that are read are set apart. */
export function FirstRows(props: {
  readonly grid: Grid;
  readonly mapping: Mapping;
  readonly language: Language;
}) {
  const { grid, mapping, language } = props;
  const say = sayIn(language);
  const read = new Set(columnsIn(mapping));
  const columns = grid.columns.slice(0, MOST_COLUMNS);
  return (
    <div>
      <h3>{say('own.rows')}</h3>
      <Scroller className="own-scroll" name={{ label: say('own.rows') }}>
        <table className="own-rows" dir="ltr">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-read={read.has(column)}>
                  <bdi>{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.slice(0, 5).map((cells, row) => (
              <tr key={grid.lines[row]}>
                {columns.map((column, place) => (
                  <td key={column} data-read={read.has(column)} dir="auto">
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {grid.columns.length > MOST_COLUMNS ? (
        <p className="own-note">
          {say('own.rows.more', { count: grid.columns.length - MOST_COLUMNS })}
        </p>
      ) : null}
    </div>
  );
}
