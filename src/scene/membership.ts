import { type Language, shortIn } from '../graph/dataset.ts';
import { type Network, tiesOfKey } from '../graph/network.ts';
import { inTurn } from '../graph/order.ts';
import type { View } from '../graph/view.ts';
import type { CastMember } from './cast.ts';
import type { Point } from './curve.ts';
import { type Name, type NamePlace, DESCENT, LEADING } from './labels.ts';
import { lettersOf } from './letters.ts';
import { statusLook } from './marks.ts';
import type { Spot } from './spot.ts';
import { SIZE } from './theme.ts';

/** A membership without a line, as a plan has it. */
export type Membership = CastMember & {
  /** The member's place among the spots. */
  readonly from: number;
  /** The bloc's place among the spots; null where it has none. */
  readonly to: number | null;
  /** The bloc's place among the blocs of the data, which gives it its colour. */
  readonly bloc: number;
  readonly letter: string;
  /** Its place in the row of badges under the member's name; null where no room is kept for it. */
  readonly slot: number | null;
  /** Its place among the member's memberships without room. */
  readonly turn: number;
};

/** A membership before its member has a place. */
export type BareMembership = Omit<Membership, 'from' | 'to'>;

/** Memberships with letters and slots, in the order of the data's blocs. */
export function membershipsOf(
  network: Network,
  views: readonly View[],
  members: readonly CastMember[],
  language: Language,
): BareMembership[] {
  const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc');
  const letters = lettersOf(blocs.map((bloc) => shortIn(bloc, language)));
  const order = new Map(blocs.map(({ id }, at) => [network.nodeNumber.get(id)!, at]));
  const slots = new Map<number, number>();
  const turns = new Map<number, number>();
  return [...members]
    .sort((a, b) => inTurn(order.get(a.target)! - order.get(b.target)!, a.key - b.key))
    .map((member): BareMembership => {
      const bloc = order.get(member.target)!;
      const hasRoom = member.style === 'badge' || bearsMark(network, views, member.key);
      const counts = hasRoom ? slots : turns;
      const count = counts.get(member.source) ?? 0;
      counts.set(member.source, count + 1);
      const own = { ...member, bloc, letter: letters[bloc]! };
      return hasRoom ? { ...own, slot: count, turn: 0 } : { ...own, slot: null, turn: count };
    });
}

/** How many badges each member has room for, by number in `dataset.nodes`. */
export function slotsOf(memberships: readonly BareMembership[]): ReadonlyMap<number, number> {
  const slots = new Map<number, number>();
  for (const { source, slot } of memberships)
    if (slot !== null) slots.set(source, Math.max(slots.get(source) ?? 0, slot + 1));
  return slots;
}

/** Whether there is ever more to say of a member within a hull than that it is one. */
function bearsMark(network: Network, views: readonly View[], key: number): boolean {
  const { startFirst, startLast, endFirst, endLast } = network.tieSpells;
  return (
    views.some(({ contests }) => contests.has(key)) ||
    [...tiesOfKey(network, key)].some((tie) => {
      const { status, account } = network.dataset.ties[tie]!;
      const { hollow, sign } = statusLook(status);
      const isDated = startFirst[tie] === startLast[tie] && endFirst[tie] === endLast[tie];
      return hollow || sign !== null || account !== null || !isDated;
    })
  );
}

const IN_A_ROW = 5;
/** From badge to badge, and between a name and its badges, at grain 1. */
const STEP = 13;
const AIR = 2.5;

/** A name with room for badges under it. */
export function withBadges(name: Name, count: number, grain: number): Name {
  if (count === 0) return name;
  const rows = Math.ceil(count / IN_A_ROW);
  return {
    ...name,
    width: Math.max(name.width, Math.min(count, IN_A_ROW) * STEP * grain),
    height: name.height + (rows * STEP + AIR) * grain,
  };
}

/** Where a badge stands: in the row under its member's name, or without room at the member's rim. */
export function badgeCentre(
  { x, y, r, name, namePlace, isShy, slots }: Spot,
  { slot, turn }: Pick<Membership, 'slot' | 'turn'>,
  grain: number,
): Point {
  if (slot !== null && namePlace && !isShy) return inRow(namePlace, name, slot, slots, grain);
  const angle = (3 / 4 + (slot ?? turn) * 0.3) * Math.PI;
  const away = r + SIZE.badge * 0.6 * grain;
  return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) };
}

function inRow(
  place: NamePlace,
  { lines, size }: Name,
  slot: number,
  slots: number,
  grain: number,
): Point {
  const step = STEP * grain;
  const row = Math.floor(slot / IN_A_ROW);
  const column = slot % IN_A_ROW;
  const inRow = Math.min(IN_A_ROW, slots - row * IN_A_ROW);
  const foot = place.y + size * (DESCENT + LEADING * (lines.length - 1)) + AIR * grain;
  const along =
    place.anchor === 'middle'
      ? column - (inRow - 1) / 2
      : (column + 0.5) * (place.anchor === 'left' ? 1 : -1);
  return { x: place.x + along * step, y: foot + (row + 0.5) * step };
}
