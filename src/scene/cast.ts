import type { Actor, BlocStyle, Relation } from '../graph/dataset.ts';
import { type Key, type Network, tiesOfKey } from '../graph/network.ts';
import type { Choice } from './choice.ts';

/** What of a choice decides who is seen. */
export type CastChoice = Pick<Choice, 'blocs' | 'hide'>;

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
 * `isTold` says which ties a lens ever shows. A bloc that is off takes its ties with it. A leader with no tie but offices docks beside the
 * country; one with ties of its own is a node, and its office a line.
 */
export function castOf(
  network: Network,
  choice: CastChoice,
  isTold: (tie: number) => boolean = () => true,
): Cast {
  const hidden = hiddenBy(choice.hide);
  const { nodes } = network.dataset;
  const seen = nodes.map((node) => isSeen(node, choice.blocs, hidden));
  const lines: CastLine[] = [];
  const offices: CastLine[] = [];
  network.keys.forEach((key, number) => {
    if (!tiesOfKey(network, number).some(isTold)) return;
    const line = lineOf(network, key, number, choice.blocs);
    if (!seen[line.source] || !seen[line.target] || hidesRelation(hidden, line.relation)) return;
    const isOffice = line.relation.family === 'office' && nodes[line.source]!.kind === 'leader';
    (isOffice ? offices : lines).push(line);
  });
  const tied = new Set(lines.flatMap(({ source, target }) => [source, target]));
  const docks: CastDock[] = [];
  for (const office of offices) {
    const { key, source, target } = office;
    if (tied.has(source)) lines.push(office);
    else docks.push({ key, leader: source, country: target });
    tied.add(target);
  }
  lines.sort((a, b) => a.key - b.key);
  return { nodes: nodes.flatMap((_, number) => (tied.has(number) ? [number] : [])), lines, docks };
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

function lineOf(network: Network, key: Key, number: number, blocs: CastChoice['blocs']): CastLine {
  const relation = network.relation.get(key.relation)!;
  const target = network.nodeNumber.get(key.target)!;
  const node = network.dataset.nodes[target]!;
  const style = blocs[node.id] ?? 'off';
  const isMembership = relation.family === 'membership' && node.kind === 'bloc' && style !== 'off';
  return {
    key: number,
    source: network.nodeNumber.get(key.source)!,
    target,
    relation,
    bloc: isMembership ? style : null,
  };
}
