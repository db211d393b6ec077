import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTESTS, contestOver, contestantsOf, contestsOf, reach } from './contest.ts';
import type { Dataset, Evidence, Tie } from './dataset.ts';
import { networkOf } from './network.ts';
import { contestOf, keyText } from './testing/oracle.ts';
import {
  according,
  at,
  datasetOf,
  evidence,
  liveIn,
  look,
  only,
  record,
  relation,
  tie,
} from './testing/records.ts';
import { daysOf, periodsOf, samples } from './testing/sample.ts';

fc.configureGlobal({ seed: 36, numRuns: 1500 });

const MEMBER = 'peru member-of lima';
const ours = (more: Partial<Tie> = {}) =>
  tie('ours', MEMBER, { start: '2017-08-08', end: '..', status: 'active', ...more });
const theirs = (more: Partial<Tie> = {}) =>
  tie('theirs', MEMBER, { start: '2017-08-08', end: '..', account: '003', ...more });
const denial = (more: Partial<Evidence> = {}) =>
  evidence('ours', '003', { stance: 'denies', ...more });

/** The contest of the only key of a data set on some days, as one text. */
function contests(data: Dataset, ...days: string[]): string {
  const steps = contestsOf(networkOf(data)).get(0);
  return days
    .map((text) => at(text))
    .map(({ from, until }) => CONTESTS[contestOver(steps, from, until)] ?? 'not')
    .join(' ');
}

describe('a denial', () => {
  test('of the whole, or of the status, contests the fact from its first day until its last', () => {
    for (const on of ['all', 'status'] as const) {
      const data = datasetOf([ours()], [denial({ on, from: '2021-08-03', until: '2021-10-20' })]);
      expect(contests(data, '2021-08-02', '2021-08-03', '2021-10-19', '2021-10-20')).toBe(
        'not fact fact not',
      );
    }
  });

  test('of the start, or of the end, contests the date', () => {
    for (const on of ['start', 'end'] as const) {
      const data = datasetOf([ours()], [denial({ on, until: '2021-08-03' })]);
      expect(contests(data, '2021-08-02', '2021-08-03')).toBe('date not');
    }
  });

  test('of both a date and the fact contests the fact', () => {
    const data = datasetOf([ours()], [denial({ on: 'end' }), denial({ from: '2021-08-03' })]);
    expect(contests(data, '2021-08-02', '2021-08-03')).toBe('date fact');
  });

  test('without dates applies to the whole spell and to no day outside it', () => {
    const data = datasetOf([ours({ end: '2021-08-03' })], [denial()]);
    expect(contests(data, '2017-08-07', '2017-08-08', '2021-08-02', '2021-08-03')).toBe(
      'not fact fact not',
    );
  });

  test('with vague dates applies where it may', () => {
    const data = datasetOf([ours()], [denial({ from: '2021-08', until: '2021-10' })]);
    expect(contests(data, '2021-07-31', '2021-08-01', '2021-10-30', '2021-10-31')).toBe(
      'not fact fact not',
    );
  });

  test('contests whoever speaks: a quote, an opinion, a prediction, an inference', () => {
    for (const assertion of ['fact', 'quote', 'opinion', 'prediction', 'inference'] as const)
      expect(contests(datasetOf([ours()], [denial({ assertion })]), '2021-08-03')).toBe('fact');
  });

  test('of one spell contests the relation on the days of that spell alone', () => {
    const data = datasetOf(
      [ours({ end: '2021-08-03' }), tie('next', MEMBER, { start: '2021-08-03' })],
      [denial()],
    );
    expect(contests(data, '2021-08-02', '2021-08-03')).toBe('fact not');
  });

  test('of a rival claim contests it, though the record says nothing: what never was', () => {
    const claim = theirs();
    const data = datasetOf([claim], [evidence('theirs', '004', { stance: 'denies' })]);
    expect(contests(data, '2021-08-03')).toBe('fact');
    expect(look(data, '2021-08-03').ties).toEqual([]);
    expect(liveIn(look(data, '2021-08-03', according('003')), 'theirs')?.contested).toBe('fact');
  });
});

test('what a source asserts or qualifies contests nothing', () => {
  const data = datasetOf(
    [ours()],
    [evidence('ours', '003'), evidence('ours', '004', { stance: 'qualifies' })],
  );
  expect(contests(data, '2021-08-03')).toBe('not');
});

describe('an account', () => {
  test('contests the fact where it is there and the record is not, or the other way round', () => {
    const longer = datasetOf([ours({ end: '2021-08-03' }), theirs({ end: '2021-10-20' })]);
    expect(contests(longer, '2021-08-02', '2021-08-03', '2021-10-19', '2021-10-20')).toBe(
      'not fact fact not',
    );
    const shorter = datasetOf([ours(), theirs({ end: '2021-08-03' })]);
    expect(contests(shorter, '2021-08-02', '2021-08-03')).toBe('not fact');
  });

  test('does not contradict by being less certain', () => {
    const vague = datasetOf([ours(), theirs({ start: '2017~', end: null })]);
    expect(contests(vague, '2017-08-08', '2021-08-03', '2030-01-01')).toBe('not not not');
  });

  test('contests the fact by another status', () => {
    const data = datasetOf([ours(), theirs({ status: 'withdrawal-announced' })]);
    expect(contests(data, '2021-08-03')).toBe('fact');
    expect(contests(datasetOf([ours(), theirs({ status: 'active' })]), '2021-08-03')).toBe('not');
  });

  test('does not contradict a status by stating none, nor none by stating one', () => {
    expect(contests(datasetOf([ours(), theirs({ status: null })]), '2021-08-03')).toBe('not');
    const silent = datasetOf([ours({ status: null }), theirs({ status: 'active' })]);
    expect(contests(silent, '2021-08-03')).toBe('not');
  });

  test('contests the fact by another sign, its own or the relation’s', () => {
    const other = datasetOf([ours(), theirs({ sign: -1 })]);
    expect(contests(other, '2021-08-03')).toBe('fact');
    expect(contests(datasetOf([ours(), theirs({ sign: 1 })]), '2021-08-03')).toBe('not');
    const hostile = { ...other, relations: [relation('member-of', { sign: -1 })] };
    expect(contests(hostile, '2021-08-03')).toBe('not');
    expect(contests({ ...hostile, ties: [ours({ sign: 1 }), theirs()] }, '2021-08-03')).toBe(
      'fact',
    );
  });

  test('does not contest the fact by another role', () => {
    const data = datasetOf([ours({ role: 'full' }), theirs({ role: 'observer' })]);
    expect(contests(data, '2021-08-03')).toBe('not');
  });

  test('agrees with one of several spells of the record, and so contests nothing', () => {
    const second = tie('second', MEMBER, { start: '2021', status: 'suspended' });
    const data = datasetOf([ours(), second, theirs({ status: 'suspended' })]);
    expect(contests(data, '2020-12-31', '2021-12-31')).toBe('fact not');
  });

  test('contests the fact though another account agrees', () => {
    const agreeing = tie('third', MEMBER, { account: '004' });
    const data = datasetOf([ours(), theirs({ end: '2021-08-03' }), agreeing]);
    expect(contests(data, '2021-08-02', '2021-08-03')).toBe('not fact');
  });

  test('contradicts no record that says nothing of the relation', () => {
    expect(contests(datasetOf([theirs()]), '2021-08-03')).toBe('not');
  });

  test('of another relation between the two contradicts nothing', () => {
    const claim = tie('theirs', 'peru leads lima', { account: '003' });
    expect(contestsOf(networkOf(datasetOf([ours(), claim]))).size).toBe(0);
  });
});

test('an undirected relation is one, whichever way round the account has it', () => {
  const data = {
    ...datasetOf([
      tie('ours', 'peru rivals chile', { status: 'active' }),
      tie('theirs', 'chile rivals peru', { status: 'suspended', account: '003' }),
    ]),
    relations: [relation('rivals', { directed: false })],
  };
  expect(contests(data, '2021-08-03')).toBe('fact');
});

test('a contest does not depend on the lens', () => {
  const data = datasetOf([ours()], [denial({ on: 'end' }), evidence('ours', '004')]);
  for (const lens of [record, according('003'), according('004'), only('004')])
    expect(liveIn(look(data, '2021-08-03', lens), 'ours')?.contested).toBe('date');
});

test('over a period a relation is contested as on its most contested day', () => {
  const data = datasetOf(
    [ours()],
    [denial({ on: 'end' }), denial({ from: '2021-08-03', until: '2021-08-04' })],
  );
  const live = (from: string, until: string) => liveIn(look(data, at(from, until)), 'ours');
  expect(live('2021-07-01', '2021-08-03')?.contested).toBe('date');
  expect(live('2021-07-01', '2021-08-04')?.contested).toBe('fact');
  expect(live('2021-08-03', '2021-09-01')?.contested).toBe('fact');
  expect(live('2021-08-04', '2021-09-01')?.contested).toBe('date');
});

test('the reach of evidence that no one could read is a programmer’s error', () => {
  expect(() => reach(denial({ from: '2021-08-03', until: '2021-08-03' }))).toThrow(
    'evidence on "ours" has unsound dates; read it by formats',
  );
});

test('the contests of a network are worked out once', () => {
  const network = networkOf(datasetOf([ours()], [denial()]));
  expect(contestsOf(network)).toBe(contestsOf(network));
});

test('a key is contested as the laws, worked out naively, have it, on days and over periods', () => {
  const met = [0, 0, 0];
  const sample = samples.chain((it) => fc.tuple(fc.constant(it), fc.array(periodsOf(it))));
  fc.assert(
    fc.property(sample, ([it, longer]) => {
      const network = networkOf(it.data);
      const steps = contestsOf(network);
      const days = daysOf(it).map((from) => ({ from, until: from + 1 }));
      for (const [tie, key] of network.keyOfTie.entries())
        for (const period of [...days, ...longer]) {
          const text = keyText(it.data, it.data.ties[tie]!);
          const code = contestOver(steps.get(key), period.from, period.until);
          met[code]! += 1;
          expect(code).toBe(contestOf(it.data, text, period));
        }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(...met)).toBeGreaterThan(1000);
});

describe('the sources that contest a key', () => {
  test('are those that deny it in the period, and the accounts that differ from the record there', () => {
    const network = networkOf(
      datasetOf(
        [ours({ end: '2021-08-03' }), theirs({ account: '001', end: '2021-10-20' })],
        [denial({ from: '2021-07-01' }), denial({ source: '004', until: '2021-06-01' })],
      ),
    );
    const who = (from: string, until?: string) => contestantsOf(network, 0, at(from, until));
    expect(who('2021-05-01')).toEqual(['004']);
    expect(who('2021-06-15')).toEqual([]);
    expect(who('2021-07-15')).toEqual(['003']);
    expect(who('2021-09-01')).toEqual(['001']);
    expect(who('2021-07-15', '2021-09-01')).toEqual(['003', '001']);
  });

  test('are some where the key is contested, and none where it is not', () => {
    const met = { some: 0, none: 0 };
    const sample = samples.chain((it) => fc.tuple(fc.constant(it), fc.array(periodsOf(it))));
    fc.assert(
      fc.property(sample, ([it, longer]) => {
        const network = networkOf(it.data);
        const steps = contestsOf(network);
        const days = daysOf(it).map((from) => ({ from, until: from + 1 }));
        for (const key of network.keys.keys())
          for (const period of [...days, ...longer]) {
            const code = contestOver(steps.get(key), period.from, period.until);
            met[code > 0 ? 'some' : 'none'] += 1;
            expect(contestantsOf(network, key, period).length > 0).toBe(code > 0);
          }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(met.some, met.none)).toBeGreaterThan(500);
  });
});
