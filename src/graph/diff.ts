import type { LiveTie, Snapshot } from './snapshot.ts';
import type { Key } from './network.ts';
import { compareText, inTurn } from './order.ts';

/** What became of what is compared; kept is counted, not listed. */
export type ChangeKind = 'began' | 'ended' | 'changed';

/** The ties of one key, before and after: all of them, in the order of `leading`. */
export type Change = {
  readonly change: ChangeKind;
  readonly key: Key;
  readonly before: readonly LiveTie[];
  readonly after: readonly LiveTie[];
};

/** A node that came, went, or became more or less certain. */
export type NodeChange = { readonly change: ChangeKind; readonly id: string };

export type Difference = {
  readonly from: Snapshot;
  readonly to: Snapshot;
  /** Sorted by source, relation and target. */
  readonly changes: readonly Change[];
  /** How many keys are equal on both sides. */
  readonly kept: number;
  /** Sorted by id. */
  readonly nodes: readonly NodeChange[];
};

/**
 * Compares two snapshots, of two dates, two lenses or both. The key is (source, relation,
 * target); what is compared are the sets of (role, status, sign, presence, contested) under it.
 */
export function diffOf(from: Snapshot, to: Snapshot): Difference {
  const before = byKey(from);
  const after = byKey(to);
  const changes: Change[] = [];
  let kept = 0;
  for (const [text, { key }] of new Map([...before, ...after])) {
    const old = before.get(text)?.ties ?? [];
    const now = after.get(text)?.ties ?? [];
    if (sameSet(old, now)) kept += 1;
    else changes.push(changeOf(key, from, to, old, now));
  }
  changes.sort((a, b) => compareKeys(a.key, b.key));
  return { from, to, changes, kept, nodes: nodeChanges(from, to) };
}

/**
 * The tie that stands for a side of a change: the first that the other side has no equal of,
 * certain before possible, later start first, then by id; null where there is none.
 */
export function leading(change: Change, side: 'before' | 'after'): LiveTie | null {
  const others = new Set((side === 'before' ? change.after : change.before).map(traits));
  return change[side].find((tie) => !others.has(traits(tie))) ?? null;
}

/** How many keys began, ended, changed and were kept. */
export function summaryOf(difference: Difference): Record<ChangeKind | 'kept', number> {
  const count = (kind: ChangeKind) =>
    difference.changes.filter(({ change }) => change === kind).length;
  return {
    began: count('began'),
    ended: count('ended'),
    changed: count('changed'),
    kept: difference.kept,
  };
}

/** What is compared of a tie, as one text. */
function traits({ tie, status, sign, presence, contested }: LiveTie): string {
  return JSON.stringify([tie.role, status, sign, presence, contested]);
}

/** Compares keys by source, relation and target. */
export function compareKeys(a: Key, b: Key): number {
  return inTurn(
    compareText(a.source, b.source),
    compareText(a.relation, b.relation),
    compareText(a.target, b.target),
  );
}

/** A key as one text, the same in every network. */
export const keyText = ({ source, relation, target }: Key): string =>
  JSON.stringify([source, relation, target]);

type Group = { readonly key: Key; readonly ties: LiveTie[] };

/** By the key as a text, since two snapshots need not be of one network, nor number keys alike. */
function byKey(snapshot: Snapshot): Map<string, Group> {
  const { keys } = snapshot.view.network;
  const groups = new Map<string, Group>();
  for (const tie of snapshot.ties) {
    const key = keys[tie.key]!;
    const text = keyText(key);
    const group = groups.get(text);
    if (group) group.ties.push(tie);
    else groups.set(text, { key, ties: [tie] });
  }
  return groups;
}

function sameSet(a: readonly LiveTie[], b: readonly LiveTie[]): boolean {
  const left = new Set(a.map(traits));
  const right = new Set(b.map(traits));
  return left.size === right.size && [...left].every((text) => right.has(text));
}

function changeOf(
  key: Key,
  from: Snapshot,
  to: Snapshot,
  before: readonly LiveTie[],
  after: readonly LiveTie[],
): Change {
  return {
    change: before.length === 0 ? 'began' : after.length === 0 ? 'ended' : 'changed',
    key,
    before: before.toSorted((a, b) => compareLive(from, a, b)),
    after: after.toSorted((a, b) => compareLive(to, a, b)),
  };
}

function compareLive({ view }: Snapshot, a: LiveTie, b: LiveTie): number {
  const { startFirst, startLast } = view.network.tieSpells;
  const certainty = (tie: LiveTie) => (tie.presence === 'certain' ? 0 : 1);
  return inTurn(
    certainty(a) - certainty(b),
    startFirst[b.number]! - startFirst[a.number]!,
    startLast[b.number]! - startLast[a.number]!,
    compareText(a.tie.id, b.tie.id),
  );
}

function nodeChanges(from: Snapshot, to: Snapshot): NodeChange[] {
  const before = new Map(from.nodes.map(({ node, presence }) => [node.id, presence]));
  const after = new Map(to.nodes.map(({ node, presence }) => [node.id, presence]));
  const changes: NodeChange[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (!before.has(id)) changes.push({ change: 'began', id });
    else if (!after.has(id)) changes.push({ change: 'ended', id });
    else if (before.get(id) !== after.get(id)) changes.push({ change: 'changed', id });
  }
  return changes.sort((a, b) => compareText(a.id, b.id));
}
