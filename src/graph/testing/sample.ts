import fc from 'fast-check';
import { dayOf, formatDay } from '../../time/day.ts';
import { type Period, readSpell } from '../../time/spell.ts';
import {
  ASPECTS,
  ASSERTIONS,
  type Actor,
  type Dataset,
  type Evidence,
  STANCES,
  type Sign,
  type Tie,
} from '../dataset.ts';
import type { Lens } from '../lens.ts';
import { actor, dataset, evidence, relation, source, tie } from './records.ts';

/**
 * Random data sets, small and crowded: few actors, few days, many spells of the same relation,
 * so that what rarely meets in real data meets in most of these. All dates lie about one of a
 * few days at which counting is known to go wrong.
 */

const ORIGINS = [
  dayOf(1970, 1, 1) - 8,
  dayOf(2024, 2, 24),
  dayOf(999, 12, 26),
  dayOf(-44, 3, 1),
  dayOf(-1, 12, 25),
  dayOf(2021, 7, 27),
];
/** Days from the origin on which dates may lie. */
const SPAN = 16;
const ACTORS = ['a', 'b', 'c', 'd'];
const SOURCES = ['s1', 's2', 's3'];
const RELATIONS = [
  relation('member-of', { family: 'membership' }),
  relation('rivals', { directed: false, sign: -1 }),
  relation('meets', { directed: false, sign: 0 }),
];

const dateFrom = (origin: number): fc.Arbitrary<string> => {
  const day = fc.nat(SPAN).map((offset) => origin + offset);
  return fc.oneof(
    { weight: 8, arbitrary: day.map(formatDay) },
    { weight: 2, arbitrary: day.map((day) => `${formatDay(day)}~`) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(day, fc.integer({ min: 1, max: 5 }))
        .map(([day, more]) => `[${formatDay(day)}..${formatDay(day + more)}]`),
    },
    { weight: 1, arbitrary: day.map((day) => formatDay(day).slice(0, -3)) },
  );
};

/** A start or end: a date, open, or blank. */
const boundFrom = (date: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.oneof(
    { weight: 8, arbitrary: date },
    { weight: 2, arbitrary: fc.constant('..') },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const isSound = (blank: 'unknown' | 'always') => (row: Pick<Tie, 'start' | 'end' | 'seen'>) =>
  readSpell(row, blank).ok;

/** Spells one after the other, each starting with the text the last ended with, or one by itself. */
const chainFrom = (date: fc.Arbitrary<string>) =>
  fc
    .array(boundFrom(date), { minLength: 2, maxLength: 4 })
    .map((bounds) => bounds.slice(1).map((end, place) => ({ start: bounds[place] ?? null, end })));

const tieFrom = (date: fc.Arbitrary<string>): fc.Arbitrary<Tie[]> =>
  fc
    .record({
      ends: fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b', 'c')),
      relation: fc.constantFrom(...RELATIONS.map(({ id }) => id)),
      spells: chainFrom(date),
      seen: fc.option(date, { freq: 3 }),
      roles: fc.array(fc.constantFrom(null, 'full', 'observer'), { minLength: 3, maxLength: 3 }),
      statuses: fc.array(fc.constantFrom(null, 'active' as const, 'suspended' as const), {
        minLength: 3,
        maxLength: 3,
      }),
      sign: fc.constantFrom<Sign | null>(null, null, null, 1, -1),
      account: fc.constantFrom(null, null, null, 's1', 's2'),
    })
    .map(({ ends, relation, spells, seen, roles, statuses, ...rest }) =>
      spells.map((spell, place) =>
        tie('', `${ends[0]} ${relation} ${ends[1]}`, {
          ...spell,
          seen: place === 0 ? seen : null,
          role: roles[place]!,
          status: statuses[place]!,
          ...rest,
        }),
      ),
    );

const evidenceFrom = (date: fc.Arbitrary<string>, ids: readonly string[]) =>
  fc
    .record({
      of: fc.constantFrom(...ids),
      source: fc.constantFrom('s1', ...SOURCES),
      stance: fc.constantFrom(...STANCES, 'denies' as const),
      on: fc.constantFrom(...ASPECTS, 'all' as const, 'all' as const),
      from: fc.option(date, { freq: 2 }),
      until: fc.option(date, { freq: 2 }),
      assertion: fc.constantFrom(...ASSERTIONS, 'fact' as const, 'prediction' as const),
    })
    .filter(({ from, until }) => isSound('always')({ start: from, end: until, seen: null }))
    .map(({ of, source, ...more }): Evidence => evidence(of, source, more));

const actorsFrom = (date: fc.Arbitrary<string>): fc.Arbitrary<Actor[]> =>
  fc
    .tuple(
      ...ACTORS.map(() =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant({ start: null, end: null }) },
          { weight: 1, arbitrary: fc.record({ start: boundFrom(date), end: boundFrom(date) }) },
        ),
      ),
    )
    .map((spells) =>
      spells.map((spell, place) =>
        actor(ACTORS[place]!, isSound('always')({ ...spell, seen: null }) ? spell : {}),
      ),
    );

/** A data set, and the day about which all its dates lie. */
export type Sample = { readonly data: Dataset; readonly origin: number };

/** Random data sets; none of their rows is unsound. */
export const samples: fc.Arbitrary<Sample> = fc
  .constantFrom(...ORIGINS)
  .chain((origin) => {
    const date = dateFrom(origin);
    return fc.tuple(
      fc.constant(origin),
      fc.constant(date),
      actorsFrom(date),
      fc.array(tieFrom(date), { maxLength: 9, size: 'max' }),
    );
  })
  .chain(([origin, date, nodes, chains]) => {
    const ties = chains
      .flat()
      .filter(isSound('unknown'))
      .map((row, place) => ({ ...row, id: `t${place}` }));
    const ids = [...ties.map(({ id }) => id), 'a'];
    return fc.array(evidenceFrom(date, ids), { maxLength: 14, size: 'max' }).map((rows) => ({
      origin,
      data: dataset({
        nodes,
        relations: RELATIONS,
        ties,
        sources: SOURCES.map(source),
        evidence: rows,
      }),
    }));
  });

/** A lens on any of the sources, or one that says nothing. */
export const lenses: fc.Arbitrary<Lens> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Lens>({ kind: 'record' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('according' as const, 'only' as const),
      source: fc.constantFrom(...SOURCES, 'silent'),
    }),
  },
);

/** The first of a sample's days to look at, and how many there are: some before all dates, some after. */
const BEFORE = 4;
const DAYS = SPAN + 12;

/** All single days worth looking at. */
export const daysOf = ({ origin }: Sample): number[] =>
  Array.from({ length: DAYS }, (_, place) => origin - BEFORE + place);

/** A day or a longer period about a sample's dates, seldom far before or after. */
export const periodsOf = ({ origin }: Sample): fc.Arbitrary<Period> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.nat(DAYS).map((offset) => offset - BEFORE) },
        { weight: 1, arbitrary: fc.constantFrom(-400_000, -90, 90, 400_000, -origin) },
      ),
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
    )
    .map(([offset, length]) => ({ from: origin + offset, until: origin + offset + length }));

/** Many data sets as one, side by side: many ties, of which a day passes few. */
export function together(all: readonly Sample[]): Dataset {
  const named = (place: number, id: string) => `${place}-${id}`;
  return dataset({
    ...all[0]?.data,
    nodes: all.flatMap(({ data }, place) =>
      data.nodes.map((row) => ({ ...row, id: named(place, row.id) })),
    ),
    ties: all.flatMap(({ data }, place) =>
      data.ties.map((row) => ({
        ...row,
        id: named(place, row.id),
        source: named(place, row.source),
        target: named(place, row.target),
      })),
    ),
    evidence: all.flatMap(({ data }, place) =>
      data.evidence.map((row) => ({ ...row, of: named(place, row.of) })),
    ),
  });
}
