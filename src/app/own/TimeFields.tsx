import type { ReactNode } from 'react';
import type { Language } from '../../graph/dataset.ts';
import { DATE_ORDERS, type DateOrder } from '../../formats/intake/dates.ts';
import type { BoundMapping, DateMapping } from '../../formats/intake/mapping.ts';
import { sayIn } from '../../words/messages.ts';
import { Choices, Options, Words } from './Field.tsx';
import { NONE, columnOf, columnOptions, optionOf } from './columns.ts';

/** What a blank cell of a bound means. */
const BLANKS = ['unknown', 'still', 'open'] as const;
type Blank = (typeof BLANKS)[number];

/** Where the start or the end of a tie stands, and what stands there in place of dates. */
export function BoundFields(props: {
  readonly side: 'start' | 'end';
  readonly bound: BoundMapping;
  readonly columns: readonly string[];
  readonly language: Language;
  /** Whether day and month cannot be told apart in the column. */
  readonly isDoubtful: boolean;
  readonly onChange: (bound: BoundMapping) => void;
  /** Why this is thought. */
  readonly children: ReactNode;
}) {
  const { side, bound, columns, language, isDoubtful, onChange } = props;
  const say = sayIn(language);
  const { date } = bound;
  const put = (part: Partial<BoundMapping>) => onChange({ ...bound, ...part });
  const blank: Blank = bound.still.includes('')
    ? 'still'
    : bound.open.includes('')
      ? 'open'
      : 'unknown';
  const withBlank = (name: Blank) =>
    put(
      Object.fromEntries(
        BLANKS.map((one) => {
          const words = bound[one].filter((word) => word !== '');
          return [one, one === name && one !== 'unknown' ? ['', ...words] : words];
        }),
      ),
    );
  return (
    <fieldset>
      <legend>{say(`own.${side}`)}</legend>
      {props.children}
      <DateFields {...{ date, columns, language }} onChange={(date) => put({ date })} />
      {date?.form === 'column' && (isDoubtful || date.order !== null) ? (
        <Choices<DateOrder>
          name={say(isDoubtful ? `own.order.${side}.asked` : `own.order.${side}`)}
          value={date.order}
          options={DATE_ORDERS.filter((order) => order !== 'ymd' || !isDoubtful).map(
            (order) => [order, say(`own.order.${order}`)] as const,
          )}
          onChoose={(order) => put({ date: { ...date, order } })}
        />
      ) : null}
      {date === null ? null : (
        <>
          <Options<Blank>
            name={say('own.blank')}
            value={blank}
            options={BLANKS.map((one) => [one, say(`own.blank.${side}.${one}`)] as const)}
            onChoose={withBlank}
          />
          <details>
            <summary>{say('own.words')}</summary>
            {BLANKS.map((one) => (
              <Words
                key={one}
                name={say(`own.words.${side}.${one}`)}
                words={bound[one]}
                onChange={(words) => put({ [one]: words })}
              />
            ))}
          </details>
        </>
      )}
    </fieldset>
  );
}

const FORMS = ['none', 'column', 'parts'] as const;

/** A date in one column, in three, or in none. */
function DateFields(props: {
  readonly date: DateMapping | null;
  readonly columns: readonly string[];
  readonly language: Language;
  readonly onChange: (date: DateMapping | null) => void;
}) {
  const { date, columns, language, onChange } = props;
  const say = sayIn(language);
  const [first = ''] = columns;
  const turn = (form: (typeof FORMS)[number]) => {
    const at = date === null ? first : date.form === 'column' ? date.column : date.year;
    if (form === 'none') onChange(null);
    else if (form === 'column') onChange({ form, column: at, order: null });
    else onChange({ form, year: at, month: null, day: null });
  };
  const column = (name: string, value: string | null, put: (column: string | null) => void) => (
    <Options
      name={name}
      value={optionOf(value)}
      options={columnOptions(columns, [[NONE, say('own.none')]])}
      onChoose={(option) => put(columnOf(option))}
    />
  );
  return (
    <>
      <Options
        name={say('own.date')}
        value={date?.form ?? 'none'}
        options={FORMS.map((form) => [form, say(`own.date.${form}`)] as const)}
        onChoose={turn}
      />
      {date?.form === 'column'
        ? column(say('own.date.in'), date.column, (column) =>
            onChange(column === null ? null : { ...date, column, order: null }),
          )
        : null}
      {date?.form === 'parts' ? (
        <div className="own-three">
          {column(say('own.date.year'), date.year, (year) =>
            onChange(year === null ? null : { ...date, year }),
          )}
          {column(say('own.date.month'), date.month, (month) =>
            onChange({ ...date, month, day: month === null ? null : date.day }),
          )}
          {column(say('own.date.day'), date.day, (day) => onChange({ ...date, day }))}
        </div>
      ) : null}
    </>
  );
}
