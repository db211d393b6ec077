import { describe, expect, test } from 'vitest';
import { ALWAYS } from '../time/spell.ts';
import { networkOf, signOf, spellAt, tiesOfKey } from './network.ts';
import { actor, dataset, datasetOf, day, evidence, relation, tie } from './testing/records.ts';

describe('a network', () => {
  test('of no data is empty', () => {
    const network = networkOf(dataset());
    expect(network.keys).toEqual([]);
    expect(network.tieSpells.startFirst).toHaveLength(0);
  });

  test('has a key for each source, relation and target, and the ties under it in file order', () => {
    const network = networkOf(
      datasetOf([
        tie('a', 'peru member-of lima'),
        tie('b', 'chile member-of lima'),
        tie('c', 'peru member-of lima'),
        tie('d', 'peru leads lima'),
        tie('e', 'lima member-of peru'),
      ]),
    );
    expect(network.keys).toEqual([
      { source: 'peru', relation: 'member-of', target: 'lima' },
      { source: 'chile', relation: 'member-of', target: 'lima' },
      { source: 'peru', relation: 'leads', target: 'lima' },
      { source: 'lima', relation: 'member-of', target: 'peru' },
    ]);
    expect([...network.keyOfTie]).toEqual([0, 1, 0, 2, 3]);
    expect([...tiesOfKey(network, 0)]).toEqual([0, 2]);
    expect([...tiesOfKey(network, 3)]).toEqual([4]);
  });

  test('has one key for an undirected relation, its ends ordered by id', () => {
    const data = datasetOf([tie('a', 'peru rivals chile'), tie('b', 'chile rivals peru')]);
    const network = networkOf({ ...data, relations: [relation('rivals', { directed: false })] });
    expect(network.keys).toEqual([{ source: 'chile', relation: 'rivals', target: 'peru' }]);
  });

  test('has spells cut by those of a tie’s two ends', () => {
    const data = datasetOf([tie('t', 'peru member-of lima', { start: '2010', end: null })]);
    const nodes = [
      actor('peru', { start: '1821-07-28' }),
      actor('lima', { start: '2017-08-08', end: '2023' }),
    ];
    const network = networkOf({ ...data, nodes });
    expect(spellAt(network.tieSpells, 0)).toEqual({
      startFirst: day('2017-08-08'),
      startLast: day('2017-08-08'),
      endFirst: day('2010-01-02'),
      endLast: day('2023-12-31'),
    });
  });

  test('has nodes for always where their dates are blank', () => {
    const network = networkOf(dataset({ nodes: [actor('peru')] }));
    expect(spellAt(network.nodeSpells, 0)).toEqual(ALWAYS);
  });

  test('has evidence by what it speaks of, and by the number of the tie', () => {
    const rows = [evidence('b', '003'), evidence('b', '004'), evidence('peru', '003')];
    const network = networkOf(datasetOf([tie('a', 'x r y'), tie('b', 'x r y')], rows));
    expect(network.evidence.get('b')).toEqual(rows.slice(0, 2));
    expect(network.evidence.get('peru')).toEqual([rows[2]]);
    expect([...network.tieEvidence]).toEqual([[1, rows.slice(0, 2)]]);
  });

  test('has a tie’s own sign, else its relation’s', () => {
    const ties = [
      tie('a', 'x r y'),
      tie('b', 'x r y', { sign: 0 }),
      tie('c', 'x r y', { sign: 1 }),
    ];
    const data = { ...datasetOf(ties), relations: [relation('r', { sign: -1 })] };
    const network = networkOf(data);
    expect(ties.map((row) => signOf(network, row))).toEqual([-1, 0, 1]);
  });
});

describe('what formats would not let pass is a programmer’s error', () => {
  test('a tie that names no node', () => {
    const data = { ...datasetOf([tie('t', 'peru member-of lima')]), nodes: [actor('peru')] };
    expect(() => networkOf(data)).toThrow(
      'networkOf: tie "t" names "lima", which is no node; read it by formats',
    );
    expect(() => networkOf({ ...data, nodes: [actor('lima')] })).toThrow('names "peru"');
  });

  test('a tie that names no relation', () => {
    const data = { ...datasetOf([tie('t', 'peru member-of lima')]), relations: [] };
    expect(() => networkOf(data)).toThrow(
      'networkOf: tie "t" names "member-of", which is no relation; read it by formats',
    );
  });

  test('a spell that cannot be read', () => {
    const data = datasetOf([tie('t', 'a r b', { start: '2021-13', end: 'soon' })]);
    expect(() => networkOf(data)).toThrow(
      'networkOf: the spell of "t" is unsound (start: date-impossible, end: date-form); read it by formats',
    );
    expect(() => networkOf(dataset({ nodes: [actor('a', { end: '2021-21' })] }))).toThrow(
      'the spell of "a" is unsound (end: date-season)',
    );
  });
});
