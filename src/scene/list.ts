import type { Language } from '../graph/dataset.ts';
import type { Weight } from './text.ts';

/**
 * The display list: plain frozen data that canvas, SVG and PDF painters paint alike, in order,
 * the first undermost. Coordinates are in units of the picture, x to the right, y downwards,
 * angles none. Colours are resolved (`#rrggbb`); nothing is left to a style sheet.
 */

/** One stroke of a path: move, line, quadratic or cubic curve to its last point, or close. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** How a shape is painted; null leaves it without filling, or without a line. */
export type Ink = {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  /** Lengths of dash and gap; null is a solid line. */
  readonly dash: readonly number[] | null;
  readonly cap: 'butt' | 'round';
  /** 1 is opaque. */
  readonly opacity: number;
};

export type PathItem = { readonly kind: 'path'; readonly segments: readonly Segment[] } & Ink;
export type CircleItem = {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
} & Ink;
/** A closed shape of straight sides: x and y of each corner in turn. */
export type PolygonItem = { readonly kind: 'polygon'; readonly points: readonly number[] } & Ink;

/** One line of text, on its baseline; `anchor` is where x lies on it, as seen, in either direction. */
export type TextItem = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: 'left' | 'middle' | 'right';
  readonly direction: 'ltr' | 'rtl';
  readonly fill: string;
  /** A line around the letters, painted under them, that keeps them clear of what lies below. */
  readonly halo: string | null;
  readonly opacity: number;
};

/** Items that belong together. */
export type GroupItem = {
  readonly kind: 'group';
  /** An id of the picture's own, such as `node-peru`; null for none. */
  readonly id: string | null;
  /** Where its origin lies. */
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  readonly items: readonly Item[];
};

export type Item = PathItem | CircleItem | PolygonItem | TextItem | GroupItem;

/** A whole picture. */
export type Figure = {
  readonly width: number;
  readonly height: number;
  /** The size on paper, in millimetres; null where it has none of its own. */
  readonly paper: { readonly width: number; readonly height: number } | null;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The picture in a line, and in words for who does not see it. */
  readonly title: string;
  readonly description: string;
  /** Null for none: what lies below shows through. */
  readonly background: string | null;
  readonly items: readonly Item[];
};

const PLAIN: Ink = {
  fill: null,
  stroke: null,
  width: 1,
  dash: null,
  cap: 'butt',
  opacity: 1,
};

/** A coordinate as pictures write it: to a tenth, without a negative zero. */
const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;

/** A path; what of its ink is not said is plain. */
export function path(segments: readonly Segment[], ink: Partial<Ink>): PathItem {
  return { kind: 'path', segments: segments.map(roundedSegment), ...PLAIN, ...ink };
}

export function circle(x: number, y: number, r: number, ink: Partial<Ink>): CircleItem {
  return { kind: 'circle', x: rounded(x), y: rounded(y), r: rounded(r), ...PLAIN, ...ink };
}

export function polygon(points: readonly number[], ink: Partial<Ink>): PolygonItem {
  return { kind: 'polygon', points: points.map(rounded), ...PLAIN, ...ink };
}

/** A line of text; regular, left to right, from its left end unless told. */
export function textLine(
  x: number,
  y: number,
  text: string,
  style: Pick<TextItem, 'size' | 'fill'> & Partial<TextItem>,
): TextItem {
  return {
    kind: 'text',
    weight: 400,
    anchor: 'left',
    direction: 'ltr',
    halo: null,
    opacity: 1,
    ...style,
    x: rounded(x),
    y: rounded(y),
    text,
    size: rounded(style.size),
  };
}

export function group(
  items: readonly Item[],
  { id = null, x = 0, y = 0, opacity = 1 }: Partial<Omit<GroupItem, 'kind' | 'items'>> = {},
): GroupItem {
  return { kind: 'group', id, x: rounded(x), y: rounded(y), opacity, items };
}

function roundedSegment(segment: Segment): Segment {
  return segment.map((part) =>
    typeof part === 'number' ? rounded(part) : part,
  ) as unknown as Segment;
}
