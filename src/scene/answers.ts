import type { Answer, Question } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { isDocument } from '../words/citations.ts';

/** The question that a data set opens with, else its first; undefined where there is none. */
export function firstQuestion({
  dataset: { description, questions },
}: Network): Question | undefined {
  const { firstView } = description;
  return questions.find(({ id }) => id === firstView?.question) ?? questions[0];
}

/**
 * The answers to a question: those of the documents that the data set is about (sources of the
 * kind `document`) first, then all others, each in the order of the file.
 */
export function answersTo(
  { dataset, source }: Network,
  question: string,
): { readonly documents: readonly Answer[]; readonly others: readonly Answer[] } {
  const answers = dataset.answers.filter((answer) => answer.question === question);
  const isFirst = (answer: Answer): boolean => {
    const row = source.get(answer.source);
    return row !== undefined && isDocument(row);
  };
  return {
    documents: answers.filter(isFirst),
    others: answers.filter((answer) => !isFirst(answer)),
  };
}
