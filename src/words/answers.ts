import {
  type Answer,
  type Language,
  type Question,
  type Source,
  labelIn,
  saysIn,
} from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { citationShort, isDocument } from './citations.ts';
import { replyName } from './names.ts';

/** Questions in the data's order, each with one cell for each source; null where it is not asked of it. */
export type AnswerTable = {
  /** The documents that the data set is about first, then others; those that answer anything. */
  readonly sources: readonly Source[];
  readonly rows: readonly {
    readonly question: Question;
    readonly answers: readonly (Answer | null)[];
  }[];
};

/** Which source answers which question how. */
export function answerTable({ dataset }: Network): AnswerTable {
  const answering = new Set(dataset.answers.map(({ source }) => source));
  const known = dataset.sources.filter(({ id }) => answering.has(id));
  const sources = [...known.filter(isDocument), ...known.filter((row) => !isDocument(row))];
  const cells = new Map(dataset.answers.map((row) => [cellName(row.question, row.source), row]));
  const rows = dataset.questions.map((question) => ({
    question,
    answers: sources.map(({ id }) => cells.get(cellName(question.id, id)) ?? null),
  }));
  return { sources, rows };
}

const cellName = (question: string, source: string): string => JSON.stringify([question, source]);

/** The table as rows of texts, one for each answer: question, source, answer, where, what it says. */
export function answerLines({ sources, rows }: AnswerTable, language: Language): string[][] {
  return rows.flatMap(({ question, answers }) =>
    answers.flatMap((answer, at) =>
      answer === null
        ? []
        : [
            [
              labelIn(question.label, language),
              answer.source,
              citationShort(sources[at]!, language),
              replyName(answer.answer, language),
              answer.locator ?? '',
              saysIn(answer.says, language) ?? '',
            ],
          ],
    ),
  );
}
