import type { Actor, BlocStyle, Relation } from '../graph/dataset.ts';
import { type Key, type Network, tiesOfKey } from '../graph/network.ts';
import type { Choice } from './choice.ts';

/** What of a choice decides who is seen. */
export type CastChoice = Pick<Choice, 'blocs' | 'hide'>;

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
 * badges needs no place of its own, unless another tie leads to it. A leader with no tie but
 * offices docks beside the country; one with ties of its own is a node, and its office a line.
 */
export function castOf(
  network: Network,
  choice: CastChoice,
  isTold: (tie: number) => boolean = () => true,
): Cast {
  const { lines, members, offices } = seenKeys(network, choice, isTold);
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
  const nodes = network.dataset.nodes.flatMap((_, number) => (tied.has(number) ? [number] : []));
  return { nodes, lines, members, docks };
}

type Seen = {
  readonly lines: CastLine[];
  readonly members: CastMember[];
  /** Of leaders: docks or lines. */
  readonly offices: readonly CastLine[];
};

/** The keys whose ends are both seen, by how they are drawn. */
function seenKeys(network: Network, choice: CastChoice, isTold: (tie: number) => boolean): Seen {
  const hidden = hiddenBy(choice.hide);
  const { nodes } = network.dataset;
  const seen = nodes.map((node) => isSeen(node, choice.blocs, hidden));
  const found = { lines: [] as CastLine[], members: [] as CastMember[], offices: [] as CastLine[] };
  network.keys.forEach((row, key) => {
    if (!tiesOfKey(network, key).some(isTold)) return;
    const ends = endsOf(network, row, key);
    const { source, target, relation } = ends;
    if (!seen[source] || !seen[target] || hidesRelation(hidden, relation)) return;
    const style = styleOf(nodes[target]!, relation, choice.blocs);
    if (style === 'hull' || style === 'badge') found.members.push({ ...ends, style });
    else {
      const isOffice = relation.family === 'office' && nodes[source]!.kind === 'leader';
      (isOffice ? found.offices : found.lines).push({ ...ends, isSpoke: style === 'spokes' });
    }
  });
  return found;
}

type Hidden = { readonly ids: ReadonlySet<string>; readonly facets: ReadonlySet<string> };

function hiddenBy(hide: readonly string[]): Hidden {
  return {
    ids: new Set(hide.filter((entry) => !entry.includes(':'))),
    facets: new Set(hide.filter((entry) => entry.includes(':'))),
  };
}

function isSeen(node: Actor, blocs: CastChoice['blocs'], { ids, facets }: Hidden): boolean {
  if (ids.has(node.id) || facets.has(`kind:${node.kind}`)) return false;
  return node.kind !== 'bloc' || (blocs[node.id] ?? 'off') !== 'off';
}

const hidesRelation = ({ facets }: Hidden, relation: Relation): boolean =>
  facets.has(`relation:${relation.id}`) || facets.has(`family:${relation.family}`);

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
): BlocStyle | null {
  return family === 'membership' && target.kind === 'bloc' ? (blocs[target.id] ?? 'off') : null;
}
