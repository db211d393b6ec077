import { type Dispatch, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { sayIn } from '../words/messages.ts';
import { learnLater } from './catalogue.ts';
import { later } from './later.tsx';
import { type Notice, noticeWords } from './notice.ts';
import type { Action } from './state.ts';

const DataFaults = later(async () => {
  const [{ DataFaults }] = await Promise.all([import('./DataFaults.tsx'), learnLater()]);
  return DataFaults;
});

/** Told of the link that was to be copied. */
const LINKS: readonly Notice['id'][] = ['notice.copied', 'notice.not-copied'];

/** What could not be used, and what else is to be told; each until it is dismissed. */
export function Notices(props: {
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly dispatch: Dispatch<Action>;
  /** To the code that embeds what is shown: who copies the link may want that. */
  readonly onEmbed: () => void;
}) {
  const { notices, language, dispatch, onEmbed } = props;
  const [problems, setProblems] = useState(() =>
    props.problems.filter(({ severity }) => severity === 'error'),
  );
  const say = sayIn(language);
  const dismiss = (onClick: () => void) => (
    <button type="button" className="plain" aria-label={say('notice.dismiss')} onClick={onClick}>
      <span aria-hidden="true">×</span>
    </button>
  );
  if (notices.length === 0 && problems.length === 0) return null;
  return (
    <div className="notices" role="alert" aria-label={say('page.notices')}>
      {notices.map((notice) => (
        <div key={JSON.stringify(notice)} className="notice-line">
          <p>{noticeWords(notice, language)}</p>
          {LINKS.includes(notice.id) ? (
            <button type="button" onClick={onEmbed}>
              {say('notice.embed')}
            </button>
          ) : null}
          {dismiss(() => dispatch({ type: 'dismiss', notice }))}
        </div>
      ))}
      {problems.length === 0 ? null : (
        <div className="notice-line">
          <details>
            <summary>{say('page.data-faults', { count: problems.length })}</summary>
            <DataFaults {...{ problems, language }} />
          </details>
          {dismiss(() => setProblems([]))}
        </div>
      )}
    </div>
  );
}
