import type { Dispatch, ReactNode } from 'react';
import { LANGUAGES, type Language, labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import { type Choice, type View, oneOf } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';
import { Icon } from './Icon.tsx';
import { remember } from './memory.ts';
import { shelfId } from './shelf/book.ts';
import type { Action, State } from './state.ts';

/** Languages by the names their speakers give them. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
};

/** The views that the page draws. */
const DRAWN: readonly View[] = ['one', 'side', 'diff', 'strip'];

/** The slim bar above: which data, which view, which language, and what to do with it. */
export function Bar(props: {
  readonly network: Network;
  readonly state: State;
  /** Of what is shown, as a query string. */
  readonly address: string;
  readonly dispatch: Dispatch<Action>;
  readonly onSave: () => void;
  readonly onOpen: () => void;
  /** The search, when it has come. */
  readonly children: ReactNode;
}) {
  const { network, state, address, dispatch, onSave, onOpen } = props;
  const { choice } = state;
  const { language } = choice;
  const say = sayIn(language);
  const choose = (part: Partial<Choice>) => dispatch({ type: 'choose', part });
  return (
    <header className="bar">
      <h1>
        Realign <span>{labelIn(network.dataset.description.title, language)}</span>
      </h1>
      {props.children}
      <div className="joined views" role="group" aria-label={say('page.view')}>
        {DRAWN.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={choice.view === view}
            onClick={() => choose({ view })}
          >
            {say(`page.view.${view}`)}
          </button>
        ))}
      </div>
      <div className="tools">
        <Steps state={state} dispatch={dispatch} />
        <Reading choice={choice} choose={choose} />
        <button
          type="button"
          aria-label={say('page.ways.data')}
          title={say('page.ways.data')}
          onClick={onOpen}
        >
          <Icon name="open" />
        </button>
        <button
          type="button"
          className="share"
          title={say('page.share')}
          onClick={() => void share(address, choice.data, dispatch)}
        >
          <Icon name="link" />
          <span>{say('page.share')}</span>
        </button>
        <button type="button" className="first" onClick={onSave}>
          <Icon name="save" />
          <span>{say('page.save')}</span>
        </button>
      </div>
    </header>
  );
}

type Choosing = {
  readonly choice: Choice;
  readonly choose: (part: Partial<Choice>) => void;
};

/** One step back, one step forward. */
function Steps({
  state,
  dispatch,
}: {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
}) {
  const say = sayIn(state.choice.language);
  const { past, future } = state.history;
  const steps = [
    { type: 'undo', waits: past.length === 0 },
    { type: 'redo', waits: future.length === 0 },
  ] as const;
  return (
    <div className="joined" role="group" aria-label={say('page.steps')}>
      {steps.map(({ type, waits }) => (
        <button
          key={type}
          type="button"
          // Not disabled: that would take the focus from who presses it to the last step.
          aria-disabled={waits}
          aria-label={say(`page.${type}`)}
          title={say(`page.${type}`)}
          onClick={() => dispatch({ type })}
        >
          <Icon name={type} />
        </button>
      ))}
    </div>
  );
}

/** Language and theme, which the browser remembers. */
function Reading({ choice, choose }: Choosing) {
  const { language, theme } = choice;
  const say = sayIn(language);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <>
      <label>
        <span className="unseen">{say('page.language')}</span>
        <select
          value={language}
          onChange={({ target }) => {
            const next = oneOf(LANGUAGES, target.value) ?? language;
            remember('language', next);
            choose({ language: next });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-pressed={theme === 'dark'}
        aria-label={say('page.theme.dark')}
        title={say('page.theme.dark')}
        onClick={() => {
          remember('theme', other);
          choose({ theme: other });
        }}
      >
        <Icon name="theme" />
      </button>
    </>
  );
}

/** Copies the address of what is shown, and says whether that went well. */
async function share(address: string, data: string, dispatch: Dispatch<Action>): Promise<void> {
  const url = new URL(address === '' ? window.location.pathname : address, window.location.href);
  try {
    await navigator.clipboard.writeText(url.href);
    const id = shelfId(data) === null ? 'notice.copied' : 'notice.copied.own';
    dispatch({ type: 'tell', notices: [{ id, values: {} }] });
  } catch {
    dispatch({ type: 'tell', notices: [{ id: 'notice.not-copied', values: {} }] });
  }
}
