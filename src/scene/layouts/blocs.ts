import type { Layout, LayoutInput } from './layout.ts';
import type { Places } from './network.ts';
import { randomFrom } from './random.ts';

/** Proposals for each node, and how hot it is at first and at last, in units of cost. */
const PROPOSALS = 600;
const HOT = 1.2;
const COLD = 0.004;
/** What counts: closeness to one's blocs, distance from others, blocs apart, ties short. */
const COST = { member: 1, stranger: 2.2, apart: 2.6, tie: 0.05, middle: 0.03 } as const;
/** How many more cells than nodes there are at least: room to part what does not belong together. */
const SPARE = 1.3;
const LEAST_SPARE = 1.08;

/**
 * Members gathered around their blocs' seals: nodes stand on a grid of cells, offset row by
 * row, so that none covers another; annealing exchanges them until those of one bloc lie
 * together, those of two between them, and who is in none outside. Memberships that hold at the
 * dates of the data's first view count most, so that it is still through time. Seeded.
 */
export const blocs: Layout = (input) => {
  const cells = cellsOf(input);
  const field = fieldOf(input, cells);
  settle(field, cells);
  const places: Places = new Map();
  input.cast.nodes.forEach((node, at) => {
    const cell = cells[field.cellOf[at]!]!;
    places.set(node, [cell.x, cell.y]);
  });
  return { places, grounds: [] };
};

type Cell = { readonly x: number; readonly y: number };

/** Cells as wide as names and as high as bodies, docks and names, or what the room has for each. */
function cellsOf({ cast, footprints, room }: LayoutInput): Cell[] {
  const sizes = [...footprints.values()];
  const wide = Math.max(60, ...sizes.map(({ half, nameHalf }) => 2 * Math.max(half, nameHalf))) + 6;
  const high =
    Math.max(48, ...sizes.map(({ up, down, nameDown }) => up + Math.max(down, nameDown))) + 4;
  const cellsFor = (scale: number): readonly [number, number] => [
    Math.max(1, Math.floor(room.width / (wide * scale))),
    Math.max(1, Math.floor(room.height / (high * scale))),
  ];
  // Where cells for all and some to spare would be narrower than names, there are fewer to spare.
  let [columns, rows] = [1, 1];
  for (let scale = 1.6; scale > 0.3; scale *= 0.97) {
    [columns, rows] = cellsFor(scale);
    const spare = scale > 1 ? SPARE : LEAST_SPARE;
    if (columns * rows - Math.floor(rows / 2) >= cast.nodes.length * spare) break;
  }
  const step = { x: room.width / columns, y: room.height / rows };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns - (row % 2) }, (_, column) => ({
      x: (column + 0.5 + (row % 2) / 2) * step.x,
      y: (row + 0.42) * step.y,
    })),
  ).flat();
}

type BlocField = {
  /** By node, the place in the cast. */
  readonly cellOf: number[];
  readonly nodeIn: (number | null)[];
  /** By node: seals it belongs to, with weights; by seal its members. */
  readonly homes: readonly (readonly (readonly [number, number])[])[];
  readonly members: readonly (readonly (readonly [number, number])[])[];
  /** `isHome[node * nodes + seal]`: whether it ever belongs there. */
  readonly isHome: Uint8Array;
  readonly seals: readonly number[];
  readonly reach: readonly number[];
  readonly ties: readonly (readonly number[])[];
  readonly unit: number;
  readonly middle: Cell;
};

function fieldOf({ cast, room, weights }: LayoutInput, cells: readonly Cell[]): BlocField {
  const at = new Map(cast.nodes.map((node, place) => [node, place]));
  const memberships = [...cast.lines.filter(({ isSpoke }) => isSpoke), ...cast.members].flatMap(
    ({ key, source, target }) => {
      const seal = at.get(target);
      return seal === undefined
        ? []
        : [{ node: at.get(source)!, seal, weight: weights.get(key) ?? 0 }];
    },
  );
  const seals = [...new Set(memberships.map(({ seal }) => seal))];
  const homes = cast.nodes.map((_, node) =>
    memberships
      .filter((row) => row.node === node)
      .map(({ seal, weight }) => [seal, weight] as const),
  );
  const members = cast.nodes.map((_, seal) =>
    memberships
      .filter((row) => row.seal === seal)
      .map(({ node, weight }) => [node, weight] as const),
  );
  const area = (room.width * room.height) / cells.length;
  const unit = Math.sqrt(area);
  const weightSum = (seal: number) => members[seal]!.reduce((sum, [, weight]) => sum + weight, 1);
  const ties: number[][] = cast.nodes.map(() => []);
  for (const { source, target } of cast.lines.filter(({ isSpoke }) => !isSpoke)) {
    ties[at.get(source)!]!.push(at.get(target)!);
    ties[at.get(target)!]!.push(at.get(source)!);
  }
  const nodes = cast.nodes.length;
  const isHome = new Uint8Array(nodes * nodes);
  for (const { node, seal } of memberships) isHome[node * nodes + seal] = 1;
  const nodeIn: (number | null)[] = cells.map((_, cell) =>
    cell < cast.nodes.length ? cell : null,
  );
  return {
    cellOf: cast.nodes.map((_, node) => node),
    nodeIn,
    homes,
    members,
    isHome,
    seals,
    reach: cast.nodes.map((_, seal) => Math.sqrt(weightSum(seal) / Math.PI) * 1.25),
    ties,
    unit,
    middle: { x: room.width / 2, y: room.height / 2 },
  };
}

/** Exchanges the contents of two cells, one of them a node's, and keeps what is better. */
function settle(field: BlocField, cells: readonly Cell[]): void {
  const random = randomFrom(7);
  const nodes = field.cellOf.length;
  const proposals = PROPOSALS * nodes;
  const exchange = (a: number, b: number): void => {
    const [first, second] = [field.nodeIn[a]!, field.nodeIn[b]!];
    field.nodeIn[a] = second;
    field.nodeIn[b] = first;
    if (first !== null) field.cellOf[first] = b;
    if (second !== null) field.cellOf[second] = a;
  };
  const cost = (a: number, b: number): number =>
    [a, b].reduce((sum, cell) => {
      const node = field.nodeIn[cell];
      return node === null || node === undefined ? sum : sum + costOf(field, cells, node);
    }, 0);
  for (let step = 0; step < proposals; step++) {
    const heat = HOT * (COLD / HOT) ** (step / proposals);
    const a = field.cellOf[Math.floor(random() * nodes)]!;
    const b = Math.floor(random() * cells.length);
    if (a === b) continue;
    const before = cost(a, b);
    exchange(a, b);
    const rise = cost(a, b) - before;
    if (rise > 0 && random() >= Math.exp(-rise / heat)) exchange(a, b);
  }
}

/** What it costs that a node is where it is, in units of cells. */
function costOf(field: BlocField, cells: readonly Cell[], node: number): number {
  const { homes, members, isHome, seals, reach, ties, cellOf, unit, middle } = field;
  const own = cells[cellOf[node]!]!;
  const away = (other: number): number => {
    const { x, y } = cells[cellOf[other]!]!;
    return Math.sqrt((own.x - x) ** 2 + (own.y - y) ** 2) / unit;
  };
  let cost = 0;
  for (const [seal, weight] of homes[node]!)
    cost += COST.member * weight * (away(seal) / reach[seal]!) ** 2;
  const isSeal = members[node]!.length > 0;
  for (const [member, weight] of members[node]!)
    cost += COST.member * weight * (away(member) / reach[node]!) ** 2;
  for (const seal of seals) {
    if (seal === node || isHome[node * homes.length + seal] === 1) continue;
    const far = isSeal ? reach[seal]! + reach[node]! : reach[seal]! + 0.6;
    const distance = away(seal);
    if (distance < far) cost += (isSeal ? COST.apart : COST.stranger) * (1 - distance / far);
  }
  if (isSeal)
    for (let other = 0; other < homes.length; other++) {
      if (other === node || members[other]!.length > 0) continue;
      if (isHome[other * homes.length + node] === 1) continue;
      const distance = away(other);
      const far = reach[node]! + 0.6;
      if (distance < far) cost += COST.stranger * (1 - distance / far);
    }
  for (const other of ties[node]!) cost += COST.tie * away(other);
  return cost + (COST.middle * Math.sqrt((own.x - middle.x) ** 2 + (own.y - middle.y) ** 2)) / unit;
}
