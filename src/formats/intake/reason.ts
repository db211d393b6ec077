/** What of a mapping a reason is about. */
export type About =
  | 'source'
  | 'target'
  | 'relation'
  | 'start'
  | 'end'
  | 'year'
  | 'role'
  | 'status'
  | 'sign';

/** Why something was guessed; `words` has a sentence for each, under `own.why.<why>`. */
export const WHYS = [
  /** Two columns are called as the two ends of a tie. */
  'pair',
  /** A column is called like what it is taken for. */
  'name',
  /** Two columns hold the same names. */
  'shared',
  /** A column names organisations, so that a row is a membership. */
  'organisation',
  /** A column names offices, so that a row is a term. */
  'office',
  /** Nothing tells but the order of the columns. */
  'first',
  /** One column alone names actors: the other end has to be told. */
  'single',
  /** A column has one name for each code of another. */
  'label',
  /** Year, month and day stand in columns of their own. */
  'parts',
  /** A column holds dates. */
  'dates',
  /** A column of dates is never earlier, or later, than the other. */
  'order',
  /** The same tie is there year by year. */
  'yearly',
  /** A year is all that is told of the time. */
  'year',
  /** A column has few words, which are kinds of ties. */
  'kinds',
  /** Every row says `directed` or `undirected`. */
  'direction',
  /** Plus and minus, or numbers on both sides of zero. */
  'signs',
  /** Words that are statuses here. */
  'statuses',
  /** A word, or the last date of all, stands for "still in force". */
  'going-on',
  /** Rows without an end are taken as still in force on the last date of the table. */
  'blank-end',
  /** Words that are no dates are taken as "not known". */
  'marks',
  /** The next spell begins on the day after the end, or a spell has one day. */
  'last-day',
  /** The next spell begins on the day of the end. */
  'ended',
  /** A number above 12 tells the day from the month. */
  'day-first',
  'month-first',
] as const;
export type Why = (typeof WHYS)[number];

/**
 * Why a part of a mapping was guessed: the columns that tell it, a value where one tells (else
 * ''), and how many rows or values do.
 */
export type Reason = {
  readonly about: About;
  readonly why: Why;
  readonly columns: readonly string[];
  readonly value: string;
  readonly count: number;
};

export const because = (
  about: About,
  why: Why,
  columns: readonly string[],
  { value = '', count = 0 }: { readonly value?: string; readonly count?: number } = {},
): Reason => Object.freeze({ about, why, columns: Object.freeze([...columns]), value, count });
