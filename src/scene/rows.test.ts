import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationLabel } from '../words/citations.ts';
import { exampleAt } from '../words/testing/example.ts';
import { membersOf } from './members.ts';
import { COLUMNS, type Column, MEMBER_COLUMNS, memberRows, sortedRows, tieRows } from './rows.ts';

const A = exampleAt('2021-07-27');
const B = exampleAt('2021-10-20');
const { network } = A.view;
const both = tieRows([A, B], 'en');

const order = (column: Column, down = false) =>
  sortedRows(both, network, { column, down }).map(({ tie }) => tie.id);

describe('The rows of the table', () => {
  test('are the ties of one date, or of two each once', () => {
    expect(tieRows([A], 'en').map(({ number }) => number)).toEqual(
      A.ties.map(({ number }) => number),
    );
    const union = new Set([...A.ties, ...B.ties].map(({ number }) => number));
    expect(new Set(both.map(({ number }) => number))).toEqual(union);
    expect(both).toHaveLength(union.size);
    expect(tieRows([], 'en')).toEqual([]);
  });

  test('say who, how, with whom, since and until when, how sure on each date, and who says so', () => {
    expect(both.find(({ tie }) => tie.id === 'lima-2')).toMatchObject({
      actor: 'Peru',
      relation: 'member of',
      other: 'Lima Group',
      since: '3 August 2021',
      until: 'open',
      presence: ['absent', 'certain'],
      contested: 'fact',
      sources: [citationLabel(network.source.get('003')!, 'en')],
    });
  });
});

describe('The order of rows', () => {
  test('follows names, and dates as time goes', () => {
    const actors = sortedRows(both, network, { column: 'actor', down: false });
    expect(actors.map(({ actor }) => actor)).toEqual(
      actors.map(({ actor }) => actor).toSorted((a, b) => a.localeCompare(b, 'en')),
    );
    expect(order('since')[0]).toBe('alba');
    expect(order('since', true)[0]).toBe('ambassadors');
    expect(order('until')[0]).toBe('sagasti');
  });

  test('puts the certain before the possible and that before the absent, date A first', () => {
    const rank = ['certain', 'possible', 'absent'];
    const presences = sortedRows(both, network, { column: 'certainty', down: false }).map(
      ({ presence }) => presence.map((one) => rank.indexOf(one)).join(''),
    );
    expect(presences).toEqual(presences.toSorted());
    expect(new Set(presences).size).toBeGreaterThan(2);
  });

  test('of any column keeps every row, and does not depend on the order before', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...both], { minLength: both.length }),
        fc.constantFrom(...COLUMNS),
        fc.boolean(),
        (shuffled, column, down) => {
          const ids = sortedRows(shuffled, network, { column, down }).map(({ tie }) => tie.id);
          expect(ids).toEqual(order(column, down));
          expect(ids.toSorted()).toEqual(both.map(({ tie }) => tie.id).toSorted());
        },
      ),
    );
  });
});

describe('The rows of a bloc', () => {
  test('are its members on the dates shown, or of all time, each once', () => {
    const shown = memberRows([A, B], 'lima-group', 'shown', 'en');
    const members = [A, B].flatMap((side) => membersOf(side, 'lima-group', 'en'));
    expect(new Set(shown.map(({ number }) => number))).toEqual(
      new Set(members.map(({ live }) => live.number)),
    );
    const all = memberRows([A, B], 'lima-group', 'all', 'en').map(({ tie }) => tie.id);
    expect(all).toEqual(expect.arrayContaining(shown.map(({ tie }) => tie.id)));
    expect(new Set(all).size).toBe(all.length);
    expect(memberRows([], 'lima-group', 'all', 'en')).toEqual([]);
  });

  test('stand in the order of any of their columns', () => {
    const rows = memberRows([A, B], 'lima-group', 'all', 'en');
    for (const column of MEMBER_COLUMNS)
      expect(sortedRows(rows, network, { column, down: true })).toHaveLength(rows.length);
    const status = sortedRows(rows, network, { column: 'status', down: false });
    expect(status.map((row) => row.status)).toEqual(status.map((row) => row.status).toSorted());
  });
});
