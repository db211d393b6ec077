import type { Point } from './curve.ts';
import type { Box } from './box.ts';

/** How far from the edge of a shape its numbers are true, in cells: as far as softening asks. */
const TRUE = 3;

/**
 * A grid of numbers over a part of the picture, in which shapes are joined and cut: below 0 is
 * within, above is without, by the distance from the edge. Plain loops, since it is made for
 * every bloc whose members changed.
 */
export class ScalarGrid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;

  /** Over a box and a margin around it, with nothing in it. */
  constructor(box: Box, margin: number, cell: number) {
    this.left = box.left - margin;
    this.top = box.top - margin;
    this.cell = cell;
    this.columns = Math.ceil((box.right - box.left + 2 * margin) / cell) + 1;
    this.rows = Math.ceil((box.bottom - box.top + 2 * margin) / cell) + 1;
    this.values = new Float32Array(this.columns * this.rows).fill(TRUE * cell);
  }

  /** Joins a disc. */
  disc(x: number, y: number, r: number): void {
    this.capsule({ x, y }, { x, y }, r);
  }

  /** Joins what is within a distance of a straight piece. */
  capsule(a: Point, b: Point, r: number): void {
    const { left, top, cell, columns, values } = this;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const square = dx * dx + dy * dy;
    const [first, last, high, low] = this.around(a, b, r + TRUE * cell);
    for (let row = high; row <= low; row++) {
      const py = top + row * cell - a.y;
      for (let column = first; column <= last; column++) {
        const px = left + column * cell - a.x;
        const part = square === 0 ? 0 : (px * dx + py * dy) / square;
        const on = part < 0 ? 0 : part > 1 ? 1 : part;
        const [ex, ey] = [px - on * dx, py - on * dy];
        const away = Math.sqrt(ex * ex + ey * ey) - r;
        const at = row * columns + column;
        if (away < values[at]!) values[at] = away;
      }
    }
  }

  /** Cuts a disc away. */
  cut(x: number, y: number, r: number): void {
    const { left, top, cell, columns, values } = this;
    const [first, last, high, low] = this.around({ x, y }, { x, y }, r + TRUE * cell);
    for (let row = high; row <= low; row++) {
      const ey = top + row * cell - y;
      for (let column = first; column <= last; column++) {
        const ex = left + column * cell - x;
        const into = r - Math.sqrt(ex * ex + ey * ey);
        const at = row * columns + column;
        if (into > values[at]!) values[at] = into;
      }
    }
  }

  /** Joins a triangle; its edges are to be joined too, which are rounded. */
  triangle(corners: readonly Point[]): void {
    const { left, top, cell, columns, values } = this;
    const ys = corners.map(({ y }) => y);
    const high = Math.ceil((Math.min(...ys) - top) / cell);
    const low = Math.floor((Math.max(...ys) - top) / cell);
    for (let row = high; row <= low; row++) {
      const y = top + row * cell;
      let [from, to] = [Infinity, -Infinity];
      corners.forEach((a, at) => {
        const b = corners[(at + 1) % corners.length]!;
        if (a.y > y === b.y > y) return;
        const x = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
        from = Math.min(from, x);
        to = Math.max(to, x);
      });
      const last = Math.floor((to - left) / cell);
      for (let column = Math.ceil((from - left) / cell); column <= last; column++) {
        const at = row * columns + column;
        values[at] = Math.min(values[at]!, -TRUE * cell);
      }
    }
  }

  /** Rounds corners: each number becomes the mean of those around it. */
  soften(): void {
    const { columns, rows, values } = this;
    const before = values.slice();
    for (let row = 1; row < rows - 1; row++)
      for (let column = 1; column < columns - 1; column++) {
        let sum = 0;
        for (let down = -columns; down <= columns; down += columns)
          for (let right = -1; right <= 1; right++)
            sum += before[row * columns + column + down + right]!;
        values[row * columns + column] = sum / 9;
      }
  }

  /** First and last column, first and last row of the box around two points and a margin, off the rim. */
  private around(a: Point, b: Point, margin: number): readonly [number, number, number, number] {
    const { left, top, cell, columns, rows } = this;
    return [
      Math.max(1, Math.floor((Math.min(a.x, b.x) - margin - left) / cell)),
      Math.min(columns - 2, Math.ceil((Math.max(a.x, b.x) + margin - left) / cell)),
      Math.max(1, Math.floor((Math.min(a.y, b.y) - margin - top) / cell)),
      Math.min(rows - 2, Math.ceil((Math.max(a.y, b.y) + margin - top) / cell)),
    ];
  }
}

type Side = 'top' | 'right' | 'bottom' | 'left';

/**
 * By which corners of a cell are within (8 upper left, 4 upper right, 2 lower right, 1 lower
 * left): from which side to which the outline runs, what is within to its left.
 */
const RUNS: readonly (readonly [Side, Side][])[] = [
  [],
  [['bottom', 'left']],
  [['right', 'bottom']],
  [['right', 'left']],
  [['top', 'right']],
  [
    ['top', 'right'],
    ['bottom', 'left'],
  ],
  [['top', 'bottom']],
  [['top', 'left']],
  [['left', 'top']],
  [['bottom', 'top']],
  [
    ['left', 'top'],
    ['right', 'bottom'],
  ],
  [['right', 'top']],
  [['left', 'right']],
  [['bottom', 'right']],
  [['left', 'bottom']],
  [],
];

/** The outlines of what is within, each closed (marching squares; Lorensen and Cline, 1987, in the plane). */
export function contoursOf(grid: ScalarGrid): Point[][] {
  const { columns, rows, values } = grid;
  const next = new Map<number, number>();
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const corners =
        (values[at]! < 0 ? 8 : 0) +
        (values[at + 1]! < 0 ? 4 : 0) +
        (values[at + columns + 1]! < 0 ? 2 : 0) +
        (values[at + columns]! < 0 ? 1 : 0);
      for (const [from, to] of RUNS[corners]!)
        next.set(edgeOf(at, from, columns), edgeOf(at, to, columns));
    }
  const contours: Point[][] = [];
  for (const start of next.keys()) {
    const contour: Point[] = [];
    for (let edge: number | undefined = start; edge !== undefined;) {
      const following = next.get(edge);
      if (following === undefined) break;
      contour.push(crossing(grid, edge));
      next.delete(edge);
      edge = following;
    }
    if (contour.length > 5) contours.push(contour);
  }
  return contours;
}

/** An edge of the grid: twice the place of its first end, and 1 more if it runs down. */
function edgeOf(at: number, side: Side, columns: number): number {
  if (side === 'top') return 2 * at;
  if (side === 'left') return 2 * at + 1;
  return side === 'bottom' ? 2 * (at + columns) : 2 * (at + 1) + 1;
}

/** Where on an edge the outline crosses it. */
function crossing({ left, top, cell, columns, values }: ScalarGrid, edge: number): Point {
  const at = edge >> 1;
  const runsDown = edge % 2 === 1;
  const [a, b] = [values[at]!, values[at + (runsDown ? columns : 1)]!];
  const part = a / (a - b);
  const x = (at % columns) + (runsDown ? 0 : part);
  const y = Math.floor(at / columns) + (runsDown ? part : 0);
  return { x: left + x * cell, y: top + y * cell };
}

/** Whether a point lies within a closed outline of straight sides. */
export function isWithin(contour: readonly Point[], { x, y }: Point): boolean {
  let within = false;
  contour.forEach((a, at) => {
    const b = contour[(at + 1) % contour.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within;
  });
  return within;
}
