import { shortIn } from '../graph/dataset.ts';
import { deniable } from '../graph/account.ts';
import type { Network } from '../graph/network.ts';
import { inTurn } from '../graph/order.ts';
import type { Lens } from '../graph/lens.ts';
import type { View } from '../graph/view.ts';
import { aboutOf } from './about.ts';
import { type Cast, type CastLine, castOf } from './cast.ts';
import type { Choice } from './choice.ts';
import { stylesIn } from './craft.ts';
import { type Curve, along } from './curve.ts';
import { coursesOf } from './course.ts';
import { type SignParts, placeSigns, signBox, signKinds } from './signs.ts';
import { type DockPlan, dockDiscs, docksOf, turned } from './dock.ts';
import {
  type Box,
  clearPlaces,
  type Disc,
  nameOf,
  type NamePlace,
  placeNames,
  placesAround,
} from './labels.ts';
import { degreesOf, radiusOf } from './layouts/field.ts';
import { footprintsOf } from './layouts/footprint.ts';
import type { Ground } from './layouts/layout.ts';
import type { Places } from './layouts/network.ts';
import { type Membership, membershipsOf, slotsOf, withBadges } from './membership.ts';
import { type Fit, type Placing, placesOf } from './places.ts';
import { sealNameOf } from './seal.ts';
import { type Room, type Spot, isLegible } from './spot.ts';
import { SIZE } from './theme.ts';
import { placeByRank } from './thinning.ts';

/** What of a choice a plan depends on: never the dates. */
export type PlanChoice = Pick<
  Choice,
  'layout' | 'blocs' | 'hide' | 'language' | 'selected' | 'focus' | 'steps' | 'pin'
>;

/** A tie's course through the picture. */
export type Line = CastLine & {
  /** Places in `spots`. */
  readonly from: number;
  readonly to: number;
  readonly course: Curve;
  readonly signs: SignParts;
};

/** What of a picture does not depend on the date. */
export type Plan = {
  readonly network: Network;
  readonly choice: PlanChoice;
  readonly room: Room;
  /** By whose accounts. */
  readonly lenses: readonly Lens[];
  readonly spots: readonly Spot[];
  /** Where places of the data lie in the room. */
  readonly fit: Fit;
  readonly grounds: readonly Ground[];
  readonly lines: readonly Line[];
  readonly memberships: readonly Membership[];
  readonly docks: DockPlan;
  /** By number in `dataset.nodes`: the place in `spots`. */
  readonly spotOf: ReadonlyMap<number, number>;
  /** By number in `network.keys`: the place in `lines`. */
  readonly lineOf: ReadonlyMap<number, number>;
  /** By number in `network.keys`: the place in `memberships`. */
  readonly membershipOf: ReadonlyMap<number, number>;
};

/** Plans a picture of what views of a network show: who and what, where, and by which course. */
export function plan(
  network: Network,
  choice: PlanChoice,
  room: Room,
  views: readonly View[],
): Plan {
  // What a source denies stays in sight, drawn as denied.
  const isTold = (tie: number) =>
    views.some((view) => view.rowStart[tie + 1]! > view.rowStart[tie]! || deniable(view).has(tie));
  const cast = castOf(network, { ...choice, blocs: stylesIn(choice.layout, choice.blocs) }, isTold);
  const members = membershipsOf(network, views, cast.members, choice.language);
  const slots = slotsOf(members);
  const footprints = footprintsOf(network, cast, slots, room.grain);
  const needs = { footprints, centre: centreOf(network, choice) };
  const { places, fit, grounds, sides } = placesOf(network, choice.layout, cast, room, needs);
  const bare = bareSpots(network, choice, room, cast, places, slots);
  const spotOf = new Map(bare.map(({ node }, place) => [node, place]));
  const ends = cast.lines.map((line) => ({
    ...line,
    from: spotOf.get(line.source)!,
    to: spotOf.get(line.target)!,
  }));
  const courses = coursesOf(bare, ends, room);
  const docks = turned(docksOf(network, choice.language, room.grain, cast, spotOf), bare, (place) =>
    courses
      .filter((_, line) => ends[line]!.from === place || ends[line]!.to === place)
      .map((course) => along(course, 24)),
  );
  const bodies = [...bare.map(discOf), ...dockDiscs(docks, bare)];
  const memberships = members.map((member) => ({
    ...member,
    from: spotOf.get(member.source)!,
    to: spotOf.get(member.target) ?? null,
  }));
  const belonging = memberships.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const rank = ranks(bare, [...ends, ...belonging], aboutOf(network, choice));
  const spots = named(bare, bodies, courses, room, rank, sides);
  const names = spots.flatMap(({ namePlace, isShy }) =>
    namePlace && !isShy ? [namePlace.box] : [],
  );
  const lines = signed(network, views, ends, courses, bodies, names, room.grain);
  return {
    network,
    choice,
    room,
    lenses: views.map(({ lens }) => lens),
    spots,
    fit,
    grounds,
    lines,
    memberships,
    docks,
    spotOf,
    lineOf: new Map(lines.map(({ key }, place) => [key, place])),
    membershipOf: new Map(memberships.map(({ key }, place) => [key, place])),
  };
}

/** Lines with their signs clear of bodies, names and the lasting signs of lines before them. */
function signed(
  network: Network,
  views: readonly View[],
  ends: readonly Omit<Line, 'course' | 'signs'>[],
  courses: readonly Curve[],
  bodies: readonly Disc[],
  names: readonly Box[],
  grain: number,
): Line[] {
  const taken = [...names];
  // Signs of change stand on few ties at once; only those of one pair must keep apart.
  const ofPair = new Map<string, Box[]>();
  return ends.map((line, place) => {
    const course = courses[place]!;
    const pair = [line.from, line.to].sort((a, b) => a - b).join(' ');
    const beside = ofPair.get(pair) ?? [];
    const kinds = signKinds(network, views, line.key);
    const signs = placeSigns(course, [...kinds, 'change'], grain, bodies, [...taken, ...beside]);
    taken.push(...kinds.map((kind) => signBox(course, signs[kind], grain)));
    ofPair.set(pair, [...beside, signBox(course, signs.change, grain)]);
    return { ...line, course, signs };
  });
}

function bareSpots(
  network: Network,
  choice: PlanChoice,
  room: Room,
  cast: Cast,
  places: Places,
  slots: ReadonlyMap<number, number>,
): Spot[] {
  const degrees = degreesOf(cast);
  const about = aboutOf(network, choice);
  const blocs = new Map(
    network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }, order) => [id, order]),
  );
  return cast.nodes.map((node) => {
    const actor = network.dataset.nodes[node]!;
    const [x, y] = places.get(node)!;
    const r = radiusOf(actor.kind, degrees.get(node) ?? 0) * room.grain;
    const text = shortIn(actor, choice.language);
    const own = slots.get(node) ?? 0;
    const isBold = actor.kind === 'bloc' || actor.id === about;
    const name =
      actor.kind === 'bloc' && isLegible(room)
        ? sealNameOf(text, r, room.grain)
        : withBadges(
            nameOf(text, SIZE.name * room.grain * (room.type ?? 1), isBold ? 600 : 400),
            own,
            room.grain,
          );
    const bloc = blocs.get(actor.id) ?? -1;
    return { node, actor, x, y, r, bloc, name, slots: own, namePlace: null, isShy: false };
  });
}

/** Who stands in the middle of a layout that has one: the actor in focus, else whom the headline speaks of. */
function centreOf(network: Network, choice: PlanChoice): number | null {
  const id = choice.focus ?? aboutOf(network, choice);
  return id === null ? null : (network.nodeNumber.get(id) ?? null);
}

const discOf = ({ x, y, r }: Spot): Disc => ({ x, y, r: r + 1 });

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
  sides: Placing['sides'],
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
    return { ...spot, start: sides.get(spot.node) ?? 0 };
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

/** Whose name comes first where not all have room: who the picture is about, blocs, who has a tie with the first, then by the number of ties. */
function ranks(
  spots: readonly Spot[],
  ends: readonly Pick<Line, 'from' | 'to'>[],
  about: string | null,
): number[] {
  const middle = spots.findIndex(({ actor }) => actor.id === about);
  const counts = spots.map(() => 0);
  const near = new Set<number>();
  for (const { from, to } of ends) {
    counts[from]! += 1;
    counts[to]! += 1;
    if (from === middle) near.add(to);
    if (to === middle) near.add(from);
  }
  const weight = (place: number): number =>
    (place === middle ? 4e6 : 0) +
    (spots[place]!.bloc >= 0 ? 2e6 : 0) +
    (near.has(place) ? 1e6 : 0) +
    counts[place]!;
  const order = [...spots.keys()].sort((a, b) => inTurn(weight(b) - weight(a), a - b));
  const rank = spots.map(() => 0);
  order.forEach((place, at) => {
    rank[place] = at;
  });
  return rank;
}
