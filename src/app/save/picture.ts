import type { Network } from '../../graph/network.ts';
import { svgOf } from '../../picture/svg.ts';
import type { Choice } from '../../scene/choice.ts';
import { figureOf } from '../../scene/figure.ts';
import type { PageName } from '../../scene/page.ts';
import { formatDay } from '../../time/day.ts';

/** A picture to be saved: with title, dates, legend, sources and caveats. */
export type SavedPicture = {
  /** The same bytes as the command line's `render` writes for the same choice. */
  readonly svg: string;
  /** In units of the picture, which at scale 1 are pixels. */
  readonly width: number;
  readonly height: number;
  /** In words, for who does not see it. */
  readonly description: string;
};

/** The picture of what is shown. A blank title is the data set's own. */
export function savedPicture(
  network: Network,
  choice: Choice,
  page: PageName,
  title: string,
): SavedPicture {
  const named = title.trim() === '' ? {} : { title: title.trim() };
  const figure = figureOf({ network, choice, page, ...named });
  const { width, height, description } = figure;
  return { svg: svgOf(figure), width, height, description };
}

/** What a saved picture is called: data, view and dates, such as `latin-america_side_2021-07-27_2021-10-20.svg`. */
export function fileName({ data, view, at, vs }: Choice, ending: 'svg' | 'png'): string {
  const dates = view === 'one' ? [at] : [at, vs];
  return `${[data, view, ...dates.map(formatDay)].join('_')}.${ending}`;
}
