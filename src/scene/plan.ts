import type { Lens } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import type { View } from '../graph/view.ts';
import type { CastLine } from './cast.ts';
import type { Curve } from './curve.ts';
import type { DockPlan } from './dock.ts';
import { type Draft, type PlanChoice, draftOf } from './draft.ts';
import type { Fit } from './fit.ts';
import type { Ground } from './layouts/layout.ts';
import type { Membership } from './membership.ts';
import { type Settled, settle } from './settle.ts';
import type { SignParts } from './signs.ts';
import type { Room, Spot } from './spot.ts';

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
  const draft = draftOf(network, choice, room, views);
  return planFrom(network, choice, views, draft, settle(draft));
}

/** A plan from its draft and where all of it came to stand. */
export function planFrom(
  network: Network,
  choice: PlanChoice,
  views: readonly View[],
  { site, spots, lines, members, docks }: Draft,
  { placing, spots: placed, courses, signs, turns }: Settled,
): Plan {
  const spotOf = new Map(spots.map(({ node }, place) => [node, place]));
  const memberships = members.map((member) => ({
    ...member,
    from: spotOf.get(member.source)!,
    to: spotOf.get(member.target) ?? null,
  }));
  return {
    network,
    choice,
    room: site.room,
    lenses: views.map(({ lens }) => lens),
    spots: spots.map((spot, at) => ({ ...spot, ...placed[at]! })),
    fit: placing.fit,
    grounds: placing.grounds,
    lines: lines.map((line, at) => ({ ...line, course: courses[at]!, signs: signs[at]! })),
    memberships,
    docks: { ...docks, turns },
    spotOf,
    lineOf: new Map(lines.map(({ key }, place) => [key, place])),
    membershipOf: new Map(memberships.map(({ key }, place) => [key, place])),
  };
}
