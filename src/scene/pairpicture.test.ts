import { beforeAll, expect, test } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { actor, dataset, day, relation, tie } from '../graph/testing/records.ts';
import { type Choice, plainChoice } from './choice.ts';
import { fetchCraft } from './craft.ts';
import { figureOf } from './figure.ts';
import { legendOf } from './legend.ts';
import { panelsOf } from './panels.ts';
import { pairIn, pairMark } from './pairs.ts';
import { subjectOf } from './subject.ts';

beforeAll(fetchCraft);

/** Three states: a and b in the old bloc, then in the new one; c leaves a; b and c come together. */
const NETWORK = networkOf(
  dataset({
    nodes: [
      ...['a', 'b', 'c'].map((id) => actor(id)),
      ...['old', 'new', 'pact', 'late'].map((id) => actor(id, { kind: 'bloc' })),
    ],
    relations: [relation('member-of', { family: 'membership', sign: 1 })],
    ties: (
      [
        ['a', 'old', '1900-01-01', '1920-01-01'],
        ['b', 'old', '1900-01-01', '1920-01-01'],
        ['a', 'new', '1920-01-01', '..'],
        ['b', 'new', '1920-01-01', '..'],
        ['a', 'pact', '1900-01-01', '1920-01-01'],
        ['c', 'pact', '1900-01-01', '1920-01-01'],
        ['b', 'late', '1920-01-01', '..'],
        ['c', 'late', '1939', '..'],
      ] as const
    ).map(([source, target, start, end]) =>
      tie(`${source}-${target}`, `${source} member-of ${target}`, { start, end }),
    ),
  }),
);

const CHOICE: Choice = {
  ...plainChoice('sample', day('1914-07-01'), day('1939-08-01')),
  view: 'diff',
  compare: 'pairs',
  blocs: { old: 'spokes', new: 'spokes', pact: 'spokes', late: 'spokes' },
};

const SIZE = { width: 800, height: 600 };

/** What is drawn of pairs: by the two actors, what became of them and how sure. */
function drawn(choice: Choice) {
  const subject = subjectOf(NETWORK, choice);
  const { plan, frames } = panelsOf(NETWORK, choice, subject, SIZE);
  return [...frames[0]!.looks.lines].map(([place, { change, presence }]) => {
    const { source, target } = plan.network.keys[plan.lines[place]!.key]!;
    return [source, target, change, presence];
  });
}

test('A picture of pairs draws each pair by what became of it, as sure as that is', () => {
  expect(drawn(CHOICE)).toEqual([
    ['a', 'b', 'moved', 'certain'],
    ['a', 'c', 'ended', 'certain'],
    ['b', 'c', 'began', 'possible'],
  ]);
});

test('Where date A is after date B it is the same picture: it follows time', () => {
  expect(drawn({ ...CHOICE, at: CHOICE.vs, vs: CHOICE.at })).toEqual(drawn(CHOICE));
});

test('Around an actor in focus its own pairs are drawn, although they are two ties away', () => {
  expect(drawn({ ...CHOICE, focus: 'c' }).map(([a, b]) => `${a} ${b}`)).toEqual(['a c', 'b c']);
});

test('A bloc that is off pairs nobody', () => {
  expect(drawn({ ...CHOICE, blocs: { ...CHOICE.blocs, pact: 'off' } })).toHaveLength(2);
});

test('The same question is one picture, whatever is selected', () => {
  const pairs = (choice: Choice) => subjectOf(NETWORK, choice).pairs;
  expect(pairs({ ...CHOICE, path: ['a', 'b'] })).toBe(pairs(CHOICE));
  expect(pairs({ ...CHOICE, focus: 'c' })).not.toBe(pairs(CHOICE));
});

test('A pair is found by the id of its tie, and stands out by its two actors', () => {
  const subject = subjectOf(NETWORK, CHOICE);
  const { plan } = panelsOf(NETWORK, CHOICE, subject, SIZE);
  expect(plan.network.dataset.ties.map(({ id }) => pairIn(plan.network, id))).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(pairIn(plan.network, 'a-old')).toBeNull();
  expect(pairMark(plan, ['c', 'a'])).toEqual({ kind: 'tie', key: 1 });
  expect(pairMark(plan, ['a', 'new'])).toBeNull();
});

test('Its legend tells the kinds that are drawn, and its description the sums', () => {
  const subject = subjectOf(NETWORK, CHOICE);
  const { plan, frames } = panelsOf(NETWORK, CHOICE, subject, SIZE);
  const [first] = legendOf(plan, 'light', frames, 'time', true);
  expect(first!.entries.map(({ text }) => text)).toEqual([
    'began',
    'ended',
    'kept, through other blocs',
  ]);
  const { description } = figureOf({ network: NETWORK, choice: CHOICE });
  expect(description).toMatch(
    /^Pairs of actors that share a bloc: 2 on 1 July 1914, 2 on 1 August 1939; 1 on both\./,
  );
});
