import type { Foot } from './foot.ts';
import { type Item, path, textLine } from './list.ts';
import { type Area, MARGIN, type Page, type Part, startOf } from './page.ts';
import { TYPE, type Theme } from './theme.ts';
import { type Weight, wrapped } from './text.ts';

/** A band across the page: its height, and its items in place. */
export type Band = { readonly height: number; readonly items: readonly Item[] };

type Style = { readonly size: number; readonly weight: Weight; readonly fill: string };
type Row = { readonly text: string; readonly style: Style; readonly above: number };
export type Direction = 'ltr' | 'rtl';

/** Title and deck at the head of a page. */
export function headBand(
  title: string | null,
  deck: readonly (string | null)[],
  page: Page,
  theme: Theme,
  direction: Direction,
): Band {
  const width = page.width - 2 * MARGIN;
  const titleStyle: Style = { size: TYPE.title, weight: 600, fill: theme.ink };
  const deckStyle: Style = { size: TYPE.deck, weight: 400, fill: theme.quiet };
  const rows = [
    ...wrapped(title ?? '', width, TYPE.title, 600, 2).map((text) => row(text, titleStyle, 6)),
    ...deck.flatMap((text) =>
      wrapped(text ?? '', width, TYPE.deck, 400, 3).map((line) => row(line, deckStyle, 7)),
    ),
  ];
  return stacked(rows, { x: MARGIN, y: MARGIN - 12, width, height: 0 }, direction);
}

/** As much as a foot usually says, of what is not left out. */
const fullest = (without: ReadonlySet<Part>, { data }: Foot): Foot => ({
  caveat: [''],
  offices: without.has('offices') ? [] : ['', ''],
  sources: without.has('sources') ? [] : ['', ''],
  data,
});

/** Who is in office, caveat, sources and data at the foot of a page, under a line. */
export function footBand(
  foot: Foot,
  without: ReadonlySet<Part>,
  page: Page,
  theme: Theme,
  direction: Direction,
): Band {
  const width = page.width - 2 * MARGIN;
  const plain: Style = { size: TYPE.small, weight: 400, fill: theme.ink };
  const quiet: Style = { ...plain, fill: theme.quiet };
  const strong: Style = { size: TYPE.legend, weight: 600, fill: theme.ink };
  const rowsOf = ({ caveat, offices, sources, data }: Foot): Row[] => [
    ...caveat.map((text) => row(text, strong, 6)),
    ...offices.map((text, at) => row(text, plain, at === 0 ? 8 : 4)),
    ...sources.map((text, at) => row(text, quiet, at === 0 ? 8 : 4)),
    ...data.map((text) => row(text, quiet, 4)),
  ];
  const rows = rowsOf(foot);
  // The same height whatever is said, so that the picture has the same room at every date.
  const height = 8 + Math.max(heightOf(rowsOf(fullest(without, foot))), heightOf(rows));
  const y = page.height - MARGIN - height + 12;
  const line = path(
    [
      ['M', MARGIN, y],
      ['L', MARGIN + width, y],
    ],
    { stroke: theme.rule },
  );
  const { items } = stacked(rows, { x: MARGIN, y: y + 8, width, height: 0 }, direction);
  return { height, items: [line, ...items] };
}

const row = (text: string, style: Style, above: number): Row => ({ text, style, above });

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { style, above }) => sum + style.size + above, 0);

function stacked(rows: readonly Row[], area: Area, direction: Direction): Band {
  const start = startOf(area, direction);
  let y = area.y;
  const items = rows.map(({ text, style, above }) => {
    y += style.size + above;
    return textLine(start.x, y - style.size * 0.15, text, {
      ...style,
      anchor: start.anchor,
      direction,
    });
  });
  return { height: heightOf(rows), items };
}
