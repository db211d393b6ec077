/**
 * The records of a data set, as its files hold them: plain, frozen, in file order. Dates are
 * EDTF text. Null stands for a blank field. What the dates, lenses and keys of these records
 * amount to is worked out by `networkOf`.
 */

export const LANGUAGES = ['en', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the languages it is there in; English is the one a file must have. */
export type Label = { readonly en: string; readonly es: string | null; readonly ar: string | null };

/** A text that may be missing in any language. */
export type Says = { readonly [L in Language]: string | null };

/** Columns beyond those the format names, kept as they are; blank ones are left out. */
export type Attributes = Readonly<Record<string, string>>;

export const KINDS = [
  'country',
  'leader',
  'bloc',
  'institution',
  'party',
  'movement',
  'scheme',
] as const;
export type Kind = (typeof KINDS)[number];

/** A row of nodes.csv: an actor. Blank start or end means always. */
export type Actor = {
  readonly id: string;
  readonly kind: Kind;
  readonly label: Label;
  /** What the canvas shows; where a language is blank, its label. */
  readonly short: Says;
  readonly iso3: string | null;
  /** Degrees north and east; null for what has no place. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly wikidata: string | null;
  readonly note: string | null;
  readonly attributes: Attributes;
};

export const FAMILIES = ['membership', 'office', 'alignment', 'other'] as const;
export type Family = (typeof FAMILIES)[number];

/** +1 cooperative, −1 hostile, 0 neutral. */
export type Sign = -1 | 0 | 1;

/** A row of relations.csv: a kind of tie. */
export type Relation = {
  readonly id: string;
  readonly family: Family;
  readonly sign: Sign;
  readonly directed: boolean;
  readonly label: Label;
  readonly attributes: Attributes;
};

export const STATUSES = [
  'active',
  'signed',
  'acceding',
  'suspended',
  'participation-suspended',
  'non-participating',
  'notice-given',
  'withdrawal-announced',
  'return-announced',
  'excluded',
  'claimed',
] as const;
export type Status = (typeof STATUSES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A row of ties.csv: one spell of one relation. */
export type Tie = {
  readonly id: string;
  readonly source: string;
  readonly relation: string;
  readonly target: string;
  /** `full`, `associate`, or an office such as `president`; null where there is none to say. */
  readonly role: string | null;
  readonly status: Status | null;
  /** Null: the relation's sign. */
  readonly sign: Sign | null;
  /** `..` is open, null unknown. */
  readonly start: string | null;
  readonly end: string | null;
  /** A date, or an interval `a/b`, through which the tie is attested. */
  readonly seen: string | null;
  readonly confidence: Confidence | null;
  /** Null: the compiled record; otherwise the one source that says so. */
  readonly account: string | null;
  readonly note: string | null;
  readonly attributes: Attributes;
};

/** A row of sources.csv: a document or record. */
export type Source = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** What it is, by language: beside a printed title, in place of one that was supplied (`[…]`). */
  readonly description: Says;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly accessed: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly archived: string | null;
  readonly attributes: Attributes;
};

export const STANCES = ['asserts', 'denies', 'qualifies'] as const;
export type Stance = (typeof STANCES)[number];

export const ASPECTS = ['all', 'start', 'end', 'status'] as const;
export type Aspect = (typeof ASPECTS)[number];

export const ASSERTIONS = ['fact', 'quote', 'opinion', 'prediction', 'inference'] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** A row of evidence.csv: one source on one tie, event or node. */
export type Evidence = {
  /** The id of the tie, event or node. */
  readonly of: string;
  readonly source: string;
  /** Paragraph or article, such as `P5`. */
  readonly locator: string | null;
  readonly stance: Stance;
  /** What of it the source speaks of; null in the file is `all`. */
  readonly on: Aspect;
  /** From when until when the stance applies; null: the whole spell. */
  readonly from: string | null;
  readonly until: string | null;
  readonly assertion: Assertion;
  readonly speaker: string | null;
  readonly says: Says;
  readonly attributes: Attributes;
};

/** An actor's part in an event; role null where the file gives none. */
export type Participant = { readonly node: string; readonly role: string | null };

/** A row of events.csv: a dated event. */
export type DatedEvent = {
  readonly id: string;
  readonly date: string;
  readonly label: Label;
  readonly nodes: readonly Participant[];
  readonly attributes: Attributes;
};

/** A row of questions.csv: a question on which sources differ. */
export type Question = {
  readonly id: string;
  readonly label: Label;
  readonly nodes: readonly string[];
  readonly attributes: Attributes;
};

export const REPLIES = ['yes', 'no', 'partly', 'silent'] as const;
export type Reply = (typeof REPLIES)[number];

/** A row of answers.csv: what one source answers to one question. */
export type Answer = {
  readonly question: string;
  readonly source: string;
  readonly answer: Reply;
  readonly locator: string | null;
  readonly says: Says;
  readonly attributes: Attributes;
};

/** A row of stories.csv: one step of a guided tour. */
export type StoryStep = {
  readonly story: string;
  readonly step: number;
  /** A query string, as in the page's address. */
  readonly address: string;
  readonly title: Label;
  readonly text: Label;
  readonly attributes: Attributes;
};

/** A row of positions.csv: a shipped place, in units of the scene, y downwards. */
export type Position = {
  readonly layout: string;
  readonly node: string;
  readonly x: number;
  readonly y: number;
  readonly attributes: Attributes;
};

export const BLOC_STYLES = ['off', 'spokes', 'hull', 'badge'] as const;
/** How a bloc is drawn: not at all, ties to a seal, an outline, or a badge at its members. */
export type BlocStyle = (typeof BLOC_STYLES)[number];

/** What the page shows at first; the keys and texts are those of the address. */
export type FirstView = {
  readonly at: string;
  readonly vs: string | null;
  readonly view: string | null;
  readonly layout: string | null;
  readonly blocs: Readonly<Record<string, BlocStyle>>;
  readonly hide: readonly string[];
  readonly question: string | null;
};

/** dataset.json. Keys that it does not know are kept in `more`. */
export type Description = {
  readonly id: string;
  readonly title: Label;
  readonly description: Label | null;
  readonly licence: string | null;
  readonly version: string | null;
  readonly citation: string | null;
  readonly coverage: {
    readonly start: string | null;
    readonly end: string | null;
    /** How complete each bloc is, in the data set's own words. */
    readonly blocs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  readonly firstView: FirstView | null;
  /** Events, by id, that are worth comparing before and after, in the order in which they are offered. */
  readonly hinges: readonly string[];
  /** Names by language of what rows hold as codes; a code without one is shown as it is. */
  readonly names: {
    readonly kinds: Readonly<Record<string, Label>>;
    readonly families: Readonly<Record<string, Label>>;
    readonly statuses: Readonly<Record<string, Label>>;
    readonly roles: Readonly<Record<string, Label>>;
    /** Places in a source, such as "signatories"; `#` stands for a number. */
    readonly locators: Readonly<Record<string, Label>>;
  };
  readonly more: Readonly<Record<string, unknown>>;
};

/** The tables of a data set, in the order of its documentation. */
export const TABLES = [
  'nodes',
  'relations',
  'ties',
  'sources',
  'evidence',
  'events',
  'questions',
  'answers',
  'stories',
  'positions',
] as const;
export type Table = (typeof TABLES)[number];

export type Dataset = {
  readonly description: Description;
  readonly nodes: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly ties: readonly Tie[];
  readonly sources: readonly Source[];
  readonly evidence: readonly Evidence[];
  readonly events: readonly DatedEvent[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly stories: readonly StoryStep[];
  readonly positions: readonly Position[];
  /** Columns beyond the format's, by table, in file order: so that a data set is written as it was read. */
  readonly extraColumns: Readonly<Partial<Record<Table, readonly string[]>>>;
};

/** A label in a language; English where the language is blank. */
export function labelIn(label: Label, language: Language): string {
  return label[language] ?? label.en;
}

/** A text in a language, else English, else any that is there; null where none is. */
export function saysIn(says: Says, language: Language): string | null {
  return says[language] ?? says.en ?? says.es ?? says.ar;
}

/** An actor's short name in a language, else its label. */
export function shortIn(actor: Actor, language: Language): string {
  return actor.short[language] ?? actor.label[language] ?? actor.short.en ?? actor.label.en;
}
