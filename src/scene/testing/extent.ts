import { along } from '../curve.ts';
import type { Box } from '../box.ts';
import type { Item, Segment } from '../list.ts';
import { widthOf } from '../text.ts';

/** Of the type size: how far letters reach above and below their baseline. */
const [ASCENT, DESCENT] = [0.78, 0.24];

/** The box around all that items paint, half of their lines' widths included; null where they paint nothing. */
export function extentOf(items: readonly Item[]): Box | null {
  const boxes = items.flatMap((item) => boxOf(item) ?? []);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function boxOf(item: Item): Box | null {
  if (item.kind === 'group') {
    const own = extentOf(item.items);
    return own && shifted(own, item.x, item.y);
  }
  if (item.kind === 'text') {
    const width = widthOf(item.text, item.size, item.weight);
    const part = { left: 0, middle: 0.5, right: 1 }[item.anchor];
    const left = item.x - part * width;
    const [top, bottom] = [item.y - ASCENT * item.size, item.y + DESCENT * item.size];
    return { left, right: left + width, top, bottom };
  }
  const half = item.stroke === null ? 0 : item.width / 2;
  if (item.kind === 'circle') {
    const r = item.r + half;
    return { left: item.x - r, right: item.x + r, top: item.y - r, bottom: item.y + r };
  }
  const points = item.kind === 'polygon' ? pairs(item.points) : pointsOf(item.segments);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs) - half,
    right: Math.max(...xs) + half,
    top: Math.min(...ys) - half,
    bottom: Math.max(...ys) + half,
  };
}

const shifted = ({ left, right, top, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

type Pair = readonly [number, number];

const pairs = (values: readonly number[]): Pair[] =>
  values.flatMap((x, at): Pair[] => (at % 2 === 0 ? [[x, values[at + 1]!]] : []));

/** Points on a path: of a quadratic curve some between its ends, of a cubic its control points. */
function pointsOf(segments: readonly Segment[]): Pair[] {
  let last: Pair = [0, 0];
  return segments.flatMap((segment): Pair[] => {
    const [kind, ...values] = segment;
    if (kind === 'Z') return [];
    const points = pairs(values as number[]);
    const [from, end] = [last, points.at(-1)!];
    last = end;
    if (kind !== 'Q') return points;
    const [x, y] = points[0]!;
    const curve = {
      from: { x: from[0], y: from[1] },
      control: { x, y },
      to: { x: end[0], y: end[1] },
    };
    return along(curve, 12).map((point): Pair => [point.x, point.y]);
  });
}
