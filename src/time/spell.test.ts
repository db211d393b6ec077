import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDay } from './day.ts';
import { readDay } from './edtf.ts';
import {
  ABSENT,
  ALWAYS,
  type BlankMeaning,
  CERTAIN,
  POSSIBLE,
  type Period,
  type Spell,
  type SpellText,
  dayPeriod,
  presenceCode,
  presenceOver,
  readSpell,
  within,
} from './spell.ts';

fc.configureGlobal({ seed: 2011, numRuns: 3000 });

function spellOf(text: SpellText, blank: BlankMeaning = 'unknown'): Spell {
  const reading = readSpell(text, blank);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.spell;
}

function day(text: string): number {
  const number = readDay(text);
  if (number === null) throw new Error(text);
  return number;
}

/** The presence of a spell on whole days, `2021-08-30` or so. */
const on = (spell: Spell, ...days: string[]): string[] =>
  days.map((text) => presenceOver(spell, dayPeriod(day(text))));

const faultsOf = (text: SpellText, blank: BlankMeaning = 'unknown') => {
  const reading = readSpell(text, blank);
  return reading.ok ? [] : reading.faults.map(({ column, fault }) => `${column}: ${fault}`);
};

describe('a spell of two whole days', () => {
  const spell = spellOf({ start: '2021-07-28', end: '2021-08-17' });

  test('holds from its start until its end, and not on its end', () => {
    expect(on(spell, '2021-07-27', '2021-07-28', '2021-08-16', '2021-08-17')).toEqual([
      'absent',
      'certain',
      'certain',
      'absent',
    ]);
  });

  test("gives way to the next without a gap: one's end is the other's start", () => {
    const next = spellOf({ start: '2021-08-17', end: '..' });
    for (const text of ['2021-08-16', '2021-08-17', '2021-08-18'])
      expect(on(spell, text)).not.toEqual(on(next, text));
  });

  test('may be one day long', () => {
    const one = spellOf({ start: '2021-08-03', end: '2021-08-04' });
    expect(on(one, '2021-08-02', '2021-08-03', '2021-08-04')).toEqual([
      'absent',
      'certain',
      'absent',
    ]);
  });

  test('of one and the same day is empty, which is a fault of its end', () => {
    expect(faultsOf({ start: '2021-08-03', end: '2021-08-03' })).toEqual(['end: spell-empty']);
    expect(faultsOf({ start: '2021-08-03', end: '2021-08-02' })).toEqual(['end: spell-empty']);
  });

  test('holds through day 0, before year 1000 and before year 0 alike', () => {
    expect(on(spellOf({ start: '1970-01-01', end: '1970-01-02' }), '1970-01-01')).toEqual([
      'certain',
    ]);
    expect(on(spellOf({ start: '1969-12-31', end: '1970-01-01' }), '1970-01-01')).toEqual([
      'absent',
    ]);
    const old = spellOf({ start: '-0431', end: '-0404-04' });
    expect(on(old, '-0432-12-31', '-0431-06-01', '-0430-01-01', '-0405-12-31')).toEqual([
      'absent',
      'possible',
      'certain',
      'certain',
    ]);
    expect(on(old, '-0404-04-10', '-0404-04-30', '0987-01-01')).toEqual([
      'possible',
      'absent',
      'absent',
    ]);
  });
});

describe('an uncertain spell', () => {
  test('with end=2021-08 is certain to 31 July, possible 1 to 30 August, absent from the 31st', () => {
    const spell = spellOf({ start: '2017', end: '2021-08' });
    expect(on(spell, '2021-07-31', '2021-08-01')).toEqual(['certain', 'possible']);
    expect(on(spell, '2021-08-30', '2021-08-31')).toEqual(['possible', 'absent']);
  });

  test('with start=2021-08 is absent to 31 July, possible 1 to 30 August, certain from the 31st', () => {
    const spell = spellOf({ start: '2021-08', end: '..' });
    expect(on(spell, '2021-07-31', '2021-08-01')).toEqual(['absent', 'possible']);
    expect(on(spell, '2021-08-30', '2021-08-31')).toEqual(['possible', 'certain']);
  });

  test('is tightened by start before end', () => {
    expect(spellOf({ start: '2021-08', end: '2021-08-10' })).toEqual({
      startFirst: day('2021-08-01'),
      startLast: day('2021-08-09'),
      endFirst: day('2021-08-10'),
      endLast: day('2021-08-10'),
    });
    expect(spellOf({ start: '2021-08-20', end: '2021-08' })).toEqual({
      startFirst: day('2021-08-20'),
      startLast: day('2021-08-20'),
      endFirst: day('2021-08-21'),
      endLast: day('2021-08-31'),
    });
  });

  test('within one month is possible in it, and certain over it', () => {
    const spell = spellOf({ start: '2021-08', end: '2021-08' });
    expect(on(spell, '2021-07-31', '2021-08-01', '2021-08-30', '2021-08-31')).toEqual([
      'absent',
      'possible',
      'possible',
      'absent',
    ]);
    const august = { from: day('2021-08-01'), until: day('2021-09-01') };
    expect(presenceOver(spell, august)).toBe('certain');
  });

  test('over a period is what it is on some day of it, and certain if no choice of days avoids it', () => {
    const spell = spellOf({ start: '2021-08', end: '..' });
    const over = (from: string, until: string) =>
      presenceOver(spell, { from: day(from), until: day(until) });
    expect(over('2021-01-01', '2021-08-01')).toBe('absent');
    expect(over('2021-01-01', '2021-08-02')).toBe('possible');
    expect(over('2021-01-01', '2021-08-31')).toBe('possible');
    expect(over('2021-01-01', '2021-09-01')).toBe('certain');
  });
});

describe('open is not unknown', () => {
  test('`..` is for ever', () => {
    const spell = spellOf({ start: '2008-05-23', end: '..' });
    expect(on(spell, '2008-05-22', '2008-05-23', '2021-01-01', '9999-12-31')).toEqual([
      'absent',
      'certain',
      'certain',
      'certain',
    ]);
    expect(spellOf({ start: '..', end: '..' })).toEqual(ALWAYS);
  });

  test('a blank end is unknown: the tie is certain on its start only', () => {
    const spell = spellOf({ start: '2008-05-23', end: null });
    expect(on(spell, '2008-05-22', '2008-05-23', '2008-05-24', '9999-12-31')).toEqual([
      'absent',
      'certain',
      'possible',
      'possible',
    ]);
  });

  test('with a vague start and a blank end no day is certain', () => {
    const spell = spellOf({ start: '2008-05', end: null });
    expect(on(spell, '2008-04-30', '2008-05-01', '2008-05-31', '2021-01-01')).toEqual([
      'absent',
      'possible',
      'possible',
      'possible',
    ]);
  });

  test('a blank start is unknown: possible up to the end, certain only on its last day', () => {
    const spell = spellOf({ start: null, end: '2021-08-03' });
    expect(on(spell, '-9999-01-01', '2021-08-01', '2021-08-02', '2021-08-03')).toEqual([
      'possible',
      'possible',
      'certain',
      'absent',
    ]);
  });

  test('both blank is possible always, and certain never', () => {
    const spell = spellOf({ start: null, end: null });
    expect(on(spell, '-9999-01-01', '1970-01-01', '9999-12-31')).toEqual([
      'possible',
      'possible',
      'possible',
    ]);
  });

  test('blank is always where that is what blank means', () => {
    expect(spellOf({ start: null, end: null }, 'always')).toEqual(ALWAYS);
    const born = spellOf({ start: '1969-10-19', end: null }, 'always');
    expect(on(born, '1969-10-18', '1969-10-19', '2021-07-28')).toEqual([
      'absent',
      'certain',
      'certain',
    ]);
  });
});

describe('seen', () => {
  test('a claim that held at the time of writing is certain from its start to that day', () => {
    const spell = spellOf({ start: '2019-01', end: null, seen: '2021-06-30' });
    expect(on(spell, '2018-12-31', '2019-01-15', '2019-01-31', '2021-06-30')).toEqual([
      'absent',
      'possible',
      'certain',
      'certain',
    ]);
    expect(on(spell, '2021-07-01', '2030-01-01')).toEqual(['possible', 'possible']);
  });

  test('from a to b, with start and end unknown, is certain from a to b', () => {
    const spell = spellOf({ start: null, end: null, seen: '2021-06-01/2021-06-30' });
    expect(on(spell, '2021-05-31', '2021-06-01', '2021-06-30', '2021-07-01')).toEqual([
      'possible',
      'certain',
      'certain',
      'possible',
    ]);
  });

  test('at some time in 2021 makes no day certain, but the year', () => {
    const spell = spellOf({ start: null, end: null, seen: '2021' });
    expect(on(spell, '2021-01-01', '2021-06-30', '2021-12-31')).toEqual([
      'possible',
      'possible',
      'possible',
    ]);
    expect(presenceOver(spell, { from: day('2021-01-01'), until: day('2022-01-01') })).toBe(
      'certain',
    );
  });

  test('from some day of 2021 until March 2021 starts by the end of March', () => {
    expect(spellOf({ start: null, end: null, seen: '2021/2021-03' })).toMatchObject({
      startLast: day('2021-03-31'),
      endFirst: day('2021-03-02'),
    });
    expect(spellOf({ start: null, end: null, seen: '2021-03/2021' })).toMatchObject({
      startLast: day('2021-03-31'),
      endFirst: day('2021-03-02'),
    });
  });

  test('narrows a vague start and a vague end', () => {
    expect(spellOf({ start: '2021-08', end: '2021-09', seen: '2021-08-03/2021-09-20' })).toEqual({
      startFirst: day('2021-08-01'),
      startLast: day('2021-08-03'),
      endFirst: day('2021-09-21'),
      endLast: day('2021-09-30'),
    });
  });

  test('outside the spell is a fault, on the end day as well', () => {
    const spell = { start: '2021-08-03', end: '2021-08-10' };
    expect(faultsOf({ ...spell, seen: '2021-08-02' })).toEqual(['seen: seen-outside']);
    expect(faultsOf({ ...spell, seen: '2021-08-10' })).toEqual(['seen: seen-outside']);
    expect(faultsOf({ ...spell, seen: '2021-08-03/2021-08-10' })).toEqual(['seen: seen-outside']);
    expect(faultsOf({ ...spell, seen: '2021-08-03/2021-08-09' })).toEqual([]);
  });

  test('cannot be open', () => {
    expect(faultsOf({ start: null, end: null, seen: '2021/..' })).toEqual(['seen: seen-open']);
    expect(faultsOf({ start: null, end: null, seen: '..' })).toEqual(['seen: seen-open']);
  });
});

test('all faults of a spell are named at once', () => {
  expect(faultsOf({ start: '2021-13', end: '2021-21', seen: 'soon' })).toEqual([
    'start: date-impossible',
    'end: date-season',
    'seen: date-form',
  ]);
});

test('a spell within another is no more present than either on any day', () => {
  const tie = spellOf({ start: '2021', end: '..' });
  const node = spellOf({ start: null, end: '2021-08' }, 'always');
  const both = within(tie, node);
  expect(on(both, '2020-12-31', '2021-01-01', '2021-12-31')).toEqual([
    'absent',
    'possible',
    'absent',
  ]);
});

/*
 * The laws, against brute force: a spell is every pair of a start and an end that its texts
 * allow. The dates below come with their days, so that nothing is read twice the same way.
 */

/** The window of the random dates, round a leap day; and, either side of it, room for what is open. */
const FIRST = dayOf(2024, 2, 26);
const LAST = dayOf(2024, 3, 4);
const ROOM = 4;
const EARLIEST = FIRST - 60;
const LATEST = LAST + 60;

type Dated = { readonly text: string; readonly days: readonly number[] };

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

const someDay = fc.integer({ min: FIRST, max: LAST });
const dated: fc.Arbitrary<Dated> = fc.oneof(
  { weight: 6, arbitrary: someDay.map((day) => ({ text: formatDay(day), days: [day] })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(someDay, fc.constantFrom('~', '?', '%'))
      .map(([day, mark]) => ({ text: formatDay(day) + mark, days: upTo(day - 1, day + 1) })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(someDay, fc.nat(4)).map(([day, more]) => ({
      text: `[${formatDay(day)}..${formatDay(day + more)}]`,
      days: upTo(day, day + more),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { text: '2024-02', days: upTo(dayOf(2024, 2, 1), dayOf(2024, 2, 29)) },
      { text: '2024-03', days: upTo(dayOf(2024, 3, 1), dayOf(2024, 3, 31)) },
    ),
  },
  {
    weight: 1,
    arbitrary: someDay.map((day) => ({
      text: `[..${formatDay(day)}]`,
      days: upTo(EARLIEST, day),
    })),
  },
  {
    weight: 1,
    arbitrary: someDay.map((day) => ({ text: `[${formatDay(day)}..]`, days: upTo(day, LATEST) })),
  },
);

const bound = fc.oneof(
  { weight: 8, arbitrary: dated },
  { weight: 1, arbitrary: fc.constant('open' as const) },
  { weight: 2, arbitrary: fc.constant(null) },
);
const seen = fc.option(
  fc.oneof(
    dated.map((a) => [a, a] as const),
    fc.tuple(dated, dated),
  ),
  { freq: 2 },
);
const unread = fc.record({
  start: bound,
  end: bound,
  seen,
  blank: fc.constantFrom<BlankMeaning>('unknown', 'always'),
});
type Unread = typeof unread extends fc.Arbitrary<infer T> ? T : never;

const boundText = (it: Dated | 'open' | null) =>
  it === 'open' ? '..' : it === null ? null : it.text;
const textOf = ({ start, end, seen }: Unread): SpellText => ({
  start: boundText(start),
  end: boundText(end),
  seen: seen && (seen[0] === seen[1] ? seen[0].text : `${seen[0].text}/${seen[1].text}`),
});

function choices(it: Dated | 'open' | null, blank: BlankMeaning, open: number): readonly number[] {
  if (it === 'open' || (it === null && blank === 'always')) return [open];
  return it === null ? [...upTo(EARLIEST, LATEST), open] : it.days;
}

/** Whether a spell from s until e may be seen from some a to some b. */
function isSeen(seen: Unread['seen'], s: number, e: number): boolean {
  if (seen === null) return true;
  const [from, until] = seen;
  return from.days.some((a) => s <= a && until.days.some((b) => a <= b && b < e));
}

/** Every pair of a start and an end that the texts allow. */
function pairsOf(it: Unread): [number, number][] {
  const pairs: [number, number][] = [];
  for (const s of choices(it.start, it.blank, -Infinity))
    for (const e of choices(it.end, it.blank, Infinity)) if (s < e) pairs.push([s, e]);
  return it.seen === null ? pairs : pairs.filter(([s, e]) => isSeen(it.seen, s, e));
}

function presenceByForce(pairs: readonly [number, number][], { from, until }: Period): string {
  const overlapping = pairs.filter(([s, e]) => s < until && e > from).length;
  return overlapping === 0 ? 'absent' : overlapping === pairs.length ? 'certain' : 'possible';
}

describe('against brute force over all pairs of days', () => {
  test('a spell is present as all, some or none of its pairs are, on days and over periods', () => {
    const reached = { certain: 0, possible: 0, absent: 0 };
    fc.assert(
      fc.property(unread, fc.array(fc.tuple(someDay, fc.nat(6)), { minLength: 3 }), (it, dates) => {
        const pairs = pairsOf(it);
        const reading = readSpell(textOf(it), it.blank);
        if (pairs.length === 0 || !reading.ok) return;
        for (const [from, length] of dates) {
          const period = { from: from - ROOM, until: from - ROOM + 1 + length };
          const presence = presenceOver(reading.spell, period);
          reached[presence] += 1;
          expect(presence).toBe(presenceByForce(pairs, period));
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(500);
  });

  test('a spell is refused exactly if no pair of days is left', () => {
    let refused = 0;
    fc.assert(
      fc.property(unread, (it) => {
        const faults = faultsOf(textOf(it), it.blank);
        if (faults.includes('seen: date-order')) return;
        if (faults.length > 0) refused += 1;
        expect(faults.length > 0).toBe(pairsOf(it).length === 0);
      }),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  test('its bounds are the least and greatest of its pairs', () => {
    const stated = unread.filter(({ start, end }) => isDated(start) && isDated(end));
    const isDated = (it: Unread['start']) => it !== null && it !== 'open' && !it.text.includes('.');
    fc.assert(
      fc.property(stated, (it) => {
        const pairs = pairsOf(it);
        const reading = readSpell(textOf(it), it.blank);
        if (!reading.ok) return;
        const starts = pairs.map(([s]) => s);
        const ends = pairs.map(([, e]) => e);
        expect(reading.spell).toEqual({
          startFirst: Math.min(...starts),
          startLast: Math.max(...starts),
          endFirst: Math.min(...ends),
          endLast: Math.max(...ends),
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('laws of presence', () => {
  const complement = { certain: 'absent', possible: 'possible', absent: 'certain' } as const;
  const anyDate = fc.oneof(
    dated.map(({ text }) => text),
    fc.constantFrom('2024', '2024~', '2024-02~', '202X', '20XX', '0987', '-0044-03', '1970-01-01'),
  );

  test('for every X, "ends at X" and "starts at X" complement each other on every day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800_000, max: 80_000 }), (x, far) => {
        const before = spellOf({ start: '..', end: x });
        const after = spellOf({ start: x, end: '..' });
        const near = [before.endFirst, before.endLast, after.startFirst, after.startLast];
        const days = [...upTo(FIRST - 3, LAST + 6), ...near, ...near.map((day) => day - 1), far];
        for (const day of days.filter((day) => Math.abs(day) < 1_000_000)) {
          const period = dayPeriod(day);
          expect(presenceOver(after, period)).toBe(complement[presenceOver(before, period)]);
        }
      }),
    );
  });

  const someSpell = unread
    .map((it) => readSpell(textOf(it), it.blank))
    .filter((reading) => reading.ok)
    .map((reading) => reading.spell);

  test('a longer period is never less present', () => {
    const rank = { absent: 0, possible: 1, certain: 2 };
    fc.assert(
      fc.property(someSpell, someDay, fc.nat(5), fc.nat(5), (spell, from, length, more) => {
        const short = { from, until: from + 1 + length };
        const long = { from: from - more, until: short.until + more };
        expect(rank[presenceOver(spell, long)]).toBeGreaterThanOrEqual(
          rank[presenceOver(spell, short)],
        );
      }),
    );
  });

  test('within another spell it is the least of both, on every day and over every period', () => {
    const rank = ['absent', 'possible', 'certain'];
    fc.assert(
      fc.property(someSpell, someSpell, someDay, fc.nat(5), (a, b, from, length) => {
        const period = { from, until: from + 1 + length };
        const least = Math.min(
          rank.indexOf(presenceOver(a, period)),
          rank.indexOf(presenceOver(b, period)),
        );
        expect(presenceOver(within(a, b), period)).toBe(rank[least]);
      }),
    );
  });
});

test('the codes of presence are the names in order', () => {
  expect([ABSENT, POSSIBLE, CERTAIN]).toEqual([0, 1, 2]);
  expect(presenceCode(0, 0, 1, 1, 0, 1)).toBe(CERTAIN);
  expect(presenceCode(0, 1, 2, 2, 0, 1)).toBe(POSSIBLE);
  expect(presenceCode(1, 1, 2, 2, 0, 1)).toBe(ABSENT);
});
