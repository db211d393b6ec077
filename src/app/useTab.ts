import { useState } from 'react';
import { flushSync } from 'react-dom';
import { HEADING } from './panels/selection.ts';
import { type TabId, fetchTabs } from './panels/tabs.ts';

/** Which tab of the panel is on, and how to lead a reader there, focus and all. */
export type Tabbed = {
  readonly tab: TabId;
  readonly show: (tab: TabId) => void;
  readonly lead: (tab: TabId) => Promise<void>;
};

/** The panel's tab; the question at first. */
export function useTab(): Tabbed {
  const [tab, show] = useState<TabId>('question');
  const lead = async (to: TabId) => {
    await fetchTabs(to);
    // At once, so that the tab that is to take the focus is the one that is on.
    flushSync(() => show(to));
    document.getElementById(HEADING)?.focus();
  };
  return { tab, show, lead };
}
