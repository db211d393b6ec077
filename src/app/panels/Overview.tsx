import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { Changes } from './Changes.tsx';
import { Question } from './Question.tsx';
import './overview.css';
import { useReading } from './reading.ts';
import { WhoWasIn } from './WhoWasIn.tsx';

/** With nothing selected: the question, a way to ask another, and what changed. */
export function Overview({ difference }: { readonly difference: Difference }) {
  const { network, choice } = useReading();
  const question = questionOf(network);
  return (
    <>
      {question ? <Question question={question} /> : null}
      <WhoWasIn />
      {choice.view === 'one' ? null : <Changes difference={difference} />}
    </>
  );
}

/** The question that the data set opens with, else its first. */
function questionOf({ dataset: { description, questions } }: Network) {
  return questions.find(({ id }) => id === description.firstView?.question) ?? questions[0];
}
