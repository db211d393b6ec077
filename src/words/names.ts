import {
  type Actor,
  type Aspect,
  type Assertion,
  type Attributes,
  type Confidence,
  type Description,
  type Family,
  type Kind,
  type Label,
  type Language,
  type Relation,
  type Reply,
  type Sign,
  type Source,
  type Stance,
  type Status,
  labelIn,
  saysIn,
  shortIn,
} from '../graph/dataset.ts';
import type { Contest } from '../graph/contest.ts';
import type { Presence } from '../time/spell.ts';
import { type MessageId, isMessage, isolated, sayIn } from './messages.ts';

/**
 * What rows hold as ids and codes, in words. A data set may name its kinds, families, statuses
 * and roles itself (`names` of dataset.json); then come the messages, and for a code that
 * neither knows the code itself. Names are bare: `isolated` fits them into a sentence.
 */

/** An actor's full name. */
export const nameOf = (actor: Actor, language: Language): string => labelIn(actor.label, language);

/**
 * An actor's name as sentences use it: blocs and institutions by their short name, as the
 * press writes them, all others in full.
 */
export function shortNameOf(actor: Actor, language: Language): string {
  return SHORTENED.has(actor.kind) ? shortIn(actor, language) : nameOf(actor, language);
}

const SHORTENED: ReadonlySet<Kind> = new Set(['bloc', 'institution', 'scheme']);

/** A relation's name. */
export const relationName = (relation: Relation, language: Language): string =>
  labelIn(relation.label, language);

/** "country"; the data set's own name first. */
export const kindName = (kind: Kind, language: Language, description: Description): string =>
  own(description.names.kinds, kind, language) ?? sayIn(language)(`kind.${kind}`);

/** "membership"; the data set's own name first. */
export const familyName = (family: Family, language: Language, description: Description): string =>
  own(description.names.families, family, language) ?? sayIn(language)(`family.${family}`);

/** "withdrawal announced"; null says that none is stated. */
export function statusName(
  status: Status | null,
  language: Language,
  description: Description,
): string {
  const code = status ?? 'none';
  return own(description.names.statuses, code, language) ?? sayIn(language)(`state.${code}`);
}

/** "president"; null says that none is stated. A role that nobody names is shown as its code. */
export function roleName(
  role: string | null,
  language: Language,
  description: Description,
): string {
  const code = role ?? 'none';
  const id = `role.${code}`;
  return (
    own(description.names.roles, code, language) ?? (isMessage(id) ? sayIn(language)(id) : code)
  );
}

/** "certain", "possible", "absent". */
export const presenceName = (presence: Presence, language: Language): string =>
  sayIn(language)(`presence.${presence}`);

/** "contested", "dates contested"; null is "not contested". */
export const contestName = (contested: Contest | null, language: Language): string =>
  sayIn(language)(`contested.${contested ?? 'none'}`);

/** "cooperative", "neutral", "hostile". */
export const signName = (sign: Sign, language: Language): string =>
  sayIn(language)(sign > 0 ? 'sign.plus' : sign < 0 ? 'sign.minus' : 'sign.zero');

/** "high confidence". */
export const confidenceName = (confidence: Confidence, language: Language): string =>
  sayIn(language)(`confidence.${confidence}`);

/** "asserts", "denies", "qualifies". */
export const stanceName = (stance: Stance, language: Language): string =>
  sayIn(language)(`stance.${stance}`);

/** What of a tie evidence speaks of: "the whole", "the start". */
export const aspectName = (aspect: Aspect, language: Language): string =>
  sayIn(language)(`aspect.${aspect}`);

/** How a source says it: "stated as fact", "quotation", "prediction". */
export const assertionName = (assertion: Assertion, language: Language): string =>
  sayIn(language)(`assertion.${assertion}`);

/** What a source answers: "yes", "does not say". */
export const replyName = (reply: Reply, language: Language): string =>
  sayIn(language)(`reply.${reply}`);

/** An actor's part in an event: "host"; a part that nobody names is shown as its code. */
export function partName(role: string, language: Language): string {
  const id = `panel.part.${role}`;
  return isMessage(id) ? sayIn(language)(id) : role;
}

/** A note in the reader's language (columns `note_es`, `note_ar`); null where it is there as `note` only. */
export const noteIn = (row: { readonly attributes: Attributes }, language: Language) =>
  Object.hasOwn(row.attributes, `note_${language}`) ? row.attributes[`note_${language}`]! : null;

/** What kind of source it is: "press"; a kind that nobody names is in the data set's own words. */
export function sourceKindName({ kind }: Source, language: Language): string {
  const id = `panel.source-kind.${kind.toLowerCase().replaceAll(' ', '-')}`;
  return isMessage(id) ? sayIn(language)(id) : kind;
}

/** Whether a title was supplied, since none was printed or seen: it stands in square brackets. */
export const isSupplied = ({ title }: Source): boolean => title.startsWith('[');

/** The title of a source; one that was supplied gives way to the description, if there is one. */
export function sourceTitle(source: Source, language: Language): string {
  const told = isSupplied(source) ? saysIn(source.description, language) : null;
  return told === null ? source.title : `[${told}]`;
}

/** A document by id and title: "003 (title)". */
export function sourceName(source: Source, language: Language): string {
  const id = isolated(source.id, language);
  if (source.title === '' || source.title === source.id) return id;
  const title = isolated(sourceTitle(source, language), language);
  return sayIn(language)('lens.source', { id, title });
}

/** The name of a language by its tag, such as `es` or `pt-BR`; a tag that nobody names is shown. */
export function languageName(tag: string, language: Language): string {
  const id: string = `language.${tag.split('-')[0]}`;
  return isMessage(id) ? sayIn(language)(id satisfies MessageId) : tag;
}

function own(
  names: Readonly<Record<string, Label>>,
  code: string,
  language: Language,
): string | null {
  const label = Object.hasOwn(names, code) ? names[code] : undefined;
  return label ? labelIn(label, language) : null;
}
