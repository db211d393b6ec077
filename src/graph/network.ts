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

/**
 * Works out a data set once. It must be sound, as `formats` leaves it: an unreadable date or a
 * reference to nothing is a programmer's error and throws.
 */
export function networkOf(dataset: Dataset): Network {
  const nodeNumber = new Map(dataset.nodes.map((node, number) => [node.id, number]));
  const relation = new Map(dataset.relations.map((row) => [row.id, row]));
  const nodeSpells = nodeColumns(dataset);
  const evidence = grouped(dataset.evidence);
  const ends = endsOf(dataset, nodeNumber);
  return {
    dataset,
    nodeNumber,
    relation,
    source: new Map(dataset.sources.map((row) => [row.id, row])),
    evidence,
    tieEvidence: onTies(dataset, evidence),
    nodeSpells,
    tieSpells: tieColumns(dataset, ends, nodeSpells),
    ...keyed(dataset, ends),
  };
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

function endsOf(dataset: Dataset, nodeNumber: ReadonlyMap<string, number>): Ends {
  const numberOf = (id: string, tie: Tie): number => {
    const number = nodeNumber.get(id);
    if (number !== undefined) return number;
    throw new Error(
      `networkOf: tie "${tie.id}" names "${id}", which is no node; read it by formats`,
    );
  };
  return {
    source: Int32Array.from(dataset.ties, (tie) => numberOf(tie.source, tie)),
    target: Int32Array.from(dataset.ties, (tie) => numberOf(tie.target, tie)),
  };
}

function tieColumns(dataset: Dataset, ends: Ends, nodeSpells: SpellColumns): SpellColumns {
  const columns = spellColumns(dataset.ties.length);
  dataset.ties.forEach((tie, row) => {
    setSpell(columns, row, soundSpell(tie, 'unknown'));
    cutBy(columns, row, nodeSpells, ends.source[row]!);
    cutBy(columns, row, nodeSpells, ends.target[row]!);
  });
  return columns;
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

function grouped(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const row of evidence) {
    const group = groups.get(row.of);
    if (group) group.push(row);
    else groups.set(row.of, [row]);
  }
  return groups;
}

function onTies(
  dataset: Dataset,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): Map<number, readonly Evidence[]> {
  const groups = new Map<number, readonly Evidence[]>();
  if (evidence.size === 0) return groups;
  dataset.ties.forEach(({ id }, number) => {
    const group = evidence.get(id);
    if (group) groups.set(number, group);
  });
  return groups;
}

function keyed(
  dataset: Dataset,
  ends: Ends,
): Pick<Network, 'keys' | 'keyOfTie' | 'keyStart' | 'tiesByKey'> {
  const relations = new Map(dataset.relations.map((row, number) => [row.id, { row, number }]));
  // By the first node, then by one small number for the rest: a million joined texts, or numbers
  // beyond 31 bits, would cost a second.
  const numbers = dataset.nodes.map(() => new Map<number, number>());
  const keys: Key[] = [];
  const keyOfTie = Int32Array.from(dataset.ties, (tie, number) => {
    const relation = relations.get(tie.relation) ?? missingRelation(tie);
    const turned = !relation.row.directed && compareText(tie.target, tie.source) < 0;
    const first = turned ? ends.target[number]! : ends.source[number]!;
    const second = turned ? ends.source[number]! : ends.target[number]!;
    const code = second * relations.size + relation.number;
    const known = numbers[first]!.get(code);
    if (known !== undefined) return known;
    numbers[first]!.set(code, keys.length);
    return (
      keys.push({
        source: turned ? tie.target : tie.source,
        relation: tie.relation,
        target: turned ? tie.source : tie.target,
      }) - 1
    );
  });
  return { keys, keyOfTie, ...ordered(keyOfTie, keys.length) };
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
