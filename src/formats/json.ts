import type { Contest } from '../graph/contest.ts';
import {
  type Attributes,
  type Confidence,
  type Dataset,
  type Kind,
  type Language,
  type Sign,
  type Status,
  TABLES,
  type Table,
  type Tie,
  labelIn,
} from '../graph/dataset.ts';
import { type ChangeKind, type Difference, leading, summaryOf } from '../graph/diff.ts';
import { lensText } from '../graph/lens.ts';
import type { Key, Network } from '../graph/network.ts';
import { compareText } from '../graph/order.ts';
import type { Problem } from '../graph/problem.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { formatDay } from '../time/day.ts';
import type { Presence } from '../time/spell.ts';

/**
 * The JSON that scripts rely on. Keys may be added, never renamed. Null stands for what is
 * blank; dates are EDTF text, of which `..` is open and null unknown. `attributes`, the columns
 * beyond the format's, are there if the data set has such columns.
 */

type Alive = Exclude<Presence, 'absent'>;

export type NodeJson = {
  id: string;
  kind: Kind;
  label: string;
  presence: Alive;
  attributes?: Attributes;
};

export type TieJson = {
  id: string;
  source: string;
  relation: string;
  target: string;
  role: string | null;
  /** Null also where the lens's source denies it. */
  status: Status | null;
  /** The tie's own, or its relation's. */
  sign: Sign;
  presence: Alive;
  contested: Contest | null;
  account: string | null;
  /** Whether the lens's source speaks of the tie; null for the compiled record. */
  mentioned: boolean | null;
  start: string | null;
  end: string | null;
  confidence: Confidence | null;
  /** The ids of the sources that assert or qualify it, and of its account, sorted. */
  sources: string[];
  /** The ids of the sources that deny it or part of it, sorted. */
  deniedBy: string[];
  seen: string | null;
  /** Whether the relation is certain, whatever its spell. */
  relationPresence: Alive;
  attributes?: Attributes;
};

/** A day, or `first/last` for a period, and whose word counts: null, `003` or `only:003`. */
export type SideJson = { at: string; lens: string | null };

export type SnapshotJson = SideJson & { dataset: string; nodes: NodeJson[]; ties: TieJson[] };

/** The names of a key's three parts. */
export type LabelsJson = { sourceLabel: string; relationLabel: string; targetLabel: string };

export type ChangeJson = LabelsJson & {
  change: ChangeKind;
  source: string;
  relation: string;
  target: string;
  /** The tie that stands for each side; null where that side has none of its own. */
  before: TieJson | null;
  after: TieJson | null;
  /** How many spells there are on both sides together. */
  parallel: number;
};

export type DiffJson = {
  dataset: string;
  from: SideJson;
  to: SideJson;
  summary: Record<ChangeKind | 'kept', number>;
  changes: ChangeJson[];
  nodes: { change: ChangeKind; id: string; label: string }[];
};

export type ValidateJson = {
  dataset: string;
  ok: boolean;
  counts: Record<Table, number>;
  problems: (Pick<Problem, 'severity' | 'file' | 'row' | 'column' | 'value'> & {
    message: string;
    code: string;
    done: Problem['done'];
  })[];
};

/** A snapshot, nodes and ties sorted by id. */
export function snapshotJson(snapshot: Snapshot, language: Language = 'en'): SnapshotJson {
  const { dataset } = snapshot.view.network;
  const nodes = snapshot.nodes.map(({ node, presence }) => ({
    id: node.id,
    kind: node.kind,
    label: labelIn(node.label, language),
    presence,
    ...attributesOf(dataset, 'nodes', node),
  }));
  return {
    dataset: dataset.description.id,
    ...sideJson(snapshot),
    nodes: nodes.sort((a, b) => compareText(a.id, b.id)),
    ties: snapshot.ties
      .map((tie) => tieJson(snapshot, tie))
      .sort((a, b) => compareText(a.id, b.id)),
  };
}

/** A difference, changes sorted by source, relation and target. */
export function diffJson(difference: Difference, language: Language = 'en'): DiffJson {
  const { from, to, changes, nodes } = difference;
  const { network } = to.view;
  return {
    dataset: network.dataset.description.id,
    from: sideJson(from),
    to: sideJson(to),
    summary: summaryOf(difference),
    changes: changes.map((change) => {
      const before = leading(change, 'before');
      const after = leading(change, 'after');
      return {
        change: change.change,
        ...change.key,
        before: before && tieJson(from, before),
        after: after && tieJson(to, after),
        parallel: change.before.length + change.after.length,
        ...labelsJson(network, change.key, language),
      };
    }),
    nodes: nodes.map(({ change, id }) => ({
      change,
      id,
      label: nodeLabel(network, id, language),
    })),
  };
}

/** What reading a data set came to. `name` stands for the id of one of which nothing was left. */
export function validateJson(
  name: string,
  dataset: Dataset | null,
  problems: readonly Problem[],
  messageOf: (problem: Problem) => string,
): ValidateJson {
  return {
    dataset: dataset?.description.id ?? name,
    ok: problems.every(({ severity }) => severity !== 'error'),
    counts: Object.fromEntries(
      TABLES.map((table) => [table, dataset?.[table].length ?? 0]),
    ) as Record<Table, number>,
    problems: problems.map((problem) => {
      const { severity, file, row, column, value, code, done } = problem;
      return { severity, file, row, column, value, message: messageOf(problem), code, done };
    }),
  };
}

/** The names of a key's ends and relation. */
export function labelsJson(network: Network, key: Key, language: Language): LabelsJson {
  return {
    sourceLabel: nodeLabel(network, key.source, language),
    relationLabel: labelIn(network.relation.get(key.relation)!.label, language),
    targetLabel: nodeLabel(network, key.target, language),
  };
}

/** An actor's name by its id. */
export const nodeLabel = (network: Network, id: string, language: Language): string =>
  labelIn(network.dataset.nodes[network.nodeNumber.get(id)!]!.label, language);

/** The day or period of a snapshot, and its lens. */
export function sideJson({ view, period }: Snapshot): SideJson {
  const first = formatDay(period.from);
  const isDay = period.until === period.from + 1;
  const at = isDay ? first : `${first}/${formatDay(period.until - 1)}`;
  return { at, lens: lensText(view.lens) };
}

/** A tie as it stands in a snapshot. */
function tieJson({ view }: Snapshot, live: LiveTie): TieJson {
  const { dataset } = view.network;
  const { tie } = live;
  return {
    id: tie.id,
    source: tie.source,
    relation: tie.relation,
    target: tie.target,
    role: tie.role,
    status: live.status,
    sign: live.sign,
    presence: live.presence,
    contested: live.contested,
    account: tie.account,
    mentioned: live.mentioned,
    start: tie.start,
    end: tie.end,
    confidence: tie.confidence,
    ...sourcesJson(tie, view.network),
    seen: tie.seen,
    relationPresence: live.relationPresence,
    ...attributesOf(dataset, 'ties', tie),
  };
}

/** Whose word a tie rests on, and who denies it or a part of it: ids of sources, sorted. */
export function sourcesJson(
  tie: Tie,
  { evidence }: Network,
): Pick<TieJson, 'sources' | 'deniedBy'> {
  const rows = evidence.get(tie.id) ?? [];
  const own = tie.account === null ? [] : [tie.account];
  return {
    sources: ids([...own, ...rows.filter(({ stance }) => stance !== 'denies').map(sourceOf)]),
    deniedBy: ids(rows.filter(({ stance }) => stance === 'denies').map(sourceOf)),
  };
}

const sourceOf = ({ source }: { readonly source: string }): string => source;

const ids = (list: readonly string[]): string[] => [...new Set(list)].sort(compareText);

function attributesOf(
  dataset: Dataset,
  table: Table,
  { attributes }: { readonly attributes: Attributes },
): { attributes?: Attributes } {
  return dataset.extraColumns[table] === undefined ? {} : { attributes };
}
