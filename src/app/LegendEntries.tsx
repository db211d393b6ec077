import { svgOf } from '../picture/svg.ts';
import type { Choice } from '../scene/choice.ts';
import type { Entry, Section } from '../scene/legend.ts';
import { THEME } from '../scene/theme.ts';

/** The height of a sample, in units of the picture. */
const HEIGHT = 18;

type Look = Pick<Choice, 'language' | 'theme'>;

/** The entries of a legend under their headings, each with a sample of what it means. */
export function LegendEntries(
  props: { readonly sections: readonly Section[]; readonly heading?: 'h2' | 'h4' } & Look,
) {
  const { sections, heading: Heading = 'h2', language, theme } = props;
  return sections.map((section) => (
    <div key={section.heading}>
      <Heading>{section.heading}</Heading>
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
  ));
}

/** A sample as a picture of its own. */
function sampleOf({ sample }: Section, entry: Entry, { language, theme }: Look): string {
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
