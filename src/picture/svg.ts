import type { Figure, GroupItem, Ink, Item, Segment, TextItem } from '../scene/list.ts';
import { FONTS } from '../scene/theme.ts';

/**
 * A picture as SVG 1.1 text, the same bytes each time. Text stays text, in the open fonts the
 * pictures are measured in, with others behind them. Every text from outside is escaped, and
 * characters that XML 1.0 does not allow are left out. With `outlines` letters are drawn as
 * shapes, for programs that set no text as a browser does.
 */
export function svgOf(figure: Figure, outlines: Outlines | null = null): string {
  const { width, height, paper, language, direction, title, description, background } = figure;
  const size = paper ? `width="${paper.width}mm" height="${paper.height}mm" ` : '';
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}viewBox="0 0 ${number(width)} ${number(height)}" ` +
      `lang="${language}" direction="${direction}" role="img" font-family="${FONTS}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...(background === null
      ? []
      : [`<rect width="${number(width)}" height="${number(height)}" fill="${background}"/>`]),
    ...figure.items.flatMap((item) => painted(item, '', outlines)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Gives the shape of a line of text. */
type Outlines = (item: TextItem) => readonly Segment[];

/** An item within groups of an id; `own` is the id that it has itself. */
function painted(
  item: Item,
  within: string,
  outlines: Outlines | null,
  own: string | null = null,
): string[] {
  const id = own === null ? '' : ` id="${escaped(own)}"`;
  switch (item.kind) {
    case 'group':
      return paintedGroup(item, within, outlines);
    case 'path':
      return [`<path${id} d="${pathData(item.segments)}"${inkOf(item)}/>`];
    case 'circle':
      return [
        `<circle${id} cx="${number(item.x)}" cy="${number(item.y)}" r="${number(item.r)}"${inkOf(item)}/>`,
      ];
    case 'polygon':
      return [`<polygon${id} points="${item.points.map(number).join(' ')}"${inkOf(item)}/>`];
    case 'text':
      return [paintedText(item, id, outlines)];
  }
}

/** Ids are those of the groups around, in turn, so that two panels of one picture differ. */
function paintedGroup(group: GroupItem, within: string, outlines: Outlines | null): string[] {
  const id = group.id === null ? within : within === '' ? group.id : `${within}-${group.id}`;
  const attributes = [
    group.id === null ? '' : ` id="${escaped(id)}"`,
    group.x === 0 && group.y === 0
      ? ''
      : ` transform="translate(${number(group.x)} ${number(group.y)})"`,
    group.opacity === 1 ? '' : ` opacity="${number(group.opacity)}"`,
  ].join('');
  const [only] = group.items;
  const isPlain = group.x === 0 && group.y === 0 && group.opacity === 1;
  if (group.id !== null && isPlain && group.items.length === 1 && only && only.kind !== 'group')
    return painted(only, id, outlines, id);
  const items = group.items.flatMap((item) => painted(item, id, outlines));
  if (attributes === '') return items;
  return [`<g${attributes}>`, ...items, '</g>'];
}

function paintedText(item: TextItem, id: string, outlines: Outlines | null): string {
  const { x, y, text, size, weight, anchor, direction, fill, halo, opacity } = item;
  const ink = [
    ` fill="${fill}"`,
    halo === null
      ? ''
      : ` stroke="${halo}" stroke-width="${number(size / 4)}" stroke-linejoin="round" paint-order="stroke"`,
    opacity === 1 ? '' : ` opacity="${number(opacity)}"`,
  ].join('');
  if (outlines) return `<path${id} d="${pathData(outlines(item))}"${ink}/>`;
  const starts = direction === 'rtl' ? 'right' : 'left';
  const at = anchor === 'middle' ? 'middle' : anchor === starts ? 'start' : 'end';
  const attributes = [
    `x="${number(x)}" y="${number(y)}" font-size="${number(size)}"`,
    weight === 400 ? '' : ` font-weight="${weight}"`,
    at === 'start' ? '' : ` text-anchor="${at}"`,
    direction === 'ltr' ? ' direction="ltr"' : ' direction="rtl"',
  ].join('');
  return `<text${id} ${attributes}${ink}>${escaped(text)}</text>`;
}

function pathData(segments: readonly Segment[]): string {
  return segments.map(([letter, ...values]) => letter + values.map(number).join(' ')).join('');
}

function inkOf({ fill, stroke, width, dash, cap, opacity }: Ink): string {
  const line =
    stroke === null
      ? ''
      : [
          ` stroke="${stroke}"`,
          width === 1 ? '' : ` stroke-width="${number(width)}"`,
          dash === null ? '' : ` stroke-dasharray="${dash.map(number).join(' ')}"`,
          cap === 'butt' ? '' : ` stroke-linecap="${cap}"`,
        ].join('');
  return ` fill="${fill ?? 'none'}"${line}${opacity === 1 ? '' : ` opacity="${number(opacity)}"`}`;
}

/** A number with at most two decimals, none for nothing. */
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

// Of control characters XML allows tab and line breaks; a surrogate without its other half is none.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
