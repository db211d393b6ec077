import type { Language } from '../graph/dataset.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import type { Period } from '../time/spell.ts';
import { periodWords } from './dates.ts';
import { commaList, sayIn, semicolonList } from './messages.ts';

/** How many ties there are, and of them only possible, and contested. */
export type TieCounts = {
  readonly ties: number;
  readonly possible: number;
  readonly contested: number;
};

/** Counts ties as they are drawn: each spell for itself. */
export function countTies(ties: readonly LiveTie[]): TieCounts {
  return {
    ties: ties.length,
    possible: ties.filter(({ presence }) => presence === 'possible').length,
    contested: ties.filter(({ contested }) => contested !== null).length,
  };
}

/** All that a snapshot holds, for the status line; where filters hide some, `tallyWords`. */
export const tally = ({ period, nodes, ties }: Snapshot, language: Language): string =>
  tallyWords(period, nodes.length, countTies(ties), language);

/** What is shown, for the status line: "27 July 2021: 70 actors, 102 ties, 3 possible, 1 contested". */
export function tallyWords(
  period: Period,
  actors: number,
  counts: TieCounts,
  language: Language,
): string {
  const say = sayIn(language);
  const { ties, possible, contested } = counts;
  const parts = [say('tally.actors', { count: actors }), say('tally.ties', { count: ties })];
  if (possible > 0) parts.push(say('tally.possible', { count: possible }));
  if (contested > 0) parts.push(say('tally.contested', { count: contested }));
  const date = periodWords(period, language);
  return say('tally.sentence', { date, what: commaList(parts, language) });
}

/** How many actors and ties a picture shows, in short: "70 actors, 102 ties". */
export const countsWords = (actors: number, ties: number, language: Language): string =>
  commaList(
    [
      sayIn(language)('tally.actors', { count: actors }),
      sayIn(language)('tally.ties', { count: ties }),
    ],
    language,
  );

/**
 * What a reader must know of a picture: "1 tie shown is contested; 3 are only possible
 * (dashed)". Null where every tie is certain and undisputed.
 */
export function caveatWords(
  { possible, contested }: Omit<TieCounts, 'ties'>,
  language: Language,
): string | null {
  const say = sayIn(language);
  const parts: string[] = [];
  if (contested > 0) parts.push(say('caveat.contested', { count: contested }));
  if (possible > 0)
    parts.push(
      say('caveat.possible', { count: possible, place: contested > 0 ? 'next' : 'first' }),
    );
  return parts.length === 0 ? null : say('sentence', { text: semicolonList(parts, language) });
}
