import { useMemo, useReducer, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import { edited } from '../graph/edits.ts';
import { type Network, networkOf } from '../graph/network.ts';
import { turningDays } from '../graph/turns.ts';
import { aboutOf } from '../scene/about.ts';
import type { ThemeName } from '../scene/choice.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { sayIn } from '../words/messages.ts';
import { Bar } from './Bar.tsx';
import type { Bundled } from './bundled.ts';
import { Changes } from './Changes.tsx';
import { Dates } from './Dates.tsx';
import { Foot } from './Foot.tsx';
import { Legend } from './Legend.tsx';
import { Notices } from './Notices.tsx';
import { openingOf } from './opening.ts';
import { Panel } from './Panel.tsx';
import { Pictures } from './Pictures.tsx';
import { Question } from './Question.tsx';
import { useFollowing } from './reader.ts';
import { initialState, reduce } from './state.ts';
import { addressOf, useAddress } from './useAddress.ts';
import { useDifference } from './useDifference.ts';
import { useDocument } from './useDocument.ts';
import { useKeys } from './useKeys.ts';
import { useSaveDialog } from './useSaveDialog.tsx';
import { useSettled } from './useSettled.ts';
import { Ways } from './Ways.tsx';

/** How long the choice must rest before its status is said, in ms. */
const STATUS_REST = 600;

/** A data set explored: two dates, the picture of each, and what changed between them. */
export function Explorer(props: {
  readonly bundled: Bundled;
  readonly language: Language;
  readonly theme: ThemeName;
}) {
  const { bundled, language: own, theme } = props;
  const [opening] = useState(() =>
    openingOf(bundled, window.location.search, { language: own, theme }),
  );
  const [state, dispatch] = useReducer(reduce, opening, ({ choice, notices }) =>
    initialState(choice, notices),
  );
  const { choice, edits } = state;
  const base = useMemo(() => ({ ...opening.first, theme }), [opening, theme]);
  const network = useMemo(() => networkOf(edited(bundled.dataset, edits)), [bundled, edits]);
  const difference = useDifference(network, choice);
  const turns = useMemo(() => turningDays(difference.from.view), [difference.from.view]);
  const settled = useSettled(difference, STATUS_REST);
  const saving = useSaveDialog(network, choice, dispatch);
  useAddress(state, base, network, dispatch);
  useDocument(choice);
  useFollowing(theme, dispatch);
  useKeys(dispatch);
  const say = sayIn(choice.language);
  const question = questionOf(network);
  const isOne = choice.view === 'one';
  return (
    <div className="page" data-view={choice.view}>
      <Bar
        network={network}
        state={state}
        address={addressOf(choice, base)}
        dispatch={dispatch}
        onSave={saving.open}
      />
      <main>
        <Notices
          notices={state.passing.notices}
          problems={bundled.problems}
          language={choice.language}
          dispatch={dispatch}
        />
        <p className="headline">
          {isOne
            ? lensWords(choice.lens, network.dataset, choice.language)
            : headline(difference, choice.language, aboutOf(network, choice))}
        </p>
        <Pictures
          network={network}
          choice={choice}
          difference={difference}
          ready={settled === difference}
        />
        <Legend network={network} choice={choice} settled={settled === difference} />
      </main>
      <Panel name={say('page.panel')}>
        <Ways network={network} choice={choice} dispatch={dispatch} onSave={saving.open} />
        {question ? (
          <Question network={network} question={question} language={choice.language} />
        ) : null}
        {isOne ? null : <Changes difference={difference} language={choice.language} />}
      </Panel>
      <footer>
        <Dates choice={choice} span={opening.span} turns={turns} dispatch={dispatch} />
        <Foot network={network} settled={settled} choice={choice} />
      </footer>
      {saving.dialog}
    </div>
  );
}

/** The question that the data set opens with, else its first. */
function questionOf({ dataset: { description, questions } }: Network) {
  return questions.find(({ id }) => id === description.firstView?.question) ?? questions[0];
}
