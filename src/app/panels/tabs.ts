import type { FunctionComponent } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Difference } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import type { MessageId } from '../../words/messages.ts';
import { type Later, later } from '../later.tsx';
import { FirstQuestion } from './FirstQuestion.tsx';

/** What a tab's content gets, besides what `useReading` gives it. */
export type TabProps = { readonly language: Language; readonly difference: Difference };

/** What a tab is told by to know whether there is anything in it. */
type Shown = {
  readonly network: Network;
  readonly choice: Choice;
  readonly difference: Difference;
};

/** A tab of the panel. */
export type Tab = {
  readonly id: TabId;
  readonly name: MessageId;
  /** A tab with nothing in it is not shown. */
  readonly isFilled: (shown: Shown) => boolean;
  /** How many things are in it, if that is worth telling. */
  readonly count?: (shown: Shown) => number;
  readonly Content: FunctionComponent<TabProps> | Later<TabProps>;
};

export type TabId = 'question' | 'changes' | 'browse';

/** The tabs of the panel, in their order: a new one is an entry here. All but the first are fetched when asked for. */
export const TABS: readonly Tab[] = [
  {
    id: 'question',
    name: 'page.tab.question',
    isFilled: ({ network }) => network.dataset.questions.length > 0,
    Content: FirstQuestion,
  },
  {
    id: 'changes',
    name: 'page.tab.changes',
    isFilled: ({ choice }) => choice.view !== 'one',
    count: ({ difference }) => difference.changes.length,
    Content: later<TabProps>(async () => (await import('./Changes.tsx')).Changes),
  },
  {
    id: 'browse',
    name: 'page.tab.browse',
    isFilled: () => true,
    Content: later<TabProps>(async () => (await import('./Browse.tsx')).Browse),
  },
];

/** Fetches what is in a tab, or in any of them, so that the focus finds it there. */
export async function fetchTabs(id: TabId | null): Promise<void> {
  for (const tab of TABS)
    if ((id === null || tab.id === id) && 'ready' in tab.Content) await tab.Content.ready();
}
