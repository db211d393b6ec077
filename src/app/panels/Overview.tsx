import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { Changes } from './Changes.tsx';
import { Legend } from './Legend.tsx';
import { Question } from './Question.tsx';
import './overview.css';
import { useReading } from './reading.ts';
import { WhoWasIn } from './WhoWasIn.tsx';

/** With nothing selected: the question, a way to ask another, what changed, and how to read it. */
export function Overview({ difference }: { readonly difference: Difference }) {
  const { network, choice, say } = useReading();
  const question = questionOf(network);
  return (
    <>
      {question ? <Question question={question} /> : null}
      <WhoWasIn />
      {choice.view === 'one' ? null : <Changes difference={difference} />}
      <Legend />
      <section className="method">
        <h2>{say('panel.method')}</h2>
        <p>{say('page.method')}</p>
      </section>
    </>
  );
}

/** The question that the data set opens with, else its first. */
function questionOf({ dataset: { description, questions } }: Network) {
  return questions.find(({ id }) => id === description.firstView?.question) ?? questions[0];
}
