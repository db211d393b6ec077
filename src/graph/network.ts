import { ALWAYS, type BlankMeaning, type Spell, readSpell } from '../time/spell.ts';
import type { Dataset, Evidence, Relation, Sign, Source, Tie } from './dataset.ts';
import { compareText } from './order.ts';

/** What is compared across time: who, how, with whom; the ends of undirected relations ordered by id. */
export type Key = {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
};

/** Spells as four columns of days, by row. */
export type SpellColumns = {
  readonly startFirst: Int32Array;
  readonly startLast: Int32Array;
  readonly endFirst: Int32Array;
  readonly endLast: Int32Array;
};

/**
 * A data set with what follows from its records and depends on neither date nor lens:
 * look-ups, spells as numbers, keys. Numbers of nodes, ties and keys are places in
 * `dataset.nodes`, `dataset.ties` and `keys`.
 */
export type Network = {
  readonly dataset: Dataset;
  readonly nodeNumber: ReadonlyMap<string, number>;
  readonly relation: ReadonlyMap<string, Relation>;
  readonly source: ReadonlyMap<string, Source>;
  /** Evidence by the id of the tie, event or node it speaks of. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** The same by the number of the tie; ties without any are left out. */
  readonly tieEvidence: ReadonlyMap<number, readonly Evidence[]>;
  readonly nodeSpells: SpellColumns;
  /** By tie, cut by the spells of its two ends: a tie is no more present than they are. */
  readonly tieSpells: SpellColumns;
  readonly keys: readonly Key[];
  readonly keyOfTie: Int32Array;
  /** The ties of a key are `tiesByKey` from `keyStart[key]` until `keyStart[key + 1]`. */
  readonly keyStart: Int32Array;
  readonly tiesByKey: Int32Array;
};

const known = new WeakMap<Dataset, Network>();

/**
 * Works out a data set, once. It must be sound, as `formats` leaves it: an unreadable date or a
 * reference to nothing is a programmer's error and throws.
 */
export function networkOf(dataset: Dataset): Network {
  const found = known.get(dataset);
  if (found) return found;
  const steps = networkSteps(dataset);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So many rows are worked out in a step: some ten milliseconds at most. */
const STEP = 4000;

/** The same in steps, between which others can be heard; `networkOf` then has it at hand. */
export function* networkSteps(dataset: Dataset): Generator<void, Network> {
  const { ties } = dataset;
  const nodeNumber = new Map(dataset.nodes.map((node, number) => [node.id, number]));
  const relation = new Map(dataset.relations.map((row) => [row.id, row]));
  const nodeSpells = nodeColumns(dataset);
  const evidence = new Map<string, Evidence[]>();
  yield* inSteps(dataset.evidence.length, (row) => group(evidence, dataset.evidence[row]!));
  const ends = { source: new Int32Array(ties.length), target: new Int32Array(ties.length) };
  yield* inSteps(ties.length, (row) => setEnds(ends, row, ties[row]!, nodeNumber));
  const tieEvidence = new Map<number, readonly Evidence[]>();
  yield* inSteps(evidence.size === 0 ? 0 : ties.length, (row) => {
    const found = evidence.get(ties[row]!.id);
    if (found) tieEvidence.set(row, found);
  });
  const tieSpells = spellColumns(ties.length);
  yield* inSteps(ties.length, (row) => {
    setSpell(tieSpells, row, soundSpell(ties[row]!, 'unknown'));
    cutBy(tieSpells, row, nodeSpells, ends.source[row]!);
    cutBy(tieSpells, row, nodeSpells, ends.target[row]!);
  });
  const { keys, keyOf } = keying(dataset, ends);
  const keyOfTie = new Int32Array(ties.length);
  yield* inSteps(ties.length, (row) => {
    keyOfTie[row] = keyOf(row);
  });
  const network: Network = {
    dataset,
    nodeNumber,
    relation,
    source: new Map(dataset.sources.map((row) => [row.id, row])),
    evidence,
    tieEvidence,
    nodeSpells,
    tieSpells,
    keys,
    keyOfTie,
    ...ordered(keyOfTie, keys.length),
  };
  known.set(dataset, network);
  return network;
}

function* inSteps(rows: number, work: (row: number) => void): Generator<void, void> {
  for (let row = 0; row < rows; row++) {
    work(row);
    if (row % STEP === STEP - 1) yield;
  }
}

/** A tie's sign: its own, else its relation's. */
export function signOf(network: Network, tie: Tie): Sign {
  return tie.sign ?? network.relation.get(tie.relation)?.sign ?? 0;
}

/** The numbers of the ties under a key. */
export function tiesOfKey(network: Network, key: number): Int32Array {
  return network.tiesByKey.subarray(network.keyStart[key], network.keyStart[key + 1]);
}

/** One row of spell columns. */
export function spellAt(columns: SpellColumns, row: number): Spell {
  return {
    startFirst: columns.startFirst[row]!,
    startLast: columns.startLast[row]!,
    endFirst: columns.endFirst[row]!,
    endLast: columns.endLast[row]!,
  };
}

/** Empty columns for a number of rows. */
export function spellColumns(rows: number): SpellColumns {
  return {
    startFirst: new Int32Array(rows),
    startLast: new Int32Array(rows),
    endFirst: new Int32Array(rows),
    endLast: new Int32Array(rows),
  };
}

/** Writes one row of spell columns. */
export function setSpell(columns: SpellColumns, row: number, spell: Spell): void {
  columns.startFirst[row] = spell.startFirst;
  columns.startLast[row] = spell.startLast;
  columns.endFirst[row] = spell.endFirst;
  columns.endLast[row] = spell.endLast;
}

function nodeColumns(dataset: Dataset): SpellColumns {
  const columns = spellColumns(dataset.nodes.length);
  dataset.nodes.forEach((node, row) => {
    const always = node.start === null && node.end === null;
    setSpell(columns, row, always ? ALWAYS : soundSpell(node, 'always'));
  });
  return columns;
}

/** The numbers of the two nodes of each tie. */
type Ends = { readonly source: Int32Array; readonly target: Int32Array };

function setEnds(ends: Ends, row: number, tie: Tie, nodeNumber: ReadonlyMap<string, number>): void {
  for (const side of ['source', 'target'] as const) {
    const number = nodeNumber.get(tie[side]);
    if (number === undefined)
      throw new Error(
        `networkOf: tie "${tie.id}" names "${tie[side]}", which is no node; read it by formats`,
      );
    ends[side][row] = number;
  }
}

/** Cuts one row to what lies within a row of others, as `within` does. */
function cutBy(columns: SpellColumns, row: number, limits: SpellColumns, limit: number): void {
  columns.startFirst[row] = Math.max(columns.startFirst[row]!, limits.startFirst[limit]!);
  columns.startLast[row] = Math.max(columns.startLast[row]!, limits.startLast[limit]!);
  columns.endFirst[row] = Math.min(columns.endFirst[row]!, limits.endFirst[limit]!);
  columns.endLast[row] = Math.min(columns.endLast[row]!, limits.endLast[limit]!);
}

function soundSpell(
  row: { id: string; start: string | null; end: string | null; seen?: string | null },
  blank: BlankMeaning,
): Spell {
  const reading = readSpell(row, blank);
  if (reading.ok) return reading.spell;
  const faults = reading.faults.map(({ column, fault }) => `${column}: ${fault}`).join(', ');
  throw new Error(`networkOf: the spell of "${row.id}" is unsound (${faults}); read it by formats`);
}

function group(groups: Map<string, Evidence[]>, row: Evidence): void {
  const found = groups.get(row.of);
  if (found) found.push(row);
  else groups.set(row.of, [row]);
}

/** The keys, which are found as they are asked for, tie by tie. */
function keying(
  { nodes, relations: kinds, ties }: Dataset,
  ends: Ends,
): { readonly keys: readonly Key[]; readonly keyOf: (tie: number) => number } {
  const relations = new Map(kinds.map((row, number) => [row.id, { row, number }]));
  // By the first node, then by one small number for the rest: a million joined texts, or numbers
  // beyond 31 bits, would cost a second.
  const numbers = nodes.map(() => new Map<number, number>());
  const keys: Key[] = [];
  const keyOf = (number: number): number => {
    const tie = ties[number]!;
    const relation = relations.get(tie.relation) ?? missingRelation(tie);
    const turned = !relation.row.directed && compareText(tie.target, tie.source) < 0;
    const first = turned ? ends.target[number]! : ends.source[number]!;
    const second = turned ? ends.source[number]! : ends.target[number]!;
    const code = second * relations.size + relation.number;
    const found = numbers[first]!.get(code);
    if (found !== undefined) return found;
    numbers[first]!.set(code, keys.length);
    return (
      keys.push({
        source: turned ? tie.target : tie.source,
        relation: tie.relation,
        target: turned ? tie.source : tie.target,
      }) - 1
    );
  };
  return { keys, keyOf };
}

function missingRelation(tie: Tie): never {
  throw new Error(
    `networkOf: tie "${tie.id}" names "${tie.relation}", which is no relation; read it by formats`,
  );
}

/** Ties by key, by counting. */
function ordered(keyOfTie: Int32Array, keys: number): Pick<Network, 'keyStart' | 'tiesByKey'> {
  const keyStart = new Int32Array(keys + 1);
  for (const key of keyOfTie) keyStart[key + 1]! += 1;
  for (let key = 0; key < keys; key++) keyStart[key + 1]! += keyStart[key]!;
  const next = keyStart.slice();
  const tiesByKey = new Int32Array(keyOfTie.length);
  keyOfTie.forEach((key, tie) => {
    tiesByKey[next[key]!++] = tie;
  });
  return { keyStart, tiesByKey };
}
