import { type Actor, type Language, labelIn } from '../graph/dataset.ts';
import { type Network, tiesOfKey } from '../graph/network.ts';
import type { Cast } from './cast.ts';
import { type Point, boundsOf, distance } from './curve.ts';
import type { Box, Disc } from './box.ts';
import type { Reach } from './labels.ts';
import type { Spot } from './spot.ts';
import { SIZE } from './theme.ts';

/** A leader who docks beside a country, in one office. */
export type Dock = {
  /** Its place in `network.keys`. */
  readonly key: number;
  readonly leader: Actor;
  readonly initials: string;
  /** The country's place among the spots. */
  readonly country: number;
  /** Heads come first, then who heads a government, then foreign ministers. */
  readonly rank: number;
  readonly r: number;
};

export type DockPlan = {
  /** By number in `network.keys`. */
  readonly docks: ReadonlyMap<number, Dock>;
  /** By place of the country among the spots: how many of its offices are ever held at once. */
  readonly most: ReadonlyMap<number, number>;
  /** By place of the country: whether its docks fan out clockwise (1) or the other way (−1). */
  readonly turns: ReadonlyMap<number, 1 | -1>;
  readonly grain: number;
  /** Docks stand at the upper right, or left where writing runs from the right. */
  readonly mirrored: boolean;
};

const RANKS: readonly RegExp[] = [
  /^(?:acting-|interim-)?(?:president|head-of-state|monarch)/,
  /^(?:acting-)?(?:prime-minister|chancellor|head-of-government)/,
  /^foreign-minister/,
];

/** Who docks where. */
export function docksOf(
  network: Network,
  language: Language,
  grain: number,
  cast: Cast,
  spotOf: ReadonlyMap<number, number>,
): DockPlan {
  const docks = new Map<number, Dock>();
  const ranks = new Map<number, Set<number>>();
  for (const { key, leader, country } of cast.docks) {
    const place = spotOf.get(country);
    if (place === undefined) continue;
    const actor = network.dataset.nodes[leader]!;
    const rank = Math.min(...[...tiesOfKey(network, key)].map((tie) => rankOf(network, tie)));
    docks.set(key, {
      key,
      leader: actor,
      initials: initialsOf(labelIn(actor.label, language)),
      country: place,
      rank,
      r: (rank === 0 ? SIZE.head : SIZE.minister) * grain,
    });
    ranks.set(place, (ranks.get(place) ?? new Set()).add(rank));
  }
  const most = new Map([...ranks].map(([place, held]) => [place, held.size]));
  return { docks, most, turns: new Map(), grain, mirrored: language === 'ar' };
}

function rankOf(network: Network, tie: number): number {
  const role = network.dataset.ties[tie]!.role ?? '';
  const rank = RANKS.findIndex((pattern) => pattern.test(role));
  return rank < 0 ? RANKS.length : rank;
}

const PARTICLES = new Set(['de', 'da', 'do', 'dos', 'del', 'la', 'las', 'los', 'van', 'von', 'y']);
const ARABIC = /^[\u0600-\u06ff]/u;

/** The first letters of a first and a last name: "PC"; Arabic ones apart: "ب.ك". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\u00a0]+/u).filter((word) => word !== '' && !PARTICLES.has(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? words[words.length - 1]! : '';
  const letters = [first, last].map((word) => [...word.replace(/^ال(?=..)/u, '')][0] ?? '');
  return letters.filter((letter) => letter !== '').join(ARABIC.test(name) ? '.' : '');
}

/** The first dock's direction from its country: up and to the right, at half past one. */
const FIRST = -Math.PI / 4;

/**
 * Docks turned the way in which they cover fewer of the ties that leave their country: those are
 * given as points on their courses.
 */
export function turned(
  plan: DockPlan,
  spots: readonly Spot[],
  leaving: (place: number) => readonly (readonly Point[])[],
): DockPlan {
  const turns = new Map<number, 1 | -1>();
  for (const [place, most] of plan.most) {
    if (most === 1) continue;
    const courses = leaving(place);
    const covered = (turn: 1 | -1): number => {
      const centres = Array.from({ length: most - 1 }, (_, slot) =>
        dockCentre(spots[place]!, place, slot + 1, 0, { ...plan, turns: new Map([[place, turn]]) }),
      );
      const isCovered = (course: readonly Point[]) =>
        course.some((point) =>
          centres.some((centre) => distance(centre, point) < SIZE.head * plan.grain),
        );
      return courses.filter(isCovered).length;
    };
    turns.set(place, covered(-1) < covered(1) ? -1 : 1);
  }
  return { ...plan, turns };
}

/** The centre of a dock: in the ring closest to its country, or in the one around it. */
export function dockCentre(
  spot: Pick<Spot, 'x' | 'y' | 'r'>,
  place: number,
  slot: number,
  ring: number,
  plan: DockPlan,
): Point {
  const { grain, mirrored } = plan;
  const size = SIZE.head * grain;
  const away = spot.r + size + grain + ring * 2 * (size + grain);
  const step = 2 * Math.asin(Math.min(1, (size + grain * 0.6) / away));
  const angle = FIRST + slot * step * (plan.turns.get(place) ?? 1);
  return {
    x: spot.x + (mirrored ? -1 : 1) * away * Math.cos(angle),
    y: spot.y + away * Math.sin(angle),
  };
}

/** The room that docks ever take beside each country. */
export const dockDiscs = (plan: DockPlan, spots: readonly Spot[]): Disc[] =>
  [...plan.most.keys()].flatMap((of) => discsBeside(plan, spots[of]!, of));

function discsBeside(plan: DockPlan, spot: Spot, of: number): Disc[] {
  const r = (SIZE.head + 1) * plan.grain;
  return Array.from({ length: plan.most.get(of) ?? 0 }, (_, slot) => ({
    ...dockCentre(spot, of, slot, 0, plan),
    r,
  }));
}

/** How far the docks of a country that has several reach to either side at the height of its name; null for others. */
export function dockReach(plan: DockPlan, spot: Spot, of: number): Reach | null {
  if ((plan.most.get(of) ?? 0) < 2) return null;
  const { x, y, r, name } = spot;
  const level = discsBeside(plan, spot, of).filter(
    (disc) => Math.abs(disc.y - y) < disc.r + name.height / 2,
  );
  return {
    left: Math.max(r, ...level.map((disc) => x - disc.x + disc.r)),
    right: Math.max(r, ...level.map((disc) => disc.x + disc.r - x)),
  };
}

/** How far a dock with its sign of a change reaches from its middle, upwards and to the sides; at grain 1. */
const OUT = SIZE.head * 0.78 + 4.5;

/** The room that a dock takes with its signs. */
export const dockBox = ({ x, y }: Point, grain: number): Box => ({
  left: x - OUT * grain,
  right: x + OUT * grain,
  top: y - OUT * grain,
  bottom: y + SIZE.head * grain,
});

const cornersOf = ({ left, top, right, bottom }: Box): Point[] => [
  { x: left, y: top },
  { x: right, y: bottom },
];

/**
 * The room that docks ever take around the middle of a country, by its place among the spots:
 * those of who holds an office, and around them those of who has left it, whichever way they turn.
 */
export function dockReaches(
  plan: DockPlan,
  spots: readonly Pick<Spot, 'r'>[],
): ReadonlyMap<number, Box> {
  return new Map(
    [...plan.most].map(([place, most]) => {
      const spot = { ...spots[place]!, x: 0, y: 0 };
      const boxes = [1, -1].flatMap((turn) =>
        Array.from({ length: 2 * most }, (_, at) => {
          const turns = new Map([[place, turn as 1 | -1]]);
          const [slot, ring] = [at >> 1, at % 2];
          return dockBox(dockCentre(spot, place, slot, ring, { ...plan, turns }), plan.grain);
        }),
      );
      return [place, boundsOf(boxes.flatMap(cornersOf))];
    }),
  );
}
