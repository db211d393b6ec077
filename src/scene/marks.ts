import type { ChangeKind } from '../graph/diff.ts';
import type { Contest } from '../graph/contest.ts';
import type { Status } from '../graph/dataset.ts';
import { type Ink, type Item, type Segment, circle, path, polygon } from './list.ts';
import type { Theme } from './theme.ts';

/** A small sign on a tie, at a point of it. */
export type Place = {
  readonly x: number;
  readonly y: number;
  /** The direction of the tie there, in radians. */
  readonly heading: number;
  readonly grain: number;
};

/** What a status looks like: the line itself, its sign, and at whose end of the tie it stands. */
export type StatusLook = {
  readonly hollow: boolean;
  readonly sign: StatusSign | null;
  readonly at: 'member' | 'bloc';
};

export type StatusSign = 'pause' | 'gap' | 'leaves' | 'leaving' | 'coming' | 'pending' | 'cross';

const PLAIN: StatusLook = { hollow: false, sign: null, at: 'member' };

/** Suspended ties are hollow; every status but active and claimed has a sign of its own. */
const STATUS_LOOKS: Readonly<Record<Status, StatusLook>> = {
  active: PLAIN,
  claimed: PLAIN,
  signed: { hollow: false, sign: 'pending', at: 'member' },
  acceding: { hollow: false, sign: 'coming', at: 'bloc' },
  suspended: { hollow: true, sign: 'pause', at: 'bloc' },
  'participation-suspended': { hollow: true, sign: 'pause', at: 'member' },
  'non-participating': { hollow: true, sign: 'gap', at: 'member' },
  'notice-given': { hollow: false, sign: 'leaves', at: 'member' },
  'withdrawal-announced': { hollow: false, sign: 'leaving', at: 'member' },
  'return-announced': { hollow: false, sign: 'coming', at: 'member' },
  excluded: { hollow: true, sign: 'cross', at: 'bloc' },
};

/** How a status is drawn; one that is not stated is plain. */
export const statusLook = (status: Status | null): StatusLook =>
  status === null ? PLAIN : STATUS_LOOKS[status];

type Pair = readonly [number, number];

/** A point given along and across the tie, from the sign's own. */
const turned =
  ({ x, y, heading, grain }: Place) =>
  ([along, across]: Pair): Pair => {
    const [cos, sin] = [Math.cos(heading) * grain, Math.sin(heading) * grain];
    return [x + along * cos - across * sin, y + along * sin + across * cos];
  };

const stroke = (place: Place, points: readonly Pair[]): Segment[] =>
  points.map(turned(place)).map(([x, y], at) => [at === 0 ? 'M' : 'L', x, y]);

const shape = (place: Place, points: readonly Pair[]): number[] => points.flatMap(turned(place));

/** The sign of a status; signs of leaving and coming point the way it goes. */
export function statusSign(sign: StatusSign, place: Place, colour: string, paper: string): Item[] {
  const line: Partial<Ink> = { stroke: colour, width: 1.6 * place.grain };
  const hollow: Partial<Ink> = { ...line, width: 1.3 * place.grain, fill: paper };
  const gap = (half: number): Item =>
    path(
      stroke(place, [
        [-half, 0],
        [half, 0],
      ]),
      { stroke: paper, width: 6 * place.grain },
    );
  const { x, y, grain } = place;
  switch (sign) {
    case 'pause':
      return [
        gap(3.4),
        path(
          stroke(place, [
            [-2, -4.5],
            [-2, 4.5],
          ]),
          line,
        ),
        path(
          stroke(place, [
            [2, -4.5],
            [2, 4.5],
          ]),
          line,
        ),
      ];
    case 'gap':
      return [gap(4.6), circle(x, y, 2.6 * grain, hollow)];
    case 'leaves':
      return [
        polygon(
          shape(place, [
            [4.5, -4.6],
            [4.5, 4.6],
            [-4.5, 0],
          ]),
          { fill: colour },
        ),
      ];
    case 'leaving':
      return [
        polygon(
          shape(place, [
            [4.5, -4.6],
            [4.5, 4.6],
            [-4.5, 0],
          ]),
          hollow,
        ),
      ];
    case 'coming':
      return [
        polygon(
          shape(place, [
            [-4.5, -4.6],
            [-4.5, 4.6],
            [4.5, 0],
          ]),
          hollow,
        ),
      ];
    case 'pending':
      return [
        polygon(
          shape(place, [
            [-3.2, -3.2],
            [3.2, -3.2],
            [3.2, 3.2],
            [-3.2, 3.2],
          ]),
          hollow,
        ),
      ];
    case 'cross':
      return [
        gap(4.5),
        path(
          stroke(place, [
            [-3.5, -3.5],
            [3.5, 3.5],
          ]),
          line,
        ),
        path(
          stroke(place, [
            [-3.5, 3.5],
            [3.5, -3.5],
          ]),
          line,
        ),
      ];
  }
}

/** The sign of a contest, upright: ≠ where the fact is contested, a clock where its dates are. */
export function contestSign(contest: Contest, place: Place, theme: Theme): Item[] {
  const upright = { ...place, heading: 0 };
  const line: Partial<Ink> = { stroke: theme.ink, width: 1.1 * place.grain, cap: 'round' };
  const face = circle(place.x, place.y, 6 * place.grain, { ...line, fill: theme.paper });
  const strokes: Pair[][] =
    contest === 'fact'
      ? [
          [
            [-2.8, -1.4],
            [2.8, -1.4],
          ],
          [
            [-2.8, 1.4],
            [2.8, 1.4],
          ],
          [
            [-1.8, 3.4],
            [1.8, -3.4],
          ],
        ]
      : [
          [
            [0, -3.6],
            [0, 0],
            [2.6, 1.4],
          ],
        ];
  return [face, ...strokes.map((points) => path(stroke(upright, points), line))];
}

/** The sign of a change: plus, minus, or a diamond. */
export function changeSign(change: ChangeKind, place: Place, theme: Theme): Item[] {
  const upright = { ...place, heading: 0 };
  const colour = theme[change];
  if (change === 'changed')
    return [
      polygon(
        shape(upright, [
          [0, -6.2],
          [6.2, 0],
          [0, 6.2],
          [-6.2, 0],
        ]),
        {
          fill: colour,
          stroke: theme.paper,
          width: 1.2 * place.grain,
        },
      ),
    ];
  const line: Partial<Ink> = { stroke: theme.paper, width: 1.7 * place.grain };
  const face = circle(place.x, place.y, 5.6 * place.grain, {
    fill: colour,
    stroke: theme.paper,
    width: 1.2 * place.grain,
  });
  const bar = path(
    stroke(upright, [
      [-3.2, 0],
      [3.2, 0],
    ]),
    line,
  );
  const post = path(
    stroke(upright, [
      [0, -3.2],
      [0, 3.2],
    ]),
    line,
  );
  return change === 'began' ? [face, bar, post] : [face, bar];
}

/** What a tie ends in at a node, by its sign: an open arrow, a bar, or for no sign a ring. */
export function endMarker(
  sign: -1 | 0 | 1,
  directed: boolean,
  place: Place,
  colour: string,
  paper: string,
): Item[] {
  const line: Partial<Ink> = { stroke: colour, width: 1.5 * place.grain };
  if (sign < 0)
    return [
      path(
        stroke(place, [
          [0, -4.6],
          [0, 4.6],
        ]),
        { ...line, width: 2 * place.grain },
      ),
    ];
  if (!directed) {
    const { x, y, grain } = place;
    return [circle(x, y, 2.6 * grain, sign > 0 ? { fill: colour } : { ...line, fill: paper })];
  }
  const points: Pair[] = [
    [-6.5, -3.6],
    [0, 0],
    [-6.5, 3.6],
  ];
  return sign > 0
    ? [path(stroke(place, points), line)]
    : [polygon(shape(place, points), { ...line, width: 1.2 * place.grain, fill: paper })];
}
