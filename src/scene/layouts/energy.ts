import { FIELD, type Field } from './field.ts';

/**
 * How far a layout is from one that reads well; lower is better. What counts: nodes and names
 * clear of each other, ties that cross no other tie that is there at the same time, and run
 * clear of other nodes and their names, ties that are short, nodes evenly apart, blocs far apart.
 */
const COST = {
  overlap: 0.12,
  crossing: 7,
  /** Of a crossing, where the two ties are never there at once. */
  apartInTime: 0.12,
  node: 26,
  name: 7,
  length: 5,
  spacing: 10,
  blocs: 60,
  middle: 140,
  edge: 0.6,
  short: 14,
  narrow: 6,
} as const;

/** Room kept around a node for its ties and markers. */
const CLEAR = 9;
const SPACING = 112;
const BLOC_SPACING = 330;
/** Between the edges of two nodes: the least that lets a tie be seen, with its marker. */
const SHORTEST = 44;
/** Ties of a node that leave it at a smaller angle than this, in radians, run together. */
const NARROW = 0.16;
/** Nodes farther apart than this share no room. */
const REACH = 170;

/** The cost of a layout, with what two nodes share counted for both. */
export function totalCost(field: Field): number {
  return field.nodes.reduce((sum, _, node) => sum + costOf(field, node), 0);
}

/** The part of a layout's cost that depends on where one node is. */
export function costOf(field: Field, node: number): number {
  const { tiesOf, from, to } = field;
  let cost = placeCost(field, node) + roomCost(field, node);
  const own = tiesOf[node]!;
  for (let at = 0; at < own.length; at++) cost += tieCost(field, own[at]!);
  for (let tie = 0; tie < from.length; tie++)
    if (from[tie] !== node && to[tie] !== node) cost += passingCost(field, tie, node);
  return cost;
}

function placeCost({ x, y, radius, nameWidth, nameHeight, middle }: Field, node: number): number {
  const side = Math.max(radius[node]!, nameWidth[node]! / 2) + 4;
  const out =
    Math.max(0, side - x[node]!) +
    Math.max(0, x[node]! + side - FIELD.width) +
    Math.max(0, radius[node]! + 20 - y[node]!) +
    Math.max(0, y[node]! + radius[node]! + nameHeight[node]! + 4 - FIELD.height);
  const off =
    node === middle
      ? lengthOf(x[node]! - FIELD.width / 2, y[node]! - FIELD.height / 2) / FIELD.height
      : 0;
  return out * out * COST.edge + out * 4 + off * COST.middle;
}

/** Not `Math.hypot`, which guards against overflow at ten times the time. */
const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);

/** Against every other node: overlap of bodies and names, and evenness. */
function roomCost(field: Field, node: number): number {
  const { x, y, isBloc } = field;
  const [ownX, ownY] = [x[node]!, y[node]!];
  let cost = 0;
  for (let other = 0; other < x.length; other++) {
    const dx = ownX - x[other]!;
    const dy = ownY - y[other]!;
    const far = isBloc[node] === 1 && isBloc[other] === 1 ? BLOC_SPACING : REACH;
    if (other === node || dx > far || dx < -far || dy > far || dy < -far) continue;
    const distance = lengthOf(dx, dy);
    if (distance < SPACING) cost += COST.spacing * (1 - distance / SPACING) ** 2;
    if (far === BLOC_SPACING && distance < BLOC_SPACING)
      cost += COST.blocs * (1 - distance / BLOC_SPACING);
    if (distance < REACH) cost += COST.overlap * overlap(field, node, other);
  }
  return cost;
}

/** The area that two nodes' rooms share: body with docks, and name below. */
function overlap(field: Field, a: number, b: number): number {
  const { x, y, radius, dockUp, dockDown, nameWidth, nameHeight } = field;
  let area = 0;
  for (let part = 0; part < 4; part++) {
    const nameA = (part & 1) === 1;
    const nameB = (part & 2) === 2;
    const halfA = nameA ? nameWidth[a]! / 2 + 3 : radius[a]! + 5;
    const halfB = nameB ? nameWidth[b]! / 2 + 3 : radius[b]! + 5;
    const rightA = x[a]! + halfA + (nameA ? 0 : dockUp[a]!);
    const rightB = x[b]! + halfB + (nameB ? 0 : dockUp[b]!);
    const wide = Math.min(rightA, rightB) - Math.max(x[a]! - halfA, x[b]! - halfB);
    if (wide <= 0) continue;
    const topA = nameA ? y[a]! + radius[a]! : y[a]! - radius[a]! - 4 - dockUp[a]!;
    const topB = nameB ? y[b]! + radius[b]! : y[b]! - radius[b]! - 4 - dockUp[b]!;
    const footA = y[a]! + radius[a]! + (nameA ? nameHeight[a]! + 4 : 2 + dockDown[a]!);
    const footB = y[b]! + radius[b]! + (nameB ? nameHeight[b]! + 4 : 2 + dockDown[b]!);
    const high = Math.min(footA, footB) - Math.max(topA, topB);
    if (high > 0) area += wide * high;
  }
  return area;
}

/** A tie's length, what it crosses and what it passes. */
function tieCost(field: Field, tie: number): number {
  const { x, y, radius, dockDown, from, to, weight, since, until, length } = field;
  const ties = from.length;
  const a = from[tie]!;
  const b = to[tie]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const dx = x[b]! - ax;
  const dy = y[b]! - ay;
  const square = dx * dx + dy * dy;
  const stretch = square / (length[tie]! * length[tie]!);
  const gap = Math.sqrt(square) - radius[a]! - radius[b]! - dockDown[a]! - dockDown[b]!;
  const short = gap < SHORTEST ? 1 - gap / SHORTEST : 0;
  let crossings = 0;
  for (let other = 0; other < ties; other++) {
    const c = from[other]!;
    const d = to[other]!;
    if (c === a || c === b || d === a || d === b) continue;
    // Whether c and d lie on either side of the tie, then a and b on either side of the other.
    const cx = x[c]! - ax;
    const cy = y[c]! - ay;
    const ex = x[d]! - ax;
    const ey = y[d]! - ay;
    if (dx * cy - dy * cx > 0 === dx * ey - dy * ex > 0) continue;
    const fx = ex - cx;
    const fy = ey - cy;
    if (fy * cx - fx * cy > 0 === fx * (dy - cy) - fy * (dx - cx) > 0) continue;
    const isAtOnce = since[tie]! < until[other]! && since[other]! < until[tie]!;
    crossings += weight[other]! * (isAtOnce ? 1 : COST.apartInTime);
  }
  let cost =
    weight[tie]! * (COST.length * stretch + COST.crossing * crossings + COST.short * short) +
    narrowness(field, tie, a, dx, dy) +
    narrowness(field, tie, b, -dx, -dy);
  for (let node = 0; node < x.length; node++)
    if (node !== a && node !== b) cost += passingCost(field, tie, node);
  return cost;
}

/** How much a tie runs together with others that leave the same node. */
function narrowness(field: Field, tie: number, node: number, dx: number, dy: number): number {
  const { x, y, from, to, weight, tiesOf, since, until } = field;
  const own = tiesOf[node]!;
  const square = dx * dx + dy * dy;
  let cost = 0;
  for (let at = 0; at < own.length; at++) {
    const other = own[at]!;
    if (other === tie || since[tie]! >= until[other]! || since[other]! >= until[tie]!) continue;
    const end = from[other] === node ? to[other]! : from[other]!;
    const ex = x[end]! - x[node]!;
    const ey = y[end]! - y[node]!;
    const dot = dx * ex + dy * ey;
    if (dot <= 0) continue;
    const cross = Math.abs(dx * ey - dy * ex);
    // The angle's tangent; the ends of a pair of ties between the same nodes lie in lanes.
    if (cross >= dot * NARROW || (cross === 0 && ex * ex + ey * ey === square)) continue;
    cost += COST.narrow * (1 - cross / (dot * NARROW)) * weight[other]!;
  }
  return cost * weight[tie]!;
}

/** What it costs that a tie passes over, or close by, a node that is not its end, or its name. */
function passingCost(field: Field, tie: number, node: number): number {
  const { x, y, from, to, radius, dockDown, nameWidth, nameHeight, weight } = field;
  const ax = x[from[tie]!]!;
  const ay = y[from[tie]!]!;
  const dx = x[to[tie]!]! - ax;
  const dy = y[to[tie]!]! - ay;
  const px = x[node]! - ax;
  const py = y[node]! - ay;
  const dot = px * dx + py * dy;
  const square = dx * dx + dy * dy;
  if (dot <= 0 || dot >= square) return 0;
  const across = Math.abs(px * dy - py * dx);
  const half = nameWidth[node]! / 2;
  const high = nameHeight[node]! / 2;
  const clear = radius[node]! + CLEAR + dockDown[node]! * 0.7;
  const reach = half + clear + 2 * high;
  if (across * across > reach * reach * square) return 0;
  const distance = across / Math.sqrt(square);
  let cost = distance < clear ? COST.node * (1 - distance / clear) : 0;
  const nameY = py + radius[node]! + 3 + high;
  const cleft = half * Math.abs(dy) + high * Math.abs(dx);
  if (half > 0 && Math.abs(px * dy - nameY * dx) < cleft) cost += COST.name;
  return cost * weight[tie]!;
}
