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
  spacing: 6,
  blocs: 60,
  middle: 30,
  edge: 0.6,
} as const;

/** Room kept around a node for its ties and markers. */
const CLEAR = 9;
const NAME_HEIGHT = 16;
const SPACING = 95;
const BLOC_SPACING = 300;
const LENGTH = 190;
/** Nodes farther apart than this share no room. */
const REACH = 170;

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

function placeCost({ x, y, radius, labelWidth, middle }: Field, node: number): number {
  const side = Math.max(radius[node]!, labelWidth[node]! / 2) + 4;
  const out =
    Math.max(0, side - x[node]!) +
    Math.max(0, x[node]! + side - FIELD.width) +
    Math.max(0, radius[node]! + 20 - y[node]!) +
    Math.max(0, y[node]! + radius[node]! + NAME_HEIGHT - FIELD.height);
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
    const far = isBloc[node] && isBloc[other] ? BLOC_SPACING : REACH;
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
function overlap({ x, y, radius, dock, labelWidth }: Field, a: number, b: number): number {
  let area = 0;
  for (let part = 0; part < 4; part++) {
    const nameA = (part & 1) === 1;
    const nameB = (part & 2) === 2;
    const halfA = nameA ? labelWidth[a]! / 2 + 3 : radius[a]! + 5;
    const halfB = nameB ? labelWidth[b]! / 2 + 3 : radius[b]! + 5;
    const rightA = x[a]! + halfA + (nameA ? 0 : dock[a]!);
    const rightB = x[b]! + halfB + (nameB ? 0 : dock[b]!);
    const wide = Math.min(rightA, rightB) - Math.max(x[a]! - halfA, x[b]! - halfB);
    if (wide <= 0) continue;
    const topA = nameA ? y[a]! + radius[a]! : y[a]! - radius[a]! - 5 - dock[a]!;
    const topB = nameB ? y[b]! + radius[b]! : y[b]! - radius[b]! - 5 - dock[b]!;
    const footA = nameA ? topA + NAME_HEIGHT : y[a]! + radius[a]!;
    const footB = nameB ? topB + NAME_HEIGHT : y[b]! + radius[b]!;
    const high = Math.min(footA, footB) - Math.max(topA, topB);
    if (high > 0) area += wide * high;
  }
  return area;
}

/** A tie's length, what it crosses and what it passes. */
function tieCost(field: Field, tie: number): number {
  const { x, y, from, to, weight, together } = field;
  const ties = from.length;
  const a = from[tie]!;
  const b = to[tie]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const dx = x[b]! - ax;
  const dy = y[b]! - ay;
  const length = (dx * dx + dy * dy) / (LENGTH * LENGTH);
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
    crossings += weight[other]! * (together[tie * ties + other] === 1 ? 1 : COST.apartInTime);
  }
  let cost = weight[tie]! * (COST.length * length + COST.crossing * crossings);
  for (let node = 0; node < x.length; node++)
    if (node !== a && node !== b) cost += passingCost(field, tie, node);
  return cost;
}

/** What it costs that a tie passes over, or close by, a node that is not its end, or its name. */
function passingCost(field: Field, tie: number, node: number): number {
  const { x, y, from, to, radius, labelWidth, weight } = field;
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
  const half = labelWidth[node]! / 2;
  const clear = radius[node]! + CLEAR;
  const reach = half + clear + NAME_HEIGHT;
  if (across * across > reach * reach * square) return 0;
  const distance = across / Math.sqrt(square);
  let cost = distance < clear ? COST.node * (1 - distance / clear) : 0;
  const nameY = py + radius[node]! + NAME_HEIGHT / 2;
  const cleft = half * Math.abs(dy) + (NAME_HEIGHT / 2) * Math.abs(dx);
  if (half > 0 && Math.abs(px * dy - nameY * dx) < cleft) cost += COST.name;
  return cost * weight[tie]!;
}
