import { type DateReading, readDate, readInterval } from '../time/edtf.ts';
import {
  LANGUAGES,
  type Label,
  type Participant,
  type Says,
  type Table,
} from '../graph/dataset.ts';
import type { ProblemCode } from './codes.ts';
import { kebab, nearest } from './nearest.ts';
import type { DetailsOf } from './report.ts';

/** What a field may ask and tell while its row is read. */
export type RowReading = {
  /** Tells of a fault in the field's column of this number, with the value; undefined, to return. */
  readonly fault: <Code extends ProblemCode>(
    code: Code,
    details: DetailsOf<Code>,
    value?: string,
    column?: number,
  ) => undefined;
  /** The id that a row of one of the tables has; undefined, and a fault, if there is none. */
  readonly find: (tables: readonly Table[], id: string) => string | undefined;
};

/** One property of a record: the columns it stands in, how they are read, checked and written. */
export type Field<Value> = {
  /** What its column names end in: '' for the one, or the languages' `_en`, `_es`, `_ar`. */
  readonly suffixes: readonly string[];
  /** Whether its first column must be there, and filled in every row. */
  readonly required: boolean;
  /** Whether a fault leaves the row out: without the field it would say something else. */
  readonly vital: boolean;
  /** What the field is when it is blank or left out. */
  readonly blank: Value | undefined;
  /** The value of the cells (not all blank) at these places; undefined after a fault. */
  read(cells: readonly string[], places: readonly number[], row: RowReading): Value | undefined;
  /** The cells of a value, '' for blank. */
  write(value: Value): readonly string[];
};

/** The field must be filled in every row. */
export const required = <Value>(field: Field<Value | null>): Field<Value> =>
  ({ ...field, required: true, vital: true, blank: undefined }) as Field<Value>;

/** A fault in the field leaves the row out. */
export const vital = <Value>(field: Field<Value>): Field<Value> => ({ ...field, vital: true });

/** A blank field stands for a value. */
export const otherwise = <Value>(field: Field<Value | null>, blank: Value): Field<Value> =>
  ({ ...field, blank }) as Field<Value>;

/** A field of one column; `read` gets its text trimmed and not blank. */
function single<Value>(
  read: (text: string, row: RowReading) => Value | undefined,
  write: (value: Value) => string,
): Field<Value | null> {
  return {
    suffixes: [''],
    required: false,
    vital: false,
    blank: null,
    read: (cells, [place = -1], row) => read((cells[place] ?? '').trim(), row),
    write: (value) => [value === null ? '' : write(value)],
  };
}

/** A single field whose value is its text. */
const textual = (read: (text: string, row: RowReading) => string | undefined) =>
  single(read, (value: string) => value);

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The row's own id. */
export const id = (): Field<string> =>
  required(
    textual((text, row) => {
      if (ID.test(text)) return text;
      return row.fault('id-form', { nearest: kebab(text) });
    }),
  );

/** The id of a row of one of these tables. A wrong one leaves the row out. */
export const reference = (...tables: readonly Table[]): Field<string | null> =>
  vital(textual((text, row) => row.find(tables, text)));

/** A code of an open vocabulary, such as a role. */
export const code = (): Field<string | null> =>
  textual((text, row) => {
    if (!ID.test(text)) row.fault('code-form', { nearest: kebab(text) });
    return text;
  });

/** Any text, kept to the letter. */
export const text = (): Field<string | null> => ({
  ...textual((value) => value),
  read: (cells, [place = -1]) => cells[place] ?? '',
});

/** The bound of a spell, a date; the row's check reads it together with the others. */
export const bound = (): Field<string | null> => textual((value) => value);

/** One of a list. */
export const choice = <Value extends string>(choices: readonly Value[]): Field<Value | null> =>
  single(
    (value, row) => {
      const found = choices.find((known) => known === value);
      return found ?? unknownChoice(value, choices, row);
    },
    (value) => value,
  );

/** A value that is written as the first of its texts; the others are understood too. */
export function coded<Value>(spellings: readonly (readonly [Value, ...string[]])[]) {
  const canonical = spellings.map(([, first = '']) => first);
  return single<Value>(
    (value, row) => {
      const found = spellings.find(([, ...texts]) => texts.includes(value));
      if (!found) return unknownChoice(value, canonical, row);
      return found[0];
    },
    (value) => spellings.find(([known]) => known === value)?.[1] ?? '',
  );
}

function unknownChoice(value: string, choices: readonly string[], row: RowReading): undefined {
  return row.fault('choice-unknown', {
    choices: choices.join(', '),
    nearest: nearest(kebab(value), choices),
  });
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number from `least` to `most`. */
export const number = (least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Field<number | null> =>
  single((written, row) => {
    const plain = written.replace('\u2212', '-');
    if (!NUMBER.test(plain)) return row.fault('number-form', {});
    const value = Number(plain);
    if (value < least || value > most) return row.fault('number-range', { least, most });
    return value;
  }, String);

/** A whole number from `least` on. */
export const whole = (least: number): Field<number | null> => {
  const any = number(least, Number.MAX_SAFE_INTEGER);
  return {
    ...any,
    read: (cells, places, row) => {
      const value = any.read(cells, places, row);
      if (value === undefined || value === null || Number.isInteger(value)) return value;
      return row.fault('number-whole', {});
    },
  };
};

const dateBy = (read: (text: string) => DateReading | ReturnType<typeof readInterval>) =>
  textual((value, row) => {
    const reading = read(value);
    if (reading.ok) return value;
    return row.fault(reading.fault, {});
  });

/** A date of EDTF. */
export const date = (): Field<string | null> => dateBy(readDate);

/** A date of EDTF, or an interval `a/b` of two. */
export const dates = (): Field<string | null> => dateBy(readInterval);

/** A text that has to fit a pattern. */
const patterned = (pattern: RegExp, fault: 'wikidata-form' | 'iso3-form') =>
  textual((value, row) => (pattern.test(value) ? value : row.fault(fault, {})));

export const wikidata = () => patterned(/^Q[1-9]\d*$/, 'wikidata-form');
export const iso3 = () => patterned(/^[A-Z]{3}$/, 'iso3-form');

/** A language tag (BCP 47), checked by its form. */
export const language = (): Field<string | null> =>
  textual((value, row) => {
    if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) row.fault('language-form', {});
    return value;
  });

/** An address of the web. It becomes a link, so that no other scheme is let through. */
export const url = (): Field<string | null> =>
  textual((value, row) =>
    /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value) ? value : row.fault('url-form', {}),
  );

const inLanguages = {
  suffixes: LANGUAGES.map((tag) => `_${tag}`),
  vital: false,
  write: ({ en, es, ar }: Says) => [en ?? '', es ?? '', ar ?? ''],
};

/** A text by language, of which any may be blank. */
export const says = (): Field<Says> => ({
  ...inLanguages,
  required: false,
  blank: Object.freeze({ en: null, es: null, ar: null }),
  read: (cells, places) => saysOf(cells, places),
});

/** A text by language, of which English must be there. */
export const label = (): Field<Label> => ({
  ...inLanguages,
  required: true,
  vital: true,
  blank: undefined,
  read: (cells, places) => saysOf(cells, places) as Label,
});

function saysOf(cells: readonly string[], [en = -1, es = -1, ar = -1]: readonly number[]): Says {
  return Object.freeze({ en: filled(cells[en]), es: filled(cells[es]), ar: filled(cells[ar]) });
}

const filled = (cell: string | undefined): string | null =>
  cell === undefined || cell.trim() === '' ? null : cell;

const BETWEEN = ';';

/** Ids of a table, separated by semicolons. Those that are wrong are left out one by one. */
export const references = (table: Table): Field<readonly string[]> =>
  listed(
    (item, row) => row.find([table], item),
    (value) => value,
  );

/** Nodes with the part they had, `peru:host;venezuela`. */
export const participants = (): Field<readonly Participant[]> =>
  listed(
    (item, row) => {
      const colon = item.indexOf(':');
      const role = colon === -1 ? '' : item.slice(colon + 1).trim();
      const node = row.find(['nodes'], colon === -1 ? item : item.slice(0, colon).trim());
      if (node === undefined) return undefined;
      if (role !== '' && !ID.test(role)) row.fault('code-form', { nearest: kebab(role) }, role);
      return Object.freeze({ node, role: role === '' ? null : role });
    },
    ({ node, role }) => (role === null ? node : `${node}:${role}`),
  );

function listed<Item>(
  read: (item: string, row: RowReading) => Item | undefined,
  write: (item: Item) => string,
): Field<readonly Item[]> {
  return {
    suffixes: [''],
    required: false,
    vital: false,
    blank: Object.freeze([]),
    read: (cells, [place = -1], row) =>
      Object.freeze(
        (cells[place] ?? '')
          .split(BETWEEN)
          .map((item) => item.trim())
          .filter((item) => item !== '')
          .map((item) => read(item, row))
          .filter((item) => item !== undefined),
      ),
    write: (items) => [items.map(write).join(BETWEEN)],
  };
}
