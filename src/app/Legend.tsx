import { useMemo, useState } from 'react';
import type { Network } from '../graph/network.ts';
import { svgOf } from '../picture/svg.ts';
import type { Choice } from '../scene/choice.ts';
import { type Entry, type Section, legendOf } from '../scene/legend.ts';
import { PAGE } from '../scene/page.ts';
import { panelsIn } from '../scene/panels.ts';
import { subjectOf } from '../scene/subject.ts';
import { THEME } from '../scene/theme.ts';
import { comparisonOf } from '../words/comparison.ts';
import { sayIn } from '../words/messages.ts';

/** The height of a sample, in units of the picture. */
const HEIGHT = 20;

/** What is on screen and what it means: the legend of the pictures, from the same sections. */
export function Legend(props: {
  readonly network: Network;
  readonly choice: Choice;
  /** Whether the choice rests; until it does, the legend stays as it was. */
  readonly settled: boolean;
}) {
  const { network, choice, settled } = props;
  const [at, setAt] = useState(choice);
  const { language, theme } = choice;
  const isOther = at.language !== language || at.theme !== theme;
  if ((settled || isOther) && at !== choice) setAt(choice);
  const sections = useMemo(() => sectionsOf(network, at), [network, at]);
  return (
    <section className="legend" aria-label={sayIn(language)('page.legend')}>
      {sections.map((section) => (
        <div key={section.heading}>
          <h2>{section.heading}</h2>
          <ul>
            {section.entries.map((entry) => (
              <li key={entry.text}>
                <span
                  aria-hidden="true"
                  dangerouslySetInnerHTML={{ __html: sampleOf(section, entry, at) }}
                />
                {entry.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function sectionsOf(network: Network, choice: Choice): Section[] {
  const subject = subjectOf(network, choice);
  const { width, height } = PAGE.half;
  const { plan, frames } = panelsIn(network, choice, subject, { x: 0, y: 0, width, height });
  const inOne = choice.view === 'diff' ? subject.difference : null;
  return legendOf(plan, choice.theme, frames, inOne ? comparisonOf(inOne) : null);
}

/** A sample as a picture of its own. */
function sampleOf({ sample }: Section, entry: Entry, { language, theme }: Choice): string {
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
