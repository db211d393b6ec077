import { ABSENT, CERTAIN, PRESENCES, type Period, type Presence } from '../time/spell.ts';
import { CONTESTS, type Contest } from './contest.ts';
import type { Actor, Sign, Status, Tie } from './dataset.ts';
import { type Network, signOf } from './network.ts';
import {
  type TieState,
  contestIn,
  presenceIn,
  rowPresence,
  runPresenceIn,
  statusDeniedIn,
  tieState,
} from './state.ts';
import type { View } from './view.ts';

/** A tie as it stands in a period under a lens. */
export type LiveTie = {
  readonly tie: Tie;
  /** Its place in `dataset.ties`. */
  readonly number: number;
  /** Its key's place in `network.keys`. */
  readonly key: number;
  readonly presence: Exclude<Presence, 'absent'>;
  /**
   * The presence of the relation between the two, whatever its spell: certain through a day
   * on which one spell may have given way to the next.
   */
  readonly relationPresence: Exclude<Presence, 'absent'>;
  /** The tie's status; null also where the lens's source denies it. */
  readonly status: Status | null;
  readonly sign: Sign;
  readonly contested: Contest | null;
  /** Whether the lens's source mentions the tie; null for the compiled record. */
  readonly mentioned: boolean | null;
};

/** A node as it stands in a period; it does not depend on the lens. */
export type LiveNode = { readonly node: Actor; readonly presence: Exclude<Presence, 'absent'> };

/** What is present, certain or possible, in a period under a lens; in the data set's order. */
export type Snapshot = {
  readonly view: View;
  readonly period: Period;
  readonly nodes: readonly LiveNode[];
  readonly ties: readonly LiveTie[];
};

/** The network at a day (`dayPeriod`) or over a period. Every present node is listed, tied or not. */
export function snapshotOf(view: View, period: Period): Snapshot {
  const { network } = view;
  const states = new Uint8Array(network.dataset.ties.length);
  const certainKeys = new Set<number>();
  for (let tie = 0; tie < states.length; tie++) {
    const state = tieState(view, tie, period.from, period.until);
    states[tie] = state;
    if (runPresenceIn(state) === CERTAIN) certainKeys.add(network.keyOfTie[tie]!);
  }
  const ties: LiveTie[] = [];
  states.forEach((state, tie) => {
    if (presenceIn(state) === ABSENT) return;
    ties.push(liveTie(view, tie, state, certainKeys.has(network.keyOfTie[tie]!)));
  });
  return { view, period, nodes: liveNodes(network, period), ties };
}

/** One tie as its state has it; `relationCertain` if any spell or run of its key is certain. */
export function liveTie(
  view: View,
  number: number,
  state: TieState,
  relationCertain: boolean,
): LiveTie {
  const tie = view.network.dataset.ties[number]!;
  return {
    tie,
    number,
    key: view.network.keyOfTie[number]!,
    presence: presenceIn(state) === CERTAIN ? 'certain' : 'possible',
    relationPresence: relationCertain ? 'certain' : 'possible',
    status: statusDeniedIn(state) ? null : tie.status,
    sign: signOf(view.network, tie),
    contested: CONTESTS[contestIn(state)],
    mentioned: view.mentioned ? view.mentioned.has(number) : null,
  };
}

/** The nodes present in a period. */
export function liveNodes(network: Network, period: Period): LiveNode[] {
  const nodes: LiveNode[] = [];
  network.dataset.nodes.forEach((node, row) => {
    const code = rowPresence(network.nodeSpells, row, period.from, period.until);
    const presence = PRESENCES[code];
    if (presence !== 'absent') nodes.push({ node, presence });
  });
  return nodes;
}
