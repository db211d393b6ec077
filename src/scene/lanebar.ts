import { type Day, isDay } from '../time/day.ts';
import type { Period } from '../time/spell.ts';
import type { Bar, Contested, Lane } from './lanes.ts';
import { type Item, path, polygon } from './list.ts';
import { statusLook, statusSign } from './marks.ts';
import { type Theme, blocColour } from './theme.ts';

/** Half the height of a bar, in px, in a lane of a height. */
const halfOf = (lane: number): number => Math.min(7, lane * 0.31);

/** How a bar is drawn: the middle of its lane, where days stand, and which way time runs. */
export type BarPlace = {
  readonly y: number;
  readonly lane: number;
  readonly place: (day: Day) => number;
  readonly mirrored: boolean;
  readonly span: { readonly first: Day; readonly last: Day };
  readonly theme: Theme;
};

/** The colour of a lane: its bloc's, or by its sign. */
export const laneColour = ({ bloc, sign }: Pick<Lane, 'bloc' | 'sign'>, theme: Theme): string =>
  bloc !== null
    ? blocColour(theme, bloc)
    : sign > 0
      ? theme.favours
      : sign < 0
        ? theme.refuses
        : theme.plain;

/** Left and right end of a period, in px; null for one that lies beside the span. */
export function endsOf(
  { from, until }: Period,
  { place, span }: Pick<BarPlace, 'place' | 'span'>,
): readonly [number, number] | null {
  if (until <= span.first || from > span.last) return null;
  const [a, b] = [place(from), place(until)].sort((one, other) => one - other);
  // What lasts a day is seen too.
  return b! - a! < 2.5 ? [a! - 1, a! + 1.5] : [a!, b!];
}

/**
 * A bar: solid while it is certain, dashed and pale while it is possible, fading towards an end
 * that nobody knows, an arrow where it goes on for ever; hollow for statuses of not taking part;
 * dotted for one source's claim.
 */
export function drawBar(
  lane: Pick<Lane, 'bloc' | 'sign' | 'contests'>,
  bar: Bar,
  at: BarPlace,
): Item[] {
  const colour = laneColour(lane, at.theme);
  const { possible, certain, isClaim } = bar;
  if (isClaim) return claimed(possible, colour, at);
  const sign = signOf(bar, lane, colour, at);
  if (!certain) return [...maybe(possible, colour, at), ...sign];
  return [
    ...maybe({ from: possible.from, until: certain.from }, colour, at),
    ...maybe({ from: certain.until, until: possible.until }, colour, at),
    ...sure(bar, certain, colour, at),
    ...sign,
  ];
}

function sure({ tie }: Bar, certain: Period, colour: string, at: BarPlace): Item[] {
  const ends = endsOf(certain, at);
  if (!ends) return [];
  const { hollow } = statusLook(tie.status);
  const ink = hollow
    ? { fill: at.theme.paper, stroke: colour, width: 1.6 }
    : { fill: colour, stroke: at.theme.paper, width: 0.8 };
  const half = halfOf(at.lane);
  const arrow = (x: number, to: 1 | -1): Item =>
    polygon([x + to, at.y - half, x + to * 7, at.y, x + to, at.y + half], { fill: colour });
  return [
    box(ends, at, ink),
    ...(!isDay(certain.until)
      ? [arrow(at.mirrored ? ends[0] : ends[1], at.mirrored ? -1 : 1)]
      : []),
    ...(!isDay(certain.from) ? [arrow(at.mirrored ? ends[1] : ends[0], at.mirrored ? 1 : -1)] : []),
  ];
}

/** In how many parts a bar fades. */
const FADES = 6;

function maybe(period: Period, colour: string, at: BarPlace): Item[] {
  if (period.from >= period.until) return [];
  const ends = endsOf(period, at);
  if (!ends) return [];
  const isOpenBefore = !isDay(period.from);
  const isOpenAfter = !isDay(period.until);
  if (!isOpenBefore && !isOpenAfter)
    return [
      box(ends, at, { fill: colour, opacity: 0.22 }),
      box(ends, at, { stroke: colour, width: 1.3, dash: [4, 2.5] }),
    ];
  // Towards the side without a bound it is paler; where both are, towards the reading end.
  const isPaleRight = isOpenAfter !== at.mirrored;
  const step = (ends[1] - ends[0]) / FADES;
  const fades = Array.from({ length: FADES }, (_, part) => {
    const left = ends[0] + part * step;
    const depth = isPaleRight ? FADES - part : part + 1;
    return box([left, left + step], at, { fill: colour, opacity: (0.34 * depth) / FADES });
  });
  const middle = path(
    [
      ['M', ends[0], at.y],
      ['L', ends[1], at.y],
    ],
    { stroke: colour, width: 1.3, dash: [4, 2.5] },
  );
  return [...fades, middle];
}

function claimed(period: Period, colour: string, at: BarPlace): Item[] {
  const ends = endsOf(period, at);
  return ends
    ? [box(ends, at, { stroke: colour, width: 1.6, dash: [0.1, 3.4], cap: 'round' })]
    : [];
}

function box(
  [left, right]: readonly [number, number],
  { y, lane }: BarPlace,
  ink: Parameters<typeof polygon>[1],
): Item {
  const half = halfOf(lane);
  return polygon([left, y - half, right, y - half, right, y + half, left, y + half], ink);
}

/** A sign of a contest, where it begins within the time shown, in px from the left. */
export type ContestPlace = { readonly contest: Contested['contest']; readonly x: number };

/** Nearer to each other than this, in px, two signs of contests would cover each other. */
const APART = 10;

/** The signs of contests of a lane, in reading direction; of those that would cover each other the graver. */
export function contestPlaces({ contests }: Pick<Lane, 'contests'>, at: BarPlace): ContestPlace[] {
  const places: ContestPlace[] = [];
  for (const { contest, period } of contests) {
    const ends = endsOf(period, at);
    if (!ends) continue;
    const x = at.mirrored ? ends[1] : ends[0];
    const last = places.at(-1);
    if (!last || Math.abs(last.x - x) >= APART) places.push({ contest, x });
    else if (contest === 'fact') places[places.length - 1] = { contest, x: last.x };
  }
  return places;
}

/** Half of what a sign of a contest keeps free, in px. */
const CONTEST_HALF = 6.5;

/**
 * How far from the beginning of a bar so much room is free of signs of contests, from a distance
 * on, in px; null where the bar is too short for it.
 */
function freeFrom(
  distance: number,
  room: number,
  lane: Pick<Lane, 'contests'>,
  bar: readonly [number, number],
  at: BarPlace,
): number | null {
  let free = distance;
  for (const { x } of contestPlaces(lane, at)) {
    const middle = at.mirrored ? bar[1] - x : x - bar[0];
    if (middle + CONTEST_HALF > free && middle - CONTEST_HALF < free + room)
      free = middle + CONTEST_HALF;
  }
  return free + room > bar[1] - bar[0] ? null : free;
}

/** The width of a sign of a status, and what is free before it, in px. */
const SIGN = 10;
const BEFORE = 4;

/** Where the sign of a status begins, in px from the beginning of its bar; null where it has none or no room. */
export function signFrom(
  { tie, certain, possible }: Bar,
  lane: Pick<Lane, 'contests'>,
  at: BarPlace,
): number | null {
  const ends = endsOf(certain ?? possible, at);
  if (statusLook(tie.status).sign === null || !ends) return null;
  return freeFrom(BEFORE, SIGN, lane, ends, at);
}

/** Where so wide a word is free of signs within a bar, in px from its beginning; null where nowhere. */
export function wordFrom(
  bar: Bar,
  width: number,
  lane: Pick<Lane, 'contests'>,
  at: BarPlace,
): number | null {
  const ends = endsOf(bar.certain ?? bar.possible, at);
  if (!ends) return null;
  const sign = bar.isClaim ? null : signFrom(bar, lane, at);
  return freeFrom(sign === null ? BEFORE + 1 : sign + SIGN + BEFORE, width + 4, lane, ends, at);
}

/** The sign of a status near the beginning of its bar, beside signs of contests, where it has room. */
function signOf(bar: Bar, lane: Pick<Lane, 'contests'>, colour: string, at: BarPlace): Item[] {
  const { tie, certain, possible } = bar;
  const { hollow, sign } = statusLook(tie.status);
  const ends = endsOf(certain ?? possible, at);
  const from = signFrom(bar, lane, at);
  if (sign === null || !ends || from === null) return [];
  const middle = from + SIGN / 2;
  const x = at.mirrored ? ends[1] - middle : ends[0] + middle;
  const place = { x, y: at.y, heading: at.mirrored ? Math.PI : 0, grain: 0.85 };
  const isOnColour = certain !== null && !hollow;
  return isOnColour
    ? statusSign(sign, place, at.theme.onSeal, colour)
    : statusSign(sign, place, colour, at.theme.paper);
}
