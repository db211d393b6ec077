import type { Language } from '../graph/dataset.ts';
import { type Routes, routesBetween } from '../graph/route.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import type { Mark } from './emphasis.ts';
import { commaList, isolated, sayIn, semicolonList } from '../words/messages.ts';
import { presenceName, shortNameOf } from '../words/names.ts';
import { tieWords } from '../words/sentences.ts';

/** Ways that are told and drawn; of more the number is told. */
const MOST = 5;

/** The shortest ways between two actors in what is shown, as many as are drawn. */
export const waysIn = (shown: Snapshot, [a, b]: readonly [string, string]): Routes =>
  routesBetween(shown, a, b, MOST);

/** What stands out of a picture of snapshots: the ties of the ways; null where there is none. */
export function wayMark(shown: readonly Snapshot[], path: readonly [string, string]): Mark | null {
  const keys = shown.flatMap((snapshot) =>
    waysIn(snapshot, path).routes.flatMap(({ ties }) => ties.map(({ key }) => key)),
  );
  return keys.length === 0 ? null : { kind: 'way', keys };
}

/** Ways in words: a line for each, its ties in turn, what is only possible said so. */
export function wayLines(
  { routes }: Routes,
  { view: { network } }: Snapshot,
  language: Language,
): readonly string[] {
  return routes.map(({ ties }) =>
    semicolonList(
      ties.map((live) => {
        const words = tieWords(network.keys[live.key]!, live.tie.role, network, language);
        return live.relationPresence === 'certain'
          ? words
          : commaList([words, presenceName('possible', language)], language);
      }),
      language,
    ),
  );
}

/** How many ways there are between two actors, and in how many ties; or that there is none. */
export function waySentence(
  { routes, count }: Routes,
  { view: { network } }: Snapshot,
  path: readonly [string, string],
  language: Language,
): string {
  const [a, b] = path.map((id) => {
    const actor = network.dataset.nodes[network.nodeNumber.get(id)!]!;
    return isolated(shortNameOf(actor, language), language);
  });
  const say = sayIn(language);
  const length = routes[0]?.ties.length;
  if (length === undefined) return say('way.none', { a: a!, b: b! });
  return say('way.found', { a: a!, b: b!, count, length });
}
