import type { Actor, Dataset, Language, Relation, Tie } from '../graph/dataset.ts';
import { RECORD } from '../graph/lens.ts';
import { type Network, networkOf } from '../graph/network.ts';
import { type PairChange, type PairDifference, pairDiffOf } from '../graph/pairs.ts';
import { presenceOfPair } from '../graph/shared.ts';
import { type LiveTie, type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { pairKindName } from '../words/pairkind.ts';
import { type PairList, pairList } from '../words/pairs.ts';
import { commaList, isolated, sayIn } from '../words/messages.ts';
import { shortNameOf } from '../words/names.ts';
import { aboutOf } from './about.ts';
import { type Narrowing, focusOf } from './cast.ts';
import type { Choice } from './choice.ts';
import { type PairLimit, pairsDrawn } from './pairsdrawn.ts';
import { PLAIN_LOOK, type TieLook } from './tie.ts';

/** The id of the one relation of a picture of pairs. */
const SHARES = 'shares-bloc-with';

/** Which actors share a bloc on two sides, as a picture of its own: pairs are its ties. */
export type PairPicture = {
  /** As time went: all pairs, drawn or not. */
  readonly difference: PairDifference;
  readonly list: PairList;
  readonly drawn: readonly PairChange[];
  /** Why not all are drawn, in words; null where all are. */
  readonly limit: string | null;
  /** Its actors and pairs as a network: the number of a pair in `drawn` is that of its tie and key. */
  readonly network: Network;
  /** What each drawn pair looks like, by the number of its key. */
  readonly looks: ReadonlyMap<number, TieLook>;
  /** Of the pairs' network on both sides, for who steps through it. */
  readonly snapshots: readonly Snapshot[];
  /** The memberships that drawn pairs rest on, of both sides. */
  readonly memberships: readonly LiveTie[];
};

const pictures = new WeakMap<Network, { readonly key: string; readonly picture: PairPicture }>();

/**
 * The picture of pairs between two snapshots of what a choice shows, whoever is in focus. The same
 * question is worked out once, so that what is drawn of it keeps its identity.
 */
export function pairPicture(
  network: Network,
  sides: readonly [Snapshot, Snapshot],
  choice: Choice & Narrowing,
): PairPicture {
  const about = aboutOf(network, choice);
  // What says nothing about who is paired with whom leaves the picture as it is.
  const { selected: _, path: __, theme: ___, story: ____, step: _____, ...asked } = choice;
  const key = JSON.stringify([asked, about]);
  const known = pictures.get(network);
  if (known?.key === key) return known.picture;
  const difference = pairDiffOf(...sides);
  const picture = pictured(network, narrowed(difference, choice), choice, about);
  pictures.set(network, { key, picture });
  return picture;
}

/** Of a picture of a part, the pairs of whom it shows. */
function narrowed(difference: PairDifference, { only }: Narrowing): PairDifference {
  if (!only) return difference;
  const named = new Set(only);
  const pairs = difference.pairs.filter(
    ({ first, second }) => named.has(first) && named.has(second),
  );
  return { ...difference, pairs };
}

function pictured(
  network: Network,
  given: PairDifference,
  choice: Choice,
  about: string | null,
): PairPicture {
  const { language, kept } = choice;
  const list = pairList(given, language);
  const { difference } = list;
  const wanted = difference.pairs.filter(({ change }) => kept === 'fade' || change !== 'kept');
  const { pairs, limit } = pairsDrawn(wanted, focusOf(choice), about);
  const ofPairs = networkOf(pairsDataset(network.dataset, pairs, language));
  const view = viewOf(ofPairs, RECORD);
  const { from, to } = difference;
  return {
    difference,
    list,
    drawn: pairs,
    limit: limit && limitWords(limit, pairs.length, list, network, choice),
    network: ofPairs,
    looks: new Map(pairs.map((pair, key) => [key, lookOfPair(pair)])),
    snapshots: [from, to].map(({ period }) => snapshotOf(view, period)),
    memberships: membershipsOf(pairs, [from, to]),
  };
}

/** A data set of nothing but pairs and their actors, at the places of the data's own. */
function pairsDataset(dataset: Dataset, pairs: readonly PairChange[], language: Language): Dataset {
  const actors = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const { firstView } = dataset.description;
  return {
    ...dataset,
    description: {
      ...dataset.description,
      firstView: firstView && { ...firstView, hide: [], blocs: {} },
    },
    nodes: dataset.nodes.filter(({ id }) => actors.has(id)),
    relations: [sharing(language)],
    ties: pairs.map(pairTie),
    evidence: [],
    events: [],
  };
}

/** The relation of a pair; its name is that of the language asked for. */
const sharing = (language: Language): Relation => ({
  id: SHARES,
  family: 'membership',
  sign: 0,
  directed: false,
  label: { en: sayIn(language)('pairs.relation'), es: null, ar: null },
  attributes: {},
});

/** A pair as a tie of all time: what became of it is told by the picture. */
function pairTie({ first, second }: PairChange): Tie {
  return {
    id: `${first} ${second}`,
    source: first,
    relation: SHARES,
    target: second,
    role: null,
    status: null,
    sign: null,
    start: '..',
    end: '..',
    seen: null,
    confidence: null,
    account: null,
    note: null,
    attributes: {},
  };
}

/** A pair as a tie that is as sure as what became of it. */
function lookOfPair({ change, before, after }: PairChange): TieLook {
  const presence = presenceOfPair(after.length === 0 ? before : after) ?? 'certain';
  return { ...PLAIN_LOOK, presence, change };
}

function membershipsOf(pairs: readonly PairChange[], sides: readonly Snapshot[]): LiveTie[] {
  const wanted = new Set(
    pairs.flatMap(({ first, second, before, after }) =>
      [...before, ...after].flatMap(({ bloc }) => [`${first} ${bloc}`, `${second} ${bloc}`]),
    ),
  );
  const live = sides.flatMap(({ ties }) =>
    ties.filter(({ tie }) => wanted.has(`${tie.source} ${tie.target}`)),
  );
  return [...new Map(live.map((tie) => [`${tie.number} ${tie.presence}`, tie])).values()];
}

function limitWords(
  limit: PairLimit,
  drawn: number,
  { difference, comparison }: PairList,
  { dataset, nodeNumber }: Network,
  { language }: Choice,
): string {
  const say = sayIn(language);
  const all = difference.pairs.length;
  switch (limit.by) {
    case 'kind': {
      const kinds = limit.left.map(([kind, count]) =>
        say('pairs.limit.kind', { kind: pairKindName(kind, comparison, language), count }),
      );
      return say('pairs.limit.kinds', { drawn, all, kinds: commaList(kinds, language) });
    }
    case 'shared':
      return say('pairs.limit.shared', { drawn, all, least: limit.least });
    case 'actor': {
      const actor: Actor | undefined = dataset.nodes[nodeNumber.get(limit.actor) ?? -1];
      const name = isolated(actor ? shortNameOf(actor, language) : limit.actor, language);
      return say('pairs.limit.actor', { drawn, all, name });
    }
  }
}
