import {
  type Actor,
  CONFIDENCES,
  type Evidence,
  type Relation,
  STATUSES,
  type Sign,
  type Tie,
} from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import type { ProblemCode } from '../codes.ts';
import { kebab, nearest } from '../nearest.ts';
import { type DetailsOf, problemOf } from '../report.ts';
import { EdgeKinds } from './edgekinds.ts';
import { type Blank, DATE_COLUMNS, type Dated, ElementDates } from './elementdates.ts';
import { actorOf, keptValues } from './ends.ts';
import type { Graph, GraphEdge, GraphNode, Span } from './graph.ts';
import { type Applied, evidenceAt, plainDataset, sourceOf } from './outcome.ts';
import { Ids } from './roster.ts';

/** How many ids are compared to suggest what an unknown one means. */
const MOST_COMPARISONS = 1_000_000;

/**
 * A graph as a data set: nodes are actors, edges are ties, one for each spell, and a node within
 * another is its member. Ids are kept as far as they are ids here; what else is known of an
 * element is kept as attributes.
 */
export function graphData(graph: Graph, file: string): Applied {
  return new GraphReader(graph, file).read();
}

class GraphReader {
  private readonly graph: Graph;
  private readonly file: string;
  private readonly problems: Problem[];
  private readonly actors: Actor[] = [];
  private readonly actorIds = new Ids();
  private readonly idOf = new Map<string, string>();
  private readonly firstOf = new Map<string, GraphNode>();
  private readonly sourceIds = new Ids();
  private readonly accounts = new Map<string, string>();
  private readonly ties: Tie[] = [];
  private readonly tieIds = new Ids();
  private readonly evidence: Evidence[] = [];
  private readonly nodeColumns = new Set<string>();
  private readonly tieColumns = new Set<string>();
  private readonly record: string;
  private readonly kinds: EdgeKinds;
  private readonly dates: ElementDates;
  private readonly isDated: boolean;
  private comparisons = MOST_COMPARISONS;
  /** The elements of which something is used, by their place, and those that lost a field. */
  private readonly used: (GraphNode | GraphEdge)[] = [];
  private readonly lossy = new Set<object>();
  private leftOut = 0;

  constructor(graph: Graph, file: string) {
    this.graph = graph;
    this.file = file;
    this.problems = [...graph.problems];
    for (const { values } of graph.edges) {
      const account = values.get('account')?.trim();
      if (account !== undefined && !this.accounts.has(account))
        this.accounts.set(account, this.sourceIds.of(account, 'source'));
    }
    this.record = this.sourceIds.of(graph.title ?? file.replace(/\.[^.]*$/, ''), 'graph');
    this.kinds = new EdgeKinds(graph.edges);
    this.dates = new ElementDates(graph);
    this.isDated =
      graph.isDated ||
      graph.edges.some(({ values }) => DATE_COLUMNS.some((name) => values.has(name)));
  }

  read(): Applied {
    const { nodes, edges, coverage, lost } = this.graph;
    const parents = new Set(nodes.map(({ parent }) => parent));
    for (const node of nodes) this.addNode(node, parents.has(node.id));
    for (const edge of edges) this.addEdge(edge);
    for (const node of nodes) this.addParent(node);
    const title = this.graph.title ?? this.file;
    const sources = [...this.accounts].map(([name, id]) => sourceOf(id, 'source', name));
    const relations = this.kinds.signed(this.ties);
    const signs = new Map(relations.map(({ id, sign }) => [id, sign]));
    const dataset = plainDataset(
      { id: this.record, title, licence: null, citation: null, coverage },
      {
        nodes: this.actors,
        relations,
        // What a relation says, its ties need not say again.
        ties: this.ties.map((tie) =>
          tie.sign === signs.get(tie.relation) ? Object.freeze({ ...tie, sign: null }) : tie,
        ),
        sources: [sourceOf(this.record, 'dataset', title), ...sources],
        evidence: this.evidence,
        extraColumns: {
          ...(this.nodeColumns.size > 0 ? { nodes: [...this.nodeColumns] } : {}),
          ...(this.tieColumns.size > 0 ? { ties: [...this.tieColumns] } : {}),
        },
      },
    );
    const leftOut = this.leftOut + lost;
    // Counted at the end: a node is found to be in none only when all are known.
    const isWhole = ({ where, undated }: GraphNode | GraphEdge) =>
      !undated && !this.lossy.has(where);
    const kept = this.used.filter(isWhole).length;
    return {
      dataset: this.actors.length === 0 ? null : dataset,
      problems: this.problems,
      tally: {
        rows: this.used.length + leftOut,
        kept,
        undated: this.used.length - kept,
        leftOut,
        outside: 0,
      },
    };
  }

  private addNode(node: GraphNode, isWhole: boolean): void {
    if (node.id === '') return this.drop('field-blank', node, { column: 'id' }, {});
    if (this.idOf.has(node.id)) {
      const first = this.firstOf.get(node.id)!;
      const place = { column: 'id', value: node.id };
      return this.drop('id-repeated', node, place, {
        first: 'row' in first.where ? first.where.row : first.where.column,
      });
    }
    const id = this.actorIds.of(node.id, `node-${this.actors.length + 1}`);
    this.idOf.set(node.id, id);
    this.firstOf.set(node.id, node);
    const { dates, rest } = this.datesOf(node, 'always');
    const name = node.label?.trim() || node.id;
    const values =
      id === node.id || rest.has('code') ? rest : new Map([...rest, ['code', node.id]]);
    const { start, end } = dates;
    this.actors.push(actorOf(id, name, { start, end }, values, this.nodeColumns, isWhole));
    this.used.push(node);
  }

  private addEdge(edge: GraphEdge): void {
    const source = this.endOf(edge, 'source');
    const target = source === null ? null : this.endOf(edge, 'target');
    if (source === null || target === null) {
      this.leftOut += 1;
      return;
    }
    if (source === target) this.tell('tie-self', edge, { value: edge.source }, 'kept', {});
    const relation = this.kinds.relationOf(edge);
    const values = new Map(edge.values);
    for (const name of ['relation', 'family']) values.delete(name);
    if (edge.label !== null && edge.label !== this.kinds.kindOf(edge))
      values.set('label', edge.label);
    const many = edge.spans ?? [];
    const all = many.length > 1 ? many : [null];
    for (const span of all) {
      const one = span === null ? edge : { ...edge, spans: [span] };
      this.addTie({ ...one, values }, source, relation, target);
    }
    this.used.push(edge);
  }

  private addTie(edge: GraphEdge, source: string, relation: Relation, target: string): void {
    const { dates, rest } = this.datesOf(edge, this.isDated ? 'unknown' : 'open');
    const take = <One extends string>(name: string, all: readonly One[]): One | null => {
      const found = all.find((one) => one === rest.get(name)) ?? null;
      if (found !== null) rest.delete(name);
      return found;
    };
    const status = take('status', STATUSES);
    const confidence = take('confidence', CONFIDENCES);
    const sign = take('sign', ['-1', '0', '1']);
    const role = kebab(rest.get('role') ?? '') || null;
    if (role !== null && role === rest.get('role')) rest.delete('role');
    const account = rest.get('account')?.trim();
    rest.delete('account');
    const id = this.tieIds.of(edge.id ?? '', `edge-${this.ties.length + 1}`);
    this.ties.push(
      Object.freeze({
        id,
        source,
        relation: relation.id,
        target,
        role,
        status,
        sign: sign === null ? null : (Number(sign) as Sign),
        ...dates,
        confidence,
        account: account === undefined ? null : this.accounts.get(account)!,
        note: null,
        attributes: keptValues('ties', rest, this.tieColumns),
      }),
    );
    const place = 'row' in edge.where ? String(edge.where.row) : edge.where.column;
    this.evidence.push(evidenceAt(id, this.record, `${this.file}:${place}`));
  }

  /** A node within another is its member, through all of its own time. */
  private addParent(node: GraphNode): void {
    const source = this.idOf.get(node.id);
    if (node.parent === null || source === undefined) return;
    const target = this.idOf.get(node.parent);
    if (target === undefined || target === source) {
      this.unknown(node, 'parent', node.parent, 'field-left-out');
      return;
    }
    const edge: GraphEdge = {
      ...node,
      id: `${node.id} in ${node.parent}`,
      source: node.id,
      target: node.parent,
      kind: 'member-of',
      label: null,
      directed: true,
      spans: [ALWAYS],
      values: new Map(),
    };
    this.addTie(edge, source, this.kinds.relationOf(edge), target);
  }

  private endOf(edge: GraphEdge, side: 'source' | 'target'): string | null {
    const id = this.idOf.get(edge[side]);
    if (id !== undefined) return id;
    if (edge[side] === '') this.tell('field-blank', edge, { column: side }, 'row-left-out', {});
    else this.unknown(edge, side, edge[side], 'row-left-out');
    return null;
  }

  private unknown(
    element: GraphNode | GraphEdge,
    column: string,
    value: string,
    done: Problem['done'],
  ): void {
    const near = nearest(value, this.idOf.keys(), this.comparisons);
    this.comparisons = Math.max(0, this.comparisons - this.idOf.size);
    this.tell('reference-unknown', element, { column, value }, done, {
      in: this.file,
      nearest: near,
    });
  }

  private datesOf(element: GraphNode | GraphEdge, blank: Blank): Dated {
    return this.dates.of(element, blank, ({ code, place, done, start }) => {
      if (code === 'spell-empty') this.tell(code, element, place, done, { start });
      else this.tell(code, element, place, done, {});
    });
  }

  private drop<Code extends ProblemCode>(
    code: Code,
    element: GraphNode,
    place: { readonly column?: string; readonly value?: string },
    details: DetailsOf<Code>,
  ): void {
    this.leftOut += 1;
    this.tell(code, element, place, 'row-left-out', details);
  }

  private tell<Code extends ProblemCode>(
    code: Code,
    { where }: GraphNode | GraphEdge,
    place: { readonly column?: string; readonly value?: string },
    done: Problem['done'],
    details: DetailsOf<Code>,
  ): void {
    if (done === 'field-left-out') this.lossy.add(where);
    const at =
      'row' in where
        ? { row: where.row, ...(where.file === undefined ? {} : { file: where.file }), ...place }
        : {
            ...place,
            column: place.column === undefined ? where.column : `${where.column}.${place.column}`,
          };
    this.problems.push(problemOf(code, { file: this.file, ...at }, done, details));
  }
}

const ALWAYS: Span = { start: '..', end: '..', seen: null };
