import { useId, useMemo, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../graph/dataset.ts';
import { edited } from '../graph/edits.ts';
import { networkOf } from '../graph/network.ts';
import { aboutOf } from '../scene/about.ts';
import type { Difference } from '../graph/diff.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { Choice, ThemeName } from '../scene/choice.ts';
import { isBackward } from '../words/comparison.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { sayIn } from '../words/messages.ts';
import { tally } from '../words/tally.ts';
import { Aside } from './Aside.tsx';
import { Bar } from './Bar.tsx';
import type { Bundled } from './bundled.ts';
import { Calmer } from './Calmer.tsx';
import { learnLater } from './catalogue.ts';
import { EmbedFoot } from './EmbedFoot.tsx';
import { isLost } from './lost.ts';
import { Foot } from './Foot.tsx';
import { Layouts } from './Layouts.tsx';
import { Legend } from './Legend.tsx';
import { later } from './later.tsx';
import { Notices } from './Notices.tsx';
import { openingOf } from './opening.ts';
import { Pictures } from './Pictures.tsx';
import { Panel } from './panels/Panel.tsx';
import { useSelection } from './panels/selection.ts';
import { titleOf } from './panels/title.ts';
import { useFollowing } from './reader.ts';
import { initialState, reduce } from './state.ts';
import { Status } from './Status.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { addressOf, useAddress } from './useAddress.ts';
import { useCraft } from './useCraft.ts';
import { useDifference } from './useDifference.ts';
import { useDocument } from './useDocument.ts';
import { useKeys } from './useKeys.ts';
import { useOwnData } from './useOwnData.tsx';
import { usePictures } from './usePictures.ts';
import { useSaveDialog } from './useSaveDialog.tsx';
import { useSettled } from './useSettled.ts';
import { useSheet } from './useSheet.ts';
import { useSpoken } from './useSpoken.ts';
import { useStaging } from './useStaging.ts';
import { useTab } from './useTab.ts';
import { Ways } from './Ways.tsx';

/** How long the choice must rest before its status is said, in ms. */
const STATUS_REST = 600;

const Strip = later(async () => {
  const [{ Strip }] = await Promise.all([import('./Strip.tsx'), learnLater()]);
  return Strip;
});
const Empty = later(async () => (await import('./Empty.tsx')).Empty);
const Noted = later(async () => (await import('./Noted.tsx')).Noted);
const Search = later(async () => (await import('./find/Search.tsx')).Search);
const Story = later(async () => (await import('./story/Story.tsx')).Story);
const TieTable = later(async () => (await import('./panels/TieTable.tsx')).TieTable);

/** A data set explored: two dates, the picture of each, and what changed between them. */
export function Explorer(props: {
  readonly bundled: Bundled;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Takes another data set, which is to be explored instead. */
  readonly onData: (bundled: Bundled) => void;
}) {
  const { bundled, language: own, theme, onData } = props;
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
  const owned = useOwnData({ bundled, network, choice, dispatch, onData });
  const craft = useCraft(network, choice, dispatch);
  useAddress(held, base, network, dispatch);
  useDocument(choice);
  useFollowing(theme, dispatch);
  useKeys(dispatch);
  const onScreen = usePictures(network, choice, difference, craft);
  const saving = useSaveDialog(network, choice, onScreen, dispatch);
  const staged = useStaging(choice, onScreen);
  const isSettled = settled === difference && craft !== 'awaited' && !onScreen.isLate;
  const isReady = isSettled && state === held;
  const sheet = useSheet();
  const tabbed = useTab();
  const [isTable, showTable] = useState(false);
  const tableId = useId();
  const selection = useSelection(choice.selected, dispatch, () => sheet.raise(true));
  const { language } = choice;
  const say = sayIn(language);
  const title = choice.selected === null ? null : titleOf(network, choice.selected, language);
  const isOne = choice.view === 'one';
  const hasBlocs = network.dataset.nodes.some(({ kind }) => kind === 'bloc');
  return (
    <div className="page" data-view={choice.view} data-embed={choice.embed}>
      {choice.embed ? null : (
        <Bar
          network={network}
          state={state}
          address={addressOf(choice, base)}
          dispatch={dispatch}
          onSave={() => saving.open()}
          onOpen={() => owned.open([])}
        >
          <Search
            language={language}
            network={network}
            choice={choice}
            shown={difference.from}
            onSelect={selection.select}
            onPart={(part) => dispatch({ type: 'choose', part })}
          />
        </Bar>
      )}
      <main>
        <Notices
          notices={state.passing.notices}
          problems={bundled.problems}
          language={choice.language}
          dispatch={dispatch}
          onEmbed={() => saving.open('share')}
        />
        {choice.story === null ? null : (
          <Story
            {...{ language, network, choice }}
            first={base}
            choose={(part) => dispatch({ type: 'choose', part })}
          />
        )}
        {choice.embed ? null : (
          <p className="headline">
            {isOne
              ? oneWords(difference.from, choice)
              : (onScreen.subject.pairs?.list.headline ??
                headline(difference, language, aboutOf(network, choice)))}
          </p>
        )}
        {choice.embed || isOne || !mayBeNoted(choice, difference) ? null : (
          <Noted {...{ language, choice, difference }} />
        )}
        <div className="shown" data-table={isTable}>
          {choice.view === 'strip' ? (
            <Strip {...{ language, network, choice, onScreen, dispatch }} ready={isReady} />
          ) : (
            <Pictures
              network={network}
              choice={choice}
              difference={difference}
              onScreen={onScreen}
              ready={isReady}
              staged={staged}
              dispatch={dispatch}
            />
          )}
          {isSettled ? <Calmer {...{ network, choice, onScreen, dispatch }} /> : null}
          {isSettled && isLost(onScreen.subject) ? (
            <Empty
              {...{ language, choice, dispatch }}
              first={base}
              subject={onScreen.subject}
              canUndo={state.history.past.length > 0}
            />
          ) : null}
          {isTable ? (
            <TieTable id={tableId} {...{ language, choice, difference, selection }} />
          ) : null}
        </div>
        <Legend choice={choice} onScreen={onScreen} staging={staged.staging} settled={isSettled}>
          {choice.embed ? null : (
            <>
              <Layouts {...{ network, choice, onScreen, dispatch }} />
              <button
                type="button"
                aria-expanded={isTable}
                aria-controls={isTable ? tableId : undefined}
                onClick={() => showTable(!isTable)}
              >
                {say('table.show')}
              </button>
            </>
          )}
        </Legend>
      </main>
      {choice.embed ? (
        <EmbedFoot address={addressOf({ ...choice, embed: false }, base)} language={language}>
          <Status difference={settled} single={isOne} language={language} />
        </EmbedFoot>
      ) : (
        <>
          <Aside name={say('page.panel')} holds={title ?? say('page.sheet')} sheet={sheet}>
            <Panel
              network={network}
              choice={choice}
              first={base}
              difference={difference}
              selection={selection}
              choose={(part) => {
                // A tour is told above the pictures, where a raised sheet would hide it.
                if (typeof part.story === 'string') sheet.raise(false);
                dispatch({ type: 'choose', part });
              }}
              link={onScreen.link}
              saveLanes={() => saving.open('picture', 'lanes')}
              tab={tabbed.tab}
              onTab={tabbed.show}
              ways={
                <Ways
                  language={language}
                  onDates={() => toDates(() => sheet.raise(false))}
                  onWho={hasBlocs ? () => void tabbed.lead('browse') : null}
                  onSave={() => saving.open()}
                  onOpen={() => owned.open([])}
                />
              }
            />
          </Aside>
          <footer>
            <Timeline
              state={state}
              network={network}
              difference={difference}
              span={opening.span}
              ready={isReady}
              dispatch={dispatch}
            />
            <Foot network={network} settled={settled} choice={choice} />
          </footer>
        </>
      )}
      {saving.dialog}
      {owned.dialog}
    </div>
  );
}

/** Whether there may be more to know of a comparison than its sentence says; a plain one fetches nothing for it. */
const mayBeNoted = ({ lens, lensVs, selected }: Choice, difference: Difference): boolean =>
  selected !== null || lens.kind !== 'record' || lensVs.kind !== 'record' || isBackward(difference);

/** What one date shows: by the record in numbers; an account has a word to say on what it is. */
function oneWords(snapshot: Snapshot, { lens, language }: Choice): string {
  return lens.kind === 'record'
    ? tally(snapshot, language)
    : lensWords(lens, snapshot.view.network.dataset, language);
}

/** To the first slider: the foot of the page is where dates are changed. */
function toDates(uncover: () => void): void {
  flushSync(uncover);
  const slider = document.querySelector<HTMLElement>(
    'footer [role="slider"], footer [type="range"]',
  );
  slider?.scrollIntoView({ block: 'nearest' });
  slider?.focus();
}
