import { useMemo, useReducer } from 'react';
import type { Language } from '../graph/dataset.ts';
import { edited } from '../graph/edits.ts';
import { networkOf } from '../graph/network.ts';
import { aboutOf } from '../scene/about.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { Bar } from './Bar.tsx';
import type { Loaded } from './load.ts';
import { Notices } from './Notices.tsx';
import { openingOf } from './opening.ts';
import { Pictures } from './Pictures.tsx';
import { Panel } from './panels/Panel.tsx';
import { useSelection } from './panels/selection.ts';
import { TieTable } from './panels/TieTable.tsx';
import { Status } from './Status.tsx';
import { initialState, reduce } from './state.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { useAddress } from './useAddress.ts';
import { useDifference } from './useDifference.ts';
import { useDocument } from './useDocument.ts';
import { useSettled } from './useSettled.ts';

/** How long the choice must rest before its status is said, in ms. */
const STATUS_REST = 600;

/** A data set explored: two dates, the picture of each, and what changed between them. */
export function Explorer(props: { readonly loaded: Loaded; readonly language: Language }) {
  const { dataset: base, problems } = props.loaded;
  const opening = useMemo(
    () => openingOf(props.loaded, window.location.search, props.language),
    [props.loaded, props.language],
  );
  const [state, dispatch] = useReducer(reduce, opening.choice, initialState);
  const { choice, edits } = state;
  const network = useMemo(() => networkOf(edited(base, edits)), [base, edits]);
  const difference = useDifference(network, choice);
  const settled = useSettled(difference, STATUS_REST, state.passing.playing);
  useAddress(state, opening.first, network, dispatch);
  useDocument(choice);
  const selection = useSelection(choice.selected, dispatch);
  const isOne = choice.view === 'one';
  return (
    <div className="page" data-theme={choice.theme}>
      <Bar network={network} choice={choice} dispatch={dispatch} />
      <main>
        <Notices faults={opening.faults} problems={problems} language={choice.language} />
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
          dispatch={dispatch}
        />
        <TieTable choice={choice} difference={difference} selection={selection} />
        <Timeline
          state={state}
          network={network}
          difference={difference}
          span={opening.span}
          dispatch={dispatch}
        />
      </main>
      <aside>
        <Panel network={network} choice={choice} difference={difference} selection={selection} />
      </aside>
      <Status difference={settled} single={isOne} language={choice.language} />
    </div>
  );
}
