import type { Actor, BlocStyle, Relation } from '../graph/dataset.ts';
import { type Key, type Network, tiesOfKey } from '../graph/network.ts';
import type { Choice } from './choice.ts';
import { type Hidden, hiddenBy, hidesActor, hidesOffice, hidesRelation } from './hidden.ts';
import { reachOf } from './reach.ts';

/** What of a choice decides who is seen. */
export type CastChoice = Pick<Choice, 'blocs' | 'hide'> &
  Partial<Pick<Choice, 'layout' | 'focus' | 'steps' | 'pin'>> &
  Narrowing;

/**
 * Of a picture of a part: the ids of those who alone have a place in it, of all who would have
 * one. Absent for the whole. It is a saved picture's, and no address holds it.
 */
export type Narrowing = { readonly only?: readonly string[] | undefined };

/** Around whom a choice looks; null for nobody. Rings put everyone around their middle anyway. */
export const focusOf = ({ layout, focus = null }: CastChoice): string | null =>
  layout === 'rings' ? null : focus;

/** Who stays though a filter hides them: the pinned, and the actor in focus. */
export function keptOf(choice: CastChoice): ReadonlySet<string> {
  const focus = focusOf(choice);
  const { pin = [] } = choice;
  return new Set(focus === null ? pin : [...pin, focus]);
}

/** A key that is drawn as a line between two nodes. */
export type CastLine = {
  /** Its place in `network.keys`. */
  readonly key: number;
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
  /** Whether it is a membership of a bloc that is drawn as spokes. */
  readonly isSpoke: boolean;
};

/** A key that is drawn as membership without a line: its bloc has a hull, or badges. */
export type CastMember = {
  readonly key: number;
  readonly source: number;
  readonly target: number;
  readonly relation: Relation;
  readonly style: 'hull' | 'badge';
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
  readonly members: readonly CastMember[];
  readonly docks: readonly CastDock[];
};

/**
 * Casts a network: ties whose ends are both seen, leaders that dock, and the nodes that remain.
 * `isTold` says which ties a lens ever shows. A bloc that is off takes its ties with it; one of
 * badges needs no place of its own, unless another tie leads to it. Around an actor in focus only
 * those remain that it reaches in so many steps at any date. A leader with no tie but
 * offices docks beside the country; one with ties of its own is a node, and its office a line.
 */
export function castOf(
  network: Network,
  choice: CastChoice,
  isTold: (tie: number) => boolean = () => true,
): Cast {
  const { lines, members, offices } = around(network, choice, seenKeys(network, choice, isTold));
  const tied = new Set([
    ...lines.flatMap(({ source, target }) => [source, target]),
    ...members.flatMap(({ source, target, style }) =>
      style === 'hull' ? [source, target] : [source],
    ),
  ]);
  const docks: CastDock[] = [];
  for (const office of offices) {
    const { key, source, target } = office;
    if (tied.has(source)) lines.push(office);
    else docks.push({ key, leader: source, country: target });
    tied.add(target);
  }
  lines.sort((a, b) => a.key - b.key);
  const kept = keptOf(choice);
  const nodes = network.dataset.nodes.flatMap(({ id }, number) =>
    tied.has(number) || (kept.has(id) && canStand(network, id)) ? [number] : [],
  );
  const cast = { nodes, lines, members, docks };
  return choice.only ? narrowed(network, cast, choice.only) : cast;
}

/**
 * The part of a cast that stays with those who are named: who docks beside them, what joins two
 * of them, their badges. A hull stays where its bloc is named.
 */
function narrowed(
  { nodeNumber }: Network,
  { nodes, lines, members, docks }: Cast,
  only: readonly string[],
): Cast {
  const named = new Set(only.map((id) => nodeNumber.get(id)));
  return {
    nodes: nodes.filter((node) => named.has(node)),
    lines: lines.filter(({ source, target }) => named.has(source) && named.has(target)),
    members: members.filter(
      ({ source, target, style }) => named.has(source) && (style === 'badge' || named.has(target)),
    ),
    docks: docks.filter(({ country }) => named.has(country)),
  };
}

type Seen = {
  readonly lines: CastLine[];
  readonly members: readonly CastMember[];
  /** Of leaders: docks or lines. */
  readonly offices: readonly CastLine[];
};

/** The keys whose ends are both seen, by how they are drawn. */
function seenKeys(network: Network, choice: CastChoice, isTold: (tie: number) => boolean): Seen {
  const hidden = hiddenBy(choice.hide);
  const { nodes } = network.dataset;
  const kept = keptOf(choice);
  const seen = nodes.map((node) => kept.has(node.id) || isSeen(node, choice.blocs, hidden));
  const found = { lines: [] as CastLine[], members: [] as CastMember[], offices: [] as CastLine[] };
  network.keys.forEach((row, key) => {
    if (!tiesOfKey(network, key).some(isTold)) return;
    const ends = endsOf(network, row, key);
    const { source, target, relation } = ends;
    if (!seen[source] || !seen[target] || hidesRelation(hidden, relation)) return;
    if (hidesOffice(hidden, relation, row.target)) return;
    const style = styleOf(nodes[target]!, relation, choice.blocs, kept);
    if (style === 'hull' || style === 'badge') found.members.push({ ...ends, style });
    else {
      const isOffice = relation.family === 'office' && nodes[source]!.kind === 'leader';
      (isOffice ? found.offices : found.lines).push({ ...ends, isSpoke: style === 'spokes' });
    }
  });
  return found;
}

/** Of what is seen that between actors that the one in focus ever reaches. */
function around({ nodeNumber }: Network, choice: CastChoice, seen: Seen): Seen {
  const focus = nodeNumber.get(focusOf(choice) ?? '');
  if (focus === undefined) return seen;
  const { lines, members, offices } = seen;
  const pairs = [...lines, ...members, ...offices].map(
    ({ source, target }) => [source, target] as const,
  );
  const reached = new Set(reachOf(pairs, focus, choice.steps ?? 1));
  for (const id of keptOf(choice)) reached.add(nodeNumber.get(id) ?? -1);
  const isAround = ({ source, target }: { readonly source: number; readonly target: number }) =>
    reached.has(source) && reached.has(target);
  return {
    lines: lines.filter(isAround),
    members: members.filter(isAround),
    offices: offices.filter(isAround),
  };
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

function endsOf(network: Network, row: Key, key: number): Omit<CastLine, 'isSpoke'> {
  return {
    key,
    source: network.nodeNumber.get(row.source)!,
    target: network.nodeNumber.get(row.target)!,
    relation: network.relation.get(row.relation)!,
  };
}

/** How a membership's bloc is drawn; null for any other tie. */
function styleOf(
  target: Actor,
  { family }: Relation,
  blocs: CastChoice['blocs'],
  kept: ReadonlySet<string>,
): BlocStyle | null {
  if (family !== 'membership' || target.kind !== 'bloc') return null;
  const style = blocs[target.id] ?? 'off';
  // A bloc that is off, and stays because it is pinned, is drawn in the plainest way.
  return style === 'off' && kept.has(target.id) ? 'spokes' : style;
}
