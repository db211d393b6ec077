import { FAMILIES, type Relation, type Sign, type Tie } from '../../graph/dataset.ts';
import type { GraphEdge } from './graph.ts';
import { NONE } from './outcome.ts';
import { Ids } from './roster.ts';

/** More names of edges than this are no kinds of edges. */
const MOST_KINDS = 40;

/** The kinds of edges of a graph as relations, as they are met. */
export class EdgeKinds {
  private readonly relations = new Map<string, Relation>();
  private readonly relationIds = new Ids();
  private readonly labelsAreKinds: boolean;

  constructor(edges: readonly GraphEdge[]) {
    const labels = new Set(edges.map(({ label }) => label).filter((one) => one !== null));
    this.labelsAreKinds = labels.size <= MOST_KINDS;
  }

  /** What kind an edge is: by its own word for it, else by its label where those are few. */
  kindOf({ kind, label, values }: GraphEdge): string {
    return values.get('relation') ?? kind ?? (this.labelsAreKinds ? label : null) ?? 'tied-to';
  }

  relationOf(edge: GraphEdge): Relation {
    const name = this.kindOf(edge).trim();
    const key = `${name}\u0000${edge.directed}`;
    const known = this.relations.get(key);
    if (known) return known;
    const stated = FAMILIES.find((family) => family === edge.values.get('family'));
    // The files of ours call a relation by its id, and their edges by its name.
    const label =
      name === edge.values.get('relation') && edge.label ? edge.label : name.replaceAll('-', ' ');
    const relation = Object.freeze({
      id: this.relationIds.of(name, `relation-${this.relations.size + 1}`),
      family: stated ?? (name === 'member-of' ? 'membership' : 'other'),
      sign: 0,
      directed: edge.directed,
      label: Object.freeze({ en: label, es: null, ar: null }),
      attributes: NONE,
    });
    this.relations.set(key, relation);
    return relation;
  }

  /** The sign of a relation is the one that most of its ties have; members cooperate. */
  signed(ties: readonly Tie[]): Relation[] {
    const counts = new Map<string, [number, number, number]>();
    for (const { relation, sign } of ties) {
      const count = counts.get(relation) ?? [0, 0, 0];
      if (sign !== null) count[sign + 1]! += 1;
      counts.set(relation, count);
    }
    return [...this.relations.values()].map((relation) => {
      const count = counts.get(relation.id) ?? [0, 0, 0];
      const most = Math.max(...count);
      const plain = relation.family === 'membership' ? 1 : 0;
      const sign = most === 0 ? plain : ((count.indexOf(most) - 1) as Sign);
      return Object.freeze({ ...relation, sign });
    });
  }
}
