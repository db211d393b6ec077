import { costOf } from './energy.ts';
import { FIELD, type Field } from './field.ts';

/** How hot it is at first and at last, in units of cost, and how far nodes move then. */
const HOT = 40;
const COLD = 0.3;
const FAR = 220;
const NEAR = 5;
/** Proposals for each node from which starting hot pays. */
const THOROUGH = 200;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983; for graphs: Davidson and Harel,
 * 1996): nodes move by chance, or change places, and what makes the layout worse is kept less
 * and less often. Works on the field's places; `proposals` bounds the work. In parts of so many
 * proposals, between which it can be left; yields the part that is done.
 */
export function* annealing(
  field: Field,
  proposals: number,
  random: () => number,
  every: number,
): Generator<number> {
  const free = [...field.nodes.keys()].filter((node) => field.isFixed[node] === 0);
  if (free.length === 0) return;
  // With little work to spend, what there is is improved; heat would only spoil it.
  const isThorough = proposals >= THOROUGH * free.length;
  const [hot, far] = isThorough ? [HOT, FAR] : [COLD, NEAR * 4];
  const pick = () => free[Math.floor(random() * free.length)]!;
  for (let step = 0; step < proposals; step++) {
    const cooled = step / proposals;
    const heat = hot * (COLD / hot) ** cooled;
    const reach = far * (NEAR / far) ** cooled;
    const node = pick();
    const other = random() < 0.12 ? pick() : node;
    if (other === node) propose(field, node, heat, reach, random);
    else swap(field, node, other, heat, random);
    if ((step + 1) % every === 0) yield (step + 1) / proposals;
  }
}

function propose(
  field: Field,
  node: number,
  heat: number,
  reach: number,
  random: () => number,
): void {
  const { x, y } = field;
  const [oldX, oldY] = [x[node]!, y[node]!];
  const before = costOf(field, node);
  x[node] = clamped(oldX + (random() + random() - 1) * reach, FIELD.width);
  y[node] = clamped(oldY + (random() + random() - 1) * reach, FIELD.height);
  if (accepts(costOf(field, node) - before, heat, random)) return;
  x[node] = oldX;
  y[node] = oldY;
}

function swap(field: Field, a: number, b: number, heat: number, random: () => number): void {
  const before = costOf(field, a) + costOf(field, b);
  exchange(field, a, b);
  if (!accepts(costOf(field, a) + costOf(field, b) - before, heat, random)) exchange(field, a, b);
}

function exchange({ x, y }: Field, a: number, b: number): void {
  [x[a], x[b]] = [x[b]!, x[a]!];
  [y[a], y[b]] = [y[b]!, y[a]!];
}

const accepts = (rise: number, heat: number, random: () => number): boolean =>
  rise <= 0 || random() < Math.exp(-rise / heat);

const clamped = (value: number, limit: number): number => Math.min(Math.max(value, 0), limit);
