import type { Dispatch } from 'react';
import { LANGUAGES, type Language, labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { type Choice, THEMES, type View, oneOf } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';
import type { Action } from './state.ts';

/** Languages by the names their speakers give them. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
};

/** The views that the page draws. */
const DRAWN: readonly View[] = ['one', 'side', 'diff'];

/** The slim bar above: whose data, which view, which language, which theme. */
export function Bar(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly dispatch: Dispatch<Action>;
}) {
  const { network, choice, dispatch } = props;
  const say = sayIn(choice.language);
  const choose = (part: Partial<Choice>) => dispatch({ type: 'choose', part });
  return (
    <header className="bar">
      <h1>
        Realign <span>{labelIn(network.dataset.description.title, choice.language)}</span>
      </h1>
      <div className="bar-choices" role="group" aria-label={say('page.view')}>
        {DRAWN.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={choice.view === view}
            onClick={() => choose({ view })}
          >
            {say(`page.view.${view as 'one' | 'side' | 'diff'}`)}
          </button>
        ))}
      </div>
      <label>
        <span className="unseen">{say('page.language')}</span>
        <select
          value={choice.language}
          onChange={({ target }) =>
            choose({ language: oneOf(LANGUAGES, target.value) ?? choice.language })
          }
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{say('page.theme')}</span>
        <select
          value={choice.theme}
          onChange={({ target }) => choose({ theme: oneOf(THEMES, target.value) ?? choice.theme })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {say(`page.theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
