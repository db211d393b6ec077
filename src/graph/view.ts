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
import { runsOf } from './run.ts';

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
  /** When, within the tie's spell, the lens's source denies its status, so that none is stated, by tie. */
  readonly statusDenials: ReadonlyMap<number, readonly Spell[]>;
  /** By tie: the spells of the runs it stands in; ties that stand alone are left out. */
  readonly runs: ReadonlyMap<number, readonly Spell[]>;
  /** The ties that the lens's source mentions; null for the compiled record. */
  readonly mentioned: ReadonlySet<number> | null;
  readonly contests: ReadonlyMap<number, ContestSteps>;
  /** 1 for a tie of one row and nothing else to ask about: no run, contest or denied status. */
  readonly plain: Readonly<Uint8Array>;
};

/** Looks at a network through a lens. A source that says nothing leaves the record, or nothing, to see. */
export function viewOf(network: Network, lens: Lens): View {
  const steps = viewSteps(network, lens);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So many ties are looked at in a step: some ten milliseconds at most. */
const STEP = 4000;

/** The same in steps, between which others can be heard. */
export function* viewSteps(network: Network, lens: Lens): Generator<void, View> {
  const { rowStart, rows } = yield* rowsOf(network, lens);
  const runs = runsOf(network, rowStart, rows);
  yield;
  const contests = contestsOf(network);
  yield;
  const parts = {
    network,
    lens,
    rowStart,
    rows,
    statusDenials: statusDenialsOf(network, lens),
    runs,
    mentioned: mentionedBy(network, lens),
    contests,
  };
  return { ...parts, plain: plainOf(parts) };
}

/** The spells that the lens leaves of each tie, packed. Most are left whole, and copied. */
function* rowsOf(network: Network, lens: Lens): Generator<void, Pick<View, 'rowStart' | 'rows'>> {
  const spoken = lens.kind === 'record' ? new Set<number>() : keysSpokenOf(network, lens.source);
  const ties = network.dataset.ties.length;
  const rowStart = new Int32Array(ties + 1);
  const pieces = new Map<number, readonly Spell[]>();
  for (let tie = 0; tie < ties; tie++) {
    const left = leftOf(network, lens, spoken, tie);
    if (left !== WHOLE && left.length > 0) pieces.set(tie, left);
    rowStart[tie + 1] = rowStart[tie]! + (left === WHOLE ? 1 : left.length);
    if (tie % STEP === STEP - 1) yield;
  }
  const rows = spellColumns(rowStart[ties]!);
  for (let tie = 0; tie < ties; tie++) {
    const row = rowStart[tie]!;
    if (row === rowStart[tie + 1]) continue;
    const left = pieces.get(tie);
    if (left) left.forEach((piece, place) => setSpell(rows, row + place, piece));
    else copyRow(network.tieSpells, tie, rows, row);
  }
  return { rowStart, rows };
}

function copyRow(from: SpellColumns, row: number, to: SpellColumns, place: number): void {
  to.startFirst[place] = from.startFirst[row]!;
  to.startLast[place] = from.startLast[row]!;
  to.endFirst[place] = from.endFirst[row]!;
  to.endLast[place] = from.endLast[row]!;
}

const WHOLE = 'whole';
const NONE: readonly Spell[] = [];

/** What the lens leaves of a tie: the whole as the file has it, or pieces, or nothing. */
function leftOf(
  network: Network,
  lens: Lens,
  spoken: ReadonlySet<number>,
  number: number,
): typeof WHOLE | readonly Spell[] {
  const { account } = network.dataset.ties[number]!;
  const isOwn = lens.kind !== 'record' && account === lens.source;
  if (!isOwn && (account !== null || spoken.has(network.keyOfTie[number]!))) return NONE;
  const evidence = network.tieEvidence.get(number) ?? [];
  if (evidence.length === 0) return isOwn || lens.kind !== 'only' ? WHOLE : NONE;
  const spell = spellAt(network.tieSpells, number);
  const pieces = statedPieces(lens, isOwn, spell, evidence);
  return pieces.length === 1 && pieces[0] === spell ? WHOLE : pieces;
}

/** A tie's spell as its evidence and the lens have it; the very same record where they leave it whole. */
function statedPieces(
  lens: Lens,
  isOwn: boolean,
  spell: Spell,
  evidence: readonly Evidence[],
): readonly Spell[] {
  if (lens.kind === 'record') return [weighed(spell, evidence)];
  const own = evidence.filter(({ source }) => source === lens.source);
  if (lens.kind === 'according') return uncovered([weighed(spell, evidence)], own);
  return uncovered(isOwn ? [weighed(spell, own)] : assertedPieces(spell, own), own);
}

/** The keys under which a source has spells of its own. */
function keysSpokenOf(network: Network, source: string): ReadonlySet<number> {
  const keys = new Set<number>();
  network.dataset.ties.forEach(({ account }, number) => {
    if (account === source) keys.add(network.keyOfTie[number]!);
  });
  return keys;
}

/** A spell that rests on predictions only is at most possible. */
function weighed(spell: Spell, evidence: readonly Evidence[]): Spell {
  const support = evidence.filter(({ stance }) => stance !== 'denies');
  return support.length > 0 && support.every(isForetold) ? neverCertain(spell) : spell;
}

const isForetold = ({ assertion }: Evidence): boolean => assertion === 'prediction';
const isOfAll = ({ from, until }: Evidence): boolean => from === null && until === null;
const neverCertain = (spell: Spell): Spell => ({
  ...spell,
  startLast: AFTER_ALL,
  endFirst: BEFORE_ALL,
});

/**
 * What a source states of a tie of the record: the whole, or the parts it speaks of, each as
 * certain as it is said. A quote is its speaker's voice, not the source's, and states nothing.
 */
function assertedPieces(spell: Spell, evidence: readonly Evidence[]): readonly Spell[] {
  const support = evidence.filter(
    ({ stance, assertion }) => stance !== 'denies' && assertion !== 'quote',
  );
  if (support.some((row) => isOfAll(row) && !isForetold(row))) return [spell];
  return support.flatMap((row) => {
    const said = isOfAll(row) ? [spell] : [sharedPart(spell, reach(row))].filter(isLeft);
    return isForetold(row) ? said.map(neverCertain) : said;
  });
}

/**
 * What two spells share, and `cut` below what a denial leaves, may turn out to have no day,
 * unlike a spell: a start need no longer lie before an end. Over a period such a part is at
 * most possible.
 */
function sharedPart(spell: Spell, limit: Spell): Spell {
  const hasDays = spell.startLast < limit.endFirst && limit.startLast < spell.endFirst;
  const shared = within(spell, limit);
  return hasDays ? shared : neverCertain(shared);
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
  const foretold = isForetold(denial);
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
  return [
    piece.startLast < startFirst ? before : neverCertain(before),
    endLast < piece.endFirst ? after : neverCertain(after),
  ].filter(isLeft);
}

const isLeft = (piece: Spell): boolean => piece.startFirst < piece.endLast;

function statusDenialsOf(network: Network, lens: Lens): Map<number, readonly Spell[]> {
  const denials = new Map<number, readonly Spell[]>();
  if (lens.kind === 'record') return denials;
  for (const [number, evidence] of network.tieEvidence) {
    const rows = evidence.filter(
      ({ source, stance, on, assertion }) =>
        source === lens.source && stance === 'denies' && on === 'status' && assertion !== 'quote',
    );
    const spell = spellAt(network.tieSpells, number);
    const reaches = rows.map((row) => within(spell, reach(row))).filter(isLeft);
    if (reaches.length > 0) denials.set(number, reaches);
  }
  return denials;
}

function mentionedBy(network: Network, lens: Lens): ReadonlySet<number> | null {
  if (lens.kind === 'record') return null;
  const mentioned = new Set<number>();
  network.dataset.ties.forEach(({ account }, number) => {
    if (account === lens.source) mentioned.add(number);
  });
  for (const [number, evidence] of network.tieEvidence)
    if (evidence.some(({ source }) => source === lens.source)) mentioned.add(number);
  return mentioned;
}

function plainOf(view: Omit<View, 'plain'>): Uint8Array {
  const { network, rowStart, runs, statusDenials, contests } = view;
  const plain = new Uint8Array(network.keyOfTie.length);
  for (let tie = 0; tie < plain.length; tie++) {
    const rows = rowStart[tie + 1]! - rowStart[tie]!;
    plain[tie] = rows === 1 ? 1 : 0;
  }
  for (const tie of runs.keys()) plain[tie] = 0;
  for (const tie of statusDenials.keys()) plain[tie] = 0;
  for (const key of contests.keys()) for (const tie of tiesOfKey(network, key)) plain[tie] = 0;
  return plain;
}
