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

/** Points in turn, each as its distance along the tie and across it from the sign's own. */
type Points = readonly number[];

function turned({ x, y, heading, grain }: Place, points: Points): number[] {
  const [cos, sin] = [Math.cos(heading) * grain, Math.sin(heading) * grain];
  return points.map((value, at) => {
    const [along, across] = at % 2 === 0 ? [value, points[at + 1]!] : [points[at - 1]!, value];
    return at % 2 === 0 ? x + along * cos - across * sin : y + along * sin + across * cos;
  });
}

function stroke(place: Place, points: Points, ink: Partial<Ink>): Item {
  const places = turned(place, points);
  const segments = Array.from({ length: points.length / 2 }, (_, at): Segment => [
    at === 0 ? 'M' : 'L',
    places[2 * at]!,
    places[2 * at + 1]!,
  ]);
  return path(segments, ink);
}

const shape = (place: Place, points: Points, ink: Partial<Ink>): Item =>
  polygon(turned(place, points), ink);

/** What a status sign is made of: a gap in the tie, strokes, a shape, a ring of a radius. */
type Drawing = {
  readonly gap?: number;
  readonly strokes?: readonly Points[];
  readonly shape?: Points;
  readonly isFilled?: boolean;
  readonly ring?: number;
};

const OUTWARD: Points = [4.5, -4.6, 4.5, 4.6, -4.5, 0];
const INWARD: Points = [-4.5, -4.6, -4.5, 4.6, 4.5, 0];

/** Signs of leaving and coming point the way it goes: to the member, or to the bloc. */
const STATUS_SIGNS: Readonly<Record<StatusSign, Drawing>> = {
  pause: {
    gap: 3.4,
    strokes: [
      [-2, -4.5, -2, 4.5],
      [2, -4.5, 2, 4.5],
    ],
  },
  gap: { gap: 4.6, ring: 2.6 },
  leaves: { shape: OUTWARD, isFilled: true },
  leaving: { shape: OUTWARD },
  coming: { shape: INWARD },
  pending: { shape: [-3.2, -3.2, 3.2, -3.2, 3.2, 3.2, -3.2, 3.2] },
  cross: {
    gap: 4.5,
    strokes: [
      [-3.5, -3.5, 3.5, 3.5],
      [-3.5, 3.5, 3.5, -3.5],
    ],
  },
};

/** The sign of a status. */
export function statusSign(sign: StatusSign, place: Place, colour: string, paper: string): Item[] {
  const { x, y, grain } = place;
  const { gap, strokes = [], shape: points, isFilled = false, ring } = STATUS_SIGNS[sign];
  const line: Partial<Ink> = { stroke: colour, width: 1.6 * grain };
  const face: Partial<Ink> = isFilled
    ? { fill: colour }
    : { fill: paper, stroke: colour, width: 1.3 * grain };
  return [
    ...(gap === undefined
      ? []
      : [stroke(place, [-gap, 0, gap, 0], { stroke: paper, width: 6 * grain })]),
    ...strokes.map((part) => stroke(place, part, line)),
    ...(points ? [shape(place, points, face)] : []),
    ...(ring === undefined ? [] : [circle(x, y, ring * grain, face)]),
  ];
}

/** ≠ and the hands of a clock. */
const CONTEST_STROKES: Readonly<Record<Contest, readonly Points[]>> = {
  fact: [
    [-2.8, -1.4, 2.8, -1.4],
    [-2.8, 1.4, 2.8, 1.4],
    [-1.8, 3.4, 1.8, -3.4],
  ],
  date: [[0, -3.6, 0, 0, 2.6, 1.4]],
};

/** The sign of a contest, upright: ≠ where the fact is contested, a clock where its dates are. */
export function contestSign(contest: Contest, place: Place, theme: Theme): Item[] {
  const upright = { ...place, heading: 0 };
  const line: Partial<Ink> = { stroke: theme.ink, width: 1.1 * place.grain, cap: 'round' };
  return [
    circle(place.x, place.y, 6 * place.grain, { ...line, fill: theme.paper }),
    ...CONTEST_STROKES[contest].map((points) => stroke(upright, points, line)),
  ];
}

/** The sign of a denial, upright: a cross on a dark square, as no other sign is. */
export function denialSign({ x, y, grain }: Omit<Place, 'heading'>, theme: Theme): Item[] {
  const upright = { x, y, grain, heading: 0 };
  const line: Partial<Ink> = { stroke: theme.paper, width: 1.5 * grain, cap: 'round' };
  return [
    shape(upright, [-5.4, -5.4, 5.4, -5.4, 5.4, 5.4, -5.4, 5.4], {
      fill: theme.ink,
      stroke: theme.paper,
      width: 1.2 * grain,
    }),
    stroke(upright, [-2.6, -2.6, 2.6, 2.6], line),
    stroke(upright, [-2.6, 2.6, 2.6, -2.6], line),
  ];
}

/** A change that has a sign: of ties, and of pairs that go on through other blocs. */
export type ChangeMark = ChangeKind | 'moved';

const DIAMOND: Points = [0, -6.2, 6.2, 0, 0, 6.2, -6.2, 0];

/** The sign of a change, upright: plus, minus, or a diamond; a hollow one for a pair that moved. */
export function changeSign(change: ChangeMark, place: Place, theme: Theme): Item[] {
  const upright = { ...place, heading: 0 };
  const { x, y, grain } = place;
  if (change === 'moved')
    return [
      shape(upright, DIAMOND, { fill: theme.paper, stroke: theme.moved, width: 1.6 * grain }),
    ];
  const face: Partial<Ink> = { fill: theme[change], stroke: theme.paper, width: 1.2 * grain };
  if (change === 'changed') return [shape(upright, DIAMOND, face)];
  const line: Partial<Ink> = { stroke: theme.paper, width: 1.7 * grain };
  const minus = [circle(x, y, 5.6 * grain, face), stroke(upright, [-3.2, 0, 3.2, 0], line)];
  return change === 'ended' ? minus : [...minus, stroke(upright, [0, -3.2, 0, 3.2], line)];
}

/** What a tie ends in at a node, by its sign: an open arrow, a bar, or for no sign a hollow arrow. */
export function endMarker(
  sign: -1 | 0 | 1,
  directed: boolean,
  place: Place,
  colour: string,
  paper: string,
): Item[] {
  const { x, y, grain } = place;
  const line: Partial<Ink> = { stroke: colour, width: 1.5 * grain };
  const hollow: Partial<Ink> = { stroke: colour, width: 1.2 * grain, fill: paper };
  if (sign < 0) return [stroke(place, [0, -4.6, 0, 4.6], { ...line, width: 2 * grain })];
  if (!directed) return [circle(x, y, 2.6 * grain, sign > 0 ? { fill: colour } : hollow)];
  const arrow: Points = [-6.5, -3.6, 0, 0, -6.5, 3.6];
  return [sign > 0 ? stroke(place, arrow, line) : shape(place, arrow, hollow)];
}
