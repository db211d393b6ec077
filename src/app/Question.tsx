import type { Language, Question as Asked } from '../graph/dataset.ts';
import { labelIn, saysIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { citationShort } from '../words/citations.ts';
import { sayIn } from '../words/messages.ts';
import { replyName } from '../words/names.ts';

/** A question, and what each source answers. */
export function Question(props: {
  readonly network: Network;
  readonly question: Asked;
  readonly language: Language;
}) {
  const { network, question, language } = props;
  const say = sayIn(language);
  const answers = network.dataset.answers.filter((answer) => answer.question === question.id);
  return (
    <section className="question" aria-label={say('page.question')}>
      <h2>{labelIn(question.label, language)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('page.source')}</th>
            <th scope="col">{say('page.answer')}</th>
            <th scope="col">{say('page.says')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ source: id, answer, locator, says }) => {
            const source = network.source.get(id);
            return (
              <tr key={id}>
                <th scope="row">{source ? <cite>{citationShort(source, language)}</cite> : id}</th>
                <td className={`reply reply-${answer}`}>{replyName(answer, language)}</td>
                <td>
                  {saysIn(says, language)} {locator === null ? null : <small>{locator}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
