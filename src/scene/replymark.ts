import type { Answer } from '../graph/dataset.ts';
import { type Item, circle, path } from './list.ts';
import type { Theme } from './theme.ts';

export const MARK_RADIUS = 4.5;

/** A disc for yes, half a disc for partly, a ring for no, a dash for silent: never colour alone. */
export function replyMark(
  reply: Answer['answer'],
  x: number,
  y: number,
  { ink, quiet }: Theme,
): Item[] {
  const r = MARK_RADIUS;
  if (reply === 'silent') {
    const dash = [
      ['M', x - r, y],
      ['L', x + r, y],
    ] as const;
    return [path(dash, { stroke: quiet, width: 1.4 })];
  }
  const half = [
    ['M', x, y - r],
    ['C', x - 1.33 * r, y - r, x - 1.33 * r, y + r, x, y + r],
    ['Z'],
  ] as const;
  return [
    circle(x, y, r, { fill: reply === 'yes' ? ink : null, stroke: ink, width: 1.2 }),
    ...(reply === 'partly' ? [path(half, { fill: ink })] : []),
  ];
}
