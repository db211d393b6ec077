import type { Dataset } from '../graph/dataset.ts';
import { isOwnKnowledge } from '../words/citations.ts';

/** How much of what is in a data set. */
export type Sums = {
  readonly actors: number;
  /** Ties of the compiled record. */
  readonly ties: number;
  /** Ties that one source alone claims. */
  readonly claims: number;
  /** Ties that nothing but own knowledge bears out. */
  readonly own: number;
  readonly sources: number;
  readonly evidence: number;
  readonly events: number;
  readonly questions: number;
};

/** Counts a data set's rows. */
export function sumsOf(dataset: Dataset): Sums {
  const { nodes, ties, sources, evidence, events, questions } = dataset;
  const record = ties.filter(({ account }) => account === null).length;
  return {
    actors: nodes.length,
    ties: record,
    claims: ties.length - record,
    own: ownOnly(dataset),
    sources: sources.length,
    evidence: evidence.length,
    events: events.length,
    questions: questions.length,
  };
}

function ownOnly({ ties, sources, evidence }: Dataset): number {
  const own = new Set(sources.filter(isOwnKnowledge).map(({ id }) => id));
  const known = new Set(evidence.map((row) => row.of));
  const read = new Set(evidence.filter(({ source }) => !own.has(source)).map((row) => row.of));
  return ties.filter(({ id }) => known.has(id) && !read.has(id)).length;
}
