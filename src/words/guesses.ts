import type { Language } from '../graph/dataset.ts';
import { type MessageId, commaList, isolated, sayIn } from './messages.ts';

/** Why something was guessed of a table: a code, the columns that tell it, a value, and how often. */
type Reason<Why extends string> = {
  readonly why: Why;
  readonly columns: readonly string[];
  readonly value: string;
  readonly count: number;
};

type KnownWhy = MessageId extends infer Id
  ? Id extends `own.why.${infer Why}`
    ? Why
    : never
  : never;

/** A reason as a sentence: "start_date holds dates." */
export const reasonWords = (
  { why, columns, value, count }: Reason<KnownWhy>,
  language: Language,
): string =>
  sayIn(language)(`own.why.${why}`, {
    columns: commaList(
      columns.map((column) => isolated(column, language)),
      language,
    ),
    value: isolated(value, language),
    count,
  });
