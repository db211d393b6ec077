import type { Actor, Tie } from '../graph/dataset.ts';
import { ALWAYS, type Spell, readSpell, within } from '../time/spell.ts';
import { fileOf } from './columns.ts';
import type { ReadTable, Reading } from './reading.ts';

const FILE = fileOf('ties');

/** Warns of ties that are sound row by row, but doubtful among the other rows. */
export function checkTies(reading: Reading): void {
  const ties = reading.tables.get('ties');
  if (!ties) return;
  warnOfSelfAndNever(reading, ties);
  warnOfOverlaps(reading, ties);
  warnOfNoEvidence(reading, ties);
}

const spellOf = (row: Tie | Actor, blank: 'unknown' | 'always'): Spell => {
  const found = readSpell(row, blank);
  return found.ok ? found.spell : ALWAYS;
};

function warnOfSelfAndNever(reading: Reading, ties: ReadTable): void {
  const limits = new Map<string, Spell>();
  for (const node of reading.rows('nodes'))
    if (node.start !== null || node.end !== null) limits.set(node.id, spellOf(node, 'always'));
  reading.rows('ties').forEach((tie, at) => {
    const place = { file: FILE, row: ties.lines[at]! };
    if (tie.source === tie.target)
      reading.report('tie-self', { ...place, column: 'target', value: tie.target }, 'kept', {});
    const source = limits.get(tie.source);
    const target = limits.get(tie.target);
    if (!source && !target) return;
    const common = within(within(spellOf(tie, 'unknown'), source ?? ALWAYS), target ?? ALWAYS);
    // Presence is possible on a day P from startFirst on and before endLast.
    if (common.startFirst < common.endLast) return;
    reading.report('tie-never', { ...place, column: 'id', value: tie.id }, 'kept', {
      source: tie.source,
      target: tie.target,
    });
  });
}

/** Ties with the same ends, relation, role, status and account must not both hold for certain. */
function warnOfOverlaps(reading: Reading, ties: ReadTable): void {
  const rows = reading.rows('ties');
  const relations = reading.rows('relations');
  const undirected = new Set(relations.filter(({ directed }) => !directed).map(({ id }) => id));
  for (const group of groupsOf(rows, undirected)) {
    const spells = group
      .map((at) => ({ at, spell: spellOf(rows[at]!, 'unknown') }))
      .filter(({ spell }) => spell.startLast < spell.endFirst)
      .sort((a, b) => a.spell.startLast - b.spell.startLast);
    let widest = spells[0];
    for (const next of spells.slice(1)) {
      if (next.spell.startLast < widest!.spell.endFirst)
        warnOfOverlap(reading, ties, next.at, widest!.at);
      if (next.spell.endFirst > widest!.spell.endFirst) widest = next;
    }
  }
}

function warnOfOverlap(reading: Reading, ties: ReadTable, a: number, b: number): void {
  const rows = reading.rows('ties');
  const [first, second] = a < b ? [a, b] : [b, a];
  const place = { file: FILE, row: ties.lines[second]!, column: 'id', value: rows[second]!.id };
  const details = { other: rows[first]!.id, first: ties.lines[first]! };
  reading.report('tie-overlap', place, 'kept', details);
}

/** Groups of two or more ties, as places in the rows. */
function groupsOf(rows: readonly Tie[], undirected: ReadonlySet<string>): number[][] {
  const first = new Map<string, number>();
  const groups = new Map<number, number[]>();
  rows.forEach(({ source, relation, target, role, status, account }, at) => {
    const isTurned = undirected.has(relation) && target < source;
    const ends = isTurned ? `${target} ${source}` : `${source} ${target}`;
    const key = `${ends} ${relation} ${status ?? ''} ${account ?? ''} ${role ?? ''}`;
    const known = first.get(key);
    const group = known === undefined ? undefined : groups.get(known);
    if (known === undefined) first.set(key, at);
    else if (group) group.push(at);
    else groups.set(known, [known, at]);
  });
  return [...groups.values()];
}

/** Only where some ties have evidence is one without it worth a word; an account is its own. */
function warnOfNoEvidence(reading: Reading, ties: ReadTable): void {
  const of = reading.rows('evidence').map((row) => row.of);
  const shown = new Set(of.filter((id) => ties.known.has(id)));
  if (shown.size === 0) return;
  reading.rows('ties').forEach(({ id, account }, at) => {
    if (account !== null || shown.has(id)) return;
    const place = { file: FILE, row: ties.lines[at]!, column: 'id', value: id };
    reading.report('tie-without-evidence', place, 'kept', {});
  });
}
