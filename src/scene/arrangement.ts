import { comparisonOf } from '../words/comparison.ts';
import type { Band, Direction } from './bands.ts';
import { changesSections, pairsSections } from './changes.ts';
import type { Choice } from './choice.ts';
import { type Section, legendOf } from './legend.ts';
import { type LegendBox, legendColumn, legendStrip } from './legendbox.ts';
import { type Item, group } from './list.ts';
import { type Area, MARGIN, type Page, type Part } from './page.ts';
import type { Panels } from './panels.ts';
import type { Subject } from './subject.ts';
import { THEME, type Theme } from './theme.ts';

const RAIL = 270;
const GAP = 32;
const AIR = 18;
/** Of a page's height, what a legend below the picture may take at most. */
const LARGEST_STRIP = 0.32;
/** How many entries a section of a legend has at most; the first number that lets it fit is taken. */
const ENTRIES = [24, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2];

/** What of a page is settled before the picture is fitted into what is left. */
export type Setting = {
  readonly page: Page;
  readonly theme: Theme;
  readonly direction: Direction;
  readonly head: Band;
  readonly foot: Band;
};

/** Sections with so many entries each at most; null where there is nothing to say. */
type Sections = ((most: number) => readonly Section[]) | null;

/** What stands beside the picture and below it. */
export type Parts = { readonly beside: Sections; readonly below: Sections };

/**
 * One picture on a wide page has its legend beside it; two have it below. A difference has its
 * changes in words beside it, and the legend below. On a tall page all stands below.
 */
export function partsOf(
  choice: Choice,
  subject: Subject,
  shown: Panels,
  page: Page,
  without: ReadonlySet<Part>,
): Parts {
  if (without.has('legend')) return { beside: null, below: null };
  const { plan, frames } = shown;
  const isWide = page.width > page.height;
  const difference = choice.view === 'diff' ? subject.difference : null;
  const { pairs } = subject;
  const comparison = difference ? comparisonOf(difference) : null;
  const sections = legendOf(plan, choice.theme, frames, comparison, pairs !== null);
  const legend = (most: number) => sections.map((section) => shortened(section, most));
  if (!difference)
    return isWide && !subject.second
      ? { beside: legend, below: null }
      : { beside: null, below: legend };
  const { theme, language } = choice;
  const columns = isWide ? 1 : 2;
  const told = (most: number) =>
    pairs
      ? pairsSections(pairs, THEME[theme], language, most * columns, columns)
      : changesSections(difference, THEME[theme], language, most * columns, columns);
  if (isWide) return { beside: told, below: legend };
  return { beside: null, below: (most) => [...told(most), ...legend(most)] };
}

/** Where the picture stands, and what is around it, drawn. */
export type Arrangement = { readonly area: Area; readonly legends: readonly Item[] };

/** Puts the parts of a page in place; the picture has what room is left. */
export function arranged(setting: Setting, { beside, below }: Parts): Arrangement {
  const { page, theme, direction, head, foot } = setting;
  const width = page.width - 2 * MARGIN;
  const top = MARGIN + head.height + AIR;
  const bottom = page.height - MARGIN - foot.height;
  const strip = fitting(below, page.height * LARGEST_STRIP, (sections) =>
    legendStrip(sections, width, theme, direction),
  );
  const end = strip ? bottom - strip.height - AIR : bottom;
  const height = Math.max(1, end - top);
  const column = fitting(beside, height, (sections) =>
    legendColumn(sections, RAIL, theme, direction),
  );
  const isMirrored = direction === 'rtl';
  const rail = column ? RAIL + GAP : 0;
  const area = { x: MARGIN + (isMirrored ? rail : 0), y: top, width: width - rail, height };
  const railX = isMirrored ? MARGIN : page.width - MARGIN - RAIL;
  const legends = [
    ...drawn(strip, { x: MARGIN, y: end + AIR, width, height }),
    ...drawn(column, { x: railX, y: top, width: RAIL, height }),
  ];
  return { area, legends };
}

const drawn = (box: LegendBox | null, area: Area): Item[] => (box ? [group(box.draw(area))] : []);

/** Sections set with as many entries as fit a height; null where there are none. */
function fitting(
  sections: Sections,
  height: number,
  set: (sections: readonly Section[]) => LegendBox,
): LegendBox | null {
  if (!sections || sections(1).length === 0) return null;
  let box: LegendBox | null = null;
  for (const most of ENTRIES) {
    box = set(sections(most));
    if (box.height <= height) break;
  }
  return box;
}

/** A section with an ellipsis for the entries that it has no room for. */
function shortened(section: Section, most: number): Section {
  const { entries } = section;
  if (entries.length <= most) return section;
  return { ...section, entries: [...entries.slice(0, most - 1), { draw: () => [], text: '…' }] };
}
