import { craftNow } from './craft.ts';
import type { Hull } from './hull.ts';
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

/** Hulls around those of a plan's members that are seen, over none of the other spots that are. */
export function hullsOf(plan: Plan, looks: Looks, spots: Iterable<number>): Hulls {
  const groups = new Map<number, number[]>();
  for (const place of looks.keys()) {
    const { style, to } = plan.memberships[place]!;
    if (style === 'hull' && to !== null) groups.set(to, [...(groups.get(to) ?? []), place]);
  }
  if (groups.size === 0) return NO_HULLS;
  const all = [...spots];
  const marked = new Set<number>();
  const apart = new Set<number>();
  const seen = [...groups].map(([bloc, places]): SeenHull => {
    const around = (end: 'began' | 'ended') =>
      places.filter((place) => looks.get(place)!.change !== end);
    const [now, then] = [around('ended'), around('began')];
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

/** Whether there is more to say of a membership than that it is one. */
function saysMore({ status, presence, contested, claimed, mentioned, bold, change }: TieLook) {
  const { hollow, sign } = statusLook(status);
  const isPlain = presence === 'certain' && contested === null && !claimed && mentioned && !bold;
  return !isPlain || hollow || sign !== null || (change !== null && change !== 'kept');
}

const shapes = new WeakMap<Plan, Memory<{ members: string; others: string }, Hull>>();

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
  const members = [bloc, ...places.map((place) => plan.memberships[place]!.from)];
  const own = new Set(members);
  const others = spots.filter((spot) => !own.has(spot));
  const known = shapes.get(plan) ?? new Memory<{ members: string; others: string }, Hull>();
  shapes.set(plan, known);
  const discs = (all: readonly number[]) => all.map((spot) => plan.spots[spot]!);
  return known.once(bloc, { members: members.join(' '), others: others.join(' ') }, () =>
    craft.hullOf(discs(members), discs(others), plan.room.grain),
  );
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
