import { type Answer, type Question as Asked, type Reply, labelIn } from '../../graph/dataset.ts';
import { answersTo } from '../../scene/answers.ts';
import { replyName } from '../../words/names.ts';
import './question.css';
import { useReading } from './reading.ts';
import { Says } from './Says.tsx';
import { SourceFacts, SourceName } from './SourceFacts.tsx';

/** A question: how many sources answer what, then each document's answer; other sources folded. */
export function Question({ question }: { readonly question: Asked }) {
  const { network, language, say } = useReading();
  const { documents, others } = answersTo(network, question.id);
  const isSplit = documents.length > 0 && others.length > 0;
  return (
    <section className="question" aria-label={say('page.question')}>
      <h2>{labelIn(question.label, language)}</h2>
      <Tally answers={[...documents, ...others]} />
      <Answers
        name={say('panel.documents')}
        answers={isSplit ? documents : [...documents, ...others]}
      />
      {isSplit ? (
        <details className="others">
          <summary>{say('panel.others', { count: others.length })}</summary>
          <Answers name={say('panel.others', { count: others.length })} answers={others} />
        </details>
      ) : null}
      <AllQuestions />
    </section>
  );
}

/** A way to all questions, which lie over the page and have an address. */
function AllQuestions() {
  const { network, say, selection } = useReading();
  const count = network.dataset.questions.length;
  if (count < 2) return null;
  return (
    <p>
      <button type="button" onClick={() => selection.choose({ page: 'questions' })}>
        {say('questions.open', { count })}
      </button>
    </p>
  );
}

const ORDER: readonly Reply[] = ['yes', 'partly', 'no', 'silent'];

/** How many sources give each answer. */
function Tally({ answers }: { readonly answers: readonly Answer[] }) {
  const { language, say } = useReading();
  const count = (reply: Reply) => answers.filter(({ answer }) => answer === reply).length;
  return (
    <table className="answer-tally">
      <caption className="unseen">{say('panel.answers')}</caption>
      <tbody>
        <tr>
          {ORDER.map((reply) => (
            <td key={reply} className={`reply-${reply}`}>
              {count(reply)}
            </td>
          ))}
        </tr>
        <tr>
          {ORDER.map((reply) => (
            <td key={reply}>{replyName(reply, language)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Answers(props: { readonly name: string; readonly answers: readonly Answer[] }) {
  const { language, say } = useReading();
  return (
    <table className="answers stacked">
      <caption className="unseen">{props.name}</caption>
      <thead>
        <tr>
          <th scope="col">{say('page.answer')}</th>
          <th scope="col">{say('page.source')}</th>
          <th scope="col">{say('page.says')}</th>
        </tr>
      </thead>
      <tbody>
        {props.answers.map(({ source, answer, locator, says }) => (
          <tr key={source}>
            <td className={`reply reply-${answer}`}>{replyName(answer, language)}</td>
            <th scope="row">
              <SourceName id={source} />
            </th>
            <td>
              <Says says={says} />
              <SourceFacts id={source} locator={locator} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
