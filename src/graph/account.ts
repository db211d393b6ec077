import { type Period, presenceOver } from '../time/spell.ts';
import { reach } from './contest.ts';
import { compareKeys, keyText, traits } from './diff.ts';
import { RECORD } from './lens.ts';
import { type Key, spellAt, tiesOfKey } from './network.ts';
import { type LiveTie, type Snapshot, snapshotOf } from './snapshot.ts';
import { type View, viewOf } from './view.ts';

/**
 * How a source stands to a relation. `asserted`: it has the relation as the record does and says
 * so. `denied`: the record has it, the source says that it is not there. `replaced`: both have it,
 * the source otherwise. `added`: only the source has it. `spoken`: it speaks of it, but neither
 * asserts nor denies it, as where it quotes another's word. `unmentioned`: it says nothing of it.
 */
export const STANDINGS = [
  'denied',
  'replaced',
  'added',
  'asserted',
  'spoken',
  'unmentioned',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A relation of the record, or of a source, and how that source stands to it. */
export type Stood = { readonly key: Key; readonly standing: Standing };

/**
 * What it changes to look through a source's account instead of at the compiled record, in the
 * same period: every relation of either, sorted by key. Empty for the record itself. Relations
 * that are the same on both sides are those that a difference of the two keeps.
 */
export function standingsOf(record: Snapshot, account: Snapshot): Stood[] {
  if (account.view.lens.kind === 'record') return [];
  const before = byKey(record);
  const after = byKey(account);
  const denied = new Set(deniedIn(account).map(({ key }) => textOf(account, key)));
  const stood = [...new Map([...before, ...after])].map(([text, { key }]) => ({
    key,
    standing: standingOf(
      account,
      before.get(text)?.ties ?? [],
      after.get(text)?.ties ?? [],
      denied.has(text),
    ),
  }));
  return stood.sort((a, b) => compareKeys(a.key, b.key));
}

/** How many relations there are of each standing. */
export function standingSums(stood: readonly Stood[]): Record<Standing, number> {
  const sums = { denied: 0, replaced: 0, added: 0, asserted: 0, spoken: 0, unmentioned: 0 };
  for (const { standing } of stood) sums[standing] += 1;
  return sums;
}

type Group = { readonly key: Key; readonly ties: LiveTie[] };

function byKey(snapshot: Snapshot): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const tie of snapshot.ties) {
    const text = textOf(snapshot, tie.key);
    const group = groups.get(text);
    if (group) group.ties.push(tie);
    else groups.set(text, { key: snapshot.view.network.keys[tie.key]!, ties: [tie] });
  }
  return groups;
}

const textOf = ({ view }: Snapshot, key: number): string => keyText(view.network.keys[key]!);

function standingOf(
  account: Snapshot,
  before: readonly LiveTie[],
  after: readonly LiveTie[],
  isDenied: boolean,
): Standing {
  if (before.length === 0) return 'added';
  if (isDenied) return 'denied';
  const { mentioned } = account.view;
  const speaks = [...before, ...after].some(({ number }) => mentioned?.has(number));
  if (after.length > 0 && !isSameSet(before, after)) return 'replaced';
  if (after.some(({ number }) => asserts(account, number))) return 'asserted';
  return speaks ? 'spoken' : 'unmentioned';
}

function isSameSet(a: readonly LiveTie[], b: readonly LiveTie[]): boolean {
  const left = new Set(a.map(traits));
  const right = new Set(b.map(traits));
  return left.size === right.size && [...left].every((text) => right.has(text));
}

/** Whether the source of an account says itself that a tie is there in the period: by a tie of its own, or by evidence. */
function asserts({ view, period }: Snapshot, number: number): boolean {
  const { network, lens } = view;
  if (lens.kind === 'record') return false;
  if (network.dataset.ties[number]!.account === lens.source) return true;
  return (network.tieEvidence.get(number) ?? []).some(
    (row) =>
      row.source === lens.source &&
      row.stance !== 'denies' &&
      row.assertion !== 'quote' &&
      presenceOver(reach(row), period) !== 'absent',
  );
}

/**
 * The ties of the record that are not there in an account because its source says so, as the
 * record has them: it denies them, or has spells of its own under their key that do not reach the
 * period. They are no ties of the account, and are counted as none. Empty for the record.
 */
export function deniedIn({ view, period, ties }: Snapshot): LiveTie[] {
  const candidates = deniable(view);
  if (candidates.size === 0) return [];
  const there = new Set(ties.map(({ key }) => key));
  const { network } = view;
  const reached = [...candidates].filter(
    (number) => !there.has(network.keyOfTie[number]!) && isRefused(view, number, period),
  );
  if (reached.length === 0) return [];
  const wanted = new Set(reached);
  return recordIn(view, period).filter(({ number }) => wanted.has(number));
}

const records = new WeakMap<View['network'], View>();

function recordIn({ network }: View, period: Period): readonly LiveTie[] {
  const view = records.get(network) ?? viewOf(network, RECORD);
  records.set(network, view);
  return snapshotOf(view, period).ties;
}

const known = new WeakMap<View, ReadonlySet<number>>();

/** The ties of the record that the source of a view ever takes away: the only ones that it may deny. */
export function deniable(view: View): ReadonlySet<number> {
  const before = known.get(view);
  if (before) return before;
  const found = deniableIn(view);
  known.set(view, found);
  return found;
}

function deniableIn({ network, lens, mentioned }: View): ReadonlySet<number> {
  const found = new Set<number>();
  if (lens.kind === 'record') return found;
  const { ties } = network.dataset;
  for (const number of mentioned ?? []) {
    const isOwn = ties[number]!.account === lens.source;
    for (const tie of tiesOfKey(network, network.keyOfTie[number]!))
      if (ties[tie]!.account === null && (isOwn || denialsOf(network, lens.source, tie).length > 0))
        found.add(tie);
  }
  return found;
}

const denialsOf = (network: View['network'], source: string, number: number) =>
  (network.tieEvidence.get(number) ?? []).filter(
    (row) =>
      row.source === source &&
      row.stance === 'denies' &&
      row.on === 'all' &&
      // A quote is its speaker's voice, and a prediction takes away certainty only.
      row.assertion !== 'quote' &&
      row.assertion !== 'prediction',
  );

/** Whether a source refuses a tie of the record in a period: by spells of its own elsewhere in time, or by a denial. */
function isRefused({ network, lens }: View, number: number, period: Period): boolean {
  if (lens.kind === 'record') return false;
  if (presenceOver(spellAt(network.tieSpells, number), period) === 'absent') return false;
  const key = network.keyOfTie[number]!;
  const { ties } = network.dataset;
  if ([...tiesOfKey(network, key)].some((tie) => ties[tie]!.account === lens.source)) return true;
  return denialsOf(network, lens.source, number).some(
    (row) => presenceOver(reach(row), period) !== 'absent',
  );
}
