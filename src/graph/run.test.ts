import { describe, expect, test } from 'vitest';
import type { Dataset, Evidence, Tie } from './dataset.ts';
import type { Lens } from './lens.ts';
import { networkOf } from './network.ts';
import { according, datasetOf, evidence, look, only, record, tie } from './testing/records.ts';
import { viewOf } from './view.ts';

const MEMBER = 'peru member-of lima';
const first = (more: Partial<Tie> = {}) =>
  tie('first', MEMBER, { start: '2017-08-08', end: '2021-08', status: 'active', ...more });
const second = (more: Partial<Tie> = {}) =>
  tie('second', MEMBER, { start: '2021-08', status: 'withdrawal-announced', ...more });

/** The presence of the relation on some days: that of any of its ties. */
function relationOn(data: Dataset, days: readonly string[], lens: Lens = record): string {
  return days
    .map((day) => look(data, day, lens).ties.map(({ relationPresence }) => relationPresence))
    .map((all) => (all.includes('certain') ? 'certain' : (all[0] ?? 'absent')))
    .join(' ');
}

const august = ['2021-07-31', '2021-08-01', '2021-08-15', '2021-08-30', '2021-08-31'];
const ALL_CERTAIN = 'certain certain certain certain certain';

describe('adjacent spells whose end and start are the same text', () => {
  test('share that day: the relation stays certain, which of the two holds is possible', () => {
    const data = datasetOf([first(), second()]);
    expect(relationOn(data, august)).toBe(ALL_CERTAIN);
    const live = look(data, '2021-08-15').ties;
    expect(live.map(({ status, presence }) => [status, presence])).toEqual([
      ['active', 'possible'],
      ['withdrawal-announced', 'possible'],
    ]);
  });

  test('in any order of rows', () => {
    expect(relationOn(datasetOf([second(), first()]), august)).toBe(ALL_CERTAIN);
  });

  test('may be three or more', () => {
    const data = datasetOf([
      first(),
      second({ end: '2021-09' }),
      tie('third', MEMBER, { start: '2021-09', end: '2022' }),
    ]);
    const days = ['2017-08-08', '2021-08-15', '2021-09-15', '2021-12-31', '2022-01-01'];
    expect(relationOn(data, [...days, '2022-12-31'])).toBe(
      'certain certain certain certain possible absent',
    );
  });

  test('may part: what follows is found among all that start then', () => {
    const short = second({ id: 'short', role: 'observer', end: '2021-08-20' });
    const data = datasetOf([first(), short, second()]);
    expect(relationOn(data, august)).toBe(ALL_CERTAIN);
  });

  test('is not certain past the end of the last, nor before the start of the first', () => {
    const data = datasetOf([first({ start: '2017-08' }), second({ end: '2021-10' })]);
    const days = ['2017-08-15', '2017-08-31', '2021-09-30', '2021-10-01', '2021-10-31'];
    expect(relationOn(data, days)).toBe('possible certain certain possible absent');
  });

  test('are of one account', () => {
    const data = datasetOf([first(), second({ account: '003' })]);
    expect(relationOn(data, august)).toBe('certain possible possible possible absent');
    const theirs = datasetOf([first({ account: '003' }), second({ account: '003' })]);
    expect(relationOn(theirs, august, according('003'))).toBe(ALL_CERTAIN);
  });
});

describe('no run', () => {
  const MAYBE = 'certain possible possible possible certain';

  test('is made of dates that differ, even by their text alone', () => {
    expect(relationOn(datasetOf([first(), second({ start: '2021-08-XX' })]), august)).toBe(MAYBE);
  });

  test('is made of different relations, or actors', () => {
    const other = { ...second(), relation: 'observes' };
    expect(relationOn(datasetOf([first(), other]), ['2021-08-15'])).toBe('possible');
    const chile = { ...second(), source: 'chile' };
    expect(relationOn(datasetOf([first(), chile]), ['2021-08-15'])).toBe('possible');
  });

  test('is made of what is open or unknown', () => {
    const data = datasetOf([first({ end: null }), second({ start: null, end: '2022' })]);
    expect(relationOn(data, ['2021-08-15'])).toBe('possible');
  });

  test('is made where the two cannot share a day after all', () => {
    const later = tie('later', MEMBER, { start: '2021-08-20', end: '2021-08' });
    const early = tie('early', MEMBER, { start: '2021-08', end: '2021-08-05' });
    expect(relationOn(datasetOf([later, early]), ['2021-08-25'])).toBe('possible');
  });

  test('is needed between whole days', () => {
    const data = datasetOf([first({ end: '2021-08-03' }), second({ start: '2021-08-03' })]);
    expect(viewOf(networkOf(data), record).runs.size).toBe(0);
    expect(relationOn(data, august)).toBe(ALL_CERTAIN);
  });
});

describe('under a lens', () => {
  const denied = (of: string, more: Partial<Evidence>): Dataset =>
    datasetOf([first(), second()], [evidence(of, '003', { stance: 'denies', ...more })]);

  test('a denial of other days leaves the run', () => {
    const data = denied('second', { from: '2022', until: '2023' });
    expect(relationOn(data, [...august, '2022-12-31'], according('003'))).toBe(
      `${ALL_CERTAIN} absent`,
    );
    const early = denied('first', { from: '2018', until: '2019' });
    expect(relationOn(early, ['2018-12-31', ...august], according('003'))).toBe(
      `absent ${ALL_CERTAIN}`,
    );
  });

  test('a denial of a whole spell leaves none', () => {
    expect(relationOn(denied('second', {}), august, according('003'))).toBe(
      'certain possible possible possible absent',
    );
  });

  test('a denial that starts within the shared days leaves none: what it may take whole joins nothing', () => {
    const data = denied('second', { from: '2021-08-15' });
    const days = ['2021-07-31', '2021-08-14', '2021-08-15', '2021-08-31'];
    expect(relationOn(data, days, according('003'))).toBe('certain possible possible absent');
  });

  test('a spell that rests on predictions makes none', () => {
    const data = datasetOf(
      [first(), second()],
      [evidence('second', '003', { assertion: 'prediction' })],
    );
    expect(relationOn(data, ['2021-07-31', '2021-08-15', '2021-08-31'])).toBe(
      'certain possible possible',
    );
  });

  test('a source that asserts both spells has the run as well', () => {
    const data = datasetOf(
      [first(), second()],
      [evidence('first', '003'), evidence('second', '003')],
    );
    expect(relationOn(data, august, only('003'))).toBe(ALL_CERTAIN);
  });
});

test('texts that follow each other in a loop are followed once', () => {
  const data = datasetOf([
    tie('a', MEMBER, { start: '2021', end: '2021' }),
    tie('b', MEMBER, { start: '2021', end: '2021' }),
  ]);
  expect(relationOn(data, ['2020-12-31', '2021-06-30', '2021-12-31'])).toBe(
    'absent possible absent',
  );
});
