import type { Network } from '../../graph/network.ts';
import type { Cast } from '../cast.ts';
import { type Box, overlaps } from '../box.ts';
import { withBadges } from '../membership.ts';
import { degreesOf, officesOf, radiusOf, widestName } from './field.ts';

/**
 * The room that a node takes, about its middle: its body with what may dock beside it, on either
 * side, and below it its name, in the language in which that is widest.
 */
export type Footprint = {
  readonly r: number;
  readonly half: number;
  readonly up: number;
  readonly down: number;
  readonly nameHalf: number;
  readonly nameDown: number;
  /** How many offices dock beside it; of three, one stands where the name would. */
  readonly offices: number;
};

/** How far docks reach beyond a body: the first, and where there are more. */
const ONE_DOCK = 15.5;
const DOCKS = 21;
const NAME_AWAY = 2.5;

/** The footprints of a cast, by number in `dataset.nodes`; `slots` are the badges under each name. */
export function footprintsOf(
  network: Network,
  cast: Cast,
  slots: ReadonlyMap<number, number>,
  grain: number,
): ReadonlyMap<number, Footprint> {
  const degrees = degreesOf(cast);
  const offices = officesOf(network, cast.docks);
  return new Map(
    cast.nodes.map((node) => {
      const actor = network.dataset.nodes[node]!;
      const r = radiusOf(actor.kind, degrees.get(node) ?? 0) * grain;
      const held = offices.get(node) ?? 0;
      const dock = (held === 0 ? 2 : held === 1 ? ONE_DOCK : DOCKS) * grain;
      const bare = widestName(actor);
      const badges = withBadges(
        { lines: [], size: 0, weight: 400, width: 0, height: 0 },
        slots.get(node) ?? 0,
        1,
      );
      const below = actor.kind === 'bloc' ? 0 : NAME_AWAY + bare.height + badges.height;
      return [
        node,
        {
          r,
          half: r + dock,
          up: r + dock,
          down: r + (held > 2 ? DOCKS : held > 1 ? DOCKS * 0.7 : 2) * grain,
          nameHalf: (Math.max(bare.width, badges.width) / 2) * grain,
          nameDown: r + below * grain,
          offices: held,
        },
      ];
    }),
  );
}

/**
 * Where a name may stand, by the order of the places it takes around its body: below, where it is
 * looked for first, to the right, to the left, above. Beside docks only below.
 */
export type Side = 0 | 1 | 2 | 3;
const SIDES: readonly Side[] = [0, 1, 2, 3];

/** The two boxes of a footprint at a place: of its body and of its name, below unless told. */
export function boxesAt(footprint: Footprint, x: number, y: number, side: Side = 0): Box[] {
  const { half, up, down, nameHalf, nameDown, r } = footprint;
  const body = { left: x - half, right: x + half, top: y - up, bottom: y + down };
  if (nameHalf === 0) return [body];
  const high = nameDown - r + 1;
  const level = { top: y - high / 2, bottom: y + high / 2 };
  const middle = { left: x - nameHalf - 1, right: x + nameHalf + 1 };
  const near = r + 3;
  const far = near + 2 * nameHalf + 3;
  const names: readonly Box[] = [
    { ...middle, top: y + r, bottom: y + r + high },
    { ...level, left: x + near, right: x + far },
    { ...level, left: x - far, right: x - near },
    { ...middle, top: y - r - high, bottom: y - r },
  ];
  // Docks fan out either way, and leave one of the sides.
  if (footprint.offices > 2) return [body, names[1]!, names[2]!];
  return [body, names[side]!];
}

/** A footprint at a place: its boxes, the side of its name, and how many are in the way. */
type Fitting = {
  readonly boxes: readonly Box[];
  readonly side: Side;
  readonly conflicts: number;
};

/** What it costs to be in the way of another, in distance. */
export const CONFLICT = 900;

/** Room that is taken, and whether more may be. */
export class Taken {
  private readonly all: { readonly boxes: readonly Box[]; readonly bounds: Box }[] = [];
  private readonly limits: Box;

  constructor(width: number, height: number) {
    this.limits = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
  }

  take(boxes: readonly Box[]): void {
    this.all.push({ boxes, bounds: around(boxes) });
  }

  give(boxes: readonly Box[]): void {
    const at = this.all.findIndex((taken) => taken.boxes === boxes);
    if (at !== -1) this.all.splice(at, 1);
  }

  /** A footprint at a place, with its name at the first side where it is in nobody's way, else below. */
  fitting(footprint: Footprint, x: number, y: number): Fitting {
    const below = boxesAt(footprint, x, y);
    const [body, ...names] = below;
    // Most places are lost to a body already.
    const bodies = this.conflicts([body!]);
    const conflicts = bodies > 0 || names.length === 0 ? bodies : this.conflicts(names);
    const first: Fitting = { boxes: below, side: 0, conflicts };
    if (conflicts === 0 || bodies > 0 || footprint.offices > 0) return first;
    for (const side of SIDES.slice(1)) {
      const boxes = boxesAt(footprint, x, y, side);
      if (this.conflicts(boxes.slice(1)) === 0) return { boxes, side, conflicts: 0 };
    }
    return first;
  }

  /** How many of what took room are in the way; beyond the limits counts as several. */
  conflicts(boxes: readonly Box[]): number {
    const { left, top, right, bottom } = this.limits;
    const [first] = boxes;
    const own = boxes.length === 1 && first ? first : around(boxes);
    const isWithin =
      own.left >= left && own.top >= top && own.right <= right && own.bottom <= bottom;
    let count = isWithin ? 0 : BEYOND;
    for (const other of this.all)
      if (overlaps(own, other.bounds) && other.boxes.some((a) => boxes.some((b) => overlaps(a, b))))
        count += 1;
    return count;
  }
}

const BEYOND = 5;

/** The box around boxes. */
const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
