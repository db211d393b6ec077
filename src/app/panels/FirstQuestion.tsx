import { Question } from './Question.tsx';
import { useReading } from './reading.ts';

/** The question that the data set opens with, else its first. */
export function FirstQuestion() {
  const { network } = useReading();
  const { description, questions } = network.dataset;
  const first = questions.find(({ id }) => id === description.firstView?.question) ?? questions[0];
  return first ? <Question question={first} /> : null;
}
