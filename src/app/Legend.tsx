import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Choice } from '../scene/choice.ts';
import { type Section, legendOf } from '../scene/legend.ts';
import { comparisonOf } from '../words/comparison.ts';
import { sayIn } from '../words/messages.ts';
import { LegendEntries } from './LegendEntries.tsx';
import { SHORT, useMedia } from './useMedia.ts';
import type { Staging } from './useStaging.ts';
import type { OnScreen } from './usePictures.ts';

/**
 * What is on screen and what it means: the legend of the pictures, from their own frames. Where
 * the screen is short it is folded, and lies over the pictures when asked for.
 */
export function Legend(props: {
  readonly choice: Choice;
  readonly onScreen: OnScreen;
  /** At which stage a difference stands; null for none. */
  readonly staging: Staging | null;
  /** Whether the choice rests; until it does, the legend stays as it was. */
  readonly settled: boolean;
  /** What else is done with the pictures: it stands beside. */
  readonly children: ReactNode;
}) {
  const { choice, onScreen, staging, settled, children } = props;
  const { language, theme } = choice;
  const isShort = useMedia(SHORT);
  const [wanted, want] = useState<boolean | null>(null);
  const isOpen = wanted ?? !isShort;
  const sections = useSections(choice, onScreen, staging, settled);
  const id = useId();
  const name = sayIn(language)('page.legend');
  return (
    <section className="legend" aria-label={name} data-short={isShort}>
      {isOpen ? (
        <div className="legend-entries" id={id}>
          <LegendEntries sections={sections} language={language} theme={theme} />
        </div>
      ) : null}
      <div className="legend-tools">
        <button
          type="button"
          className="fold"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => want(!isOpen)}
        >
          {name}
        </button>
        {children}
      </div>
    </section>
  );
}

/** The sections of what was last seen at rest. */
function useSections(
  choice: Choice,
  onScreen: OnScreen,
  staging: Staging | null,
  settled: boolean,
): readonly Section[] {
  const now = useMemo(() => ({ choice, onScreen, staging }), [choice, onScreen, staging]);
  const [rested, rest] = useState(now);
  const { language, theme } = rested.choice;
  const isOther = language !== choice.language || theme !== choice.theme;
  if ((settled || isOther) && rested !== now) rest(now);
  return useMemo(() => {
    const { panels, subject } = rested.onScreen;
    if (!panels) return [];
    const inOne = rested.choice.view === 'diff' ? subject.difference : null;
    const comparison = inOne ? comparisonOf(inOne) : null;
    const { theme, language } = rested.choice;
    // Of all stages alike, lest the picture change its size from one to the next.
    const stage = rested.staging && sayIn(language)(`stages.at.${rested.staging.stage}`);
    if (stage !== null) return legendOf(panels.plan, theme, panels.frames, null, { stage });
    const isOfPairs = subject.pairs !== null;
    return legendOf(panels.plan, theme, panels.frames, comparison, { isOfPairs });
  }, [rested]);
}
