import type { Actor, BlocStyle, Relation } from '../graph/dataset.ts';
import { type Key, type Network, tiesOfKey } from '../graph/network.ts';
import type { Choice } from './choice.ts';
import { type Hidden, hiddenBy, hidesActor, hidesRelation } from './hidden.ts';
import { reachOf } from './reach.ts';

/** What of a choice decides who is seen. */
export type CastChoice = Pick<Choice, 'blocs' | 'hide'> &
  Partial<Pick<Choice, 'focus' | 'steps' | 'pin'>>;

/** Who stays though a filter hides them: the pinned, and the actor in focus. */
export const keptOf = ({ pin = [], focus = null }: CastChoice): ReadonlySet<string> =>
  new Set(focus === null ? pin : [...pin, focus]);

/** A key that is drawn as a line between two nodes, or as membership of a bloc. */
export type CastLine = {
  /** Its place in `network.keys`. */
  readonly key: number;
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
  /** How its bloc is drawn, for a membership; null for any other tie. */
  readonly bloc: Exclude<BlocStyle, 'off'> | null;
};

/** A key that is drawn as its leader docked beside the country. */
export type CastDock = {
  readonly key: number;
  readonly leader: number;
  readonly country: number;
};

/** Who and what can be seen under a choice over all time. Nodes are numbers in `dataset.nodes`. */
export type Cast = {
  /** Nodes with a place of their own, in the data's order: those with a tie, at whatever date. */
  readonly nodes: readonly number[];
  readonly lines: readonly CastLine[];
  readonly docks: readonly CastDock[];
};

/**
 * Casts a network: ties whose ends are both seen, leaders that dock, and the nodes that remain.
 * `isTold` says which ties a lens ever shows. A bloc that is off takes its ties with it. Around
 * an actor in focus only those remain that it reaches in so many steps at any date. A leader with
 * no tie but offices docks beside the country; one with ties of its own is a node, and its office
 * a line.
 */
export function castOf(
  network: Network,
  choice: CastChoice,
  isTold: (tie: number) => boolean = () => true,
): Cast {
  const hidden = hiddenBy(choice.hide);
  const { nodes } = network.dataset;
  const kept = keptOf(choice);
  const seen = nodes.map((node) => kept.has(node.id) || isSeen(node, choice.blocs, hidden));
  const lines: CastLine[] = [];
  const offices: CastLine[] = [];
  network.keys.forEach((key, number) => {
    if (!tiesOfKey(network, number).some(isTold)) return;
    const line = lineOf(network, key, number, choice.blocs, kept);
    if (!seen[line.source] || !seen[line.target] || hidesRelation(hidden, line.relation)) return;
    const isOffice = line.relation.family === 'office' && nodes[line.source]!.kind === 'leader';
    (isOffice ? offices : lines).push(line);
  });
  around(network, choice, lines, offices);
  const tied = new Set(lines.flatMap(({ source, target }) => [source, target]));
  const docks: CastDock[] = [];
  for (const office of offices) {
    const { key, source, target } = office;
    if (tied.has(source)) lines.push(office);
    else docks.push({ key, leader: source, country: target });
    tied.add(target);
  }
  lines.sort((a, b) => a.key - b.key);
  const stands = nodes.map(
    ({ id }, number) => tied.has(number) || (kept.has(id) && canStand(network, id)),
  );
  return { nodes: [...nodes.keys()].filter((number) => stands[number]), lines, docks };
}

/** Leaves of lines and offices those between actors that the one in focus ever reaches. */
function around(
  { nodeNumber }: Network,
  choice: CastChoice,
  lines: CastLine[],
  offices: CastLine[],
): void {
  const focus = nodeNumber.get(choice.focus ?? '');
  if (focus === undefined) return;
  const pairs = [...lines, ...offices].map(({ source, target }) => [source, target] as const);
  const reached = new Set(reachOf(pairs, focus, choice.steps ?? 1));
  for (const id of keptOf(choice)) reached.add(nodeNumber.get(id) ?? -1);
  for (const list of [lines, offices]) {
    const left = list.filter(({ source, target }) => reached.has(source) && reached.has(target));
    list.splice(0, list.length, ...left);
  }
}

/** Whether an actor has a tie that gives it a place of its own: who only holds offices docks. */
const canStand = ({ keys, relation }: Network, id: string): boolean =>
  keys.some(
    (key) =>
      key.target === id || (key.source === id && relation.get(key.relation)?.family !== 'office'),
  );

function isSeen(node: Actor, blocs: CastChoice['blocs'], hidden: Hidden): boolean {
  if (hidesActor(hidden, node)) return false;
  return node.kind !== 'bloc' || (blocs[node.id] ?? 'off') !== 'off';
}

function lineOf(
  network: Network,
  key: Key,
  number: number,
  blocs: CastChoice['blocs'],
  kept: ReadonlySet<string>,
): CastLine {
  const relation = network.relation.get(key.relation)!;
  const target = network.nodeNumber.get(key.target)!;
  const node = network.dataset.nodes[target]!;
  const chosen = blocs[node.id] ?? 'off';
  // A bloc that is off, and stays because it is pinned, is drawn in the plainest way.
  const style = chosen === 'off' && kept.has(node.id) ? 'spokes' : chosen;
  const isMembership = relation.family === 'membership' && node.kind === 'bloc' && style !== 'off';
  return {
    key: number,
    source: network.nodeNumber.get(key.source)!,
    target,
    relation,
    bloc: isMembership ? style : null,
  };
}
