import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDINGS, deniable, deniedIn, standingSums, standingsOf } from './account.ts';
import { diffOf, keyText } from './diff.ts';
import { type Lens, RECORD } from './lens.ts';
import { networkOf } from './network.ts';
import { snapshotOf } from './snapshot.ts';
import { according, datasetOf, evidence, look, only, tie } from './testing/records.ts';
import { lenses, periodsOf, samples } from './testing/sample.ts';
import { viewOf } from './view.ts';

/** What an account changes, as texts: `denied peru member-of lima`. */
function told(data: ReturnType<typeof datasetOf>, date: string, lens: Lens): string[] {
  return standingsOf(look(data, date), look(data, date, lens)).map(
    ({ key, standing }) => `${standing} ${key.source} ${key.relation} ${key.target}`,
  );
}

const DATA = datasetOf(
  [
    tie('a', 'peru member-of lima'),
    tie('b', 'chile member-of lima'),
    tie('c', 'peru member-of celac'),
    tie('d', 'cuba member-of celac', { status: 'active' }),
    tie('d3', 'cuba member-of celac', { status: 'suspended', account: '003' }),
    tie('e', 'peru member-of unasur'),
    tie('f3', 'usa created lima', { account: '003' }),
    tie('g', 'brazil member-of lima'),
    tie('g3', 'brazil member-of lima', { account: '003', end: '2020' }),
  ],
  [
    evidence('a', '003', { stance: 'denies', from: '2021-08-03' }),
    evidence('b', '003'),
    evidence('c', '003', { assertion: 'quote' }),
    evidence('b', '004', { stance: 'denies', assertion: 'quote' }),
    evidence('c', '004', { stance: 'denies', assertion: 'prediction' }),
  ],
);

describe('To look through an account', () => {
  test('tells for every relation how its source stands to it', () => {
    expect(told(DATA, '2021-10-20', according('003'))).toEqual([
      'denied brazil member-of lima',
      'asserted chile member-of lima',
      'replaced cuba member-of celac',
      'spoken peru member-of celac',
      'denied peru member-of lima',
      'unmentioned peru member-of unasur',
      'added usa created lima',
    ]);
  });

  test('alone leaves out what it does not mention, which is not denied by that', () => {
    const stood = told(DATA, '2021-10-20', only('003'));
    expect(stood).toContain('unmentioned peru member-of unasur');
    expect(stood).toContain('spoken peru member-of celac');
    expect(stood).toContain('denied peru member-of lima');
  });

  test('denies nothing before its denial begins', () => {
    expect(told(DATA, '2021-07-27', according('003'))).not.toContain('denied peru member-of lima');
  });

  test('takes neither a quote nor a prediction for a denial', () => {
    for (const lens of [according('004'), only('004')])
      expect(deniedIn(look(DATA, '2021-10-20', lens))).toEqual([]);
  });

  test('of a source that says nothing mentions nothing, and the record has none', () => {
    const silent = standingsOf(look(DATA, '2021-10-20'), look(DATA, '2021-10-20', only('none')));
    expect(standingSums(silent)).toMatchObject({ unmentioned: 6, denied: 0, asserted: 0 });
    expect(standingsOf(look(DATA, '2021-10-20'), look(DATA, '2021-10-20'))).toEqual([]);
  });
});

describe('laws of accounts', () => {
  const cases = samples.chain((it) =>
    fc.record({ data: fc.constant(it.data), lens: lenses, period: periodsOf(it) }),
  );

  test('the sums are those of the difference between record and account', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ data, lens, period }) => {
        if (lens.kind === 'record') return;
        const network = networkOf(data);
        const record = snapshotOf(viewOf(network, RECORD), period);
        const account = snapshotOf(viewOf(network, lens), period);
        const { changes, kept } = diffOf(record, account);
        const stood = standingsOf(record, account);
        const standing = new Map(stood.map((one) => [keyText(one.key), one.standing]));
        expect(standing.size).toBe(changes.length + kept);
        const fitting = {
          began: ['added'],
          changed: ['replaced'],
          ended: lens.kind === 'only' ? ['denied', 'spoken', 'unmentioned'] : ['denied'],
        };
        for (const { change, key } of changes)
          expect(fitting[change]).toContain(standing.get(keyText(key)));
        const same = stood.length - changes.length;
        expect(same).toBe(kept);
        for (const one of STANDINGS) met.set(one, (met.get(one) ?? 0) + standingSums(stood)[one]);
      }),
      { seed: 500, numRuns: 1000 },
    );
    expect(Math.min(...STANDINGS.map((one) => met.get(one) ?? 0))).toBeGreaterThan(20);
  });

  test('what is denied is in the record and not in the account, and may ever be denied', () => {
    fc.assert(
      fc.property(cases, ({ data, lens, period }) => {
        const network = networkOf(data);
        const view = viewOf(network, lens);
        const account = snapshotOf(view, period);
        const record = snapshotOf(viewOf(network, RECORD), period);
        const there = new Set(account.ties.map(({ key }) => key));
        for (const live of deniedIn(account)) {
          expect(record.ties).toContainEqual(live);
          expect(there.has(live.key)).toBe(false);
          expect(deniable(view).has(live.number)).toBe(true);
        }
      }),
      { seed: 501, numRuns: 500 },
    );
  });
});
