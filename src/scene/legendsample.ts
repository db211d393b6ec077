import type { Kind, Relation } from '../graph/dataset.ts';
import { drawBadge } from './badge.ts';
import { drawBody, drawDock } from './body.ts';
import { drawGround, leadOf } from './ground.ts';
import { drawHull } from './hulls.ts';
import { nameOf } from './labels.ts';
import type { Seen, SeenBloc } from './legendseen.ts';
import type { Item } from './list.ts';
import { sealNameOf } from './seal.ts';
import { SIZE } from './theme.ts';
import { PLAIN_LOOK, type TieLook, drawTie } from './tie.ts';

/** A sample of what is in a picture, drawn around the middle of its room in a legend. */
export type Sample = (x: number, y: number) => readonly Item[];

/** The width of the room for a sample of a tie. */
export const SAMPLE = 40;

const directionOf = ({ plan }: Seen): 'ltr' | 'rtl' =>
  plan.choice.language === 'ar' ? 'rtl' : 'ltr';

/** A sample of a tie, lying in the direction of reading. */
export function tieSample(
  seen: Seen,
  look: Partial<TieLook>,
  relation: Relation | null,
  bloc = -1,
) {
  return (x: number, y: number): readonly Item[] => {
    const half = (SAMPLE / 2 - 3) * (directionOf(seen) === 'rtl' ? -1 : 1);
    const from = { x: x - half, y };
    const to = { x: x + half, y };
    const shape = {
      course: { from, to, control: { x, y } },
      bloc,
      family: relation?.family ?? 'office',
      directed: relation?.directed ?? true,
      grain: 1,
      signs: { member: 0.36, bloc: 0.64, contest: 0.5, change: 0.5 },
    };
    const { line, signs } = drawTie(seen.theme, shape, { ...PLAIN_LOOK, ...look });
    return [...line, ...signs];
  };
}

/** A country that stands aside, and the line to its true place. */
export function leadSample(seen: Seen): Sample {
  const side = directionOf(seen) === 'rtl' ? -1 : 1;
  return (x, y) => {
    const home = { x: x - side * 12, y: y + 3 };
    const at = { x: x + side * 10, y: y - 2 };
    const lead = leadOf(home, [at.x, at.y], SIZE.country);
    return [drawGround(seen.theme, lead, 1), ...nodeSample(seen, 'country', false)(at.x, at.y)];
  };
}

export function nodeSample(seen: Seen, kind: Kind, quiet: boolean) {
  const { theme, plan } = seen;
  const actor = plan.spots.find((spot) => spot.actor.kind === kind)?.actor;
  return (x: number, y: number): readonly Item[] => {
    if (!actor) return [];
    const r = kind === 'leader' ? SIZE.head : SIZE.country;
    const name = nameOf('', SIZE.name, 400);
    const body = {
      actor,
      x,
      y,
      r,
      bloc: -1,
      name,
      initials: '',
      isLegible: true,
      grain: 1,
      direction: 'ltr' as const,
    };
    return drawBody(theme, body, { presence: 'certain', quiet, change: null, bold: false });
  };
}

export function dockSample(seen: Seen) {
  const { theme, plan } = seen;
  return (x: number, y: number): readonly Item[] => {
    const side = plan.docks.mirrored ? -1 : 1;
    const dock = {
      x: x + side * 6,
      y: y - 2,
      r: 7.5,
      grain: 1,
      direction: 'ltr' as const,
      initials: '',
      isLegible: true,
    };
    const look = {
      presence: 'certain',
      quiet: false,
      change: null,
      bold: false,
      denied: false,
    } as const;
    return [
      ...nodeSample(seen, 'country', false)(x - side * 7, y + 3),
      ...drawDock(theme, dock, look),
    ];
  };
}

/** A bloc as it is drawn: a spoke with its seal, a piece of a hull with it, or a badge. */
export function blocSample(seen: Seen, bloc: SeenBloc): Sample {
  if (bloc.style === 'badge') return badgeSample(seen, bloc);
  const { theme } = seen;
  const side = directionOf(seen) === 'rtl' ? -1 : 1;
  const member = tieSample(seen, {}, null, bloc.order);
  return (x, y) => {
    const body = {
      actor: bloc.actor,
      bloc: bloc.order,
      x: x + side * (SAMPLE / 2 - 9),
      y,
      r: bloc.style === 'hull' ? 6.5 : 9,
      name: sealNameOf('', 9, 1),
      initials: '',
      isLegible: true,
      grain: 0.7,
      direction: 'ltr' as const,
    };
    const look = { presence: 'certain', quiet: false, change: null, bold: false } as const;
    const below = bloc.style === 'hull' ? hullSample(seen, bloc.order, x, y) : member(x, y);
    return [...below, ...drawBody(theme, body, look)];
  };
}

/** A hull as it was at the first date of a difference. */
export const beforeSample =
  (seen: Seen, { order }: SeenBloc): Sample =>
  (x, y) =>
    hullSample(seen, order, x, y, true);

/** A lozenge with round ends. */
function hullSample(
  { theme }: Seen,
  order: number,
  x: number,
  y: number,
  isBefore = false,
): Item[] {
  const [half, high] = [SAMPLE / 2 - 2, 8];
  const segments = [
    ['M', x - half + high, y - high],
    ['L', x + half - high, y - high],
    ['Q', x + half, y - high, x + half, y],
    ['Q', x + half, y + high, x + half - high, y + high],
    ['L', x - half + high, y + high],
    ['Q', x - half, y + high, x - half, y],
    ['Q', x - half, y - high, x - half + high, y - high],
    ['Z'],
  ] as const;
  const hull = { segments, apart: [] };
  const none = { segments: [], apart: [] };
  const parts = isBefore ? { hull: none, before: hull } : { hull, before: null };
  return drawHull(theme, parts, order, 0.8);
}

export function badgeSample(seen: Seen, { order, letter }: SeenBloc): Sample {
  const look = seen.comparison === null ? PLAIN_LOOK : { ...PLAIN_LOOK, change: 'kept' as const };
  return (x, y) => {
    const shape = { x, y, grain: 1.15, bloc: order, letter, direction: directionOf(seen) };
    return drawBadge(seen.theme, shape, look);
  };
}
