import type { Language } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import {
  PAIR_CHANGES,
  type PairChange,
  type PairChangeKind,
  type PairDifference,
  type Shared,
  pairSums,
  presenceOfPair,
} from '../graph/pairs.ts';
import { compareNames } from './collation.ts';
import { type Comparison, comparisonOf, isBackward } from './comparison.ts';
import { periodWords } from './dates.ts';
import { sideWords } from './lens.ts';
import { capitalised, commaList, isolated, sayIn } from './messages.ts';
import { presenceName, shortNameOf } from './names.ts';
import { pairKindName } from './pairkind.ts';

/** A pair as a line of a list. */
export type ListedPair = PairChange & {
  /** "Peru – Chile". */
  readonly name: string;
  readonly sentence: string;
};

export type PairSection = {
  readonly id: PairChangeKind;
  readonly name: string;
  readonly pairs: readonly ListedPair[];
};

export type PairList = {
  /** As time went. */
  readonly difference: PairDifference;
  readonly comparison: Comparison;
  readonly headline: string;
  readonly sums: string;
  /** By kind, those that are kept last; kinds without a pair are left out. */
  readonly sections: readonly PairSection[];
};

/** Who shares a bloc with whom on two sides, as a list in words; filtered to one actor, if given. */
export function pairList(
  given: PairDifference,
  language: Language,
  actor: string | null = null,
): PairList {
  const difference = inTimeOrder(given);
  const comparison = comparisonOf(difference);
  const { network } = difference.from.view;
  const all = difference.pairs
    .filter(({ first, second }) => actor === null || first === actor || second === actor)
    .map((pair) => ({ ...pair, ...pairWords(pair, comparison, network, language) }))
    .sort((a, b) => compareNames(a.name, b.name));
  const sections = PAIR_CHANGES.map((id) => ({
    id,
    name: capitalised(pairKindName(id, comparison, language)),
    pairs: all.filter(({ change }) => change === id),
  }));
  const sums = sayIn(language)(
    comparison === 'accounts' ? 'pairs.sums.accounts' : 'pairs.sums',
    pairSums(difference),
  );
  return {
    difference,
    comparison,
    headline: pairHeadline(difference, language),
    sums,
    sections: sections.filter(({ pairs }) => pairs.length > 0),
  };
}

/** Pairs as time went: where date A is after date B, the two sides are swapped. */
function inTimeOrder(difference: PairDifference): PairDifference {
  if (!isBackward(difference)) return difference;
  const { from, to, pairs } = difference;
  const turned = pairs.map(({ change, first, second, before, after }) => ({
    change: change === 'began' ? 'ended' : change === 'ended' ? 'began' : change,
    first,
    second,
    before: after,
    after: before,
  })) satisfies PairChange[];
  return { from: to, to: from, pairs: turned };
}

/** How many pairs there are on each side and on both, in a sentence. */
function pairHeadline(difference: PairDifference, language: Language): string {
  const { from, to, pairs } = inTimeOrder(difference);
  const say = sayIn(language);
  if (pairs.length === 0) return say('pairs.none');
  const comparison = comparisonOf({ from, to });
  const isDated = from.period.from !== to.period.from || from.period.until !== to.period.until;
  const name = (side: typeof from) =>
    comparison === 'accounts'
      ? sideWords(side, language, isDated)
      : periodWords(side.period, language);
  const { began, ended } = pairSums({ from, to, pairs });
  return say(comparison === 'accounts' ? 'pairs.headline.accounts' : 'pairs.headline', {
    before: pairs.length - began,
    after: pairs.length - ended,
    both: pairs.length - began - ended,
    first: name(from),
    last: name(to),
  });
}

function pairWords(
  pair: PairChange,
  comparison: Comparison,
  network: Network,
  language: Language,
): { readonly name: string; readonly sentence: string } {
  const say = sayIn(language);
  const nameOf = (id: string) => {
    const actor = network.dataset.nodes[network.nodeNumber.get(id)!]!;
    return isolated(shortNameOf(actor, language), language);
  };
  const name = say('pairs.pair', { first: nameOf(pair.first), second: nameOf(pair.second) });
  const { before, after } = pair;
  const unsure = presenceOfPair(after.length === 0 ? before : after) === 'possible';
  const isTold = unsure && pair.change !== 'changed';
  const blocs = (shared: readonly Shared[]) =>
    commaList(
      shared.map(({ bloc, presence }) => {
        const what = nameOf(bloc);
        if (presence === 'certain' || isTold) return what;
        return say('change.notes', { what, notes: presenceName(presence, language) });
      }),
      language,
    );
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const notes =
    isSame || before.length === 0 || after.length === 0
      ? blocs(after.length === 0 ? before : after)
      : say('change.arrow', { before: blocs(before), after: blocs(after) });
  const kind = pairKindName(pair.change, comparison, language);
  const what = isTold ? commaList([kind, presenceName('possible', language)], language) : kind;
  return {
    name,
    sentence: say('change.sentence', { tie: name, what: say('change.notes', { what, notes }) }),
  };
}

/** The sentence that a list has for a pair; blank for one that it does not list. */
export function pairSentences({
  sections,
}: PairList): (pair: { readonly first: string; readonly second: string }) => string {
  const sentences = new Map(
    sections.flatMap(({ pairs }) =>
      pairs.map(({ first, second, sentence }) => [`${first} ${second}`, sentence] as const),
    ),
  );
  return ({ first, second }) => sentences.get(`${first} ${second}`) ?? '';
}
