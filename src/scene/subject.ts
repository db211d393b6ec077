import type { Language } from '../graph/dataset.ts';
import { type Difference, diffOf } from '../graph/diff.ts';
import { type Lens, RECORD, lensText } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import { momentOf } from '../graph/moment.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { type View, viewSteps } from '../graph/view.ts';
import { dayPeriod } from '../time/spell.ts';
import { accountSums } from '../words/account.ts';
import { periodWords } from '../words/dates.ts';
import { headline } from '../words/headline.ts';
import { lensWords, sideWords } from '../words/lens.ts';
import { commaList } from '../words/messages.ts';
import { countTies, tallyWords } from '../words/tally.ts';
import type { CastChoice, Narrowing } from './cast.ts';
import type { Choice } from './choice.ts';
import { craftNow, drawsPairs } from './craft.ts';
import type { PairPicture } from './pairpicture.ts';
import { openingChoice } from './opening.ts';
import { periodsOf } from './periods.ts';
import { shownOf, shownTogether } from './shown.ts';
import { stripDates } from './strip.ts';

/** What a picture is of: one date, or two and what differs between them. */
export type Subject = {
  readonly first: Snapshot;
  readonly second: Snapshot | null;
  readonly difference: Difference | null;
  /** Of a strip: all of its dates, of which the first and last are the two compared. */
  readonly strip: readonly Snapshot[] | null;
  /** Of a difference of pairs: the picture of them, once what draws it was fetched. */
  readonly pairs: PairPicture | null;
};

/** What is to be shown, and whether of the whole or of a part. */
export type PartChoice = Choice & Narrowing;

/** Works out what a choice shows. */
export function subjectOf(network: Network, choice: PartChoice): Subject {
  if (choice.view === 'strip')
    return stripOf(
      shownTogether(
        stripDates(choice).map((day) =>
          snapshotOf(viewThrough(network, choice.lens), dayPeriod(day)),
        ),
        choice,
      ),
    );
  if (choice.view === 'one') {
    const first = shownOf(sideOf(network, choice, 0), choice);
    return { first, second: null, difference: null, strip: null, pairs: null };
  }
  const [first, second] = bothShown(network, choice, choice);
  const pairs = drawsPairs(choice) ? pairsOf(network, choice) : null;
  return { first, second, difference: diffOf(first, second), strip: null, pairs };
}
/** What there is on one side of a choice, before what it shows of it. */
const sideOf = (network: Network, choice: Choice, side: 0 | 1): Snapshot =>
  momentOf(viewThrough(network, side === 0 ? choice.lens : choice.lensVs), periodsOf(choice)[side]);

/** Both sides of a choice, with what `shown` lets be seen of them. */
function bothShown(network: Network, choice: Choice, shown: CastChoice): [Snapshot, Snapshot] {
  const both = [sideOf(network, choice, 0), sideOf(network, choice, 1)];
  const [first, second] = shownTogether(both, shown);
  return [first!, second!];
}

/**
 * The picture of pairs of a choice, once what draws it was fetched. Whom an actor shares a bloc
 * with is two ties away from it: pairs are found among all, and one in focus then has its own.
 */
const pairsOf = (network: Network, choice: PartChoice): PairPicture | null =>
  craftNow()?.pairPicture(network, pairSides(network, choice), choice) ?? null;

/**
 * The two sides whose pairs are compared: what the choice lets be seen. What a data set opens
 * without, only so that its ties can be read, hides no pair.
 */
export function pairSides(network: Network, choice: PartChoice): readonly [Snapshot, Snapshot] {
  const { blocs, hide } = choice;
  const opening = openingChoice(network, choice);
  const isUntouched =
    network.dataset.description.firstView === null &&
    JSON.stringify([opening.blocs, opening.hide]) === JSON.stringify([blocs, hide]);
  const ids = network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => id);
  const all = { hide: [], blocs: Object.fromEntries(ids.map((id) => [id, 'spokes' as const])) };
  // Of a part, it is the pairs that are narrowed: what joins them may have no place of its own.
  const whole = { ...choice, focus: null, only: undefined };
  return bothShown(network, choice, { ...whole, ...(isUntouched ? all : {}) });
}

/** A strip of snapshots, two at least, with what differs between its first and last. */
function stripOf(strip: readonly Snapshot[]): Subject {
  const first = strip[0]!;
  const second = strip.at(-1)!;
  return { first, second, difference: diffOf(first, second), strip, pairs: null };
}

/** The snapshots of a subject: one, two, or those of a strip. */
export const snapshotsOf = ({ first, second, strip }: Subject): readonly Snapshot[] =>
  strip ?? (second ? [first, second] : [first]);

/** How many actors a subject shows, on all of its dates together. */
export function countActors(subject: Subject): number {
  const { pairs } = subject;
  const ids = pairs
    ? pairs.network.dataset.nodes.map(({ id }) => id)
    : snapshotsOf(subject).flatMap(({ nodes }) => nodes.map(({ node }) => node.id));
  return new Set(ids).size;
}

const views = new WeakMap<Network, Map<string, View>>();

/** A network through a lens, worked out once. */
export function viewThrough(network: Network, lens: Lens): View {
  const steps = viewThroughSteps(network, lens);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, between which others can be heard; `viewThrough` then has it at hand. */
export function* viewThroughSteps(network: Network, lens: Lens): Generator<void, View> {
  const known = views.get(network) ?? new Map<string, View>();
  views.set(network, known);
  const text = lensText(lens) ?? '';
  const view = known.get(text) ?? (yield* viewSteps(network, lens));
  known.set(text, view);
  return view;
}

/** The line under a title: the date and whose account it is, or what differs in a sentence. */
export function deckOf(
  { first, difference, pairs }: Subject,
  language: Language,
  about: string | null,
): string {
  if (pairs) return pairs.list.headline;
  if (difference) return headline(difference, language, about);
  const isRecord = first.view.lens.kind === 'record';
  return isRecord ? sideWords(first, language, true) : periodWords(first.period, language);
}

/** By whose account a picture is, where it is one source's and the same for two dates. */
export function accountOf({ first, second }: Subject, language: Language): string | null {
  const { view } = first;
  if (view.lens.kind === 'record' || (second && second.view !== view)) return null;
  return lensWords(view.lens, view.network.dataset, language);
}

/**
 * What each account shown changes against the record on its date, in a line of sums, of what the
 * choice lets be seen; none for the record.
 */
export function accountLines(
  network: Network,
  choice: CastChoice,
  snapshots: readonly Snapshot[],
  language: Language,
): string[] {
  const lines = snapshots.map((account) => {
    if (account.view.lens.kind === 'record') return null;
    const record = snapshotOf(viewThrough(network, RECORD), account.period);
    return accountSums(shownOf(record, choice), account, language);
  });
  return [...new Set(lines.filter((line) => line !== null))];
}

/** Above one of two pictures: its date, and its account where the two differ in that. */
export function panelName(subject: Subject, snapshot: Snapshot, language: Language): string {
  const isOne = subject.first.view === subject.second?.view;
  return isOne ? periodWords(snapshot.period, language) : sideWords(snapshot, language, true);
}

/** A subject's dates, for a title. */
export const datesOf = (subject: Subject, language: Language): string =>
  commaList(
    snapshotsOf(subject).map(({ period }) => periodWords(period, language)),
    language,
  );

/** A picture in words, for who does not see it. */
export function describe(subject: Subject, language: Language, about: string | null): string {
  const { difference, pairs } = subject;
  const sentences = pairs
    ? [pairs.list.headline, ...(pairs.limit === null ? [] : [pairs.limit])]
    : difference
      ? [headline(difference, language, about)]
      : [];
  for (const { period, nodes, ties } of snapshotsOf(subject))
    sentences.push(`${tallyWords(period, nodes.length, countTies(ties), language)}.`);
  return sentences.join(' ');
}
