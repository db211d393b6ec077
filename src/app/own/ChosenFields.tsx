import { useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { type Mapping, columnsIn } from '../../formats/intake/mapping.ts';
import { isKept } from '../../formats/intake/sieve.ts';
import { numberWords } from '../../words/numbers.ts';
import { sayIn } from '../../words/messages.ts';
import { Text } from './Field.tsx';
import type { TableFacts } from './looks.ts';

type Part = {
  readonly facts: TableFacts;
  readonly mapping: Mapping;
  readonly language: Language;
  readonly put: (part: Partial<Mapping>) => void;
};

/** How much of the table comes in: which years, and which of the columns that nothing else reads. */
export function ChosenFields({ facts, mapping, language, put }: Part) {
  const say = sayIn(language);
  return (
    <fieldset>
      <legend>{say('own.chosen')}</legend>
      <Heavy {...{ facts, language }} />
      <div className="own-three">
        {(['from', 'to'] as const).map((side) => (
          <YearField key={side} {...{ side, mapping, language, put }} />
        ))}
      </div>
      <ColumnChoice {...{ facts, mapping, language, put }} />
    </fieldset>
  );
}

/** More rows than a tab can be expected to hold beside a picture. */
const MOST_ROWS = 400_000;

/** Said beforehand: the table is past what a tab can hold, and what can be done. */
function Heavy({ facts, language }: Pick<Part, 'facts' | 'language'>) {
  if (facts.rows <= MOST_ROWS) return null;
  const values = {
    rows: numberWords(facts.rows, language),
    limit: numberWords(MOST_ROWS, language),
  };
  return (
    <p className="own-fault" role="note">
      {sayIn(language)('own.large.rows', values)}
    </p>
  );
}

/** A year as it is typed; what is no year is no limit, and is said. */
function YearField(props: Omit<Part, 'facts'> & { readonly side: 'from' | 'to' }) {
  const { side, mapping, language, put } = props;
  const say = sayIn(language);
  const year = mapping.years?.[side] ?? null;
  const [typed, setTyped] = useState(year === null ? '' : String(year));
  const isYear = /^\s*[-−]?\d{1,6}\s*$/.test(typed);
  const type = (text: string) => {
    setTyped(text);
    const found = /^\s*[-−]?\d{1,6}\s*$/.test(text) ? Number(text.replace('−', '-')) : null;
    const other = mapping.years?.[side === 'from' ? 'to' : 'from'] ?? null;
    const [from, to] = side === 'from' ? [found, other] : [other, found];
    put({ years: from === null && to === null ? null : { from, to } });
  };
  return (
    <div>
      <Text name={say(`own.years.${side}`)} value={typed} hint="1914" onType={type} />
      {isYear || typed.trim() === '' ? null : (
        <p className="own-note" role="status">
          {say('own.years.none')}
        </p>
      )}
    </div>
  );
}

/** Which columns that are read as nothing else are kept with the ties. */
function ColumnChoice({ facts: { columns }, mapping, language, put }: Part) {
  const say = sayIn(language);
  const read = new Set(columnsIn(mapping));
  const extra = columns.filter((column) => !read.has(column));
  if (extra.length === 0) return null;
  const kept = extra.filter((column) => isKept(mapping, column));
  const keep = (column: string, isWanted: boolean) => {
    const { dropped, only } = mapping;
    const withOut = (list: readonly string[]) => list.filter((one) => one !== column);
    if (only !== null) put({ only: isWanted ? [...only, column] : withOut(only) });
    else put({ dropped: isWanted ? withOut(dropped) : [...dropped, column] });
  };
  return (
    <details>
      <summary>{say('own.kept', { count: kept.length })}</summary>
      <p className="own-deeds">
        <button type="button" onClick={() => put({ only: null, dropped: [] })}>
          {say('own.kept.all')}
        </button>
        <button type="button" onClick={() => put({ only: [], dropped: [] })}>
          {say('own.kept.none')}
        </button>
      </p>
      <div className="own-columns">
        {extra.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={isKept(mapping, column)}
              onChange={({ target }) => keep(column, target.checked)}
            />
            <bdi>{column}</bdi>
          </label>
        ))}
      </div>
    </details>
  );
}
