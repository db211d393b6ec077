import type { Actor, Dataset, Description, Evidence, Relation, Tie } from '../src/graph/dataset.ts';
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
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const label = (en: string) => ({ en, es: null, ar: null });
const BLANK = { en: null, es: null, ar: null };

const actor = (number: number): Actor => ({
  id: `actor-${number}`,
  kind: 'country',
  label: label(`Actor ${number}`),
  short: BLANK,
  iso3: null,
  lat: null,
  lon: null,
  start: null,
  end: null,
  wikidata: null,
  note: null,
  attributes: {},
});

const relation = (number: number): Relation => ({
  id: `relation-${number}`,
  family: 'alignment',
  sign: 1,
  directed: number % 2 === 0,
  label: label(`Relation ${number}`),
  attributes: {},
});

const description: Description = {
  id: 'bench',
  title: label('Bench'),
  description: null,
  licence: null,
  version: null,
  citation: null,
  coverage: { start: null, end: null, blocs: {} },
  firstView: null,
  names: { kinds: {}, families: {}, statuses: {}, roles: {} },
  more: {},
};

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
  const evidence: Evidence[] = [];
  const ties = Array.from({ length: spells }, (_, number): Tie => {
    const id = `tie-${number}`;
    if (claims && next() < 0.05) evidence.push(denial(id, `source-${pick(10)}`));
    return {
      id,
      ...keys[pick(keys.length)]!,
      role: null,
      status: 'active',
      sign: null,
      ...dates(next),
      seen: null,
      confidence: null,
      account: claims && next() < 0.05 ? `source-${pick(10)}` : null,
      note: null,
      attributes: {},
    };
  });
  return {
    description,
    nodes: Array.from({ length: ACTORS }, (_, number) => actor(number)),
    relations: Array.from({ length: RELATIONS }, (_, number) => relation(number)),
    ties,
    sources: [],
    evidence,
    events: [],
    questions: [],
    answers: [],
    stories: [],
    positions: [],
    extraColumns: {},
  };
}

const denial = (of: string, source: string): Evidence => ({
  of,
  source,
  locator: null,
  stance: 'denies',
  on: 'all',
  from: null,
  until: null,
  assertion: 'fact',
  speaker: null,
  says: BLANK,
  attributes: {},
});
