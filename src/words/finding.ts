import { type Dataset, type Kind, type Label, type Language, labelIn } from '../graph/dataset.ts';
import { inTurn } from '../graph/order.ts';
import { compareNames, searchable } from './collation.ts';
import { nameOf, shortNameOf } from './names.ts';

/** What can be looked for. */
export type FoundKind = 'actor' | 'relation' | 'event' | 'question';

/** Something that answers to a name: of which kind, its id, and its name in a language. */
export type Found = { readonly kind: FoundKind; readonly id: string; readonly name: string };

/** A name in one of its languages, as it is written and as it is looked for. */
type Text = {
  readonly letters: string;
  /** Without the Arabic article before them. */
  readonly words: readonly string[];
  /** These words, and the same without gaps: who writes "EEUU" means "EE. UU.". */
  readonly bare: string;
  readonly joined: string;
};

type Entry = {
  readonly kind: FoundKind;
  readonly id: string;
  readonly order: number;
  readonly name: (language: Language) => string;
  readonly texts: readonly Text[];
};

/** The names of a data set, in all its languages, ready to be looked through. */
export type FindIndex = { readonly entries: readonly Entry[] };

/** Actors come before all else, and among them those that people know best. */
const ACTOR_ORDER: Readonly<Record<Kind, number>> = {
  bloc: 0,
  country: 1,
  leader: 2,
  institution: 3,
  scheme: 4,
  party: 5,
  movement: 6,
};
const ORDER: Readonly<Record<Exclude<FoundKind, 'actor'>, number>> = {
  question: 7,
  event: 8,
  relation: 9,
};

/** Gathers the names of actors, relations, events and questions in every language they have. */
export function findIndex({ nodes, relations, events, questions }: Dataset): FindIndex {
  const labelled =
    (kind: Exclude<FoundKind, 'actor'>) =>
    ({ id, label }: { readonly id: string; readonly label: Label }): Entry => ({
      kind,
      id,
      order: ORDER[kind],
      name: (language) => labelIn(label, language),
      texts: textsOf(Object.values(label)),
    });
  return {
    entries: [
      ...actorIndex(nodes).entries,
      ...questions.map(labelled('question')),
      ...events.map(labelled('event')),
      ...relations.map(labelled('relation')),
    ],
  };
}

/** Gathers the names of actors alone. */
export const actorIndex = (actors: Dataset['nodes']): FindIndex => ({
  entries: actors.map((actor): Entry => ({
    kind: 'actor',
    id: actor.id,
    order: ACTOR_ORDER[actor.kind],
    name: (language) => {
      const [long, short] = [nameOf(actor, language), shortNameOf(actor, language)];
      return long === short ? long : `${long} (${short})`;
    },
    texts: textsOf([...Object.values(actor.label), ...Object.values(actor.short), actor.iso3]),
  })),
});

function textsOf(names: readonly (string | null)[]): Text[] {
  const written = names.flatMap((name) => (name === null ? [] : [searchable(name).trim()]));
  return [...new Set(written)].filter((letters) => letters !== '').map(textOf);
}

function textOf(letters: string): Text {
  const words = letters.split(' ').map(withoutArticle);
  return { letters, words, bare: words.join(' '), joined: words.join('') };
}

/** A word without the Arabic article, where enough of it is left; it is written and left out at will. */
const withoutArticle = (word: string): string => word.replace(/^ال(?=...)/u, '');

/**
 * What answers to some letters, the best first, at most so many: names that are the letters, then
 * those that begin with them, those with words that do, those that have them inside a word. Each
 * word looked for must be found in the same name. Of no letters nothing is found.
 */
export function find(
  { entries }: FindIndex,
  letters: string,
  language: Language,
  most: number,
): readonly Found[] {
  const sought = searchable(letters).trim();
  if (sought === '') return [];
  const text = textOf(sought);
  const found = entries.flatMap((entry) => {
    const rank = Math.min(...entry.texts.map((one) => rankOf(one, text)));
    return rank < NOT ? [{ entry, rank, name: entry.name(language) }] : [];
  });
  found.sort((a, b) =>
    inTurn(a.rank - b.rank, a.entry.order - b.entry.order, compareNames(a.name, b.name)),
  );
  return found.slice(0, most).map(({ entry, name }) => ({ kind: entry.kind, id: entry.id, name }));
}

const NOT = 4;

/** 0 the whole name, 1 its beginning, 2 the beginnings of its words, 3 inside them, 4 not at all. */
function rankOf({ letters, words, bare, joined }: Text, sought: Text): number {
  if (bare === sought.bare || joined === sought.joined) return 0;
  if (letters.startsWith(sought.letters) || bare.startsWith(sought.bare)) return 1;
  return Math.max(
    ...sought.words.map((part) => {
      if (words.some((word) => word.startsWith(part))) return 2;
      const isInside =
        letters.includes(part) || words.some((word) => word.startsWith(stemOf(part)));
      return isInside ? 3 : NOT;
    }),
  );
}

/** A word without a last ha or alef, where enough of it is left: in names of countries each is written for the other. */
const stemOf = (word: string): string => word.replace(/(?<=....)[اه]$/u, '');
