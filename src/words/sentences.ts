import type { Actor, Language } from '../graph/dataset.ts';
import {
  type Change,
  type ChangeKind,
  type Difference,
  type NodeChange,
  leading,
} from '../graph/diff.ts';
import type { Key, Network } from '../graph/network.ts';
import type { LiveTie, Snapshot } from '../graph/snapshot.ts';
import { contracted, nameInText } from './articles.ts';
import { type Comparison, comparisonOf, inverse, isBackward } from './comparison.ts';
import { sideWords } from './lens.ts';
import { type MessageId, commaList, isolated, sayIn } from './messages.ts';
import {
  contestName,
  presenceName,
  relationName,
  roleName,
  shortNameOf,
  signName,
  statusName,
} from './names.ts';

/**
 * A change as a line of a list: "Peru in the Lima Group: active → withdrawal announced,
 * contested". It follows time even where date A is after date B; between two lenses it says
 * what each side has, since nothing began or ended.
 */
export function changeWords(change: Change, difference: Difference, language: Language): string {
  const { network } = difference.from.view;
  const turned = isBackward(difference) ? inverse(change) : change;
  const tie = tieWords(change.key, roleOf(change), network, language);
  const what =
    comparisonOf(difference) === 'accounts'
      ? sidesWords(turned, difference, language)
      : becameWords(turned, network, language);
  return sayIn(language)('change.sentence', { tie, what });
}

/** What a kind of change is called: "began"; between two accounts "only in the second". */
export function changeKindName(
  kind: ChangeKind | 'kept',
  comparison: Comparison,
  language: Language,
): string {
  return sayIn(language)(comparison === 'accounts' ? SIDES[kind] : `picture.${kind}`);
}

const SIDES: Readonly<Record<ChangeKind | 'kept', MessageId>> = {
  began: 'picture.onlySecond',
  ended: 'picture.onlyFirst',
  changed: 'picture.differs',
  kept: 'picture.same',
};

/** What became of an actor itself: "PROSUR: began"; for one that is less or more sure, how it was. */
export function nodeChangeWords(
  { change, id }: NodeChange,
  { from, to }: Difference,
  language: Language,
): string {
  const { network } = from.view;
  const tie = isolated(shortNameOf(actorOf(network, id), language), language);
  const presence = (side: Snapshot) => side.nodes.find(({ node }) => node.id === id)?.presence;
  const [old, now] = [presence(from), presence(to)];
  const say = sayIn(language);
  const what =
    old && now
      ? say('change.arrow', {
          before: presenceName(old, language),
          after: presenceName(now, language),
        })
      : withNotes(
          changeKindName(change, 'time', language),
          (old ?? now) === 'possible' ? [presenceName('possible', language)] : [],
          language,
        );
  return say('change.sentence', { tie, what });
}

/**
 * A tie as a noun phrase: "Peru in the Lima Group". The five relations with fixed ids have
 * phrases of their own; any other is said as "source – relation – target", which is right
 * whatever part of speech its label is.
 */
export function tieWords(
  key: Key,
  role: string | null,
  network: Network,
  language: Language,
): string {
  const say = sayIn(language);
  const relation = network.relation.get(key.relation);
  const source = isolated(shortNameOf(actorOf(network, key.source), language), language);
  const targetActor = actorOf(network, key.target);
  if (key.relation === 'holds-office-in' && role === null) {
    const target = isolated(nameInText(targetActor, language), language);
    return contracted(say('tie.holds-office-in.plain', { source, target }), language);
  }
  const id = PHRASES.get(key.relation);
  if (id) {
    const target = isolated(nameInText(targetActor, language), language);
    const office = isolated(roleName(role, language, network.dataset.description), language);
    return contracted(say(id, { source, target, role: office }), language);
  }
  return say('tie.other', {
    source,
    relation: isolated(relation ? relationName(relation, language) : key.relation, language),
    target: isolated(shortNameOf(targetActor, language), language),
  });
}

const PHRASES: ReadonlyMap<string, MessageId> = new Map([
  ['member-of', 'tie.member-of'],
  ['holds-office-in', 'tie.holds-office-in'],
  ['recognises', 'tie.recognises'],
  ['refuses-recognition-of', 'tie.refuses-recognition-of'],
  ['ambassadors-with', 'tie.ambassadors-with'],
]);

/** What became of a tie: "began", "ended", "active → suspended by the bloc". */
function becameWords(change: Change, network: Network, language: Language): string {
  const say = sayIn(language);
  const before = leading(change, 'before');
  const after = leading(change, 'after');
  if (change.change === 'began' && after) return beganWords(after, network, language);
  if (change.change === 'ended' && before) return endedWords(before, network, language);
  if (before && after) {
    const [old, now] = contrast(before, after, network, language);
    const arrow = say('change.arrow', { before: old, after: now });
    return withNotes(arrow, sharedMarks(before, after, language), language);
  }
  if (after) return say('change.also', { after: spellState(after, network, language) });
  if (before) return say('change.without', { before: spellState(before, network, language) });
  throw new Error(
    'becameWords: the two sides of the change are equal; diffOf lists no such change',
  );
}

/** What a changed tie became, without what it was: "withdrawal announced, contested". */
export function outcomeWords(change: Change, network: Network, language: Language): string {
  const before = leading(change, 'before');
  const after = leading(change, 'after');
  if (!before || !after) return becameWords(change, network, language);
  const now = contrast(before, after, network, language)[1];
  return commaList([now, ...sharedMarks(before, after, language)], language);
}

/** What is to be noted of a tie beyond that it is there; empty for a plain certain one. */
export function notesOf(tie: LiveTie, network: Network, language: Language): readonly string[] {
  const { description } = network.dataset;
  const notes: string[] = [];
  const { role, relation } = tie.tie;
  if (role !== null && role !== 'full' && relation !== 'holds-office-in')
    notes.push(isolated(roleName(role, language, description), language));
  if (tie.status !== null && tie.status !== 'active')
    notes.push(isolated(statusName(tie.status, language, description), language));
  if (tie.sign !== (network.relation.get(relation)?.sign ?? 0))
    notes.push(signName(tie.sign, language));
  if (tie.presence === 'possible') notes.push(presenceName('possible', language));
  if (tie.contested) notes.push(contestName(tie.contested, language));
  return notes;
}

function beganWords(after: LiveTie, network: Network, language: Language): string {
  const unsure = after.relationPresence === 'possible';
  const what = sayIn(language)('change.began', { sure: after.relationPresence });
  // "possibly began" has said already that it is only possible.
  const told = unsure ? { ...after, presence: 'certain' as const } : after;
  return withNotes(what, notesOf(told, network, language), language);
}

function endedWords(before: LiveTie, network: Network, language: Language): string {
  const say = sayIn(language);
  const unsure = before.relationPresence === 'possible';
  const told = unsure ? { ...before, presence: 'certain' as const } : before;
  const notes = notesOf(told, network, language);
  const all = unsure ? [...notes, say('change.wasPossible')] : notes;
  return withNotes(say('change.ended'), all, language);
}

function withNotes(what: string, notes: readonly string[], language: Language): string {
  if (notes.length === 0) return what;
  return sayIn(language)('change.notes', { what, notes: commaList(notes, language) });
}

/** What two ties differ in, as each has it. */
function contrast(
  before: LiveTie,
  after: LiveTie,
  network: Network,
  language: Language,
): readonly [string, string] {
  const { description } = network.dataset;
  const old: string[] = [];
  const now: string[] = [];
  const tell = (differs: boolean, name: (tie: LiveTie) => string) => {
    if (!differs) return;
    old.push(isolated(name(before), language));
    now.push(isolated(name(after), language));
  };
  tell(before.tie.role !== after.tie.role, ({ tie }) => roleName(tie.role, language, description));
  tell(before.status !== after.status, ({ status }) => statusName(status, language, description));
  tell(before.sign !== after.sign, ({ sign }) => signName(sign, language));
  tell(before.presence !== after.presence, ({ presence }) => presenceName(presence, language));
  if (before.contested !== after.contested) {
    // That a side is not contested goes without saying, unless there is nothing else to say.
    if (before.contested || old.length === 0) old.push(contestName(before.contested, language));
    if (after.contested || now.length === 0) now.push(contestName(after.contested, language));
  }
  return [commaList(old, language), commaList(now, language)];
}

/** The doubts that both sides of a change have, and that their contrast leaves out. */
function sharedMarks(before: LiveTie, after: LiveTie, language: Language): readonly string[] {
  const marks: string[] = [];
  if (before.presence === 'possible' && after.presence === 'possible')
    marks.push(presenceName('possible', language));
  if (before.contested && before.contested === after.contested)
    marks.push(contestName(after.contested, language));
  return marks;
}

function spellState(tie: LiveTie, network: Network, language: Language): string {
  const { description } = network.dataset;
  const office = tie.tie.relation === 'holds-office-in' && tie.tie.role !== null;
  const notes = [
    ...(office ? [isolated(roleName(tie.tie.role, language, description), language)] : []),
    ...(tie.status === 'active' ? [statusName('active', language, description)] : []),
    ...notesOf(tie, network, language),
  ];
  return notes.length > 0 ? commaList(notes, language) : sayIn(language)('change.spell');
}

/** What each of two accounts has. */
function sidesWords(change: Change, { from, to }: Difference, language: Language): string {
  const dated = from.period.from !== to.period.from || from.period.until !== to.period.until;
  const { network } = from.view;
  return sayIn(language)('change.sides', {
    first: sideWords(from, language, dated),
    before: sideState(change, 'before', from, network, language),
    second: sideWords(to, language, dated),
    after: sideState(change, 'after', to, network, language),
  });
}

/** What one account has; where the two have spells of their own, in what it differs. */
function sideState(
  change: Change,
  side: 'before' | 'after',
  { view }: Snapshot,
  network: Network,
  language: Language,
): string {
  const say = sayIn(language);
  const tie = leading(change, side) ?? change[side][0];
  if (!tie) return say(view.lens.kind === 'only' ? 'change.unsaid' : 'change.noTie');
  const before = leading(change, 'before');
  const after = leading(change, 'after');
  if (before && after) return contrast(before, after, network, language)[side === 'before' ? 0 : 1];
  const notes = notesOf(tie, network, language);
  return notes.length > 0 ? commaList(notes, language) : say('change.present');
}

/** The role that all spells of a change share, else null. */
function roleOf({ before, after }: Change): string | null {
  const roles = new Set([...before, ...after].map(({ tie }) => tie.role));
  const [role = null] = roles;
  return roles.size === 1 ? role : null;
}

function actorOf(network: Network, id: string): Actor {
  const number = network.nodeNumber.get(id);
  const actor = number === undefined ? undefined : network.dataset.nodes[number];
  if (actor) return actor;
  throw new Error(`words: no actor "${id}" in the data set; take keys from its own network`);
}
