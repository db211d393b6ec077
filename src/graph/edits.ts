import type { Actor, Dataset, Position, Tie } from './dataset.ts';

/**
 * What a person changed, as a log: the data set shown is the base with the log applied in
 * order. A row that is put replaces the one of its id, in its place, or is added at the end. A
 * tie whose ends, relation or account are not there is not put, nor a place of a node that is
 * not, so that nothing ever dangles. Places are put together: to drag a node is one edit.
 */
export type Edit =
  | { readonly kind: 'put-node'; readonly row: Actor }
  | { readonly kind: 'put-tie'; readonly row: Tie }
  | { readonly kind: 'put-positions'; readonly rows: readonly Position[] }
  /** The rows take the place of all that the layout has. */
  | {
      readonly kind: 'set-positions';
      readonly layout: string;
      readonly rows: readonly Position[];
    }
  | { readonly kind: 'remove-node'; readonly id: string }
  | { readonly kind: 'remove-tie'; readonly id: string };

/** The base with a log of edits applied; the base itself, if the log is empty. */
export function edited(base: Dataset, edits: readonly Edit[]): Dataset {
  return edits.reduce(apply, base);
}

function apply(dataset: Dataset, edit: Edit): Dataset {
  switch (edit.kind) {
    case 'put-node':
      return { ...dataset, nodes: put(dataset.nodes, edit.row) };
    case 'put-tie':
      return isFounded(dataset, edit.row)
        ? { ...dataset, ties: put(dataset.ties, edit.row) }
        : dataset;
    case 'put-positions':
      return edit.rows.reduce(withPosition, dataset);
    case 'set-positions': {
      const others = dataset.positions.filter(({ layout }) => layout !== edit.layout);
      return edit.rows.reduce(withPosition, { ...dataset, positions: others });
    }
    case 'remove-tie':
      return withoutTies(dataset, ({ id }) => id === edit.id);
    case 'remove-node':
      return withoutNode(dataset, edit.id);
  }
}

function put<Row extends { readonly id: string }>(rows: readonly Row[], row: Row): readonly Row[] {
  const place = rows.findIndex(({ id }) => id === row.id);
  return place === -1 ? [...rows, row] : rows.with(place, row);
}

/** A place replaces the one of its layout and node. */
function withPosition(dataset: Dataset, row: Position): Dataset {
  if (!has(dataset.nodes, row.node)) return dataset;
  const { positions } = dataset;
  const place = positions.findIndex(
    ({ layout, node }) => layout === row.layout && node === row.node,
  );
  return {
    ...dataset,
    positions: place === -1 ? [...positions, row] : positions.with(place, row),
  };
}

const has = (rows: readonly { readonly id: string }[], id: string): boolean =>
  rows.some((row) => row.id === id);

function isFounded(dataset: Dataset, { source, target, relation, account }: Tie): boolean {
  return (
    has(dataset.nodes, source) &&
    has(dataset.nodes, target) &&
    has(dataset.relations, relation) &&
    (account === null || has(dataset.sources, account))
  );
}

/** Ties go with the evidence on them. */
function withoutTies(dataset: Dataset, isGone: (tie: Tie) => boolean): Dataset {
  const gone = new Set(dataset.ties.filter(isGone).map(({ id }) => id));
  return {
    ...dataset,
    ties: dataset.ties.filter(({ id }) => !gone.has(id)),
    evidence: dataset.evidence.filter((row) => !gone.has(row.of)),
  };
}

/** A node goes with its ties, its places, the evidence on it, and its part in events and questions. */
function withoutNode(dataset: Dataset, id: string): Dataset {
  if (!has(dataset.nodes, id)) return dataset;
  const rest = withoutTies(dataset, ({ source, target }) => source === id || target === id);
  return {
    ...rest,
    nodes: rest.nodes.filter((node) => node.id !== id),
    evidence: rest.evidence.filter((row) => row.of !== id),
    positions: rest.positions.filter(({ node }) => node !== id),
    events: rest.events.map((event) => ({
      ...event,
      nodes: event.nodes.filter(({ node }) => node !== id),
    })),
    questions: rest.questions.map((question) => ({
      ...question,
      nodes: question.nodes.filter((node) => node !== id),
    })),
  };
}
