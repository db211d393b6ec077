import { useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { csvLine } from '../../formats/rfc4180.ts';
import { type Answer, type Language, labelIn } from '../../graph/dataset.ts';
import { answerLines, answerTable } from '../../words/answers.ts';
import { citationShort, isDocument } from '../../words/citations.ts';
import { replyName } from '../../words/names.ts';
import { Copy } from './Copy.tsx';
import '../dialog.css';
import './questions.css';
import { useReading } from './reading.ts';
import { Says } from './Says.tsx';
import { SourceFacts } from './SourceFacts.tsx';

/** All questions by all sources that answer any; each cell opens what is said and where. */
export function Questions(props: { readonly language: Language; readonly onClose: () => void }) {
  const { language, onClose } = props;
  const { network, say } = useReading();
  const dialog = useRef<HTMLDialogElement>(null);
  const table = useMemo(() => answerTable(network), [network]);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const csv = () => {
    const header = [
      say('questions.question'),
      'id',
      say('page.source'),
      say('page.answer'),
      say('panel.paragraph'),
      say('page.says'),
    ];
    return [header, ...answerLines(table, language)].map(csvLine).join('');
  };
  // The many that answer one or two questions would make columns of gaps: they are named within the row.
  const documents = table.sources.filter(isDocument);
  const columns = documents.length > 0 ? documents : table.sources;
  // In the body, since the sheet that the panel is on a phone is inert while it is lowered.
  return createPortal(
    <dialog
      ref={dialog}
      className="wide questions"
      aria-label={say('questions.title')}
      onClose={onClose}
    >
      <header>
        <h2>{say('questions.title')}</h2>
        <Copy text={csv} name={say('questions.copy')} />
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('save.close')}
        </button>
      </header>
      <div className="questions-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('questions.question')}</th>
              {columns.map((source) => (
                <th key={source.id} scope="col">
                  {source.id} <span>{citationShort(source, language)}</span>
                </th>
              ))}
              {columns === table.sources ? null : <th scope="col">{say('questions.others')}</th>}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ question, answers }) => (
              <tr key={question.id}>
                <th scope="row">{labelIn(question.label, language)}</th>
                {columns.map((source, at) => (
                  <td key={source.id} data-source={source.id}>
                    <Cell answer={answers[at] ?? null} />
                  </td>
                ))}
                {columns === table.sources ? null : (
                  <td data-source={say('questions.others')}>
                    <Others
                      answers={answers.slice(columns.length).filter((answer) => answer !== null)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </dialog>,
    document.body,
  );
}

/** The answers of sources other than the documents, folded. */
function Others({ answers }: { readonly answers: readonly Answer[] }) {
  const { say } = useReading();
  if (answers.length === 0) return null;
  return (
    <details>
      <summary>{say('panel.others', { count: answers.length })}</summary>
      {answers.map((answer) => (
        <Cell key={answer.source} answer={answer} isNamed />
      ))}
    </details>
  );
}

/** One source's answer; opened, what it says and where. */
function Cell(props: { readonly answer: Answer | null; readonly isNamed?: boolean }) {
  const { network, language, say } = useReading();
  const { answer } = props;
  if (answer === null) return <span className="quiet">{say('questions.none')}</span>;
  const source = network.source.get(answer.source);
  return (
    <details>
      <summary className={`reply-${answer.answer}`}>
        {replyName(answer.answer, language)}
        {props.isNamed === true && source ? (
          <span className="quiet"> {citationShort(source, language)}</span>
        ) : null}
      </summary>
      <Says says={answer.says} />
      <SourceFacts id={answer.source} locator={answer.locator} />
    </details>
  );
}
