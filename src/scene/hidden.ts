import type { Actor, Evidence, Relation } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie } from '../graph/snapshot.ts';

/** By what ties can be told apart and hidden, in the order in which a reader is offered it. */
export const FACETS = [
  'bloc',
  'family',
  'relation',
  'kind',
  'status',
  'sign',
  'certainty',
  'assertion',
  'source',
] as const;
export type Facet = (typeof FACETS)[number];

/** What is not shown: actors by id, and values of facets as `facet:value`. */
export type Hidden = { readonly ids: ReadonlySet<string>; readonly facets: ReadonlySet<string> };

/** Parts a list of what is hidden, as the address has it; an unknown facet hides nothing. */
export function hiddenBy(hide: readonly string[]): Hidden {
  return {
    ids: new Set(hide.filter((entry) => !entry.includes(':'))),
    facets: new Set(hide.filter((entry) => entry.includes(':'))),
  };
}

/** Whether an actor is hidden by itself, by its kind, or as a bloc. */
export const hidesActor = ({ ids, facets }: Hidden, { id, kind }: Actor): boolean =>
  ids.has(id) || facets.has(`kind:${kind}`) || (kind === 'bloc' && facets.has(`bloc:${id}`));

/** Whether all ties of a relation are hidden. */
export const hidesRelation = ({ facets }: Hidden, { id, family }: Relation): boolean =>
  facets.has(`relation:${id}`) || facets.has(`family:${family}`);

/** Whether the offices of a state are hidden: `office:` and the id of the state. */
export const hidesOffice = ({ facets }: Hidden, { family }: Relation, state: string): boolean =>
  family === 'office' && facets.has(`office:${state}`);

/** What a sign is called in a facet. */
const SIGN_VALUES = { '1': 'plus', '0': 'zero', '-1': 'minus' } as const;

/** The value of a facet where there is nothing to tell: no status stated, no evidence given. */
const NONE = 'none';

/** What a tie is in the facets that depend on the date or on the tie itself: of each one value. */
const ownValues = ({ status, sign, presence }: LiveTie): readonly string[] => [
  `status:${status ?? NONE}`,
  `sign:${SIGN_VALUES[sign]}`,
  `certainty:${presence}`,
];

/** How sources speak of a tie, and which do, those that deny it apart: of each any number of values. */
function evidenceValues(
  { tieEvidence }: Network,
  { tie, number }: LiveTie,
): { readonly assertion: readonly string[]; readonly source: readonly string[] } {
  const rows = (tieEvidence.get(number) ?? []).filter(({ stance }) => stance !== 'denies');
  const each = (facet: string, values: readonly string[]) =>
    [...new Set(values.length === 0 ? [NONE] : values)].map((value) => `${facet}:${value}`);
  const sources = rows.map(({ source }: Evidence) => source);
  return {
    assertion: each(
      'assertion',
      rows.map(({ assertion }) => assertion),
    ),
    source: each('source', tie.account === null ? sources : [...sources, tie.account]),
  };
}

/**
 * Whether a tie is hidden by what it is on the date: its status, sign or certainty; or because
 * everything that speaks for it is: it stays as long as one way of asserting it, and one source,
 * is shown.
 */
export function hidesTie({ facets }: Hidden, network: Network, live: LiveTie): boolean {
  if (facets.size === 0) return false;
  const isHidden = (value: string): boolean => facets.has(value);
  if (ownValues(live).some(isHidden)) return true;
  const { assertion, source } = evidenceValues(network, live);
  return assertion.every(isHidden) || source.every(isHidden);
}

/** Every value that a tie has, in every facet, as `facet:value`. */
export function valuesOf(network: Network, live: LiveTie): readonly string[] {
  const { dataset, nodeNumber, relation } = network;
  const ends = [live.tie.source, live.tie.target].map((id) => dataset.nodes[nodeNumber.get(id)!]!);
  const { assertion, source } = evidenceValues(network, live);
  return [
    ...new Set([
      ...ends.map(({ kind }) => `kind:${kind}`),
      ...ends.filter(({ kind }) => kind === 'bloc').map(({ id }) => `bloc:${id}`),
      `family:${relation.get(live.tie.relation)!.family}`,
      `relation:${live.tie.relation}`,
      ...ownValues(live),
      ...assertion,
      ...source,
    ]),
  ];
}
