import { type Period, type Spell, readSpell } from '../../time/spell.ts';
import type { Dataset, Evidence, Sign, Tie } from '../dataset.ts';
import type { Lens } from '../lens.ts';

/**
 * What the laws say, worked out the slow way: from the texts of the records, one tie and one
 * period at a time, with loops and no index. It shares with the code it checks only the reading
 * of a spell's texts. Presence is a number, 0 absent, 1 possible, 2 certain.
 */

export type Grade = 0 | 1 | 2;
const GRADES = ['absent', 'possible', 'certain'] as const;
const least = (...grades: Grade[]): Grade => Math.min(2, ...grades) as Grade;
const greatest = (...grades: Grade[]): Grade => Math.max(0, ...grades) as Grade;
const not = (grade: Grade): Grade => (2 - grade) as Grade;

type Texts = {
  readonly start: string | null;
  readonly end: string | null;
  readonly seen?: string | null;
};

function spellOf(texts: Texts, blank: 'unknown' | 'always'): Spell {
  const reading = readSpell(texts, blank);
  if (!reading.ok) throw new Error(JSON.stringify(texts));
  return reading.spell;
}

function grade(
  { startFirst, startLast, endFirst, endLast }: Spell,
  { from, until }: Period,
): Grade {
  if (startLast < until && endFirst > from) return 2;
  return startFirst < until && endLast > from ? 1 : 0;
}

const supports = ({ stance }: Evidence) => stance !== 'denies';
const reachOf = ({ from, until }: Evidence): Spell =>
  spellOf({ start: from, end: until }, 'always');

/** The evidence on a tie, of one source or of all. */
const on = (data: Dataset, tie: Tie, source: string | null = null): Evidence[] =>
  data.evidence.filter((row) => row.of === tie.id && (source === null || row.source === source));

/** The key of a tie as a text; the ends of undirected relations in order. */
export function keyText(data: Dataset, tie: Tie): string {
  const { directed } = data.relations.find(({ id }) => id === tie.relation)!;
  const ends = directed ? [tie.source, tie.target] : [tie.source, tie.target].toSorted();
  return [ends[0], tie.relation, ends[1]].join(' ');
}

const signOf = (data: Dataset, tie: Tie): Sign =>
  tie.sign ?? data.relations.find(({ id }) => id === tie.relation)!.sign;

/** The least of the presences of a tie's spell and its two ends'. */
function bare(data: Dataset, tie: Tie, period: Period): Grade {
  const ends = data.nodes.filter(({ id }) => id === tie.source || id === tie.target);
  return least(
    grade(spellOf(tie, 'unknown'), period),
    ...ends.map((node) => grade(spellOf(node, 'always'), period)),
  );
}

const restsOnPredictions = (rows: readonly Evidence[]): boolean => {
  const support = rows.filter(supports);
  return support.length > 0 && support.every(({ assertion }) => assertion === 'prediction');
};

const isDenial = ({ stance, on, assertion }: Evidence): boolean =>
  stance === 'denies' && on === 'all' && assertion !== 'quote';

/** What a source's denials leave of a presence. */
function undenied(rows: readonly Evidence[], presence: Grade, period: Period): Grade {
  return least(
    presence,
    ...rows.filter(isDenial).map((row) => {
      const denied = grade(reachOf(row), period);
      return not(row.assertion === 'prediction' ? least(denied, 1) : denied);
    }),
  );
}

/** Whether a lens has ties of a tie's account under its key at all. */
function isHeard(data: Dataset, lens: Lens, tie: Tie): boolean {
  if (lens.kind === 'record') return tie.account === null;
  if (tie.account === lens.source) return true;
  const key = keyText(data, tie);
  const speaks = data.ties.some(
    (other) => other.account === lens.source && keyText(data, other) === key,
  );
  return tie.account === null && !speaks;
}

/** The presence of a tie on a day, or over a period that no denial and no part cuts, under a lens. */
export function presenceOf(data: Dataset, lens: Lens, tie: Tie, period: Period): Grade {
  if (!isHeard(data, lens, tie)) return 0;
  const plain = bare(data, tie, period);
  if (lens.kind === 'record') return least(plain, restsOnPredictions(on(data, tie)) ? 1 : 2);
  const own = on(data, tie, lens.source);
  if (lens.kind === 'according')
    return undenied(own, least(plain, restsOnPredictions(on(data, tie)) ? 1 : 2), period);
  if (tie.account === lens.source)
    return undenied(own, least(plain, restsOnPredictions(own) ? 1 : 2), period);
  const stated = own
    .filter((row) => supports(row) && row.assertion !== 'quote')
    .map((row) =>
      least(plain, grade(reachOf(row), period), row.assertion === 'prediction' ? 1 : 2),
    );
  return undenied(own, greatest(...stated), period);
}

/** Whether a lens leaves a tie's spell as it is, apart from certainty: nothing is denied, and not parts alone asserted. */
export function isUncut(data: Dataset, lens: Lens, tie: Tie): boolean {
  if (lens.kind === 'record') return true;
  const own = on(data, tie, lens.source);
  if (own.some(isDenial)) return false;
  if (lens.kind === 'according' || tie.account === lens.source) return true;
  const stated = own.filter((row) => supports(row) && row.assertion !== 'quote');
  const ofAll = stated.filter(({ from, until }) => from === null && until === null);
  return (
    stated.length === ofAll.length || ofAll.some(({ assertion }) => assertion !== 'prediction')
  );
}

/** The single days of a period. */
export const daysIn = ({ from, until }: Period): Period[] =>
  Array.from({ length: until - from }, (_, place) => ({
    from: from + place,
    until: from + place + 1,
  }));

/** 0 none, 1 date, 2 fact: the strongest contest of a key on any day of a period. */
export function contestOf(data: Dataset, key: string, period: Period): Grade {
  const ties = data.ties.filter((tie) => keyText(data, tie) === key);
  return greatest(...daysIn(period).map((day) => contestOn(data, ties, day)));
}

function contestOn(data: Dataset, ties: readonly Tie[], day: Period): Grade {
  const here = ties.filter((tie) => bare(data, tie, day) > 0);
  const denials = here.flatMap((tie) =>
    on(data, tie).filter((row) => row.stance === 'denies' && grade(reachOf(row), day) > 0),
  );
  if (denials.some(({ on }) => on === 'all' || on === 'status')) return 2;
  const accounts = new Set(ties.flatMap(({ account }) => (account === null ? [] : [account])));
  if (ties.some(({ account }) => account === null))
    for (const account of accounts)
      if (
        contradict(
          data,
          here.filter((tie) => tie.account === null),
          here.filter((tie) => tie.account === account),
        )
      )
        return 2;
  return denials.length > 0 ? 1 : 0;
}

function contradict(data: Dataset, record: readonly Tie[], account: readonly Tie[]): boolean {
  if (record.length === 0 && account.length === 0) return false;
  for (const ours of record)
    for (const theirs of account) {
      const sameStatus =
        ours.status === null || theirs.status === null || ours.status === theirs.status;
      if (sameStatus && signOf(data, ours) === signOf(data, theirs)) return false;
    }
  return true;
}

const isStatusDenied = (data: Dataset, lens: Lens, tie: Tie, period: Period): boolean =>
  lens.kind !== 'record' &&
  on(data, tie, lens.source).some(
    (row) =>
      row.stance === 'denies' &&
      row.on === 'status' &&
      row.assertion !== 'quote' &&
      daysIn(period).some((day) => grade(reachOf(row), day) > 0 && bare(data, tie, day) > 0),
  );

/** A tie of a snapshot, as one text: all that is compared and shown but the relation's presence. */
export function liveText(
  data: Dataset,
  lens: Lens,
  tie: Tie,
  presence: Grade,
  period: Period,
): string {
  return JSON.stringify({
    id: tie.id,
    presence: GRADES[presence],
    status: isStatusDenied(data, lens, tie, period) ? null : tie.status,
    sign: signOf(data, tie),
    contested: [null, 'date', 'fact'][contestOf(data, keyText(data, tie), period)],
    mentioned:
      lens.kind === 'record'
        ? null
        : tie.account === lens.source || on(data, tie, lens.source).length > 0,
  });
}

/** The nodes present in a period, with how much. */
export const nodesIn = (data: Dataset, period: Period): string[] =>
  data.nodes.flatMap((node) => {
    const presence = grade(spellOf(node, 'always'), period);
    return presence === 0 ? [] : [`${node.id} ${GRADES[presence]}`];
  });

/** All chains of two ties or more of one account and key, each starting with the text the last ended with. */
export function chainsOf(data: Dataset, ties: readonly Tie[]): Tie[][] {
  const isDate = (text: string | null) => text !== null && text !== '..';
  const follows = (a: Tie, b: Tie) =>
    isDate(a.end) &&
    a.end === b.start &&
    a.account === b.account &&
    keyText(data, a) === keyText(data, b) &&
    canMeet(spellOf(a, 'unknown'), spellOf(b, 'unknown'));
  const from = (chain: Tie[]): Tie[][] => [
    chain,
    ...ties
      .filter((tie) => !chain.includes(tie) && follows(chain.at(-1)!, tie))
      .flatMap((tie) => from([...chain, tie])),
  ];
  return ties.flatMap((tie) => from([tie])).filter((chain) => chain.length > 1);
}

const canMeet = (a: Spell, b: Spell): boolean =>
  a.endFirst <= b.startLast && b.startFirst <= a.endLast;

/** Whether a chain is certain on a day: started by then in any case, and in any case not ended. */
export function isChainCertain(data: Dataset, chain: readonly Tie[], { from }: Period): boolean {
  const spells = chain.map((tie) => spellOf(tie, 'unknown'));
  const ends = data.nodes.filter(({ id }) => id === chain[0]!.source || id === chain[0]!.target);
  return (
    Math.min(...spells.map(({ startLast }) => startLast)) <= from &&
    Math.max(...spells.map(({ endFirst }) => endFirst)) > from &&
    ends.every((node) => grade(spellOf(node, 'always'), { from, until: from + 1 }) === 2)
  );
}
