import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDay } from '../time/day.ts';
import { readSpell } from '../time/spell.ts';
import type { Evidence } from './dataset.ts';
import type { Lens } from './lens.ts';
import {
  according,
  actor,
  at,
  datasetOf,
  evidence,
  liveIn,
  look,
  only,
  presences,
  record,
  tie,
} from './testing/records.ts';

fc.configureGlobal({ seed: 3, numRuns: 3000 });

const LIMA = { start: '2017-08-08', end: '..', status: 'active' } as const;
const ours = tie('ours', 'peru member-of lima', LIMA);
const theirs = tie('theirs', 'peru member-of lima', {
  ...LIMA,
  end: '2021-08-03',
  account: '003',
});
const left = { stance: 'denies', from: '2021-08-03' } as const;
const around = ['2021-07-27', '2021-08-02', '2021-08-03', '2021-10-20'];

describe('the compiled record', () => {
  test('is the ties without an account; rival claims do not appear as ties', () => {
    const live = look(datasetOf([ours, theirs]), '2021-07-27').ties;
    expect(live.map(({ tie }) => tie.id)).toEqual(['ours']);
  });

  test('keeps what a source denies, and marks it contested', () => {
    const data = datasetOf([ours], [evidence('ours', '003', left)]);
    expect(presences(data, 'ours', around)).toBe('certain certain certain certain');
    expect(liveIn(look(data, '2021-08-02'), 'ours')?.contested).toBeNull();
    expect(liveIn(look(data, '2021-08-03'), 'ours')?.contested).toBe('fact');
  });

  test('says of no tie whether anyone mentions it', () => {
    const data = datasetOf([ours], [evidence('ours', '003')]);
    expect(liveIn(look(data, '2021-07-27'), 'ours')?.mentioned).toBeNull();
  });
});

describe('according to a source', () => {
  test('stands what the record says where the source does not deny it', () => {
    const data = datasetOf([ours], [evidence('ours', '003', left)]);
    expect(presences(data, 'ours', around, according('003'))).toBe('certain certain absent absent');
    expect(presences(data, 'ours', around, according('004'))).toBe(
      'certain certain certain certain',
    );
  });

  test('a denial holds from its first day until, and without, its last', () => {
    const denial = { stance: 'denies', from: '2021-08-03', until: '2021-10-20' } as const;
    const data = datasetOf([ours], [evidence('ours', '003', denial)]);
    expect(presences(data, 'ours', [...around, '2021-10-19'], according('003'))).toBe(
      'certain certain absent certain absent',
    );
  });

  test('a denial with vague dates takes away what it may and what it must', () => {
    const denial = { stance: 'denies', from: '2021-08', until: '2021-10' } as const;
    const data = datasetOf([ours], [evidence('ours', '003', denial)]);
    const days = ['2021-07-31', '2021-08-01', '2021-08-31', '2021-09-30', '2021-10-01'];
    expect(presences(data, 'ours', [...days, '2021-10-31'], according('003'))).toBe(
      'certain possible absent absent possible certain',
    );
  });

  test('a denial without dates concerns the whole spell', () => {
    const data = datasetOf([ours], [evidence('ours', '003', { stance: 'denies' })]);
    expect(presences(data, 'ours', ['2017-08-08', '2030-01-01'], according('003'))).toBe(
      'absent absent',
    );
  });

  test('where the source speaks of a relation, its own spells replace the record’s', () => {
    const data = datasetOf([ours, theirs, tie('other', 'peru member-of oas')]);
    expect(presences(data, 'ours', around, according('003'))).toBe('absent absent absent absent');
    expect(presences(data, 'theirs', around, according('003'))).toBe(
      'certain certain absent absent',
    );
    expect(presences(data, 'other', around, according('003'))).toBe(
      'certain certain certain certain',
    );
  });

  test('the claims of other sources do not appear', () => {
    const data = datasetOf([ours, theirs]);
    expect(presences(data, 'theirs', around, according('004'))).toBe('absent absent absent absent');
  });

  test('every tie says whether the source mentions it, by denying it as well', () => {
    const silent = tie('silent', 'peru member-of oas');
    const denied = tie('denied', 'peru member-of unasur');
    const data = datasetOf(
      [theirs, silent, denied, tie('asserted', 'peru member-of celac')],
      [
        evidence('asserted', '003'),
        evidence('denied', '003', { stance: 'denies', on: 'end' }),
        evidence('silent', '004'),
      ],
    );
    const mentioned = look(data, '2021-07-27', according('003')).ties.map(
      ({ tie, mentioned }) => `${tie.id} ${mentioned}`,
    );
    expect(mentioned).toEqual(['theirs true', 'silent false', 'denied true', 'asserted true']);
  });

  test('a quote is its speaker’s voice: it contests and takes nothing away', () => {
    const quote = { ...left, assertion: 'quote', speaker: 'minister' } as const;
    const data = datasetOf([ours], [evidence('ours', '003', quote)]);
    expect(presences(data, 'ours', around, according('003'))).toBe(
      'certain certain certain certain',
    );
    expect(liveIn(look(data, '2021-08-03', according('003')), 'ours')?.contested).toBe('fact');
  });

  test('a predicted denial takes away certainty only', () => {
    const data = datasetOf([ours], [evidence('ours', '003', { ...left, assertion: 'prediction' })]);
    expect(presences(data, 'ours', around, according('003'))).toBe(
      'certain certain possible possible',
    );
  });

  test('a denied status leaves the tie, without a status', () => {
    const data = datasetOf([ours], [evidence('ours', '003', { ...left, on: 'status' })]);
    const status = (day: string) => liveIn(look(data, day, according('003')), 'ours')?.status;
    expect([status('2021-08-02'), status('2021-08-03')]).toEqual(['active', null]);
    expect(liveIn(look(data, '2021-08-03'), 'ours')?.status).toBe('active');
  });

  test('a status denied of days on which the tie is not there stays stated', () => {
    const short = tie('t', 'a r b', { start: '2021-08-01', end: '2021-08-03', status: 'active' });
    const denial = { stance: 'denies', on: 'status', from: '2021-08-10' } as const;
    const data = datasetOf([short], [evidence('t', '003', denial)]);
    const august = at('2021-08-01', '2021-09-01');
    expect(liveIn(look(data, august, according('003')), 't')?.status).toBe('active');
    const early = datasetOf([short], [evidence('t', '003', { ...denial, from: '2021-08-02' })]);
    expect(liveIn(look(early, august, according('003')), 't')?.status).toBeNull();
  });

  test('a denied start or end leaves the tie as it is', () => {
    const data = datasetOf(
      [ours],
      [
        evidence('ours', '003', { stance: 'denies', on: 'start' }),
        evidence('ours', '003', { stance: 'denies', on: 'end' }),
      ],
    );
    expect(presences(data, 'ours', around, according('003'))).toBe(
      'certain certain certain certain',
    );
    expect(liveIn(look(data, '2021-07-27', according('003')), 'ours')?.contested).toBe('date');
  });
});

describe('only what a source says', () => {
  test('is without the record, but for what it asserts or qualifies', () => {
    const data = datasetOf(
      [ours, tie('oas', 'peru member-of oas'), tie('celac', 'peru member-of celac')],
      [evidence('ours', '003'), evidence('celac', '003', { stance: 'qualifies' })],
    );
    const live = look(data, '2021-07-27', only('003')).ties.map(({ tie }) => tie.id);
    expect(live).toEqual(['ours', 'celac']);
    expect(look(data, '2021-07-27', only('004')).ties).toEqual([]);
  });

  test('has the part it asserts, as far as it asserts it', () => {
    const data = datasetOf(
      [ours],
      [evidence('ours', '003', { from: '2018', until: '2021-08-03' })],
    );
    expect(presences(data, 'ours', ['2017-12-31', '2018-06-30', ...around], only('003'))).toBe(
      'absent possible certain certain absent absent',
    );
  });

  test('has its own spells in place of those it asserts of the record', () => {
    const data = datasetOf([ours, theirs], [evidence('ours', '003')]);
    expect(presences(data, 'ours', around, only('003'))).toBe('absent absent absent absent');
    expect(presences(data, 'theirs', around, only('003'))).toBe('certain certain absent absent');
  });

  test('is without what it both asserts and denies', () => {
    const data = datasetOf([ours], [evidence('ours', '003'), evidence('ours', '003', left)]);
    expect(presences(data, 'ours', around, only('003'))).toBe('certain certain absent absent');
  });

  test('is without what it only quotes another as saying', () => {
    const quote = { assertion: 'quote', speaker: 'minister' } as const;
    const data = datasetOf([ours], [evidence('ours', '003', quote)]);
    expect(presences(data, 'ours', around, only('003'))).toBe('absent absent absent absent');
  });

  test('is at most possible where it only predicts, and certain where it states', () => {
    const data = datasetOf(
      [ours],
      [
        evidence('ours', '003', { until: '2021-08-03' }),
        evidence('ours', '003', { from: '2021-08-03', assertion: 'prediction' }),
      ],
    );
    expect(presences(data, 'ours', around, only('003'))).toBe('certain certain possible possible');
  });

  test('keeps a relation of nodes that are there: a tie is no more present than its ends', () => {
    const data = datasetOf([ours], [evidence('ours', '003')]);
    const nodes = [actor('peru'), actor('lima', { end: '2021-08-03' })];
    expect(presences({ ...data, nodes }, 'ours', around, only('003'))).toBe(
      'certain certain absent absent',
    );
  });
});

describe('a tie that rests on predictions only', () => {
  const foretold = [
    evidence('ours', '000', { assertion: 'prediction' }),
    evidence('ours', '001', { stance: 'qualifies', assertion: 'prediction' }),
  ];

  test('is at most possible', () => {
    const data = datasetOf([ours], foretold);
    for (const lens of [record, according('000'), according('004'), only('000')])
      expect(presences(data, 'ours', ['2017-08-07', '2021-07-27'], lens)).toBe('absent possible');
  });

  test('is as certain as its dates with one statement of fact, or without any evidence', () => {
    const data = datasetOf([ours], [...foretold, evidence('ours', '002')]);
    expect(presences(data, 'ours', ['2021-07-27'])).toBe('certain');
    expect(presences(datasetOf([ours]), 'ours', ['2021-07-27'])).toBe('certain');
  });

  test('rests on no denial', () => {
    const denial = evidence('ours', '002', { stance: 'denies', from: '2022' });
    expect(presences(datasetOf([ours], [...foretold, denial]), 'ours', ['2021-07-27'])).toBe(
      'possible',
    );
  });

  test('under "only" counts the source’s own evidence alone', () => {
    const data = datasetOf([ours], [...foretold, evidence('ours', '002')]);
    expect(presences(data, 'ours', ['2021-07-27'], only('000'))).toBe('possible');
    expect(presences(data, 'ours', ['2021-07-27'], only('002'))).toBe('certain');
    expect(presences(data, 'ours', ['2021-07-27'], according('000'))).toBe('certain');
  });
});

describe('over a period', () => {
  const august = at('2021-08-01', '2021-09-01');

  test('a spell within the month stays certain beside a denial of later days', () => {
    const vague = tie('t', 'a r b', { start: '2021-08', end: '2021-08' });
    const data = datasetOf([vague], [evidence('t', 's', { stance: 'denies', from: '2021-09' })]);
    expect(liveIn(look(data, august, according('s')), 't')?.presence).toBe('certain');
  });

  test('what a denial may take away whole is possible', () => {
    const vague = tie('t', 'a r b', { start: '2021-08', end: '..' });
    const denial = evidence('t', 's', { stance: 'denies', from: '2021-08-20' });
    expect(liveIn(look(datasetOf([vague], [denial]), august, according('s')), 't')?.presence).toBe(
      'possible',
    );
  });

  /** A date text with its days, all within eight. */
  const dated = fc.tuple(fc.nat(7), fc.nat(3)).map(([first, more]) => ({
    text: `[${formatDay(first)}..${formatDay(first + more)}]`,
    days: Array.from({ length: more + 1 }, (_, place) => first + place),
  }));
  const spell = fc
    .tuple(dated, dated)
    .filter(([start, end]) => readSpell({ start: start.text, end: end.text }, 'unknown').ok);
  const pairs = ([start, end]: [{ days: number[] }, { days: number[] }]) =>
    start.days.flatMap((s) => end.days.filter((e) => s < e).map((e) => ({ s, e })));
  type Pair = { s: number; e: number };
  const has = ({ s, e }: Pair, day: number) => s <= day && day < e;

  /** Random spells of a tie and of what one source says of it, over a random period: what its lens shows, and what each choice of days leaves. */
  function checkWorlds(
    stance: 'denies' | 'asserts',
    lens: Lens,
    isThere: (said: readonly Pair[], day: number) => boolean,
  ): number {
    const met = { certain: 0, possible: 0, absent: 0 };
    const said = fc.array(spell, { minLength: 1, maxLength: 2 });
    const period = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(spell, said, period, ([start, end], said, [from, length]) => {
        const rows = said.map(([start, end]): Evidence =>
          evidence('t', 's', { stance, from: start.text, until: end.text }),
        );
        const data = datasetOf([tie('t', 'a r b', { start: start.text, end: end.text })], rows);
        const live = liveIn(look(data, { from, until: from + length }, lens), 't');
        const presence = live?.presence ?? 'absent';
        met[presence] += 1;
        const worlds = said
          .map(pairs)
          .reduce<Pair[][]>((all, some) => all.flatMap((a) => some.map((b) => [...a, b])), [[]]);
        const days = Array.from({ length }, (_, place) => from + place);
        const lefts = pairs([start, end]).flatMap((tie) =>
          worlds.map((world) => days.some((day) => has(tie, day) && isThere(world, day))),
        );
        expect(presence !== 'certain' || lefts.every(Boolean)).toBe(true);
        expect(presence !== 'absent' || !lefts.some(Boolean)).toBe(true);
      }),
    );
    return Math.min(...Object.values(met));
  }

  test('nothing is certain that some choice of days denies, and all is possible that one leaves', () => {
    const isUndenied = (denials: readonly Pair[], day: number) =>
      !denials.some((denial) => has(denial, day));
    expect(checkWorlds('denies', according('s'), isUndenied)).toBeGreaterThan(100);
  });

  test('nothing is certain of which some choice of days asserts no part, and all is possible of which one does', () => {
    const isAsserted = (parts: readonly Pair[], day: number) =>
      parts.some((part) => has(part, day));
    expect(checkWorlds('asserts', only('s'), isAsserted)).toBeGreaterThan(100);
  });
});

test('a lens sees back through the years before 1000 and before 0', () => {
  const old = tie('t', 'a r b', { start: '-0044-03-15', end: '0987' });
  const data = datasetOf([old], [evidence('t', 's', { stance: 'denies', from: '0476-09-04' })]);
  const days = ['-0044-03-14', '-0044-03-15', '0476-09-03', '0476-09-04', '0987-01-01'];
  expect(presences(data, 't', days, according('s'))).toBe('absent certain certain absent absent');
  expect(presences(data, 't', days)).toBe('absent certain certain certain possible');
  expect(formatDay(dayOf(-44, 3, 15))).toBe('-0044-03-15');
});
