import { type Item, textLine } from './list.ts';
import type { Section } from './legend.ts';
import { type Area, startOf } from './page.ts';
import { TYPE, type Theme } from './theme.ts';
import { wrapped } from './text.ts';

/** Of the type size: from baseline to baseline. */
const LEADING = 1.25;
const ROW = 21;
const HEADING = 24;
const AFTER = 12;

/** A section set in a column: its height, and how to draw it with its upper corner at a point. */
type Block = { readonly height: number; readonly draw: (area: Area) => readonly Item[] };

function blockOf(
  { heading, entries, sample }: Section,
  width: number,
  theme: Theme,
  direction: 'ltr' | 'rtl',
): Block {
  const rows = entries.map(({ text }) => wrapped(text, width - sample - 10, TYPE.legend));
  const heights = rows.map((lines) => ROW + (lines.length - 1) * TYPE.legend * LEADING);
  const height = HEADING + heights.reduce((sum, row) => sum + row, 0) + AFTER;
  const draw = (area: Area): Item[] => {
    const start = startOf(area, direction);
    const side = direction === 'ltr' ? 1 : -1;
    const items: Item[] = [
      textLine(start.x, area.y + TYPE.legend, heading, {
        size: TYPE.legend,
        weight: 600,
        fill: theme.ink,
        anchor: start.anchor,
        direction,
      }),
    ];
    let y = area.y + HEADING;
    entries.forEach((entry, at) => {
      items.push(...entry.draw(start.x + (side * sample) / 2, y + ROW / 2 - 1));
      rows[at]!.forEach((line, row) =>
        items.push(
          textLine(
            start.x + side * (sample + 10),
            y + ROW / 2 + TYPE.legend * (0.34 + row * LEADING) - 1,
            line,
            { size: TYPE.legend, fill: theme.ink, anchor: start.anchor, direction },
          ),
        ),
      );
      y += heights[at]!;
    });
    return items;
  };
  return { height, draw };
}

/** A legend with its height, ready to be drawn. */
export type LegendBox = Block;

/** Sections under each other, beside a picture. */
export function legendColumn(
  sections: readonly Section[],
  width: number,
  theme: Theme,
  direction: 'ltr' | 'rtl',
): LegendBox {
  const blocks = sections.map((section) => blockOf(section, width, theme, direction));
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (area) => {
      let y = area.y;
      return blocks.flatMap((block) => {
        const items = block.draw({ ...area, y });
        y += block.height;
        return items;
      });
    },
  };
}

const GUTTER = 28;

/** In how many entries at most a long section is parted; the first that gives the lowest strip is taken. */
const PARTED = [Infinity, 9, 8, 7, 6, 5, 4];

/**
 * Sections side by side, below a picture, in the fewest rows: columns are filled so that the
 * tallest is as low as can be, and a section goes on in the next column where that helps.
 */
export function legendStrip(
  sections: readonly Section[],
  width: number,
  theme: Theme,
  direction: 'ltr' | 'rtl',
): LegendBox {
  const most = Math.max(1, Math.floor((width + GUTTER) / 220));
  const strips = PARTED.map((longest) => {
    const parts = sections.flatMap((section) => parted(section, longest));
    const count = Math.max(1, Math.min(parts.length, most));
    const columnWidth = (width - GUTTER * (count - 1)) / count;
    const blocks = parts.map((section) => blockOf(section, columnWidth, theme, direction));
    return { columnWidth, columns: balanced(blocks, count) };
  });
  const [lowest] = strips.toSorted((a, b) => stripHeight(a.columns) - stripHeight(b.columns));
  const { columns, columnWidth } = lowest!;
  return {
    height: stripHeight(columns),
    draw: (area) =>
      columns.flatMap((column, at) => {
        const step = at * (columnWidth + GUTTER);
        const x = direction === 'ltr' ? area.x + step : area.x + area.width - step - columnWidth;
        let y = area.y;
        return column.flatMap((block) => {
          const items = block.draw({ x, y, width: columnWidth, height: block.height });
          y += block.height;
          return items;
        });
      }),
  };
}

/** A section in parts of equal length, the heading over the first. */
function parted(section: Section, longest: number): Section[] {
  const { entries } = section;
  const count = Math.ceil(entries.length / longest);
  if (count < 2) return [section];
  const length = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, part) => ({
    ...section,
    heading: part === 0 ? section.heading : '',
    entries: entries.slice(part * length, (part + 1) * length),
  }));
}

const stripHeight = (columns: readonly (readonly Block[])[]): number =>
  Math.max(0, ...columns.map(heightOf));

const heightOf = (column: readonly Block[]): number =>
  column.reduce((sum, { height }) => sum + height, 0);

/** Blocks in order in a number of columns, by the least height that lets them fit. */
function balanced(blocks: readonly Block[], count: number): Block[][] {
  const heights = [...new Set(runsOf(blocks))].sort((a, b) => a - b);
  for (const limit of heights) {
    const columns = filled(blocks, limit);
    if (columns.length <= count) return columns;
  }
  return [[...blocks]];
}

/** The heights of all runs of neighbouring blocks. */
function runsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((_, first) =>
    blocks.slice(first).map((_, length) => heightOf(blocks.slice(first, first + length + 1))),
  );
}

function filled(blocks: readonly Block[], limit: number): Block[][] {
  const columns: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (columns.length > 0 && block.height <= room) columns[columns.length - 1]!.push(block);
    else {
      columns.push([block]);
      room = limit;
    }
    room -= block.height;
  }
  return columns;
}
