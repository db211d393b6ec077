import { useMemo, useReducer, useState } from 'react';
import type { Language } from '../graph/dataset.ts';
import { edited } from '../graph/edits.ts';
import { networkOf } from '../graph/network.ts';
import { aboutOf } from '../scene/about.ts';
import type { ThemeName } from '../scene/choice.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { sayIn } from '../words/messages.ts';
import { Aside } from './Aside.tsx';
import { Bar } from './Bar.tsx';
import type { Bundled } from './bundled.ts';
import { Foot } from './Foot.tsx';
import { Legend } from './Legend.tsx';
import { Notices } from './Notices.tsx';
import { openingOf } from './opening.ts';
import { Pictures } from './Pictures.tsx';
import { Panel } from './panels/Panel.tsx';
import { useSelection } from './panels/selection.ts';
import { TieTable } from './panels/TieTable.tsx';
import { useFollowing } from './reader.ts';
import { initialState, reduce } from './state.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { addressOf, useAddress } from './useAddress.ts';
import { useDifference } from './useDifference.ts';
import { useDocument } from './useDocument.ts';
import { useKeys } from './useKeys.ts';
import { useSaveDialog } from './useSaveDialog.tsx';
import { useSettled } from './useSettled.ts';
import { useSpoken } from './useSpoken.ts';
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
  const [held, dispatch] = useReducer(reduce, opening, ({ choice, notices }) =>
    initialState(choice, notices),
  );
  const state = useSpoken(held, dispatch);
  const { choice, edits } = state;
  const base = useMemo(() => ({ ...opening.first, theme }), [opening, theme]);
  const network = useMemo(() => networkOf(edited(bundled.dataset, edits)), [bundled, edits]);
  const difference = useDifference(network, choice);
  const settled = useSettled(difference, STATUS_REST, state.passing.playing);
  const saving = useSaveDialog(network, choice, dispatch);
  useAddress(held, base, network, dispatch);
  useDocument(choice);
  useFollowing(theme, dispatch);
  useKeys(dispatch);
  const selection = useSelection(choice.selected, dispatch);
  const say = sayIn(choice.language);
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
          ready={settled === difference && state === held}
          dispatch={dispatch}
        />
        <TieTable choice={choice} difference={difference} selection={selection} />
        <Legend network={network} choice={choice} settled={settled === difference} />
      </main>
      <Aside name={say('page.panel')}>
        <Ways network={network} choice={choice} dispatch={dispatch} onSave={saving.open} />
        <Panel network={network} choice={choice} difference={difference} selection={selection} />
      </Aside>
      <footer>
        <Timeline
          state={state}
          network={network}
          difference={difference}
          span={opening.span}
          dispatch={dispatch}
        />
        <Foot network={network} settled={settled} choice={choice} />
      </footer>
      {saving.dialog}
    </div>
  );
}
