import type { Dataset, Sign, Tie } from '../../src/graph/dataset.ts';
import { actor, dataset, relation, tie } from '../../src/graph/testing/records.ts';
import { type Day, dayOf, formatDay } from '../../src/time/day.ts';
import { chance } from '../sample.ts';

/**
 * A made-up world to look at: some ties to each pair of actors, one spell to each tie, a third of
 * all live on a day, 15 % of those possible only. The same for the same number.
 */

const FIRST: Day = dayOf(1989, 1, 1);
const LAST: Day = dayOf(2022, 1, 1);
/** A spell lasts from 6 to 16 years, so that a third of all is live. */
const SHORTEST = 6 * 365;
const LONGEST = 16 * 365;
const SPELLS_A_LIVE_TIE = 3;
const TIES_A_PAIR = 4;
const POSSIBLE = 0.15;
/** The places that come with it lie on a grid of these proportions, somewhat shaken. */
const FIELD = { width: 1200, height: 800 };

const SIGNS: readonly Sign[] = [1, 0, -1, 1];

/** The first and the last day on which as many are live as it says. */
export const EVEN: readonly [Day, Day] = [dayOf(2006, 1, 1), dayOf(2020, 1, 1)];

/** A world with about so many live ties on a day, among so many actors. */
export function worldOf(live: number, actors: number): Dataset {
  const next = chance(live);
  const pick = (count: number) => Math.floor(next() * count);
  const spells = live * SPELLS_A_LIVE_TIE;
  const pairs = pairsAmong(actors, Math.ceil(spells / TIES_A_PAIR), pick);
  const ties = Array.from({ length: spells }, (_, number): Tie => {
    const [source, target] = pairs[number % pairs.length]!;
    const kind = Math.floor(number / pairs.length);
    const start = FIRST + pick(LAST - FIRST);
    const end = start + SHORTEST + pick(LONGEST - SHORTEST);
    const vague = next() < POSSIBLE;
    return tie(`tie-${number}`, `actor-${source} relation-${kind} actor-${target}`, {
      status: 'active',
      start: vague ? `[${formatDay(start)}..${formatDay(end - 1)}]` : formatDay(start),
      end: formatDay(end),
    });
  });
  return dataset({
    nodes: Array.from({ length: actors }, (_, number) => actor(`actor-${number}`)),
    relations: SIGNS.map((sign, number) => relation(`relation-${number}`, { sign })),
    ties,
    positions: grid(actors, next),
  });
}

/** So many pairs of two, none twice. */
function pairsAmong(
  actors: number,
  count: number,
  pick: (count: number) => number,
): (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  while (pairs.size < count) {
    const a = pick(actors);
    const b = pick(actors);
    if (a < b) pairs.set(a * actors + b, [a, b]);
  }
  return [...pairs.values()];
}

function grid(actors: number, next: () => number): Dataset['positions'] {
  const columns = Math.ceil(Math.sqrt((actors * FIELD.width) / FIELD.height));
  const step = FIELD.width / columns;
  return Array.from({ length: actors }, (_, number) => ({
    layout: 'network',
    node: `actor-${number}`,
    x: ((number % columns) + 0.2 + 0.6 * next()) * step,
    y: (Math.floor(number / columns) + 0.2 + 0.6 * next()) * step,
    attributes: {},
  }));
}
