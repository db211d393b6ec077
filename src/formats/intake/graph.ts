import type { Problem } from '../../graph/problem.ts';

/** A time as a tie has it: EDTF, `..` for open, null for unknown; the end is the day on which it no longer holds. */
export type Span = {
  readonly start: string | null;
  readonly end: string | null;
  readonly seen: string | null;
};

/** Where an element stands: a line of the file, or of another, or a path within it. */
export type Where = { readonly row: number; readonly file?: string } | { readonly column: string };

export type GraphNode = {
  readonly id: string;
  readonly label: string | null;
  /** The node that it is within. */
  readonly parent: string | null;
  /** Null: among the values, or not at all. */
  readonly spans: readonly Span[] | null;
  readonly values: ReadonlyMap<string, string>;
  readonly where: Where;
  /** Whether a date was lost, which is told already. */
  readonly undated: boolean;
};

export type GraphEdge = Omit<GraphNode, 'id' | 'parent'> & {
  readonly id: string | null;
  readonly source: string;
  readonly target: string;
  /** What the file calls the kind of the edge; null where it does not. */
  readonly kind: string | null;
  readonly directed: boolean;
};

/** A graph as files of other programs have it, before it is a data set. */
export type Graph = {
  readonly title: string | null;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly coverage: { readonly start: string | null; readonly end: string | null };
  /** Whether the file has places for the dates of edges, so that a blank one is not known. */
  readonly isDated: boolean;
  readonly problems: readonly Problem[];
  /** Elements that were left out, which is told already. */
  readonly lost: number;
};

export const NO_COVERAGE = Object.freeze({ start: null, end: null });
