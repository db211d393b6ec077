import type { Language } from '../graph/dataset.ts';
import { type PairDifference, pairSums } from '../graph/pairs.ts';
import { type PairChangeKind, type Shared, presenceOfPair } from '../graph/shared.ts';
import type { Presence } from '../time/spell.ts';
import { reportCsv } from './csv.ts';
import { type SideJson, nodeLabel, sideJson } from './json.ts';

type Alive = Exclude<Presence, 'absent'>;

/** What a pair shares on one side; presence null for nothing. */
export type PairSideJson = { presence: Alive | null; blocs: (Shared & { label: string })[] };

export type PairJson = {
  change: PairChangeKind;
  first: string;
  second: string;
  before: PairSideJson;
  after: PairSideJson;
  firstLabel: string;
  secondLabel: string;
};

/** The pairs of actors that share a bloc on either side: kept ones too, sorted by id. */
export type PairsJson = {
  dataset: string;
  from: SideJson;
  to: SideJson;
  summary: Record<PairChangeKind, number>;
  pairs: PairJson[];
};

/** A comparison of pairs as scripts take it. */
export function pairsJson(difference: PairDifference, language: Language = 'en'): PairsJson {
  const { from, to, pairs } = difference;
  const { network } = to.view;
  const sideOf = (shared: readonly Shared[]): PairSideJson => ({
    presence: presenceOfPair(shared),
    blocs: shared.map(({ bloc, presence }) => ({
      bloc,
      presence,
      label: nodeLabel(network, bloc, language),
    })),
  });
  return {
    dataset: network.dataset.description.id,
    from: sideJson(from),
    to: sideJson(to),
    summary: pairSums(difference),
    pairs: pairs.map(({ change, first, second, before, after }) => ({
      change,
      first,
      second,
      before: sideOf(before),
      after: sideOf(after),
      firstLabel: nodeLabel(network, first, language),
      secondLabel: nodeLabel(network, second, language),
    })),
  };
}

/** The same as CSV by RFC 4180, a pair a row, each with its sentence. */
export function pairsCsv(
  { from, to, pairs }: PairsJson,
  sentenceOf: (pair: PairJson) => string,
): string {
  const header = ['from', 'fromLens', 'to', 'toLens', 'change', 'first', 'second'];
  const sides = ['before_presence', 'before_blocs', 'after_presence', 'after_blocs'];
  const cells = ({ presence, blocs }: PairSideJson): string[] => [
    presence ?? '',
    blocs.map(({ bloc }) => bloc).join(';'),
  ];
  const rows = pairs.map((pair) => [
    from.at,
    from.lens ?? '',
    to.at,
    to.lens ?? '',
    pair.change,
    pair.first,
    pair.second,
    ...cells(pair.before),
    ...cells(pair.after),
    pair.firstLabel,
    pair.secondLabel,
    sentenceOf(pair),
  ]);
  return reportCsv([[...header, ...sides, 'firstLabel', 'secondLabel', 'sentence'], ...rows]);
}
