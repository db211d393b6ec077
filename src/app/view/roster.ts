import type { Actor, Language } from '../../graph/dataset.ts';
import { inTurn } from '../../graph/order.ts';
import type { LiveTie, Snapshot } from '../../graph/snapshot.ts';
import type { Point } from '../../scene/curve.ts';
import { standingDocks } from '../../scene/standing.ts';
import type { Looks } from '../../scene/looks.ts';
import { badgeCentre } from '../../scene/membership.ts';
import type { Plan } from '../../scene/plan.ts';
import { SIZE } from '../../scene/theme.ts';
import { commaList, isolated, sayIn } from '../../words/messages.ts';
import { kindName, nameOf } from '../../words/names.ts';
import { tieWords } from '../../words/sentences.ts';

/** An actor as the focus layer has it. */
export type Entry = {
  readonly id: string;
  /** "Peru, country, 5 ties, 1 contested". */
  readonly words: string;
  readonly at: Point;
  readonly r: number;
  /** In the order in which they began. */
  readonly ties: readonly EntryTie[];
};

export type EntryTie = {
  readonly id: string;
  /** Its key's place in `network.keys`. */
  readonly key: number;
  /** "Peru in the Lima Group". */
  readonly words: string;
};

/**
 * Everyone who is seen in a picture, nodes and docked leaders alike, from left to right as they
 * are read; with the ties that the snapshots of the picture (two for a difference) have of them.
 */
export function rosterOf(
  plan: Plan,
  looks: Looks,
  snapshots: readonly Snapshot[],
  language: Language,
): Entry[] {
  const ties = tiesByActor(snapshots);
  const bodies = bodiesOf(plan, looks);
  return [...bodies.values()].map(({ actor, at, r }) => {
    const own = inDateOrder(plan, ties.get(actor.id) ?? []);
    return {
      id: actor.id,
      words: entryWords(plan, actor, own, language),
      at,
      r,
      ties: own.map(({ tie, key }) => ({
        id: tie.id,
        key,
        words: tieWords(plan.network.keys[key]!, tie.role, plan.network, language),
      })),
    };
  });
}

type Body = { readonly actor: Actor; readonly at: Point; readonly r: number };

function bodiesOf(plan: Plan, looks: Looks): Map<string, Body> {
  const bodies = new Map<string, Body>();
  for (const place of looks.spots.keys()) {
    const { actor, x, y, r } = plan.spots[place]!;
    bodies.set(actor.id, { actor, at: { x, y }, r });
  }
  for (const { key, centre } of standingDocks(plan, looks)) {
    const { leader, r } = plan.docks.docks.get(key)!;
    // Who holds two offices docks twice, and is one all the same.
    if (!bodies.has(leader.id)) bodies.set(leader.id, { actor: leader, at: centre, r });
  }
  for (const place of looks.members.keys()) {
    const member = plan.memberships[place]!;
    const bloc = plan.network.dataset.nodes[member.target]!;
    // A bloc of badges has no place of its own: the first of them stands for it.
    if (member.to !== null || bodies.has(bloc.id)) continue;
    const { grain } = plan.room;
    const at = badgeCentre(plan.spots[member.from]!, member, grain);
    bodies.set(bloc.id, { actor: bloc, at, r: (SIZE.badge * grain) / 2 });
  }
  return bodies;
}

function tiesByActor(snapshots: readonly Snapshot[]): Map<string, LiveTie[]> {
  const live = new Map(
    snapshots.flatMap(({ ties }) => ties.map((tie): [number, LiveTie] => [tie.number, tie])),
  );
  const ties = new Map<string, LiveTie[]>();
  for (const tie of live.values())
    for (const id of new Set([tie.tie.source, tie.tie.target])) {
      const own = ties.get(id);
      if (own) own.push(tie);
      else ties.set(id, [tie]);
    }
  return ties;
}

function inDateOrder({ network }: Plan, ties: readonly LiveTie[]): LiveTie[] {
  const { startFirst } = network.tieSpells;
  return [...ties].sort((a, b) =>
    inTurn(startFirst[a.number]! - startFirst[b.number]!, a.number - b.number),
  );
}

function entryWords(
  { network }: Plan,
  actor: Actor,
  ties: readonly LiveTie[],
  language: Language,
): string {
  const say = sayIn(language);
  const contested = ties.filter((tie) => tie.contested !== null).length;
  return commaList(
    [
      isolated(nameOf(actor, language), language),
      kindName(actor.kind, language, network.dataset.description),
      say('tally.ties', { count: ties.length }),
      ...(contested === 0 ? [] : [say('tally.contested', { count: contested })]),
    ],
    language,
  );
}
