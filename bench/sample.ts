import type { Dataset, Evidence, Tie } from '../src/graph/dataset.ts';
import { actor, dataset, evidence, relation, tie } from '../src/graph/testing/records.ts';
import { type Day, dayOf, formatDay } from '../src/time/day.ts';

/**
 * A made-up world from 1900 to 2025: some thousand actors, twenty relations, about six spells
 * to each pair and relation, a quarter of all dates vague or open. The same for the same seed.
 */

const ACTORS = 2000;
const RELATIONS = 20;
const SPELLS_A_KEY = 6;
const FIRST: Day = dayOf(1900, 1, 1);
const LAST: Day = dayOf(2025, 1, 1);

/** Numbers from 0 to 1, always the same ones (a linear congruential generator, Numerical Recipes). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Start and end as a file has them. A vague end never reads like a vague start, so that no two spells join. */
function dates(next: () => number): Pick<Tie, 'start' | 'end'> {
  const start = FIRST + Math.floor(next() * (LAST - FIRST));
  const end = start + 62 + Math.floor(next() * next() * 9000);
  const kind = next();
  return {
    start: formatDay(start) + (next() < 0.15 ? '~' : ''),
    end: kind < 0.1 ? '..' : kind < 0.25 ? formatDay(end).slice(0, -3) : formatDay(end),
  };
}

/**
 * A data set of so many spells. With `claims`, one tie in twenty is an account of one of ten
 * sources and one in twenty is denied by one; without, all is plain record.
 */
export function sampleOf(spells: number, claims: boolean): Dataset {
  const next = chance(spells);
  const pick = (count: number) => Math.floor(next() * count);
  const keys = Array.from({ length: Math.ceil(spells / SPELLS_A_KEY) }, () => ({
    source: `actor-${pick(ACTORS)}`,
    relation: `relation-${pick(RELATIONS)}`,
    target: `actor-${pick(ACTORS)}`,
  }));
  const denials: Evidence[] = [];
  const ties = Array.from({ length: spells }, (_, number): Tie => {
    const id = `tie-${number}`;
    if (claims && next() < 0.05)
      denials.push(evidence(id, `source-${pick(10)}`, { stance: 'denies' }));
    const { source, relation: kind, target } = keys[pick(keys.length)]!;
    return tie(id, `${source} ${kind} ${target}`, {
      status: 'active',
      ...dates(next),
      account: claims && next() < 0.05 ? `source-${pick(10)}` : null,
    });
  });
  return dataset({
    nodes: Array.from({ length: ACTORS }, (_, number) => actor(`actor-${number}`)),
    relations: Array.from({ length: RELATIONS }, (_, number) =>
      relation(`relation-${number}`, { directed: number % 2 === 0 }),
    ),
    ties,
    evidence: denials,
  });
}
