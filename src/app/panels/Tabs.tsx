import { type KeyboardEvent, useId, useRef } from 'react';
import type { Difference } from '../../graph/diff.ts';
import { directionOf } from '../../words/messages.ts';
import { useReading } from './reading.ts';
import { HEADING } from './selection.ts';
import { TABS, type TabId, fetchTabs } from './tabs.ts';

/** The tabs of the panel (WAI-ARIA pattern, activated as the focus moves), and what is in the one that is on. */
export function Tabs(props: {
  readonly difference: Difference;
  /** The tab asked for; the first that has anything in it stands in for one that has not. */
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}) {
  const { difference, tab, onTab } = props;
  const { network, choice, language, say } = useReading();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = { network, choice, difference };
  const tabs = TABS.filter(({ isFilled }) => isFilled(shown));
  const on = tabs.find((one) => one.id === tab) ?? tabs[0];
  if (!on) return null;
  const { Content } = on;
  const walk = (event: KeyboardEvent) => {
    const to = placeFor(event, tabs.indexOf(on), tabs.length, directionOf(language) === 'rtl');
    if (to === null) return;
    event.preventDefault();
    onTab(tabs[to]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={say('page.tabs')}>
        {tabs.map((one) => (
          <button
            key={one.id}
            type="button"
            role="tab"
            // The one that is on takes the focus where a heading would.
            id={one === on ? HEADING : undefined}
            data-tab={one.id}
            aria-selected={one === on}
            aria-controls={one === on ? id : undefined}
            tabIndex={one === on ? 0 : -1}
            onClick={() => onTab(one.id)}
            onKeyDown={walk}
            onFocus={() => void fetchTabs(null)}
          >
            {say(one.name)}
            {one.count ? <span> {one.count(shown)}</span> : null}
          </button>
        ))}
      </div>
      <div key={on.id} id={id} role="tabpanel" aria-labelledby={HEADING}>
        <Content language={language} difference={difference} />
      </div>
    </div>
  );
}

/** Where a key leads among tabs, in reading direction, round and round; null for other keys. */
function placeFor(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  from: number,
  count: number,
  mirrored: boolean,
): number | null {
  if (altKey || ctrlKey || metaKey) return null;
  const step = { ArrowRight: mirrored ? -1 : 1, ArrowLeft: mirrored ? 1 : -1 }[key];
  if (step !== undefined) return (from + step + count) % count;
  return { Home: 0, End: count - 1 }[key] ?? null;
}
