import { type ReactNode, useId, useMemo, useState } from 'react';
import { svgOf } from '../picture/svg.ts';
import type { Choice } from '../scene/choice.ts';
import { type Entry, type Section, legendOf } from '../scene/legend.ts';
import { THEME } from '../scene/theme.ts';
import { comparisonOf } from '../words/comparison.ts';
import { sayIn } from '../words/messages.ts';
import { SHORT, useMedia } from './useMedia.ts';
import type { OnScreen } from './usePictures.ts';

/** The height of a sample, in units of the picture. */
const HEIGHT = 18;

/**
 * What is on screen and what it means: the legend of the pictures, from their own frames. Where
 * the screen is short it is folded, and lies over the pictures when asked for.
 */
export function Legend(props: {
  readonly choice: Choice;
  readonly onScreen: OnScreen;
  /** Whether the choice rests; until it does, the legend stays as it was. */
  readonly settled: boolean;
  /** What else is done with the pictures: it stands beside. */
  readonly children: ReactNode;
}) {
  const { choice, onScreen, settled, children } = props;
  const { language, theme } = choice;
  const isShort = useMedia(SHORT);
  const [wanted, want] = useState<boolean | null>(null);
  const isOpen = wanted ?? !isShort;
  const sections = useSections(choice, onScreen, settled);
  const id = useId();
  const name = sayIn(language)('page.legend');
  return (
    <section className="legend" aria-label={name} data-short={isShort}>
      {isOpen ? (
        <div className="legend-entries" id={id}>
          {sections.map((section) => (
            <div key={section.heading}>
              <h2>{section.heading}</h2>
              <ul>
                {section.entries.map((entry) => (
                  <li key={entry.text}>
                    <span
                      aria-hidden="true"
                      dangerouslySetInnerHTML={{
                        __html: sampleOf(section, entry, { language, theme }),
                      }}
                    />
                    {entry.text}
                  </li>
                ))}
              </ul>
            </div>
          ))}
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
function useSections(choice: Choice, onScreen: OnScreen, settled: boolean): readonly Section[] {
  const now = useMemo(() => ({ choice, onScreen }), [choice, onScreen]);
  const [rested, rest] = useState(now);
  const { language, theme } = rested.choice;
  const isOther = language !== choice.language || theme !== choice.theme;
  if ((settled || isOther) && rested !== now) rest(now);
  return useMemo(() => {
    const { panels, subject } = rested.onScreen;
    if (!panels) return [];
    const inOne = rested.choice.view === 'diff' ? subject.difference : null;
    const comparison = inOne ? comparisonOf(inOne) : null;
    const isOfPairs = subject.pairs !== null;
    return legendOf(panels.plan, rested.choice.theme, panels.frames, comparison, isOfPairs);
  }, [rested]);
}

/** A sample as a picture of its own. */
function sampleOf(
  { sample }: Section,
  entry: Entry,
  { language, theme }: Pick<Choice, 'language' | 'theme'>,
): string {
  return svgOf({
    width: sample,
    height: HEIGHT,
    paper: null,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: '',
    description: '',
    background: THEME[theme].paper,
    items: entry.draw(sample / 2, HEIGHT / 2),
  });
}
