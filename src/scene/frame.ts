import { deniedIn } from '../graph/account.ts';
import type { Difference } from '../graph/diff.ts';
import { labelIn } from '../graph/dataset.ts';
import { inTurn } from '../graph/order.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { restlessKeys } from '../graph/stretch.ts';
import type { Presence } from '../time/spell.ts';
import { type NodeLook, drawBody, drawDock, drawName } from './body.ts';
import { drawBadge } from './badge.ts';
import type { Choice, ThemeName } from './choice.ts';
import type { Point } from './curve.ts';
import { dockCentre, initialsOf } from './dock.ts';
import { drawGround } from './ground.ts';
import { type SeenHull, drawHull } from './hulls.ts';
import { type GroupItem, type Item, group } from './list.ts';
import { type Looks, isPlanned, keptSpots, looksOf, presenceAt, tiesByKey } from './looks.ts';
import { badgeCentre } from './membership.ts';
import { Memory } from './memory.ts';
import type { Line, Plan } from './plan.ts';
import { type Spot, isLegible } from './spot.ts';
import { THEME } from './theme.ts';
import { type TieLook, drawTie, lookOf } from './tie.ts';

/** A picture of a plan at a date: what is seen, and its display list, undermost first. */
export type Frame = {
  readonly looks: Looks;
  readonly items: readonly Item[];
  /** How many of the items, from the first, stay as they are while its dates move within their stretches. */
  readonly still: number;
};

/** What a picture stands next to, and the keys whose ties differ from it. */
export type Beside = {
  readonly snapshots: readonly Snapshot[];
  readonly differing: ReadonlySet<number>;
};

/**
 * The picture at a date. Nodes without a tie then are left out, save those that have one in the
 * picture it stands beside, or one that the source shown denies: those stay, quietly. Ties that
 * differ from that picture are bold.
 */
export function frame(
  plan: Plan,
  theme: ThemeName,
  snapshot: Snapshot,
  beside: Beside | null = null,
): Frame {
  const isBold = (key: number) => beside?.differing.has(key) ?? false;
  const looked = (ties: readonly LiveTie[], isDenied: boolean) =>
    new Map(
      [...tiesByKey(plan, ties)].map(([key, live]) => [
        key,
        lookOf(live, null, isBold(key), isDenied),
      ]),
    );
  const seen = looked(snapshot.ties, false);
  const denied = looked(deniedIn(snapshot), true);
  const others = (beside?.snapshots ?? []).flatMap(({ ties }) => [...tiesByKey(plan, ties).keys()]);
  const looks = looksOf(plan, seen, denied, others, [snapshot.period], keptSpots(plan, [snapshot]));
  const moving = new Set([...denied.keys(), ...(beside?.differing ?? [])]);
  return framed(plan, theme, looks, restlessIn([snapshot, ...(beside?.snapshots ?? [])], moving));
}

/**
 * The picture of a difference: both dates in one, with what began, ended, changed and was kept;
 * or without what was kept, and whoever has nothing else.
 */
export function frameOfDifference(
  plan: Plan,
  theme: ThemeName,
  difference: Difference,
  kept: Choice['kept'] = 'fade',
): Frame {
  const { from, to, changes } = difference;
  const all = kept === 'hide' ? [] : [...tiesByKey(plan, to.ties)];
  const seen = new Map(all.map(([key, live]) => [key, lookOf(live, 'kept')]));
  const denied = new Set([...deniedIn(from), ...deniedIn(to)].map(({ key }) => key));
  for (const { change, before, after } of changes) {
    const live = change === 'ended' ? before : after;
    const key = live[0]!.key;
    const isDenied = change !== 'changed' && denied.has(key);
    if (isPlanned(plan, key)) seen.set(key, lookOf(live, change, false, isDenied));
  }
  const periods = [from.period, to.period];
  const looks = looksOf(plan, seen, new Map(), [], periods, keptSpots(plan, [from, to]));
  const spots = new Map(
    [...looks.spots].map(([place, look]) => {
      const [before, after] = periods.map((period) => presenceAt(plan, place, period));
      return [place, { ...look, change: nodeChange(before!, after!) }];
    }),
  );
  return framed(plan, theme, { ...looks, spots }, restlessIn([from, to]));
}

/** The keys that may look otherwise on a neighbouring date: those lie above the others. */
function restlessIn(
  snapshots: readonly Snapshot[],
  differing: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const sets = snapshots.map(({ view, period }) => restlessKeys(view, period));
  return new Set([...differing, ...sets.flatMap((keys) => [...keys])]);
}

/** What became of a node between two presences; null for nothing. */
export function nodeChange(before: Presence, after: Presence): NodeLook['change'] {
  if (before === after) return null;
  return before === 'absent' ? 'began' : after === 'absent' ? 'ended' : 'changed';
}

type DrawnLine = { readonly line: GroupItem; readonly signs: GroupItem };
type DockLook = NodeLook & {
  readonly denied: boolean;
  readonly slot: number;
  readonly ring: number;
};

/** All that was drawn of a plan in a theme. */
class Memories {
  readonly lines = new Memory<TieLook, DrawnLine>();
  readonly bodies = new Memory<NodeLook, GroupItem>();
  readonly names = new Memory<NodeLook, GroupItem>();
  readonly docks = new Memory<DockLook, GroupItem>();
  readonly badges = new Memory<TieLook, GroupItem>();
  readonly hulls = new Memory<Omit<SeenHull, 'bloc'>, GroupItem>();
  grounds: GroupItem | null = null;
}

const memories = new WeakMap<Plan, Map<ThemeName, Memories>>();

function memoriesOf(plan: Plan, theme: ThemeName): Memories {
  const ofPlan = memories.get(plan) ?? new Map<ThemeName, Memories>();
  memories.set(plan, ofPlan);
  const known = ofPlan.get(theme) ?? new Memories();
  ofPlan.set(theme, known);
  return known;
}

const NONE: ReadonlySet<number> = new Set();

/** What of a plan looks so: all of a picture, or what moves with a node that is dragged. */
export function framed(
  plan: Plan,
  theme: ThemeName,
  looks: Looks,
  restless: ReadonlySet<number> = NONE,
): Frame {
  const known = memoriesOf(plan, theme);
  const grounds = groundItems(plan, theme, known);
  const hulls = hullItems(plan, theme, looks, known);
  const ties = tieItems(plan, theme, looks, restless, known);
  // A hull goes around whoever is there: anyone may change its shape, and it lies below all ties.
  const areStill = hulls.length === 0 || restless.size === 0;
  return {
    looks,
    items: [
      ...grounds,
      ...hulls,
      ...ties.items,
      ...nodeItems(plan, theme, looks, known),
      ...badgeItems(plan, theme, looks, known),
    ],
    still: grounds.length + (areStill ? hulls.length + ties.still : 0),
  };
}

function groundItems({ grounds, room }: Plan, theme: ThemeName, known: Memories): Item[] {
  if (grounds.length === 0) return [];
  known.grounds ??= drawnGroup(
    'ground',
    grounds.map((ground) => drawGround(THEME[theme], ground, room.grain)),
  );
  return [known.grounds];
}

function hullItems(plan: Plan, theme: ThemeName, { hulls }: Looks, known: Memories): Item[] {
  return hulls.seen.map(({ bloc, hull, before }) =>
    known.hulls.once(bloc, { hull, before }, () => {
      const { actor, bloc: order } = plan.spots[bloc]!;
      const items = drawHull(THEME[theme], { hull, before }, order, plan.room.grain);
      return drawnGroup(`hull-${actor.id}`, items);
    }),
  );
}

/** Badges of blocs drawn by them, and of members of whom a hull alone does not say all. */
function badgeItems(plan: Plan, theme: ThemeName, looks: Looks, known: Memories): Item[] {
  const { grain } = plan.room;
  return [...looks.members].flatMap(([place, look]) => {
    const member = plan.memberships[place]!;
    const spot = plan.spots[member.from]!;
    if (member.style === 'hull' && !looks.hulls.marked.has(place)) return [];
    return known.badges.once(place, look, () => {
      const at = badgeCentre(spot, member, grain);
      const shape = { ...member, ...at, grain, direction: directionOf(plan) };
      return drawnGroup(tieId(plan, member.key), drawBadge(THEME[theme], shape, look));
    });
  });
}

/** Quiet lines undermost, the restless ones above the others of their kind, the signs of all above all lines. */
function tieItems(
  plan: Plan,
  theme: ThemeName,
  looks: Looks,
  restless: ReadonlySet<number>,
  known: Memories,
): Pick<Frame, 'items' | 'still'> {
  const quiet: Strata = { still: [], restless: [] };
  const loud: Strata = { still: [], restless: [] };
  const signs: Item[] = [];
  for (const [place, look] of looks.lines) {
    const drawn = known.lines.once(place, look, () => drawLine(plan, theme, place, look));
    const strata = look.change === 'kept' ? quiet : loud;
    strata[restless.has(plan.lines[place]!.key) ? 'restless' : 'still'].push(drawn.line);
    if (drawn.signs.items.length > 0) signs.push(drawn.signs);
  }
  return {
    items: [...quiet.still, ...quiet.restless, ...loud.still, ...loud.restless, ...signs],
    still: quiet.still.length + (quiet.restless.length === 0 ? loud.still.length : 0),
  };
}

type Strata = { readonly still: Item[]; readonly restless: Item[] };

function drawLine(plan: Plan, theme: ThemeName, place: number, look: TieLook): DrawnLine {
  const line = plan.lines[place]!;
  const id = tieId(plan, line.key);
  const drawn = drawTie(THEME[theme], shapeOf(plan, line), look);
  return { line: drawnGroup(id, drawn.line), signs: drawnGroup(`${id}-signs`, drawn.signs) };
}

function shapeOf(plan: Plan, line: Line) {
  return {
    course: line.course,
    signs: line.signs,
    bloc: line.isSpoke ? plan.spots[line.to]!.bloc : -1,
    family: line.relation.family,
    directed: line.relation.directed,
    grain: plan.room.grain,
  };
}

/** A tie's id in the picture. */
export function tieId({ network }: Plan, key: number): string {
  const { source, relation, target } = network.keys[key]!;
  return `tie-${source}-${relation}-${target}`;
}

function nodeItems(plan: Plan, theme: ThemeName, looks: Looks, known: Memories): Item[] {
  const bodies: Item[] = [];
  const names: Item[] = [];
  for (const [place, look] of looks.spots) {
    const spot = plan.spots[place]!;
    const { namePlace } = spot;
    const { id } = spot.actor;
    const body = () => drawBody(THEME[theme], bodyOf(plan, spot), look);
    bodies.push(known.bodies.once(place, look, () => drawnGroup(`node-${id}`, body())));
    if (!namePlace || spot.isShy) continue;
    const name = () => drawName(THEME[theme], bodyOf(plan, spot), namePlace, look);
    names.push(known.names.once(place, look, () => drawnGroup(`name-${id}`, name())));
  }
  return [...bodies, ...dockItems(plan, theme, looks, known), ...names];
}

/** The names of actors that have no room for one, to be told while they stand out. */
export function shyNames(
  plan: Plan,
  theme: ThemeName,
  looks: Looks,
  actors: readonly string[],
): Item[] {
  return actors.flatMap((id) => {
    const place = plan.spotOf.get(plan.network.nodeNumber.get(id) ?? -1) ?? -1;
    const [spot, look] = [plan.spots[place], looks.spots.get(place)];
    if (!spot?.isShy || !spot.namePlace || !look) return [];
    return drawName(THEME[theme], bodyOf(plan, spot), spot.namePlace, look);
  });
}

function bodyOf(plan: Plan, spot: Spot) {
  const { language } = plan.choice;
  return {
    ...spot,
    initials: initialsOf(labelIn(spot.actor.label, language)),
    isLegible: isLegible(plan.room),
    grain: plan.room.grain,
    direction: directionOf(plan),
  };
}

const directionOf = ({ choice }: Plan): 'ltr' | 'rtl' => (choice.language === 'ar' ? 'rtl' : 'ltr');

function dockItems(plan: Plan, theme: ThemeName, looks: Looks, known: Memories): Item[] {
  return standingDocks(plan, looks).map(({ key, slot, ring, centre }) => {
    const look = looks.docks.get(key)!;
    const node = {
      presence: look.presence,
      denied: look.denied,
      quiet: false,
      change: look.change === 'kept' ? null : look.change,
      bold: look.bold,
    };
    return known.docks.once(key, { ...node, slot, ring }, () => {
      const shape = {
        ...plan.docks.docks.get(key)!,
        ...centre,
        isLegible: isLegible(plan.room),
        grain: plan.room.grain,
        direction: directionOf(plan),
      };
      return drawnGroup(tieId(plan, key), drawDock(THEME[theme], shape, node));
    });
  });
}

/** A dock as it stands among those seen with it. */
export type StandingDock = {
  readonly key: number;
  readonly slot: number;
  readonly ring: number;
  readonly centre: Point;
};

/** Where the docks that are seen stand, in the order in which they are drawn. */
export function standingDocks(plan: Plan, looks: Looks): StandingDock[] {
  const taken = new Map<string, number>();
  const keys = [...looks.docks.keys()].sort((a, b) =>
    inTurn(rankOf(plan, a) - rankOf(plan, b), a - b),
  );
  // Who has left, or by the account shown never held it, stands farther out than who holds an office.
  const isPast = (key: number): boolean => {
    const { change, denied } = looks.docks.get(key)!;
    return change === 'ended' || (change === null && denied);
  };
  const held = new Set(
    keys.filter((key) => !isPast(key)).map((key) => plan.docks.docks.get(key)!.country),
  );
  return keys.map((key) => {
    const dock = plan.docks.docks.get(key)!;
    const ring = isPast(key) && held.has(dock.country) ? 1 : 0;
    const place = `${dock.country} ${ring}`;
    const slot = Math.max(dock.rank, taken.get(place) ?? 0);
    taken.set(place, slot + 1);
    const centre = dockCentre(plan.spots[dock.country]!, dock.country, slot, ring, plan.docks);
    return { key, slot, ring, centre };
  });
}

const rankOf = ({ docks }: Plan, key: number): number => docks.docks.get(key)!.rank;

/** A group of items, all frozen. */
function drawnGroup(id: string, items: readonly Item[]): GroupItem {
  for (const item of items) Object.freeze(item);
  return Object.freeze(group(Object.freeze(items), { id }));
}
