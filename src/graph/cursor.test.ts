import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEFORE_ALL } from '../time/day.ts';
import type { Period } from '../time/spell.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { networkOf } from './network.ts';
import { liveTie, snapshotOf } from './snapshot.ts';
import { presenceIn, runPresenceIn, tieState } from './state.ts';
import { according, at, datasetOf, day, evidence, record, tie } from './testing/records.ts';
import { lenses, periodsOf, samples, together } from './testing/sample.ts';
import { type View, viewOf } from './view.ts';

fc.configureGlobal({ seed: 6, numRuns: 800 });

/** The states that a snapshot finds, tie by tie, without an index. */
const statesAt = (view: View, { from, until }: Period): number[] =>
  view.network.dataset.ties.map((_, number) => tieState(view, number, from, until));

/** Moves, and checks what the cursor says of the move against looking at every tie before and after. */
function checkedMove(view: View, cursor: Cursor, period: Period): void {
  const before = [...cursor.states];
  const changed = [...cursor.moveTo(period)];
  const after = statesAt(view, period);
  expect([...cursor.states]).toEqual(after);
  const moved = after.flatMap((state, number) => (state === before[number] ? [] : [number]));
  expect(changed.toSorted((a, b) => a - b)).toEqual(moved);
}

describe('a cursor', () => {
  const data = datasetOf([
    tie('lima', 'peru member-of lima', { start: '2017-08-08', end: '2021-08' }),
    tie('unasur', 'peru member-of unasur', { start: '2008-05-23', end: '..' }),
    tie('first', 'peru r x', { start: '1970-01-01', end: '1970-01-02' }),
    tie('always', 'peru r y', { start: '..', end: '..' }),
    tie('until', 'peru r z', { start: '..', end: '2021-07-28' }),
  ]);
  const view = viewOf(networkOf(data), record);
  const ids = (cursor: Cursor, period: Period) =>
    [...cursor.moveTo(period)].map((number) => data.ties[number]!.id).sort();

  test('has nothing present before its first move, which brings all there is', () => {
    const cursor = cursorOf(view);
    expect([...cursor.states]).toEqual([0, 0, 0, 0, 0]);
    expect(ids(cursor, at('2021-07-27'))).toEqual(['always', 'lima', 'unasur', 'until']);
  });

  test('first moved to before all dates brings what has no start', () => {
    expect(ids(cursorOf(view), at('-9999-01-01'))).toEqual(['always', 'until']);
    expect(ids(cursorOf(view), { from: BEFORE_ALL, until: BEFORE_ALL + 1 })).toEqual([
      'always',
      'until',
    ]);
  });

  test('moved a day returns what changes that day, to possible as well, and else nothing', () => {
    const cursor = cursorOf(view);
    cursor.moveTo(at('2021-07-27'));
    expect(ids(cursor, at('2021-07-28'))).toEqual(['until']);
    expect(ids(cursor, at('2021-07-29'))).toEqual([]);
    cursor.moveTo(at('2021-07-31'));
    expect(ids(cursor, at('2021-08-01'))).toEqual(['lima']);
    expect(presenceIn(cursor.states[0]!)).toBe(1);
    expect(ids(cursor, at('2021-08-01'))).toEqual([]);
    expect(ids(cursor, at('2021-07-31'))).toEqual(['lima']);
    expect(presenceIn(cursor.states[0]!)).toBe(2);
  });

  test('passes day 0', () => {
    const cursor = cursorOf(view);
    cursor.moveTo({ from: -1, until: 0 });
    expect(ids(cursor, { from: 0, until: 1 })).toEqual(['first']);
    expect(ids(cursor, { from: 1, until: 2 })).toEqual(['first']);
  });

  test('widened to a period and narrowed again brings and takes what the period has', () => {
    const cursor = cursorOf(view);
    cursor.moveTo(at('2016-01-01'));
    expect(ids(cursor, at('2016-01-01', '2022-01-01'))).toEqual(['lima']);
    expect(ids(cursor, at('2016-01-01'))).toEqual(['lima']);
    expect(ids(cursor, at('1969-01-01', '2016-01-02'))).toEqual(['first']);
  });

  test('of no data moves anywhere', () => {
    const cursor = cursorOf(viewOf(networkOf(datasetOf([])), record));
    expect(cursor.moveTo(at('2021-07-27'))).toHaveLength(0);
  });

  test('turns up a change of contest or status though no spell changes', () => {
    const contested = datasetOf(
      [tie('t', 'a r b', { status: 'active' })],
      [evidence('t', '003', { stance: 'denies', on: 'status', from: '2021-08-03' })],
    );
    for (const lens of [record, according('003')]) {
      const cursor = cursorOf(viewOf(networkOf(contested), lens));
      cursor.moveTo(at('2021-08-02'));
      expect(cursor.moveTo(at('2021-08-03'))).toHaveLength(1);
      expect(cursor.moveTo(at('2021-08-04'))).toHaveLength(0);
      expect(cursor.moveTo(at('2021-08-02'))).toHaveLength(1);
    }
  });
});

/** Walks of neighbouring days, of days and periods, and of jumps, with steps back. */
const walks = samples.chain((it) => {
  const near = fc
    .tuple(fc.integer({ min: -6, max: 20 }), fc.array(fc.constantFrom(-1, 1, 1, 1, -2, 3)))
    .map(([start, steps]) => {
      let from = it.origin + start;
      return [0, ...steps].map((step) => {
        from += step;
        return { from, until: from + 1 };
      });
    });
  const walk = fc.array(
    fc.oneof(
      near,
      periodsOf(it).map((period) => [period]),
    ),
    { maxLength: 8, size: 'max' },
  );
  return fc.tuple(
    fc.constant(it),
    lenses,
    walk.map((parts) => parts.flat()),
  );
});

describe('along random walks', () => {
  test('a cursor has the states of a snapshot, and returns exactly the ties whose state changed', () => {
    let steps = 0;
    fc.assert(
      fc.property(walks, ([it, lens, periods]) => {
        const view = viewOf(networkOf(it.data), lens);
        const cursor = cursorOf(view);
        for (const period of periods) checkedMove(view, cursor, period);
        steps += periods.length;
      }),
    );
    expect(steps).toBeGreaterThan(10_000);
  });

  test('among many ties, where near steps walk and far ones do not, it does so as well', () => {
    let ties = 0;
    const crowds = fc.array(samples, { minLength: 40, maxLength: 40, size: 'max' });
    const days = fc.array(fc.nat(30), { minLength: 20, maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(crowds, lenses, days, (all, lens, days) => {
        const view = viewOf(networkOf(together(all)), lens);
        const cursor = cursorOf(view);
        for (const [step, offset] of days.entries())
          for (let more = 0; more < 4; more++) {
            const from = all[step % 3]!.origin + offset - 6 + more;
            checkedMove(view, cursor, { from, until: from + 1 });
          }
        ties += view.network.dataset.ties.length;
      }),
      { numRuns: 25 },
    );
    expect(ties).toBeGreaterThan(25 * 150);
  });

  test('the live ties of its states are those of a snapshot', () => {
    fc.assert(
      fc.property(walks, ([it, lens, periods]) => {
        const view = viewOf(networkOf(it.data), lens);
        const cursor = cursorOf(view);
        for (const period of periods) {
          cursor.moveTo(period);
          const states = [...cursor.states];
          const certain = new Set(
            states.flatMap((state, tie) =>
              runPresenceIn(state) === 2 ? [view.network.keyOfTie[tie]!] : [],
            ),
          );
          const live = states.flatMap((state, tie) =>
            state === 0
              ? []
              : [liveTie(view, tie, state, certain.has(view.network.keyOfTie[tie]!))],
          );
          expect(live).toEqual(snapshotOf(view, period).ties);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a view of a day long before the first date has what is open, and long after the last too', () => {
  const data = datasetOf([
    tie('past', 'a r b', { start: '..', end: '-0001' }),
    tie('coming', 'a r b', { start: '2999', end: '..' }),
  ]);
  const view = viewOf(networkOf(data), record);
  const cursor = cursorOf(view);
  expect([...cursor.moveTo(at('-9999-01-01'))]).toEqual([0]);
  expect(new Set(cursor.moveTo(at('9999-01-01')))).toEqual(new Set([0, 1]));
  expect([...cursor.states].map(presenceIn)).toEqual([0, 2]);
  expect(day('-0001-12-31')).toBeLessThan(day('0000-01-01'));
});
