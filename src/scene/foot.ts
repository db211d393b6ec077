import type { Difference } from '../graph/diff.ts';
import { type Language, type Source, labelIn } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { LiveTie } from '../graph/snapshot.ts';
import { citationShort } from '../words/citations.ts';
import { commaList, isolated, sayIn, semicolonList } from '../words/messages.ts';
import { caveatWords, countTies } from '../words/tally.ts';
import { compareText, inTurn } from '../graph/order.ts';
import type { Part } from './page.ts';
import { widthOf, wrapped } from './text.ts';
import { TYPE } from './theme.ts';

/** What stands below a picture, in lines. */
export type Foot = {
  readonly caveat: readonly string[];
  /** Whose initials stand beside countries. */
  readonly offices: readonly string[];
  readonly sources: readonly string[];
  /** The data, their version and licence; then the address of the view. */
  readonly data: readonly string[];
};

const MOST_LINES = 2;

/** What a foot is made of. */
export type FootInput = {
  readonly network: Network;
  /** The ties that are seen. */
  readonly ties: readonly LiveTie[];
  readonly difference: Difference | null;
  /** What is told before all else: that it shows a part, that names have no room. */
  readonly notes?: readonly string[];
  /** What it rests on; unless told, the sources of the ties. */
  readonly sources?: readonly Source[];
  /** Who docks in the picture, in words. */
  readonly offices: string | null;
  /** Where the picture can be seen in the page; null for nowhere that is known. */
  readonly address: string | null;
  readonly language: Language;
  readonly width: number;
  readonly without: ReadonlySet<Part>;
};

/**
 * The foot of a picture: what it leaves out, and what is contested or only possible in it, which
 * is always told; its sources, those of visible changes first; the data and their licence; the address.
 */
export function footOf(input: FootInput): Foot {
  const { network, ties, notes = [], offices, address, language, width, without } = input;
  const doubt = caveatWords(countTies(ties), language);
  const caveat = doubt === null ? notes : [...notes, doubt];
  const lines = (part: Part, text: () => readonly string[]): readonly string[] =>
    without.has(part) ? [] : text();
  const small = (text: string) => wrapped(text, width, TYPE.small, 400, MOST_LINES);
  return {
    caveat: wrapped(caveat.join(' '), width, TYPE.legend),
    offices: lines('offices', () => wrapped(offices ?? '', width, TYPE.small)),
    sources: lines('sources', () => sourceLines(citations(input), language, width)),
    data: [
      ...lines('data', () => small(dataLine(network, language))),
      ...lines('address', () => small(address === null ? '' : isolated(address, language))),
    ],
  };
}

/** The same in a few words, each once. */
const citations = (input: FootInput): string[] => [
  ...new Set(
    (input.sources ?? sourcesOf(input)).map((source) => citationShort(source, input.language)),
  ),
];

/** The sources of what is seen: of changed ties first, then by how much rests on them. */
export function sourcesOf({
  network,
  ties,
  difference,
}: Pick<FootInput, 'network' | 'ties' | 'difference'>): Source[] {
  const changed = new Set(
    difference?.changes
      .flatMap(({ before, after }) => [...before, ...after])
      .map(({ tie }) => tie.id),
  );
  const weights = new Map<string, number>();
  for (const { tie } of ties) {
    const rows = network.evidence.get(tie.id) ?? [];
    const ids = new Set(rows.map(({ source }) => source));
    if (tie.account !== null) ids.add(tie.account);
    const weight = changed.has(tie.id) ? 1000 : 1;
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const ordered = [...weights].sort(([a, more], [b, less]) =>
    inTurn(less - more, compareText(a, b)),
  );
  const known = ordered.flatMap(([id]) => network.source.get(id) ?? []);
  // What rests on nobody's word but the compilers' own is told, but last.
  return [...known.filter(isDocument), ...known.filter((source) => !isDocument(source))];
}

const isDocument = ({ kind }: Source): boolean => !/^own[- ]knowledge$/i.test(kind);

function sourceLines(citations: readonly string[], language: Language, width: number): string[] {
  if (citations.length === 0) return [];
  const say = sayIn(language);
  const textOf = (count: number): string => {
    const list = semicolonList(citations.slice(0, count), language);
    const rest = citations.length - count;
    return say('picture.sources', {
      list: rest === 0 ? list : say('picture.sources.more', { list, count: rest }),
    });
  };
  const linesOf = (count: number) => wrapped(textOf(count), width, TYPE.small);
  let count = citations.length;
  // A first guess by width saves setting the whole list over and over.
  while (count > 1 && widthOf(textOf(count), TYPE.small) > width * MOST_LINES * 1.2)
    count = Math.ceil(count * 0.8);
  while (count > 1 && linesOf(count).length > MOST_LINES) count -= 1;
  return wrapped(textOf(count), width, TYPE.small, 400, MOST_LINES);
}

function dataLine({ dataset }: Network, language: Language): string {
  const { title, version, licence, id } = dataset.description;
  const say = sayIn(language);
  const parts = [
    isolated(labelIn(title, language) || id, language),
    ...(version === null ? [] : [say('picture.version', { version: isolated(version, language) })]),
    ...(licence === null ? [] : [isolated(licence, language)]),
  ];
  return say('picture.data', { list: commaList(parts, language) });
}
