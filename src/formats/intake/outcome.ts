import type {
  Actor,
  Dataset,
  Description,
  Evidence,
  Relation,
  Source,
  Tie,
} from '../../graph/dataset.ts';
import type { Problem } from '../../graph/problem.ts';
import { attributesOf } from '../attributes.ts';

/** What became of the rows of a table, or of the nodes and edges of a graph; the others add up to the first. */
export type Tally = {
  readonly rows: number;
  readonly kept: number;
  /** Kept, but without a date that could not be used. */
  readonly undated: number;
  readonly leftOut: number;
  /** Passed over, since the years asked for are others. */
  readonly outside: number;
};

/** What was made of a file of others: null where nothing sound was left. */
export type Applied = {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  readonly tally: Tally;
};

export const NOTHING: Tally = { rows: 0, kept: 0, undated: 0, leftOut: 0, outside: 0 };

export const NONE = attributesOf([], []);
export const NO_SAYS = Object.freeze({ en: null, es: null, ar: null });

/** What is known of a file of others as a whole. */
export type About = Pick<Description, 'id' | 'licence' | 'citation'> & {
  readonly title: string;
  readonly coverage: { readonly start: string | null; readonly end: string | null };
};

/** A data set of actors and ties alone, each tie with its evidence. */
export function plainDataset(
  about: About,
  rows: {
    readonly nodes: readonly Actor[];
    readonly relations: readonly Relation[];
    readonly ties: readonly Tie[];
    readonly sources: readonly Source[];
    readonly evidence: readonly Evidence[];
    readonly extraColumns: Dataset['extraColumns'];
  },
): Dataset {
  const { id, title, licence, citation, coverage } = about;
  return Object.freeze({
    description: Object.freeze({
      id,
      title: Object.freeze({ en: title, es: null, ar: null }),
      description: null,
      licence,
      version: null,
      citation,
      coverage: Object.freeze({ ...coverage, blocs: Object.freeze({}) }),
      firstView: null,
      hinges: [],
      names: Object.freeze({ kinds: {}, families: {}, statuses: {}, roles: {}, locators: {} }),
      more: Object.freeze({}),
    }),
    nodes: Object.freeze(rows.nodes),
    relations: Object.freeze(rows.relations),
    ties: Object.freeze(rows.ties),
    sources: Object.freeze(rows.sources),
    evidence: Object.freeze(rows.evidence),
    events: [],
    questions: [],
    answers: [],
    stories: [],
    positions: [],
    extraColumns: Object.freeze(rows.extraColumns),
  });
}

/** A source of which a title is known, and perhaps where it is. */
export const sourceOf = (
  id: string,
  kind: string,
  title: string,
  url: string | null = null,
): Source =>
  Object.freeze({
    id,
    kind,
    title,
    description: NO_SAYS,
    publisher: null,
    author: null,
    published: null,
    accessed: null,
    language: null,
    url,
    archived: null,
    attributes: NONE,
  });

/** That a place of a file says that a tie was. */
export const evidenceAt = (of: string, source: string, locator: string): Evidence =>
  Object.freeze({
    of,
    source,
    locator,
    stance: 'asserts',
    on: 'all',
    from: null,
    until: null,
    assertion: 'fact',
    speaker: null,
    says: NO_SAYS,
    attributes: NONE,
  });
