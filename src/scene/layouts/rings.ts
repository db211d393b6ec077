import { inTurn } from '../../graph/order.ts';
import { setApart } from './apart.ts';
import { Taken, boxesAt } from './footprint.ts';
import type { Ground, Layout, LayoutInput } from './layout.ts';
import type { Places } from './network.ts';
import type { Segment } from '../list.ts';

/** How many directions are tried on a ring. */
const DIRECTIONS = 180;
/** What it costs to stand a direction off, on another track of the ring, and on another. */
const OFF = 1;
const TRACK = 9;
const CONFLICT = 400;

/**
 * One actor in the middle, around it those it is tied to at any date, around these those they
 * are tied to, and so on; who is tied to none of them stands outermost. A ring has tracks, so that names have
 * room. Everyone stands in the direction of those one ring farther in, by barycentres (Sugiyama,
 * Tagawa and Toda, 1981), so that few ties cross.
 */
export const rings: Layout = (input) => {
  const { cast, room, footprints } = input;
  const neighbours = neighboursOf(input);
  const centre = centreOf(input, neighbours);
  const places: Places = new Map();
  if (centre === null) return { places, grounds: [] };
  const levels = levelsFrom(centre, neighbours, cast.nodes);
  const taken = new Taken(room.width, room.height);
  const seat = (node: number, x: number, y: number) => {
    places.set(node, [x, y]);
    taken.take(boxesAt(footprints.get(node)!, x, y));
  };
  seat(centre, room.width / 2, room.height / 2);
  const angles = new Map<number, number>([[centre, 0]]);
  const bands = bandsOf(levels, room.height * room.width);
  levels.forEach((level, at) => {
    if (at === 0) return;
    for (const { node, wish } of inSectors(level, neighbours, angles)) {
      const options = bands[at]!.flatMap((part, track) =>
        Array.from({ length: DIRECTIONS }, (_, turn) => {
          const angle = (2 * Math.PI * turn) / DIRECTIONS;
          const [x, y] = onRing(input, part, angle);
          const off = Math.abs(Math.atan2(Math.sin(angle - wish), Math.cos(angle - wish)));
          return { angle, x, y, cost: (off * DIRECTIONS * OFF) / (2 * Math.PI) + track * TRACK };
        }),
      ).sort((a, b) => a.cost - b.cost);
      const footprint = footprints.get(node)!;
      let best = options[0]!;
      let least = Infinity;
      for (const option of options) {
        if (option.cost >= least) break;
        const price =
          option.cost + CONFLICT * taken.conflicts(boxesAt(footprint, option.x, option.y));
        if (price >= least) continue;
        least = price;
        best = option;
      }
      angles.set(node, best.angle);
      seat(node, best.x, best.y);
    }
  });
  setApart(places, input);
  const edges = bands
    .slice(1, -1)
    .map((band, at) => (Math.max(...band) + Math.min(...bands[at + 2]!)) / 2);
  return { places, grounds: edges.map((part) => circleOf(input, part)) };
};

/** A point of a ring, which is as wide and high as the room is, less what names need. */
function onRing({ room }: LayoutInput, part: number, angle: number): readonly [number, number] {
  const across = room.width / 2 - 48 * room.grain;
  const down = room.height / 2 - 34 * room.grain;
  return [
    room.width / 2 + across * part * Math.cos(angle),
    room.height / 2 + down * part * Math.sin(angle),
  ];
}

function circleOf(input: LayoutInput, part: number): Ground {
  const points = Array.from({ length: 73 }, (_, turn) =>
    onRing(input, part, (turn * Math.PI) / 36),
  );
  const segments = points.map(([x, y], at): Segment => [at === 0 ? 'M' : 'L', x, y]);
  return { kind: 'ring', segments: [...segments, ['Z']] };
}

/** Who is tied to whom, whatever the tie. */
export function neighboursOf({
  cast,
}: Pick<LayoutInput, 'cast'>): ReadonlyMap<number, ReadonlySet<number>> {
  const present = new Set(cast.nodes);
  const found = new Map(cast.nodes.map((node) => [node, new Set<number>()]));
  for (const { source, target } of [...cast.lines, ...cast.members]) {
    if (!present.has(source) || !present.has(target)) continue;
    found.get(source)!.add(target);
    found.get(target)!.add(source);
  }
  return found;
}

function centreOf(
  { cast, centre }: LayoutInput,
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
): number | null {
  if (centre !== null && neighbours.has(centre)) return centre;
  const count = (node: number) => neighbours.get(node)!.size;
  return cast.nodes.toSorted((a, b) => inTurn(count(b) - count(a), a - b))[0] ?? null;
}

/** Nodes by their distance from the centre; who cannot be reached comes last. */
function levelsFrom(
  centre: number,
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
  nodes: readonly number[],
): number[][] {
  const seen = new Set([centre]);
  const levels = [[centre]];
  for (let level = levels[0]!; level.length > 0;) {
    const next = [...new Set(level.flatMap((node) => [...neighbours.get(node)!]))].filter(
      (node) => !seen.has(node),
    );
    for (const node of next) seen.add(node);
    if (next.length > 0) levels.push(next);
    level = next;
  }
  const rest = nodes.filter((node) => !seen.has(node));
  return rest.length > 0 ? [...levels, rest] : levels;
}

/** The tracks of each ring, as parts of the outermost: rings are as broad as those on them need. */
function bandsOf(levels: readonly (readonly number[])[], area: number): number[][] {
  // So much of the room, in parts of it, is taken by each; a ring's room grows with its radius.
  const least = Math.min(1, 26_000 / area);
  let before = 0.16;
  const weights = levels.map((level, at) => (at === 0 ? 0 : Math.max(0.1, level.length * least)));
  const sum = weights.reduce((a, b) => a + b, 0);
  return levels.map((_, at) => {
    if (at === 0) return [0];
    const inner = before;
    const outer = Math.sqrt(inner ** 2 + ((1 - 0.16 ** 2) * weights[at]!) / sum);
    before = outer;
    const isLast = at === levels.length - 1;
    const tracks = Math.max(1, Math.min(6, Math.round((outer - inner) / 0.17)));
    const first = inner + (outer - inner) * (tracks === 1 ? 0.62 : 0.42);
    const last = isLast ? 1 : outer - (outer - inner) * 0.12;
    return tracks === 1
      ? [isLast ? 1 : first]
      : Array.from(
          { length: tracks },
          (_, track) => first + ((last - first) * track) / (tracks - 1),
        );
  });
}

/** A level in the order of the directions its nodes wish for; the first level is spread evenly. */
function inSectors(
  level: readonly number[],
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
  angles: ReadonlyMap<number, number>,
): { readonly node: number; readonly wish: number }[] {
  if (angles.size === 1)
    return inRing(level, neighbours).map((node, at) => ({
      node,
      wish: -Math.PI / 2 + (2 * Math.PI * at) / level.length,
    }));
  return level
    .map((node) => {
      const known = [...neighbours.get(node)!].flatMap((other) => angles.get(other) ?? []);
      const x = known.reduce((sum, angle) => sum + Math.cos(angle), 0);
      const y = known.reduce((sum, angle) => sum + Math.sin(angle), 0);
      return { node, wish: known.length === 0 ? 0 : Math.atan2(y, x) };
    })
    .sort((a, b) => inTurn(a.wish - b.wish, a.node - b.node));
}

/** The first ring in an order in which those who share neighbours stand together. */
function inRing(
  level: readonly number[],
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
): number[] {
  const shared = (a: number, b: number): number => {
    const own = neighbours.get(a)!;
    return [...neighbours.get(b)!].filter((node) => own.has(node)).length;
  };
  const left = new Set(level);
  const order: number[] = [];
  while (left.size > 0) {
    const last = order.at(-1);
    const next = [...left].reduce((a, b) => {
      if (last === undefined) return neighbours.get(b)!.size > neighbours.get(a)!.size ? b : a;
      return shared(last, b) > shared(last, a) ? b : a;
    });
    left.delete(next);
    order.push(next);
  }
  return order;
}
