import { AFTER_ALL, BEFORE_ALL } from '../time/day.ts';
import { type Spell, within } from '../time/spell.ts';
import { type ContestSteps, contestsOf, reach } from './contest.ts';
import type { Evidence } from './dataset.ts';
import type { Lens } from './lens.ts';
import {
  type Network,
  type SpellColumns,
  setSpell,
  spellAt,
  spellColumns,
  tiesOfKey,
} from './network.ts';

/**
 * A network under a lens, before any date: which ties there are, and when. A tie that its
 * source's denials cut in the middle has several rows; one that the lens leaves out has none.
 * The rows of a tie are those from `rowStart[tie]` until `rowStart[tie + 1]`; where rows
 * overlap, the more certain one counts.
 */
export type View = {
  readonly network: Network;
  readonly lens: Lens;
  readonly rowStart: Int32Array;
  readonly rows: SpellColumns;
  /** When the lens's source denies a tie's status, so that none is stated, by tie. */
  readonly statusDenials: ReadonlyMap<number, readonly Spell[]>;
  /** By tie: the spell of the whole run of adjacent spells it stands in; ties that stand alone are left out. */
  readonly runs: ReadonlyMap<number, Spell>;
  /** The ties that the lens's source mentions; null for the compiled record. */
  readonly mentioned: ReadonlySet<number> | null;
  readonly contests: ReadonlyMap<number, ContestSteps>;
};

/** Looks at a network through a lens. A source that says nothing leaves the record, or nothing, to see. */
export function viewOf(network: Network, lens: Lens): View {
  const pieces = piecesOf(network, lens);
  const { rowStart, rows } = packed(pieces);
  return {
    network,
    lens,
    rowStart,
    rows,
    statusDenials: statusDenialsOf(network, lens),
    runs: runsOf(network, pieces),
    mentioned: mentionedBy(network, lens),
    contests: contestsOf(network),
  };
}

const NONE: readonly Spell[] = [];

/** The pieces of each tie that the lens leaves. */
function piecesOf(network: Network, lens: Lens): (readonly Spell[])[] {
  const spoken = lens.kind === 'record' ? null : keysSpokenOf(network, lens.source);
  return network.dataset.ties.map((tie, number) => {
    const spell = spellAt(network.tieSpells, number);
    const evidence = network.evidence.get(tie.id) ?? [];
    if (lens.kind === 'record') return tie.account === null ? [weighed(spell, evidence)] : NONE;
    const own = evidence.filter(({ source }) => source === lens.source);
    const heard = lens.kind === 'only' ? own : evidence;
    if (tie.account === lens.source) return uncovered([weighed(spell, heard)], own);
    if (tie.account !== null || spoken?.has(network.keyOfTie[number]!)) return NONE;
    const stated = lens.kind === 'only' ? assertedPieces(spell, own) : [spell];
    return uncovered(
      stated.map((piece) => weighed(piece, heard)),
      own,
    );
  });
}

/** The keys under which a source has spells of its own. */
function keysSpokenOf(network: Network, source: string): ReadonlySet<number> {
  const keys = new Set<number>();
  network.dataset.ties.forEach((tie, number) => {
    if (tie.account === source) keys.add(network.keyOfTie[number]!);
  });
  return keys;
}

/** A spell that rests on predictions only is at most possible. */
function weighed(spell: Spell, evidence: readonly Evidence[]): Spell {
  const support = evidence.filter(({ stance }) => stance !== 'denies');
  const foretold = support.length > 0 && support.every((row) => row.assertion === 'prediction');
  return foretold ? { ...spell, startLast: AFTER_ALL, endFirst: BEFORE_ALL } : spell;
}

/** What of a spell its evidence states: the whole, or the reaches of what is said of parts. */
function assertedPieces(spell: Spell, evidence: readonly Evidence[]): readonly Spell[] {
  const support = evidence.filter(({ stance }) => stance !== 'denies');
  if (support.some(({ from, until }) => from === null && until === null)) return [spell];
  return support.map((row) => within(spell, reach(row)));
}

/**
 * What denials leave of pieces. A denial certain from f1 until u0 and possible from f0 until u1
 * leaves a piece that ends at f and one that starts at u. A quote is its speaker's voice and
 * takes nothing away; a prediction takes away certainty only.
 */
function uncovered(pieces: readonly Spell[], evidence: readonly Evidence[]): readonly Spell[] {
  const denials = evidence.filter(
    ({ stance, on, assertion }) => stance === 'denies' && on === 'all' && assertion !== 'quote',
  );
  return denials.reduce((left, denial) => left.flatMap((piece) => cut(piece, denial)), pieces);
}

function cut(piece: Spell, denial: Evidence): Spell[] {
  const { startFirst, startLast, endFirst, endLast } = reach(denial);
  const foretold = denial.assertion === 'prediction';
  const before: Spell = {
    ...piece,
    endFirst: Math.min(piece.endFirst, startFirst),
    endLast: Math.min(piece.endLast, foretold ? AFTER_ALL : startLast),
  };
  const after: Spell = {
    ...piece,
    startFirst: Math.max(piece.startFirst, foretold ? BEFORE_ALL : endFirst),
    startLast: Math.max(piece.startLast, endLast),
  };
  return [before, after].filter((part) => part.startFirst < part.endLast);
}

function packed(pieces: readonly (readonly Spell[])[]): Pick<View, 'rowStart' | 'rows'> {
  const rowStart = new Int32Array(pieces.length + 1);
  pieces.forEach((parts, tie) => {
    rowStart[tie + 1] = rowStart[tie]! + parts.length;
  });
  const rows = spellColumns(rowStart[pieces.length]!);
  pieces.forEach((parts, tie) =>
    parts.forEach((part, place) => setSpell(rows, rowStart[tie]! + place, part)),
  );
  return { rowStart, rows };
}

function statusDenialsOf(network: Network, lens: Lens): Map<number, readonly Spell[]> {
  const denials = new Map<number, readonly Spell[]>();
  if (lens.kind === 'record') return denials;
  network.dataset.ties.forEach((tie, number) => {
    const rows = (network.evidence.get(tie.id) ?? []).filter(
      ({ source, stance, on, assertion }) =>
        source === lens.source && stance === 'denies' && on === 'status' && assertion !== 'quote',
    );
    if (rows.length > 0) denials.set(number, rows.map(reach));
  });
  return denials;
}

function mentionedBy(network: Network, lens: Lens): ReadonlySet<number> | null {
  if (lens.kind === 'record') return null;
  const mentioned = new Set<number>();
  network.dataset.ties.forEach((tie, number) => {
    const evidence = network.evidence.get(tie.id);
    if (tie.account === lens.source || evidence?.some(({ source }) => source === lens.source))
      mentioned.add(number);
  });
  return mentioned;
}

/**
 * Adjacent spells of one relation whose end and start are the same text share that day: the
 * relation goes on through it, though which of the two holds is not known. A run is a chain of
 * such spells; it starts as its first does and ends as its last.
 */
function runsOf(network: Network, pieces: readonly (readonly Spell[])[]): Map<number, Spell> {
  const runs = new Map<number, Spell>();
  for (let key = 0; key < network.keys.length; key++) {
    if (network.keyStart[key + 1]! - network.keyStart[key]! < 2) continue;
    const whole = [...tiesOfKey(network, key)].filter((tie) => isWhole(network, pieces, tie));
    for (const chain of chainsOf(network, whole)) {
      const first = spellAt(network.tieSpells, chain[0]!);
      const last = spellAt(network.tieSpells, chain[chain.length - 1]!);
      const { endFirst, endLast } = last;
      for (const tie of chain) runs.set(tie, { ...first, endFirst, endLast });
    }
  }
  return runs;
}

/** Whether the lens leaves a tie as its file has it. */
function isWhole(network: Network, pieces: readonly (readonly Spell[])[], tie: number): boolean {
  const [piece, ...more] = pieces[tie]!;
  const spell = spellAt(network.tieSpells, tie);
  return (
    piece !== undefined &&
    more.length === 0 &&
    piece.startLast === spell.startLast &&
    piece.startFirst === spell.startFirst &&
    piece.endFirst === spell.endFirst &&
    piece.endLast === spell.endLast
  );
}

/** Chains of two or more ties, each the first that starts with the text its forerunner ends with. */
function chainsOf(network: Network, ties: readonly number[]): number[][] {
  const starting = new Map<string, number[]>();
  const ends = new Set<string>();
  for (const tie of ties) {
    const { account, start, end } = network.dataset.ties[tie]!;
    if (isStated(start)) {
      const place = joint(account, start);
      starting.set(place, [...(starting.get(place) ?? []), tie]);
    }
    if (isStated(end)) ends.add(joint(account, end));
  }
  const follower = (tie: number): number | undefined => {
    const { account, end } = network.dataset.ties[tie]!;
    return isStated(end) ? starting.get(joint(account, end))?.shift() : undefined;
  };
  const isHead = (tie: number): boolean => {
    const { account, start } = network.dataset.ties[tie]!;
    return !isStated(start) || !ends.has(joint(account, start));
  };
  return ties
    .filter(isHead)
    .map((head) => chainFrom(head, follower))
    .filter(isRun);
}

function chainFrom(head: number, follower: (tie: number) => number | undefined): number[] {
  const chain = [head];
  for (let next = follower(head); next !== undefined; next = follower(next)) chain.push(next);
  return chain;
}

const isRun = (chain: readonly number[]): boolean => chain.length > 1;
const isStated = (text: string | null): text is string => text !== null && text !== '..';
const joint = (account: string | null, date: string): string => `${account ?? ''} ${date}`;
