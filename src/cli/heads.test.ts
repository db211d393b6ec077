import { describe, expect, test } from 'vitest';
import { readDay } from '../time/edtf.ts';
import { dayPeriod, presenceOver, readSpell } from '../time/spell.ts';
import { latinAmerica } from './testing/papers.ts';

/** Each member state of the Americas has, on each day of 1999 to 2023, whoever exercised the office. */

const dataset = latinAmerica();
const FIRST = readDay('1999-01-01')!;
const LAST = readDay('2023-12-31')!;

/** The states whose head of government is a prime minister; of the others the president is asked for. */
const PARLIAMENTS = new Set(
  `antigua-and-barbuda bahamas barbados belize canada dominica grenada jamaica saint-kitts-and-nevis
  saint-lucia saint-vincent-and-the-grenadines trinidad-and-tobago`.split(/\s+/),
);

/** States outside the Americas, whose heads are not in the data. */
const ELSEWHERE = new Set(
  'spain france germany italy netherlands portugal sweden united-kingdom'.split(' '),
);

const states = dataset.nodes
  .filter(({ kind, id }) => kind === 'country' && !ELSEWHERE.has(id))
  .filter(({ id }) => id !== 'venezuela-guaido')
  .map(({ id }) => id);

/** Days without anybody, by state: the first, the last, and why. */
const GAPS: readonly (readonly [string, string, string, string])[] = [
  ['bolivia', '2019-11-10', '2019-11-11', 'the president and those next in line had resigned'],
  ['ecuador', '2000-01-21', '2000-01-21', 'a junta'],
  ['haiti', '2016-02-07', '2016-02-13', 'the ministers governed until parliament chose'],
  ['peru', '2020-11-09', '2020-11-09', 'the successor took office on the next day'],
  ['peru', '2020-11-15', '2020-11-16', 'the president had resigned; Congress chose on the 16th'],
];

/** Whoever exercised a state's office, with the spell; claims are left out. */
const headsOf = (state: string) =>
  dataset.ties
    .filter(({ relation, target }) => relation === 'holds-office-in' && target === state)
    .filter(({ account, status }) => account === null && status === null)
    .filter(
      ({ role }) =>
        role === (PARLIAMENTS.has(state) ? 'prime-minister' : 'president') ||
        (state === 'haiti' && role === 'prime-minister'),
    )
    .map((tie) => {
      const reading = readSpell(tie, 'unknown');
      if (!reading.ok) throw new Error(`No spell: ${tie.id}`);
      return reading.spell;
    });

function runsOf(days: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

const span = Array.from({ length: LAST - FIRST + 1 }, (_, step) => FIRST + step);

/** How many hold the office for certain on each day. */
function countsOf(state: string): number[] {
  const heads = headsOf(state);
  return span.map(
    (day) => heads.filter((spell) => presenceOver(spell, dayPeriod(day)) === 'certain').length,
  );
}

describe('Heads of state and government', () => {
  test('are asked of the 35 states of the Americas', () => {
    expect(states).toHaveLength(35);
    expect([...PARLIAMENTS].filter((id) => !states.includes(id))).toEqual([]);
  });

  test.each(states)('of %s: one a day from 1999 to 2023, but for the gaps named', (state) => {
    const counts = countsOf(state);
    const none = runsOf(span.filter((_, step) => counts[step] === 0));
    const named = GAPS.filter(([where]) => where === state);
    expect(none).toEqual(named.map(([, from, to]) => [readDay(from)!, readDay(to)!]));
    expect(runsOf(span.filter((_, step) => counts[step]! > 1))).toEqual([]);
  });
});
