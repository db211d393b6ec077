import type { Spell } from '../time/spell.ts';
import { type Network, type SpellColumns, spellAt, tiesOfKey } from './network.ts';

/**
 * Adjacent spells of one relation whose end and start are the same text share that day: the
 * relation goes on through it, though which of the two holds is not known. The run of a tie is
 * what is known of the chains through it: they start by the earliest of their latest starts,
 * and do not end before the latest of their earliest ends. Only spells of one account join, and
 * only where the lens has left the end of the one and the start of the other alone.
 */
export function runsOf(
  network: Network,
  rowStart: Int32Array,
  rows: SpellColumns,
): ReadonlyMap<number, readonly Spell[]> {
  const runs = new Map<number, readonly Spell[]>();
  for (const key of vagueKeys(network)) {
    const chains = new Chains(shownTies(network, rowStart, rows, key));
    for (const { tie, spells } of chains.runs()) runs.set(tie, spells);
  }
  return runs;
}

/** Keys of several ties of which one ends at a vague date. Where all dates are whole days, no run tells anything new. */
function vagueKeys(network: Network): ReadonlySet<number> {
  const { keyOfTie, keyStart, tieSpells, dataset } = network;
  const keys = new Set<number>();
  for (let tie = 0; tie < keyOfTie.length; tie++) {
    if (tieSpells.endFirst[tie] === tieSpells.endLast[tie]) continue;
    const key = keyOfTie[tie]!;
    if (keyStart[key + 1]! - keyStart[key]! < 2) continue;
    if (dataset.ties[tie]!.end !== null) keys.add(key);
  }
  return keys;
}

/** A tie under a lens: what joins it to others, and which row still has its start, and its end. */
type Shown = {
  readonly tie: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly opening: Spell | null;
  readonly closing: Spell | null;
};

function shownTies(
  network: Network,
  rowStart: Int32Array,
  rows: SpellColumns,
  key: number,
): Shown[] {
  return [...tiesOfKey(network, key)].map((tie) => {
    const { account, start, end } = network.dataset.ties[tie]!;
    const whole = spellAt(network.tieSpells, tie);
    const left: Spell[] = [];
    for (let row = rowStart[tie]!; row < rowStart[tie + 1]!; row++) left.push(spellAt(rows, row));
    const opening = left.find((row) => keepsStart(row, whole)) ?? null;
    const closing = opening && keepsEnd(opening, whole) ? opening : null;
    return {
      tie,
      start: joint(account, start),
      end: joint(account, end),
      opening,
      closing: closing ?? left.find((row) => keepsEnd(row, whole)) ?? null,
    };
  });
}

const keepsStart = (row: Spell, whole: Spell): boolean =>
  row.startFirst === whole.startFirst && row.startLast === whole.startLast;

const keepsEnd = (row: Spell, whole: Spell): boolean =>
  row.endFirst === whole.endFirst && row.endLast === whole.endLast;

/** What two spells share to be adjacent; null for what is open or unknown, which joins nothing. */
const joint = (account: string | null, date: string | null): string | null =>
  date === null || date === '..' ? null : `${account ?? ''} ${date}`;

const isUncut = ({ opening, closing }: Shown): boolean => opening !== null && opening === closing;

/** Whether a tie ends with the text that another starts with, on a day that both can share. */
function areAdjacent({ closing, end }: Shown, { opening, start }: Shown): boolean {
  if (end === null || end !== start || closing === null || opening === null) return false;
  const first = Math.max(closing.endFirst, opening.startFirst);
  return first <= Math.min(closing.endLast, opening.startLast);
}

type Start = Pick<Spell, 'startFirst' | 'startLast'>;
type End = Pick<Spell, 'endFirst' | 'endLast'>;

/** The chains among the ties of one key. */
class Chains {
  readonly #ties: readonly Shown[];
  readonly #starts = new Map<Shown, Start>();
  readonly #ends = new Map<Shown, End>();

  constructor(ties: readonly Shown[]) {
    this.#ties = ties;
  }

  /** The runs of the ties that stand in a chain; two for one that the lens cuts in between. */
  runs(): { tie: number; spells: Spell[] }[] {
    return this.#ties
      .filter((tie) => this.#before(tie).length > 0 || this.#after(tie).length > 0)
      .map((shown) => ({ tie: shown.tie, spells: this.#runsThrough(shown) }));
  }

  #runsThrough(shown: Shown): Spell[] {
    const { opening, closing } = shown;
    const first = opening && { ...opening, ...this.#startOf(shown, opening) };
    const last = closing && { ...closing, ...this.#endOf(shown, closing) };
    if (first && last && isUncut(shown)) return [{ ...last, ...this.#startOf(shown, first) }];
    return [first, last].filter((run) => run !== null);
  }

  #before(shown: Shown): Shown[] {
    return this.#ties.filter((other) => areAdjacent(other, shown));
  }

  #after(shown: Shown): Shown[] {
    return this.#ties.filter((other) => areAdjacent(shown, other));
  }

  /** The start of the chains up to a tie. It is noted before looking back, so that no loop of texts is followed. */
  #startOf(shown: Shown, own: Spell): Start {
    const known = this.#starts.get(shown);
    if (known) return known;
    let { startFirst, startLast } = own;
    this.#starts.set(shown, { startFirst, startLast });
    for (const other of this.#before(shown)) {
      const closing = other.closing!;
      const start = isUncut(other) ? this.#startOf(other, closing) : closing;
      startFirst = Math.min(startFirst, start.startFirst);
      startLast = Math.min(startLast, start.startLast);
    }
    this.#starts.set(shown, { startFirst, startLast });
    return { startFirst, startLast };
  }

  /** The end of the chains from a tie on. */
  #endOf(shown: Shown, own: Spell): End {
    const known = this.#ends.get(shown);
    if (known) return known;
    let { endFirst, endLast } = own;
    this.#ends.set(shown, { endFirst, endLast });
    for (const other of this.#after(shown)) {
      const opening = other.opening!;
      const end = isUncut(other) ? this.#endOf(other, opening) : opening;
      endFirst = Math.max(endFirst, end.endFirst);
      endLast = Math.max(endLast, end.endLast);
    }
    this.#ends.set(shown, { endFirst, endLast });
    return { endFirst, endLast };
  }
}
