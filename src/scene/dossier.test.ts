import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { datasetOf, day, evidence, relation, tie } from '../graph/testing/records.ts';
import { type TieDossier, actorDossier, eventDossier, tieDossier } from './dossier.ts';

const LIMA = 'peru member-of lima';

const DATA = {
  ...datasetOf(
    [
      tie('later', LIMA, { start: '2021-08-03', end: null, seen: '2021-12-31' }),
      tie('first', LIMA, { start: '2017-08-08', end: '2021-08-03~' }),
      tie('claim', LIMA, { start: '2017', end: '2021-08', account: '003' }),
      tie('envoys', 'peru ambassadors-with venezuela', { start: '2021-10-15' }),
      tie('minister', 'bejar holds-office-in peru', {
        role: 'foreign-minister',
        start: '2021-07-29',
        end: '2021-08-17',
      }),
      tie('president', 'castillo holds-office-in peru', { role: 'president', start: '2021-07-28' }),
      tie('before', 'sagasti holds-office-in peru', { role: 'president', end: '2021-07-28' }),
    ],
    [
      evidence('later', '003', { stance: 'denies', locator: 'P5' }),
      evidence('later', '003', { on: 'status', locator: 'P2' }),
      evidence('claim', '003'),
      evidence('peru', '003'),
      evidence('oath', '003'),
    ],
  ),
  relations: [
    relation('holds-office-in', { family: 'office' }),
    relation('ambassadors-with', { directed: false }),
    relation('member-of', { family: 'membership' }),
  ],
  events: [
    {
      id: 'after',
      date: '2021-08/2021-09',
      label: { en: 'After', es: null, ar: null },
      nodes: [{ node: 'peru', role: 'host' }],
      attributes: {},
    },
    {
      id: 'long-ago',
      date: '-0044-03-15~',
      label: { en: 'Long ago', es: null, ar: null },
      nodes: [{ node: 'peru', role: null }],
      attributes: {},
    },
    {
      id: 'oath',
      date: '2021-07-28',
      label: { en: 'Oath', es: null, ar: null },
      nodes: [
        { node: 'castillo', role: 'sworn-in' },
        { node: 'peru', role: null },
      ],
      attributes: {},
    },
  ],
};
const NETWORK = networkOf({
  ...DATA,
  description: {
    ...DATA.description,
    names: {
      ...DATA.description.names,
      roles: Object.fromEntries(
        ['president', 'foreign-minister'].map((role) => [role, { en: role, es: null, ar: null }]),
      ),
    },
  },
});

describe('What is known of an actor', () => {
  const dossier = actorDossier(NETWORK, 'peru')!;

  test('are its ties by family, from either end, each with all its spells in order of time', () => {
    expect(
      dossier.families.map(({ family, ties }) => [
        family,
        ties.map(({ other, outgoing, spells }) => [
          other,
          outgoing,
          spells.map((spell) => spell.tie.id).join(' '),
        ]),
      ]),
    ).toEqual([
      ['membership', [['lima', true, 'first claim later']]],
      [
        'office',
        [
          ['sagasti', false, 'before'],
          ['castillo', false, 'president'],
          ['bejar', false, 'minister'],
        ],
      ],
      ['alignment', [['venezuela', true, 'envoys']]],
    ]);
  });

  test('of an undirected tie either end is where it goes out from', () => {
    const [only] = actorDossier(NETWORK, 'venezuela')!.families[0]!.ties;
    expect(only).toMatchObject({ other: 'peru', outgoing: true });
  });

  test('are the events that it took part in, in order of time, and what sources say on itself', () => {
    expect(dossier.events.map(({ event, role }) => [event.id, role])).toEqual([
      ['long-ago', null],
      ['oath', null],
      ['after', 'host'],
    ]);
    expect(dossier.events.at(-1)?.day).toBe(day('2021-08-01'));
    expect(dossier.evidence.map(({ of }) => of)).toEqual(['peru']);
  });
});

describe('What is known of a tie', () => {
  const ids = ({ spells, claims, denials }: TieDossier) => ({
    spells: spells.map((spell) => spell.tie.id),
    claims: claims.map((spell) => spell.tie.id),
    denials: denials.map((denial) => [denial.spell.tie.id, denial.evidence.locator]),
  });

  test('is the same from each of its spells: the record apart from claims, denials apart from both', () => {
    for (const id of ['first', 'later', 'claim'])
      expect(ids(tieDossier(NETWORK, id)!)).toEqual({
        spells: ['first', 'later'],
        claims: ['claim'],
        denials: [['later', 'P5']],
      });
  });
});

describe('What is known of an event', () => {
  test('are its participants with their parts, and what sources say on it', () => {
    const { participants, evidence } = eventDossier(NETWORK, 'oath')!;
    expect(participants.map((part) => [part.actor.id, part.role])).toEqual([
      ['castillo', 'sworn-in'],
      ['peru', null],
    ]);
    expect(evidence).toHaveLength(1);
  });
});

test('nothing is known of an id of another kind, or of none', () => {
  expect(actorDossier(NETWORK, 'first')).toBeNull();
  expect(tieDossier(NETWORK, 'peru')).toBeNull();
  expect(eventDossier(NETWORK, 'first')).toBeNull();
  expect(actorDossier(NETWORK, 'nobody')).toBeNull();
});
