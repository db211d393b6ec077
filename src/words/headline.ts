import type { Language } from '../graph/dataset.ts';
import type { Change, ChangeKind, Difference } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { type Comparison, comparisonOf, inTimeOrder } from './comparison.ts';
import { isOneDay, pairWords, periodWords } from './dates.ts';
import { sideWords } from './lens.ts';
import { type MessageId, andList, commaList, isolated, sayIn, semicolonList } from './messages.ts';
import { roleName, shortNameOf } from './names.ts';
import { notesOf, outcomeWords } from './sentences.ts';

/**
 * One sentence made from a difference: how many ties began, ended and changed, and of how many
 * of them this is only possible or contested. With a focus, an actor's id, it speaks of that
 * actor's ties alone, kind by kind, and names them where they are few.
 *
 * It compares two dates and claims nothing of the days between: what began and ended again
 * within them is in neither picture, and so not counted. It speaks in order of time, whichever
 * of the dates is A. Two lenses are compared side by side; nothing began or ended there.
 */
export function headline(
  difference: Difference,
  language: Language,
  focus: string | null = null,
): string {
  const ordered = inTimeOrder(difference);
  const kind = comparisonOf(ordered);
  const say = sayIn(language);
  if (kind === 'same') {
    const { period } = ordered.from;
    const date = periodWords(period, language);
    return say(isOneDay(period) ? 'headline.same' : 'headline.same.period', { date });
  }
  const { network } = ordered.from.view;
  const number = focus === null ? undefined : network.nodeNumber.get(focus);
  const actor = number === undefined ? undefined : network.dataset.nodes[number];
  if (!actor) return lead(ordered, kind, null, counted(ordered.changes, kind, language), language);
  const name = isolated(shortNameOf(actor, language), language);
  const what = grouped(ordered, actor.id, kind, language);
  return lead(ordered, kind, name, what, language);
}

function lead(
  { from, to }: Difference,
  kind: Comparison,
  actor: string | null,
  what: string,
  language: Language,
): string {
  const say = sayIn(language);
  if (kind === 'time' && isOneDay(from.period) && isOneDay(to.period)) {
    const dates = pairWords(from.period.from, to.period.from, language);
    return actor === null
      ? say('headline.all', { ...dates, what })
      : say('headline.focus', { ...dates, actor, what });
  }
  if (!samePeriod(from, to)) {
    const [first, last] = [from, to].map((side) =>
      kind === 'time' ? periodWords(side.period, language) : sideWords(side, language, true),
    ) as [string, string];
    return actor === null
      ? say('headline.sides.dated', { first, last, what })
      : say('headline.sides.dated.focus', { actor, first, last, what });
  }
  const [first, last] = [sideWords(from, language, false), sideWords(to, language, false)];
  const date = periodWords(from.period, language);
  return actor === null
    ? say('headline.sides', { date, first, last, what })
    : say('headline.sides.focus', { actor, date, first, last, what });
}

const samePeriod = (a: Snapshot, b: Snapshot): boolean =>
  a.period.from === b.period.from && a.period.until === b.period.until;

/** The kinds of change in the order they are told, and the messages that count them. */
const TELLING: Readonly<
  Record<
    Exclude<Comparison, 'same'>,
    readonly { change: ChangeKind; ties: MessageId; group: MessageId }[]
  >
> = {
  time: [
    { change: 'began', ties: 'headline.began', group: 'group.began' },
    { change: 'ended', ties: 'headline.ended', group: 'group.ended' },
    { change: 'changed', ties: 'headline.changed', group: 'group.changed' },
  ],
  accounts: [
    { change: 'ended', ties: 'headline.onlyFirst', group: 'group.onlyFirst' },
    { change: 'began', ties: 'headline.onlySecond', group: 'group.onlySecond' },
    { change: 'changed', ties: 'headline.differs', group: 'group.differs' },
  ],
};

/** "12 ties began, 9 ended and 4 changed; 3 of them only possible". */
function counted(
  changes: readonly Change[],
  kind: Exclude<Comparison, 'same'>,
  language: Language,
): string {
  const say = sayIn(language);
  if (changes.length === 0) return say('headline.none');
  const parts: string[] = [];
  for (const { change, ties } of TELLING[kind]) {
    const count = changes.filter((one) => one.change === change).length;
    if (count > 0) parts.push(say(ties, { count, place: parts.length === 0 ? 'first' : 'next' }));
  }
  return withDoubts(andList(parts, language), changes, language);
}

function withDoubts(text: string, changes: readonly Change[], language: Language): string {
  const doubts = doubtsOf(changes, language);
  return doubts === null ? text : semicolonList([text, doubts], language);
}

/** "of these, 3 only possible, 1 contested": on either side of the change; null for none. */
function doubtsOf(changes: readonly Change[], language: Language): string | null {
  const say = sayIn(language);
  const sides = changes.map(({ before, after }) => [...before, ...after]);
  const possible = sides.filter((ties) => ties.some(({ presence }) => presence === 'possible'));
  const contested = sides.filter((ties) => ties.some(({ contested }) => contested !== null));
  const doubts: string[] = [];
  if (possible.length > 0) doubts.push(say('headline.possible', { count: possible.length }));
  if (contested.length > 0) doubts.push(say('tally.contested', { count: contested.length }));
  return doubts.length === 0 ? null : say('headline.doubts', { what: commaList(doubts, language) });
}

const GROUPS = [
  'membership',
  'office',
  'recognition',
  'refusal',
  'ambassadors',
  'alignment',
  'other',
] as const;
type Group = (typeof GROUPS)[number];

/** Recognition, its refusal and ambassadors are told apart from other alignments. */
function groupOf(relation: string, network: Network): Group {
  if (relation === 'recognises') return 'recognition';
  if (relation === 'refuses-recognition-of') return 'refusal';
  if (relation === 'ambassadors-with') return 'ambassadors';
  return network.relation.get(relation)?.family ?? 'other';
}

/** An actor's changes kind by kind; that no membership changed is said, for it is what is asked. */
function grouped(
  difference: Difference,
  focus: string,
  kind: Exclude<Comparison, 'same'>,
  language: Language,
): string {
  const say = sayIn(language);
  const { network } = difference.from.view;
  const own = difference.changes.filter(({ key }) => key.source === focus || key.target === focus);
  if (own.length === 0) return say('headline.none');
  const parts: string[] = [];
  for (const group of GROUPS) {
    const changes = own.filter(({ key }) => groupOf(key.relation, network) === group);
    if (changes.length === 0 && group !== 'membership') continue;
    const what =
      changes.length === 0
        ? say('headline.group.none')
        : groupCounts(changes, focus, kind, network, language);
    parts.push(say('headline.group', { group: say(`group.${group}`), what }));
  }
  return semicolonList(parts, language);
}

function groupCounts(
  changes: readonly Change[],
  focus: string,
  kind: Exclude<Comparison, 'same'>,
  network: Network,
  language: Language,
): string {
  const say = sayIn(language);
  const parts: string[] = [];
  for (const { change, group } of TELLING[kind]) {
    const these = changes.filter((one) => one.change === change);
    if (these.length === 0) continue;
    const what = say(group, { count: these.length });
    const notes =
      these.length > MOST_NAMED
        ? doubtsOf(these, language)
        : namesList(
            these.map((one) => detail(one, focus, kind, network, language)),
            language,
          );
    parts.push(notes === null ? what : say('change.notes', { what, notes }));
  }
  return commaList(parts, language);
}

/** Names with commas, or, where more is said of one than its name, with semicolons. */
function namesList(names: readonly Detail[], language: Language): string {
  const say = sayIn(language);
  const plain = names.every(({ what }) => what === '');
  const texts = names.map(({ name, what }) =>
    what === '' ? name : say('change.sentence', { tie: name, what }),
  );
  return plain ? commaList(texts, language) : semicolonList(texts, language);
}

/** Beyond this the sentence would be a list. */
const MOST_NAMED = 2;

/** The other end of a tie, and what became of it: "Lima Group", "withdrawal announced, contested". */
type Detail = { readonly name: string; readonly what: string };

function detail(
  change: Change,
  focus: string,
  kind: Comparison,
  network: Network,
  language: Language,
): Detail {
  const { source, target } = change.key;
  const number = network.nodeNumber.get(source === focus ? target : source)!;
  const name = isolated(shortNameOf(network.dataset.nodes[number]!, language), language);
  return { name, what: detailWords(change, kind, network, language) };
}

function detailWords(
  change: Change,
  kind: Comparison,
  network: Network,
  language: Language,
): string {
  if (change.change === 'changed')
    return kind === 'time' ? outcomeWords(change, network, language) : '';
  const tie = change.after[0] ?? change.before[0];
  if (!tie) return '';
  const { role } = tie.tie;
  const isOffice = change.key.relation === 'holds-office-in' && role !== null;
  const office = isOffice
    ? [isolated(roleName(role, language, network.dataset.description), language)]
    : [];
  return commaList([...office, ...notesOf(tie, network, language)], language);
}
