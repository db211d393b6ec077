import type { Difference } from '../graph/diff.ts';
import { labelIn } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { type NodeLook, drawBody, drawDock, drawName } from './body.ts';
import { drawBadge } from './badge.ts';
import type { Choice, ThemeName } from './choice.ts';
import { initialsOf } from './dock.ts';
import { drawGround } from './ground.ts';
import { type SeenHull, drawHull } from './hulls.ts';
import { type GroupItem, type Item, group } from './list.ts';
import { type Looks, hulled } from './looks.ts';
import { badgeCentre } from './membership.ts';
import { Memory } from './memory.ts';
import type { Line, Plan } from './plan.ts';
import { type Beside, type Sight, sightAt, sightBetween } from './sight.ts';
import { type Spot, isLegible } from './spot.ts';
import { standingDocks } from './standing.ts';
import { THEME } from './theme.ts';
import { type TieLook, drawTie } from './tie.ts';

/** A picture of a plan at a date: what is seen, and its display list, undermost first. */
export type Frame = {
  readonly looks: Looks;
  readonly items: readonly Item[];
  /** How many of the items, from the first, stay as they are while its dates move within their stretches. */
  readonly still: number;
};

/** The picture at a date; see `sightAt`. */
export const frame = (
  plan: Plan,
  theme: ThemeName,
  snapshot: Snapshot,
  beside: Beside | null = null,
): Frame => frameOf(plan, theme, sightAt(plan, snapshot, beside));

/** The picture of a difference; see `sightBetween`. */
export const frameOfDifference = (
  plan: Plan,
  theme: ThemeName,
  difference: Difference,
  kept: Choice['kept'] = 'fade',
): Frame => frameOf(plan, theme, sightBetween(plan, difference, kept));

/** The picture of what is seen. */
export const frameOf = (plan: Plan, theme: ThemeName, { looks, restless }: Sight): Frame =>
  framed(plan, theme, hulled(plan, looks), restless);

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

/** A group of items, all frozen. */
function drawnGroup(id: string, items: readonly Item[]): GroupItem {
  for (const item of items) Object.freeze(item);
  return Object.freeze(group(Object.freeze(items), { id }));
}
