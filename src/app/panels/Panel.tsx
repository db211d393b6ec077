import './panels.css';
import { type ReactNode, useRef } from 'react';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { sayIn } from '../../words/messages.ts';
import { learnLater } from '../catalogue.ts';
import { later } from '../later.tsx';
import { useEscape } from '../useEscape.ts';
import type { Link } from '../view/link.ts';
import { ReadingContext, useSides } from './reading.ts';
import type { Selection } from './selection.ts';
import { Tabs } from './Tabs.tsx';
import type { TabId } from './tabs.ts';
import { titleOf } from './title.ts';

const Questions = later(async () => {
  const [{ Questions }] = await Promise.all([import('./Questions.tsx'), learnLater()]);
  return Questions;
});
const DetailsPage = later(async () => (await import('./detailed.ts')).DetailsPage);
const Details = later(async () => (await import('./detailed.ts')).Details);

/** What is in the panel: ways on and tabs, over which the details of what is selected lie. */
export function Panel(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly first: Choice;
  readonly difference: Difference;
  readonly selection: Selection;
  readonly choose: (part: Partial<Choice>) => void;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly ways: ReactNode;
  readonly link: Link;
  readonly saveLanes: () => void;
}) {
  const { network, choice, first, difference, selection, choose, tab, onTab, ways } = props;
  const { link, saveLanes } = props;
  const { language, selected } = choice;
  const say = sayIn(language);
  const sides = useSides(difference, choice.view === 'one');
  const isFound = selected !== null && titleOf(network, selected, language) !== null;
  const frame = useRef<HTMLDivElement | null>(null);
  useEscape(frame, selected === null ? null : selection.back);
  const reading = { network, choice, first, language, say, sides, selection, choose };
  // The page of what is selected lies over all else: its details are there, and not here too.
  const isPage = isFound && choice.page === 'details';
  return (
    <ReadingContext value={{ ...reading, link, saveLanes }}>
      <div
        key={selected}
        ref={frame}
        className="panel"
        role="region"
        aria-label={say('panel.label')}
      >
        {isPage ? null : isFound ? (
          <Details language={language} id={selected} />
        ) : (
          <>
            {ways}
            <Tabs difference={difference} tab={tab} onTab={onTab} />
          </>
        )}
      </div>
      {choice.page === 'questions' ? (
        <Questions language={language} onClose={() => choose({ page: null })} />
      ) : null}
      {isPage ? <DetailsPage language={language} id={selected} /> : null}
    </ReadingContext>
  );
}
