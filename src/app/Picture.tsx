import { useMemo } from 'react';
import { svgOf } from '../picture/svg.ts';
import type { Figure } from '../scene/list.ts';
import type { Day } from '../time/day.ts';
import { formatDay } from '../time/day.ts';

/** What a picture shows, in numbers: the page marks of section "Page marks" in the README. */
export type Marks = {
  readonly ready: boolean;
  readonly at: Day;
  readonly nodes: number;
  readonly ties: number;
  readonly side?: 'a' | 'b';
};

/** A figure as it stands in the page. Our own SVG, in which every text from outside is escaped. */
export function Picture({ figure, marks }: { readonly figure: Figure; readonly marks: Marks }) {
  const svg = useMemo(() => svgOf(figure), [figure]);
  return (
    <div
      className="picture"
      aria-hidden="true"
      data-ready={marks.ready}
      data-at={formatDay(marks.at)}
      data-nodes={marks.nodes}
      data-ties={marks.ties}
      data-side={marks.side}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
