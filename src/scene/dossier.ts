import type { Actor, DatedEvent, Evidence, Family, Participant, Tie } from '../graph/dataset.ts';
import { FAMILIES } from '../graph/dataset.ts';
import { type Network, tiesOfKey } from '../graph/network.ts';
import { compareText, inTurn } from '../graph/order.ts';
import { BEFORE_ALL, type Day } from '../time/day.ts';
import { firstDay } from './choice.ts';

/**
 * What a data set knows of an actor, a tie or an event: records only, at no date and
 * under no lens. Words, presence on a day and looks are for who shows them.
 */

/** A spell: the tie, its place in `dataset.ties`, and what sources say on it. */
export type KnownSpell = {
  readonly tie: Tie;
  readonly number: number;
  readonly evidence: readonly Evidence[];
};

/** All spells under one key, as an actor sees them. */
export type KnownTie = {
  /** Its place in `network.keys`. */
  readonly key: number;
  readonly relation: string;
  /** The id of the other end. */
  readonly other: string;
  /** Whether the actor is the source; also where the relation has no direction. */
  readonly outgoing: boolean;
  /** In order of time; those of single sources too, which their `account` tells. */
  readonly spells: readonly KnownSpell[];
};

/** An actor's part in an event. */
export type KnownPart = {
  readonly event: DatedEvent;
  readonly role: string | null;
  /** The first day on which it may have begun; null where its date has none. */
  readonly day: Day | null;
};

export type ActorDossier = {
  readonly actor: Actor;
  /** Families in their order, those without ties left out; ties by relation, then other end. */
  readonly families: readonly { readonly family: Family; readonly ties: readonly KnownTie[] }[];
  /** In order of time. */
  readonly events: readonly KnownPart[];
  readonly evidence: readonly Evidence[];
};

export type TieDossier = {
  readonly tie: Tie;
  /** Its place in `network.keys`. */
  readonly key: number;
  /** The record's spells of the key, in order of time. */
  readonly spells: readonly KnownSpell[];
  /** Spells that one source alone has. */
  readonly claims: readonly KnownSpell[];
  /** Evidence that denies any of the record's spells, with the spell that it denies. */
  readonly denials: readonly { readonly spell: KnownSpell; readonly evidence: Evidence }[];
};

export type EventDossier = {
  readonly event: DatedEvent;
  readonly participants: readonly (Participant & { readonly actor: Actor })[];
  readonly evidence: readonly Evidence[];
};

/** What is known of an actor; null for an id that is none. */
export function actorDossier(network: Network, id: string): ActorDossier | null {
  const { dataset, nodeNumber } = network;
  const number = nodeNumber.get(id);
  const actor = number === undefined ? undefined : dataset.nodes[number];
  if (!actor) return null;
  const ties = tiesOf(network, id);
  const families = FAMILIES.map((family) => ({
    family,
    ties: ties.filter(({ relation }) => network.relation.get(relation)?.family === family),
  }));
  return {
    actor,
    families: families.filter((group) => group.ties.length > 0),
    events: eventsOf(network, id),
    evidence: network.evidence.get(id) ?? [],
  };
}

/** What is known of a tie and of the other spells of its key; null for an id that is none. */
export function tieDossier(network: Network, id: string): TieDossier | null {
  const number = network.dataset.ties.findIndex((tie) => tie.id === id);
  const tie = network.dataset.ties[number];
  if (!tie) return null;
  const key = network.keyOfTie[number]!;
  const all = spellsOf(network, key);
  const spells = all.filter((spell) => spell.tie.account === null);
  const denials = spells.flatMap((spell) =>
    spell.evidence
      .filter(({ stance }) => stance === 'denies')
      .map((evidence) => ({ spell, evidence })),
  );
  return { tie, key, spells, claims: all.filter((spell) => spell.tie.account !== null), denials };
}

/** What is known of an event; null for an id that is none. */
export function eventDossier(network: Network, id: string): EventDossier | null {
  const { dataset, nodeNumber, evidence } = network;
  const event = dataset.events.find((row) => row.id === id);
  if (!event) return null;
  const participants = event.nodes.flatMap((part) => {
    const actor = dataset.nodes[nodeNumber.get(part.node) ?? -1];
    return actor ? [{ ...part, actor }] : [];
  });
  return { event, participants, evidence: evidence.get(id) ?? [] };
}

/** An actor's ties, by the order of relations in the data; offices by rank and time, others by the other end's id. */
function tiesOf(network: Network, id: string): KnownTie[] {
  const order = new Map(network.dataset.relations.map((row, place) => [row.id, place]));
  const ties: KnownTie[] = [];
  network.keys.forEach(({ source, relation, target }, key) => {
    if (source !== id && target !== id) return;
    const outgoing = source === id || network.relation.get(relation)?.directed === false;
    const other = source === id ? target : source;
    ties.push({ key, relation, other, outgoing, spells: spellsOf(network, key) });
  });
  return ties.sort((a, b) =>
    inTurn(
      order.get(a.relation)! - order.get(b.relation)!,
      Number(b.outgoing) - Number(a.outgoing),
      ...(network.relation.get(a.relation)?.family === 'office' ? byOffice(network, a, b) : []),
      compareText(a.other, b.other),
    ),
  );
}

/** Offices in the order in which the data set names them, and the holders of one as they came. */
function byOffice({ dataset, tieSpells }: Network, a: KnownTie, b: KnownTie): number[] {
  const ranks = Object.keys(dataset.description.names.roles);
  const rank = ({ spells }: KnownTie) => ranks.indexOf(spells[0]!.tie.role ?? '');
  const start = ({ spells }: KnownTie) => tieSpells.startFirst[spells[0]!.number]!;
  return [rank(a) - rank(b), start(a) - start(b)];
}

/** The spells of a key in order of time: by start, then end, then id. */
function spellsOf(network: Network, key: number): KnownSpell[] {
  const { startFirst, startLast, endFirst } = network.tieSpells;
  const spells = [...tiesOfKey(network, key)].map((number) => ({
    tie: network.dataset.ties[number]!,
    number,
    evidence: network.tieEvidence.get(number) ?? [],
  }));
  return spells.sort((a, b) =>
    inTurn(
      startLast[a.number]! - startLast[b.number]!,
      startFirst[a.number]! - startFirst[b.number]!,
      endFirst[a.number]! - endFirst[b.number]!,
      compareText(a.tie.id, b.tie.id),
    ),
  );
}

function eventsOf({ dataset }: Network, id: string): KnownPart[] {
  const parts = dataset.events.flatMap((event) => {
    const day = firstDay(event.date.split('/')[0] ?? null);
    return event.nodes
      .filter(({ node }) => node === id)
      .map(({ role }): KnownPart => ({ event, role, day }));
  });
  const order = ({ day }: KnownPart): number => day ?? BEFORE_ALL;
  return parts.sort((a, b) => inTurn(order(a) - order(b), compareText(a.event.id, b.event.id)));
}
