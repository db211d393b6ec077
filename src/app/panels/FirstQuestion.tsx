import { firstQuestion } from '../../scene/answers.ts';
import { Question } from './Question.tsx';
import { useReading } from './reading.ts';

/** The question that the data set opens with, else its first. */
export function FirstQuestion() {
  const { network } = useReading();
  const first = firstQuestion(network);
  return first ? <Question question={first} /> : null;
}
