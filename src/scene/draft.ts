import { shortIn } from '../graph/dataset.ts';
import { deniable } from '../graph/account.ts';
import type { Network } from '../graph/network.ts';
import { inTurn } from '../graph/order.ts';
import type { View } from '../graph/view.ts';
import { aboutOf } from './about.ts';
import { type Cast, type CastLine, type Narrowing, castOf } from './cast.ts';
import { type Choice, firstChoice, plainChoice } from './choice.ts';
import { stylesIn } from './craft.ts';
import { type DockPlan, dockReaches, docksOf } from './dock.ts';
import type { Site } from './fit.ts';
import { nameOf } from './labels.ts';
import { degreesOf, keySpell, radiusOf, weightOf } from './layouts/field.ts';
import { footprintsOf } from './layouts/footprint.ts';
import type { Laid, LayoutInput } from './layouts/layout.ts';
import { type BareMembership, membershipsOf, slotsOf, withBadges } from './membership.ts';
import { anchorsOf, shippedPlaces, stillPlaces } from './places.ts';
import { sealNameOf } from './seal.ts';
import { type SignKind, signKinds } from './signs.ts';
import { type Room, type Spot, isLegible } from './spot.ts';
import { SIZE } from './theme.ts';

/** What of a choice a plan depends on: never the dates. */
export type PlanChoice = Pick<
  Choice,
  'layout' | 'blocs' | 'hide' | 'language' | 'selected' | 'focus' | 'steps' | 'pin'
> &
  Narrowing;

/** A node before it has a place. */
export type BareSpot = Omit<Spot, 'x' | 'y' | 'namePlace' | 'isShy'>;

/** Places in a list of spots. */
export type Ends = { readonly from: number; readonly to: number };

/**
 * What a plan is worked out from: who and what is seen, with their sizes, before anybody has a
 * place. Quickly made, and plain, so that what takes long can be done in a worker.
 */
export type Draft = {
  readonly site: Site;
  readonly spots: readonly BareSpot[];
  readonly lines: readonly (CastLine & Ends)[];
  readonly members: readonly BareMembership[];
  readonly docks: DockPlan;
  /** By line: the kinds of sign that it ever bears. */
  readonly signs: readonly (readonly SignKind[])[];
  /** By spot: whose name comes first where not all have room. */
  readonly rank: readonly number[];
};

/** Drafts a picture of what views of a network show; `laid` gives what the layout came to before, if it is known. */
export function draftOf(
  network: Network,
  choice: PlanChoice,
  room: Room,
  views: readonly View[],
  laid: (input: LayoutInput) => Laid | null = () => null,
): Draft {
  // What a source denies stays in sight, drawn as denied.
  const isTold = (tie: number) =>
    views.some((view) => view.rowStart[tie + 1]! > view.rowStart[tie]! || deniable(view).has(tie));
  const cast = castOf(network, { ...choice, blocs: stylesIn(choice.layout, choice.blocs) }, isTold);
  const members = membershipsOf(network, views, cast.members, choice.language);
  const slots = slotsOf(members);
  const spots = bareSpots(network, choice, room, cast, slots);
  const spotOf = new Map(spots.map(({ node }, place) => [node, place]));
  const lines = cast.lines.map((line) => ({
    ...line,
    from: spotOf.get(line.source)!,
    to: spotOf.get(line.target)!,
  }));
  const belonging = members.flatMap(({ source, target }) => {
    const to = spotOf.get(target);
    return to === undefined ? [] : [{ from: spotOf.get(source)!, to }];
  });
  const input = inputOf(network, choice, room, cast, slots);
  const docks = docksOf(network, choice.language, room.grain, cast, spotOf);
  const reaches = [...dockReaches(docks, spots)].map(
    ([place, reach]) => [spots[place]!.node, reach] as const,
  );
  return {
    site: { ...siteOf(network, choice, input, laid), reaches: new Map(reaches) },
    spots,
    lines,
    members,
    docks,
    signs: lines.map(({ key }) => signKinds(network, views, key)),
    rank: ranks(spots, [...lines, ...belonging], aboutOf(network, choice)),
  };
}

function inputOf(
  network: Network,
  choice: PlanChoice,
  room: Room,
  cast: Cast,
  slots: ReadonlyMap<number, number>,
): LayoutInput {
  const { description, nodes } = network.dataset;
  const first = firstChoice(plainChoice(description.id, 0, 0), description.firstView);
  const earth = cast.nodes.flatMap((node) => {
    const { lat, lon } = nodes[node]!;
    return lat === null || lon === null ? [] : [[node, [lon, lat]] as const];
  });
  const memberships = [...cast.lines.filter(({ isSpoke }) => isSpoke), ...cast.members];
  return {
    cast,
    room,
    footprints: footprintsOf(network, cast, slots, room.grain),
    centre: centreOf(network, choice),
    earth: new Map(earth),
    weights: new Map(
      memberships.map(({ key }) => [key, weightOf(keySpell(network, key), first)] as const),
    ),
  };
}

function siteOf(
  network: Network,
  { layout }: PlanChoice,
  input: LayoutInput,
  laid: (input: LayoutInput) => Laid | null,
): Omit<Site, 'reaches'> {
  const none = new Map();
  if (layout !== 'network')
    return {
      ...input,
      layout,
      known: shippedPlaces(network, layout),
      anchors: none,
      laid: laid(input),
    };
  const known = stillPlaces(network);
  return { ...input, layout, known, anchors: anchorsOf(network, known), laid: null };
}

function bareSpots(
  network: Network,
  choice: PlanChoice,
  room: Room,
  cast: Cast,
  slots: ReadonlyMap<number, number>,
): BareSpot[] {
  const degrees = degreesOf(cast);
  const about = aboutOf(network, choice);
  const blocs = new Map(
    network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }, order) => [id, order]),
  );
  return cast.nodes.map((node) => {
    const actor = network.dataset.nodes[node]!;
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
    return { node, actor, r, bloc, name, slots: own };
  });
}

/** Who stands in the middle of a layout that has one: the actor in focus, else whom the headline speaks of. */
function centreOf(network: Network, choice: PlanChoice): number | null {
  const id = choice.focus ?? aboutOf(network, choice);
  return id === null ? null : (network.nodeNumber.get(id) ?? null);
}

/** Whose name comes first where not all have room: who the picture is about, blocs, who has a tie with the first, then by the number of ties. */
function ranks(spots: readonly BareSpot[], ends: readonly Ends[], about: string | null): number[] {
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
