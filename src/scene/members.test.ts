import { describe, expect, test } from 'vitest';
import { actor, datasetOf, evidence, look, relation, tie } from '../graph/testing/records.ts';
import { countMembers, membersOf, membersText } from './members.ts';

const ALBA = { ...datasetOf([]).description };
const DATA = {
  ...datasetOf(
    [
      tie('zelaya', 'zelaya member-of lima', { start: '2017', role: 'full' }),
      tie('el', 'angel member-of lima', { start: null, end: null, seen: '2021' }),
      tie('old', 'peru member-of lima', { start: '2017-08-08', end: '2021-08-03~' }),
      tie('new', 'peru member-of lima', { start: '2021-08-03~', status: 'withdrawal-announced' }),
      tie('gone', 'chile member-of lima', { start: '2017', end: '2018' }),
      tie('friend', 'states supports lima', { start: '2017' }),
      tie('other', 'peru member-of unasur', { start: '2008' }),
    ],
    [evidence('new', '003', { stance: 'denies' })],
  ),
  description: ALBA,
  relations: [relation('member-of', { family: 'membership' }), relation('supports')],
  nodes: [
    actor('zelaya', { label: { en: 'Zelaya', es: null, ar: null } }),
    actor('angel', { label: { en: 'Ángel\tof\nnone', es: null, ar: null } }),
    actor('peru', { label: { en: 'Peru', es: null, ar: null } }),
    ...['chile', 'states', 'lima', 'unasur'].map((id) => actor(id)),
  ],
};

describe('Who was in a bloc', () => {
  const snapshot = look(DATA, '2021-08-03');
  const members = membersOf(snapshot, 'lima', 'en');

  test('is told by name, without supporters, past members and other blocs', () => {
    expect(members.map(({ live }) => live.tie.id)).toEqual(['el', 'old', 'new', 'zelaya']);
  });

  test('counts each member once, however many of its spells are possible', () => {
    expect(countMembers(members)).toBe(3);
  });

  test('is copied as columns apart by tabs, which no name can shift', () => {
    expect(membersText(members, snapshot, 'en').split('\n')).toEqual([
      'Member\tRole\tStatus\tSince\tCertainty\tContested',
      'Ángel of none\t\t\tnot known\tpossible\t',
      'Peru\t\t\t8 August 2017\tpossible\tcontested',
      'Peru\t\twithdrawal announced\tabout 3 August 2021\tpossible\tcontested',
      'Zelaya\tfull member\t\t2017\tcertain\t',
      '',
    ]);
  });
});
