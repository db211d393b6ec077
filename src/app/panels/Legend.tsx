import { useDeferredValue, useMemo } from 'react';
import { svgOf } from '../../picture/svg.ts';
import { keyTo } from '../../scene/key.ts';
import type { Entry } from '../../scene/legend.ts';
import { useReading } from './reading.ts';

/** Heights and widths of a sample, in units of the picture. */
const HEIGHT = 24;

/** What the marks in the picture mean: of those that are in it, and of no others. */
export function Legend() {
  const { network, choice, say } = useReading();
  // A legend may follow a slider a moment later than the picture does.
  const settled = useDeferredValue(choice);
  const sections = useMemo(() => keyTo(network, settled), [network, settled]);
  return (
    <section className="legend">
      <h2>{say('panel.legend')}</h2>
      {sections.map(({ heading, entries, sample }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.text}>
                <Sample entry={entry} width={sample} />
                {entry.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** A sample as the picture has it: our own SVG, in which every text from outside is escaped. */
function Sample({ entry, width }: { readonly entry: Entry; readonly width: number }) {
  const { language } = useReading();
  const html = svgOf({
    width,
    height: HEIGHT,
    paper: null,
    language,
    direction: 'ltr',
    title: '',
    description: '',
    background: 'none',
    items: entry.draw(width / 2, HEIGHT / 2),
  });
  return (
    <span
      className="sample"
      style={{ width, height: HEIGHT }}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
