import { craftNow } from './craft.ts';
import type { Hull } from './hull.ts';
import type { Box, Disc } from './box.ts';
import { type Item, path } from './list.ts';
import { statusLook } from './marks.ts';
import { Memory } from './memory.ts';
import type { Plan } from './plan.ts';
import { type Theme, blocColour } from './theme.ts';
import type { TieLook } from './tie.ts';

/** A bloc as a hull around who is in it: in a difference also as it was before, where that differs. */
export type SeenHull = {
  /** The bloc's place among the spots. */
  readonly bloc: number;
  readonly hull: Hull;
  readonly before: Hull | null;
};

/** The hulls of a frame, and which memberships have a badge all the same, by place in the plan. */
export type Hulls = {
  readonly seen: readonly SeenHull[];
  readonly marked: ReadonlySet<number>;
  /** Of those marked, whom the hull cannot reach without lying over others. */
  readonly apart: ReadonlySet<number>;
};

const NO_HULLS: Hulls = { seen: [], marked: new Set(), apart: new Set() };

type Looks = ReadonlyMap<number, TieLook>;

/** Members seen of a bloc that has a hull: in a difference at either date. */
type Group = { readonly bloc: number; readonly places: readonly number[] };

function groupsOf(plan: Plan, looks: Looks): Group[] {
  const groups = new Map<number, number[]>();
  for (const place of looks.keys()) {
    const { style, to } = plan.memberships[place]!;
    if (style === 'hull' && to !== null) groups.set(to, [...(groups.get(to) ?? []), place]);
  }
  return [...groups].map(([bloc, places]) => ({ bloc, places }));
}

/** Those of a group that are in it at the one date of a difference, and at the other. */
function sidesOf({ places }: Group, looks: Looks): readonly [now: number[], then: number[]] {
  const around = (end: 'began' | 'ended') =>
    places.filter((place) => looks.get(place)!.change !== end);
  return [around('ended'), around('began')];
}

/** Hulls around those of a plan's members that are seen, over none of the other spots that are. */
export function hullsOf(plan: Plan, looks: Looks, spots: Iterable<number>): Hulls {
  const groups = groupsOf(plan, looks);
  if (groups.length === 0) return NO_HULLS;
  const all = [...spots];
  const marked = new Set<number>();
  const apart = new Set<number>();
  const seen = groups.map((group): SeenHull => {
    const { bloc, places } = group;
    const [now, then] = sidesOf(group, looks);
    const hull = shapeOf(plan, bloc, now, all);
    for (const place of places) {
      const at = now.indexOf(place) + 1;
      if (at > 0 && hull.apart.includes(at)) apart.add(place);
      if (apart.has(place) || saysMore(looks.get(place)!)) marked.add(place);
    }
    const isSame = now.length === places.length && then.length === places.length;
    return { bloc, hull, before: isSame ? null : shapeOf(plan, bloc, then, all) };
  });
  return { seen, marked, apart };
}

/** The shapes of hulls that are not known yet: what each goes around, and what it goes by. */
export function shapesWanted(plan: Plan, looks: Looks, spots: Iterable<number>): Wanted[] {
  const all = [...spots];
  return groupsOf(plan, looks).flatMap((group) =>
    sidesOf(group, looks).flatMap((places) => {
      const wanted = wantedOf(plan, group.bloc, places, all);
      return knownShapes(plan).has(wanted.bloc, wanted.look) ? [] : [wanted];
    }),
  );
}

/** Remembers shapes that were worked out elsewhere. */
export function keepShapes(plan: Plan, wanted: readonly Wanted[], hulls: readonly Hull[]): void {
  wanted.forEach(({ bloc, look }, at) => knownShapes(plan).once(bloc, look, () => hulls[at]!));
}

/** Whether there is more to say of a membership than that it is one. */
function saysMore({ status, presence, contested, claimed, mentioned, bold, change }: TieLook) {
  const { hollow, sign } = statusLook(status);
  const isPlain = presence === 'certain' && contested === null && !claimed && mentioned && !bold;
  return !isPlain || hollow || sign !== null || (change !== null && change !== 'kept');
}

/** What the shape of a hull goes by, as text: who is in it, and who is not. */
type ShapeLook = { readonly members: string; readonly others: string };

/** A hull to be shaped: around the bloc's seal and its members, and over none of the others. */
export type Wanted = {
  readonly bloc: number;
  readonly look: ShapeLook;
  readonly members: readonly Disc[];
  readonly others: readonly Disc[];
  readonly grain: number;
  /** The room of the picture, and whatever of it a member was moved out to by hand. */
  readonly limits: Box;
};

const shapes = new WeakMap<Plan, Memory<ShapeLook, Hull>>();

function knownShapes(plan: Plan): Memory<ShapeLook, Hull> {
  const known = shapes.get(plan) ?? new Memory<ShapeLook, Hull>();
  shapes.set(plan, known);
  return known;
}

function wantedOf(
  plan: Plan,
  bloc: number,
  places: readonly number[],
  spots: readonly number[],
): Wanted {
  const members = [bloc, ...places.map((place) => plan.memberships[place]!.from)];
  const isOwn = new Set(members);
  const others = spots.filter((spot) => !isOwn.has(spot));
  const discs = (all: readonly number[]) =>
    all.map((spot): Disc => {
      const { x, y, r } = plan.spots[spot]!;
      return { x, y, r };
    });
  const own = discs(members);
  return {
    bloc,
    look: { members: members.join(' '), others: others.join(' ') },
    members: own,
    others: discs(others),
    grain: plan.room.grain,
    limits: limitsOf(plan.room, own),
  };
}

/** Within the edge by half of an outline's width. */
function limitsOf({ width, height }: Plan['room'], members: readonly Disc[]): Box {
  const far = (to: (disc: Disc) => number) => members.map(to);
  return {
    left: Math.min(1, ...far(({ x, r }) => x - r)),
    top: Math.min(1, ...far(({ y, r }) => y - r)),
    right: Math.max(width - 1, ...far(({ x, r }) => x + r)),
    bottom: Math.max(height - 1, ...far(({ y, r }) => y + r)),
  };
}

/** The shape around a bloc's seal and members: worked out once for the same ones among the same others. */
function shapeOf(
  plan: Plan,
  bloc: number,
  places: readonly number[],
  spots: readonly number[],
): Hull {
  const craft = craftNow();
  // Without shapes, all are told by their badges.
  if (!craft) return { segments: [], apart: [0, ...places.map((_, at) => at + 1)] };
  const { look, members, others, grain, limits } = wantedOf(plan, bloc, places, spots);
  return knownShapes(plan).once(bloc, look, () => craft.hullOf(members, others, grain, limits));
}

const TINT = 0.13;

/** Draws a hull: tinted in its bloc's colour, which shows through others; dashed as it was before. */
export function drawHull(
  theme: Theme,
  { hull, before }: Omit<SeenHull, 'bloc'>,
  order: number,
  grain: number,
): Item[] {
  const colour = blocColour(theme, order);
  const line = { stroke: colour, width: 1.4 * grain };
  return [
    path(hull.segments, { fill: colour, opacity: TINT }),
    path(hull.segments, line),
    ...(before === null
      ? []
      : [path(before.segments, { ...line, width: 1.2 * grain, dash: [6 * grain, 4 * grain] })]),
  ];
}
