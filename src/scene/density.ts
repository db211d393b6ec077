import type { Family } from '../graph/dataset.ts';
import type { Choice } from './choice.ts';
import { stylesIn } from './craft.ts';
import { type Point, crosses } from './curve.ts';
import type { Frame } from './frame.ts';
import type { Plan } from './plan.ts';

/** How much is drawn over each other in a frame. */
export type Density = {
  /** How many other lines a line crosses, in the mean over all that are seen. */
  readonly crossings: number;
  readonly hulls: number;
};

/** More than this cannot be followed by eye; the first view of the bundled data has 3.8 and 0. */
const MOST: Density = { crossings: 16, hulls: 6 };

/** A calmer way to draw what a choice shows, and why. */
export type Calmer = {
  readonly why: 'lines' | 'hulls';
  /** The blocs that would be badges, most lines first; empty where it is a family that would be left out. */
  readonly blocs: readonly string[];
  readonly family: Family | null;
  readonly part: Partial<Choice>;
};

/** A seen line between two spots. */
type Line = {
  readonly from: number;
  readonly to: number;
  /** The bloc whose spoke it is, else null. */
  readonly bloc: string | null;
  readonly family: Family;
};

/**
 * A choice that draws less, where a frame has more than can be read: badges for the spokes or hulls
 * of the largest blocs, as few as will do; then without the largest family of other ties. Null where the
 * frame can be read, or nothing would help. Places are taken to stay.
 */
export function calmerOf(
  plan: Plan,
  frame: Pick<Frame, 'looks'>,
  choice: Pick<Choice, 'layout' | 'blocs' | 'hide'>,
): Calmer | null {
  const { hulls } = densityOf(plan, frame);
  if (hulls > MOST.hulls) return fewerHulls(plan, frame, choice, hulls - MOST.hulls);
  const lines = linesOf(plan, frame);
  const crossed = crossedPairs(plan, lines);
  if (2 * crossed.length <= MOST.crossings * lines.length) return null;
  return fewerLines(lines, crossed, choice);
}

/** Measures a frame by the straight lines between the ends of its ties; 0 where there are none. */
export function densityOf(plan: Plan, frame: Pick<Frame, 'looks'>): Density {
  return {
    crossings: crossingsOf(plan, linesOf(plan, frame)),
    hulls: frame.looks.hulls.seen.length,
  };
}

function linesOf({ lines, spots }: Plan, { looks }: Pick<Frame, 'looks'>): Line[] {
  return [...looks.lines.keys()].map((place) => {
    const { from, to, isSpoke, relation } = lines[place]!;
    return { from, to, bloc: isSpoke ? spots[to]!.actor.id : null, family: relation.family };
  });
}

const crossingsOf = (plan: Plan, lines: readonly Line[]): number =>
  lines.length === 0 ? 0 : (2 * crossedPairs(plan, lines).length) / lines.length;

/** The pairs of lines that cross, by their places. */
function crossedPairs({ spots }: Plan, lines: readonly Line[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const ends = lines.map(({ from, to }): readonly [Point, Point] => [spots[from]!, spots[to]!]);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next]!;
      if (one.from === other.from || one.from === other.to) continue;
      if (one.to === other.from || one.to === other.to) continue;
      if (crosses(...ends[at]!, ...ends[next]!)) pairs.push([at, next]);
    }
  });
  return pairs;
}

function fewerLines(
  lines: readonly Line[],
  crossed: readonly (readonly [number, number])[],
  { blocs, hide }: Pick<Choice, 'blocs' | 'hide'>,
): Calmer | null {
  const spoked = byCount(lines.flatMap(({ bloc }) => bloc ?? []));
  // The place of each line's bloc among these: with so many of them badges it is gone.
  const turn = lines.map(({ bloc }) => (bloc === null ? Infinity : spoked.indexOf(bloc)));
  for (let count = 1; count <= spoked.length; count++) {
    const left = turn.filter((own) => own >= count).length;
    const pairs = crossed.filter(([a, b]) => turn[a]! >= count && turn[b]! >= count).length;
    if (left > 0 && (2 * pairs) / left > MOST.crossings) continue;
    const badged = spoked.slice(0, count);
    return {
      why: 'lines',
      blocs: badged,
      family: null,
      part: { blocs: asBadges(blocs, badged) },
    };
  }
  // Other ties alone are too many: without the family that has most of them, the blocs as they are.
  const others = lines.filter(({ bloc }) => bloc === null);
  const [family] = byCount(others.map((line) => line.family));
  if (family === undefined) return null;
  return {
    why: 'lines',
    blocs: [],
    family,
    part: { hide: [...hide, `family:${family}`] },
  };
}

function fewerHulls(
  plan: Plan,
  { looks }: Pick<Frame, 'looks'>,
  choice: Pick<Choice, 'layout' | 'blocs'>,
  count: number,
): Calmer {
  const members = [...looks.members.keys()].flatMap((place) => {
    const { style, to } = plan.memberships[place]!;
    return style === 'hull' && to !== null ? [plan.spots[to]!.actor.id] : [];
  });
  const badged = byCount(members).slice(0, count);
  const blocs = asBadges(stylesIn(choice.layout, choice.blocs), badged);
  return { why: 'hulls', blocs: badged, family: null, part: { blocs } };
}

const asBadges = (blocs: Choice['blocs'], badged: readonly string[]): Choice['blocs'] => ({
  ...blocs,
  ...Object.fromEntries(badged.map((id) => [id, 'badge' as const])),
});

/** What occurs, the most frequent first; of equals the first. */
function byCount<Value>(values: readonly Value[]): Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
