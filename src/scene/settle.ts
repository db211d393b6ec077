import { craftNow } from './craft.ts';
import { coursesOf } from './course.ts';
import { type Curve, along } from './curve.ts';
import { dockDiscs, dockReach, turned } from './dock.ts';
import type { Draft } from './draft.ts';
import { type Placing, placing } from './fit.ts';
import type { Box, Disc } from './box.ts';
import { type NamePlace, type Reach, clearPlaces, placeNames, placesAround } from './labels.ts';
import { type SignParts, placeSigns, signBox } from './signs.ts';
import { type Room, type Spot, isLegible } from './spot.ts';
import { placeByRank } from './thinning.ts';

/** Where all of a draft came to stand: by spot, by line, and which way docks turn. */
export type Settled = {
  readonly placing: Placing;
  readonly spots: readonly Pick<Spot, 'x' | 'y' | 'namePlace' | 'isShy'>[];
  readonly courses: readonly Curve[];
  readonly signs: readonly SignParts[];
  readonly turns: ReadonlyMap<number, 1 | -1>;
};

/** Finds places, courses, docks, names and signs: what takes long of a plan. In parts, between which it can be left. */
export function* settling(draft: Draft): Generator<void, Settled> {
  const { site } = draft;
  const { room } = site;
  const placed = placing(site, craftNow());
  yield;
  const bare = draft.spots.map((spot): Spot => {
    const [x, y] = placed.places.get(spot.node)!;
    return { ...spot, x, y, namePlace: null, isShy: false };
  });
  const courses = coursesOf(bare, draft.lines, room);
  yield;
  const docks = turned(draft.docks, bare, (place) =>
    courses
      .filter((_, at) => draft.lines[at]!.from === place || draft.lines[at]!.to === place)
      .map((course) => along(course, 24)),
  );
  const bodies = [...bare.map(discOf), ...dockDiscs(docks, bare)];
  const reaches = bare.map((spot, place) => dockReach(docks, spot, place));
  const spots = named(bare, bodies, courses, room, draft.rank, { ...placed, reaches });
  yield;
  const names = spots.flatMap(({ namePlace, isShy }) =>
    namePlace && !isShy ? [namePlace.box] : [],
  );
  const signs = signed(draft, courses, bodies, names);
  const own = spots.map(({ x, y, namePlace, isShy }) => ({ x, y, namePlace, isShy }));
  return { placing: placed, spots: own, courses, signs, turns: docks.turns };
}

/** The same at once. */
export function settle(draft: Draft): Settled {
  const work = settling(draft);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Signs clear of bodies, names and the lasting signs of lines before them. */
function signed(
  { lines, signs, site }: Draft,
  courses: readonly Curve[],
  bodies: readonly Disc[],
  names: readonly Box[],
): SignParts[] {
  const { grain } = site.room;
  const taken = [...names];
  // Signs of change stand on few ties at once; only those of one pair must keep apart.
  const ofPair = new Map<string, Box[]>();
  return lines.map((line, place) => {
    const course = courses[place]!;
    const pair = [line.from, line.to].sort((a, b) => a - b).join(' ');
    const beside = ofPair.get(pair) ?? [];
    const kinds = signs[place]!;
    const parts = placeSigns(course, [...kinds, 'change'], grain, bodies, [...taken, ...beside]);
    taken.push(...kinds.map((kind) => signBox(course, parts[kind], grain)));
    ofPair.set(pair, [...beside, signBox(course, parts.change, grain)]);
    return parts;
  });
}

const discOf = ({ x, y, r }: Spot): Disc => ({ x, y, r: r + 1 });

/** At which side names have room, and what stands around their nodes. */
type Beside = Pick<Placing, 'sides'> & { readonly reaches: readonly (Reach | null)[] };

/** Names look out for ties up to this number of them; among more no place is free. */
const MOST_COURSES = 800;

/**
 * Spots with their names in place; where names are set larger than there is room for, by rank. A
 * name without a place of its own is shy: none lies over another.
 */
function named(
  spots: readonly Spot[],
  bodies: readonly Disc[],
  courses: readonly Curve[],
  room: Room,
  rank: readonly number[],
  { sides, reaches }: Beside,
): Spot[] {
  const obstacles = {
    limits: { left: 2, top: 2, right: room.width - 2, bottom: room.height - 2 },
    bodies,
    courses: courses.length > MOST_COURSES ? [] : courses.map((course) => along(course, 8)),
  };
  const isThin = (room.type ?? 1) > 1;
  const beside = [...spots.keys()].filter((place) => spots[place]!.bloc < 0 || !isLegible(room));
  if (isThin) beside.sort((a, b) => rank[a]! - rank[b]!);
  const nodes = beside.map((place) => {
    const spot = spots[place]!;
    const reach = reaches[place];
    return { ...spot, start: sides.get(spot.node) ?? 0, ...(reach ? { reach } : {}) };
  });
  const byRank = [...beside.keys()].sort((a, b) => rank[beside[a]!]! - rank[beside[b]!]!);
  const found = isThin
    ? placeByRank(nodes, obstacles)
    : clearPlaces(placeNames(nodes, obstacles), bodies, byRank);
  const places = new Map<number, NamePlace | null>(beside.map((place, at) => [place, found[at]!]));
  return spots.map((spot, place) => {
    const namePlace = places.get(place);
    if (namePlace === undefined) return spot;
    return { ...spot, namePlace: namePlace ?? placesAround(spot)[0]!, isShy: namePlace === null };
  });
}
