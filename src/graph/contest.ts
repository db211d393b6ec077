import { AFTER_ALL, BEFORE_ALL, type Day } from '../time/day.ts';
import { type Period, type Spell, readSpell } from '../time/spell.ts';
import type { Evidence, Tie } from './dataset.ts';
import { type Network, signOf, spellAt, tiesOfKey } from './network.ts';

/**
 * Whether sources contradict each other about a relation on a day. It depends on no lens.
 * `fact`: a denial that applies concerns the whole or the status, or an account has it there
 * where the record does not, not there where the record does, or with another status or sign.
 * `date`: only its start or end is disputed.
 *
 * Presence is compared as there or not there: less certain is no contradiction. A record that
 * says nothing of a relation contradicts no one: what never was is denied by evidence.
 */
export type Contest = 'date' | 'fact';

/** The names of the codes 0, 1, 2. */
export const CONTESTS = [null, 'date', 'fact'] as const;
export type ContestCode = 0 | 1 | 2;

/** The contest of one key through time: `codes[i]` from `days[i]` until `days[i + 1]`; none before. */
export type ContestSteps = {
  readonly days: readonly Day[];
  readonly codes: readonly ContestCode[];
};

type Denial = {
  readonly source: string;
  readonly from: Day;
  readonly until: Day;
  readonly code: ContestCode;
};

const known = new WeakMap<Network, ReadonlyMap<number, ContestSteps>>();

/**
 * The contests of a network, by key; keys that are never contested are left out. Worked out
 * once a network, since every lens and every pair of dates shares them.
 */
export function contestsOf(network: Network): ReadonlyMap<number, ContestSteps> {
  const before = known.get(network);
  if (before) return before;
  const contests = new Map<number, ContestSteps>();
  for (const key of disputableKeys(network)) {
    const steps = stepsOf(network, key);
    if (steps.codes.some((code) => code > 0)) contests.set(key, steps);
  }
  known.set(network, contests);
  return contests;
}

/** The strongest contest in the days from `from` until `until`. */
export function contestOver(steps: ContestSteps | undefined, from: Day, until: Day): ContestCode {
  let strongest: ContestCode = 0;
  if (!steps) return strongest;
  for (let step = 0; step < steps.days.length && steps.days[step]! < until; step++) {
    const next = steps.days[step + 1] ?? AFTER_ALL;
    if (next > from && steps.codes[step]! > strongest) strongest = steps.codes[step]!;
  }
  return strongest;
}

/** The ids of the sources that contest a key in a period: who denies it, whose account differs. */
export function contestantsOf(
  network: Network,
  key: number,
  { from, until }: Period,
): readonly string[] {
  const numbers = [...tiesOfKey(network, key)];
  const denying = numbers
    .flatMap((number) => denialsOf(network, number))
    .filter((denial) => Math.max(denial.from, from) < Math.min(denial.until, until));
  const days = numbers
    .map((number) => spellAt(network.tieSpells, number))
    .flatMap(({ startFirst, endLast }) => [startFirst, endLast])
    .filter((day) => day > from && day < until);
  const differing = [from, ...days].flatMap((day) => accountsAgainst(network, numbers, day));
  return [...new Set([...denying.map(({ source }) => source), ...differing])];
}

/** From when until when a piece of evidence applies; blank is the whole spell, whatever it is. */
export function reach(evidence: Evidence): Spell {
  const reading = readSpell({ start: evidence.from, end: evidence.until }, 'always');
  if (reading.ok) return reading.spell;
  throw new Error(`reach: evidence on "${evidence.of}" has unsound dates; read it by formats`);
}

function disputableKeys(network: Network): ReadonlySet<number> {
  const keys = new Set<number>();
  network.dataset.ties.forEach(({ account }, number) => {
    if (account !== null) keys.add(network.keyOfTie[number]!);
  });
  for (const [number, evidence] of network.tieEvidence)
    if (evidence.some(({ stance }) => stance === 'denies')) keys.add(network.keyOfTie[number]!);
  return keys;
}

function stepsOf(network: Network, key: number): ContestSteps {
  const numbers = [...tiesOfKey(network, key)];
  const denials = numbers.flatMap((number) => denialsOf(network, number));
  const days = new Set<Day>();
  for (const { from, until } of denials) days.add(from).add(until);
  for (const number of numbers) {
    const spell = spellAt(network.tieSpells, number);
    days.add(spell.startFirst).add(spell.endLast);
  }
  const sorted = [...days].sort((a, b) => a - b);
  return { days: sorted, codes: sorted.map((day) => codeOn(network, numbers, denials, day)) };
}

function denialsOf(network: Network, number: number): Denial[] {
  const spell = spellAt(network.tieSpells, number);
  const denials = (network.tieEvidence.get(number) ?? []).filter(
    ({ stance }) => stance === 'denies',
  );
  return denials.map((evidence) => {
    const { startFirst, endLast } = reach(evidence);
    return {
      source: evidence.source,
      from: Math.max(startFirst, spell.startFirst),
      until: Math.min(endLast, spell.endLast),
      code: evidence.on === 'start' || evidence.on === 'end' ? 1 : 2,
    };
  });
}

function codeOn(
  network: Network,
  numbers: readonly number[],
  denials: readonly Denial[],
  day: Day,
): ContestCode {
  if (accountsAgainst(network, numbers, day).length > 0) return 2;
  let code: ContestCode = 0;
  for (const denial of denials)
    if (denial.from <= day && day < denial.until && denial.code > code) code = denial.code;
  return code;
}

/** The accounts that contradict the record on a day; none where the record says nothing at all. */
function accountsAgainst(network: Network, numbers: readonly number[], day: Day): string[] {
  const ties = numbers.map((number) => ({
    tie: network.dataset.ties[number]!,
    here: isHere(network, number, day),
  }));
  const record = ties.filter(({ tie }) => tie.account === null);
  if (record.length === 0) return [];
  const accounts = new Set(
    ties.map(({ tie }) => tie.account).filter((account) => account !== null),
  );
  return [...accounts].filter((account) =>
    differs(
      network,
      record.filter(({ here }) => here).map(({ tie }) => tie),
      ties.filter(({ tie, here }) => here && tie.account === account).map(({ tie }) => tie),
    ),
  );
}

function isHere(network: Network, number: number, day: Day): boolean {
  const { startFirst, endLast } = spellAt(network.tieSpells, number);
  return startFirst <= day && day < endLast;
}

/** Whether two sides contradict each other: one has nothing, or no tie of one fits a tie of the other. */
function differs(network: Network, record: readonly Tie[], account: readonly Tie[]): boolean {
  if (record.length === 0 || account.length === 0) return record.length !== account.length;
  const fits = (a: Tie, b: Tie) =>
    (a.status === null || b.status === null || a.status === b.status) &&
    signOf(network, a) === signOf(network, b);
  return !account.some((theirs) => record.some((ours) => fits(ours, theirs)));
}

/** A key's days at which its contest may change, for an index. */
export const contestDays = (steps: ContestSteps): readonly Day[] =>
  steps.days.filter((day) => day > BEFORE_ALL);
