import { describe, expect, it } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { actor, dataset, relation, tie } from '../graph/testing/records.ts';
import { firstDay, plainChoice } from './choice.ts';
import { openingChoice } from './opening.ts';
import { bundled } from './testing/bundled.ts';
import { SMALL } from './testing/small.ts';

const plain = plainChoice('sample', 0, 10);

/** Blocs `b-0`, `b-1` …, each of so many of the members `m-0`, `m-1` …, through a time. */
const blocs = (sizes: readonly number[], members: number, time: (bloc: number) => object) =>
  networkOf(
    dataset({
      nodes: [
        ...Array.from({ length: members }, (_, at) => actor(`m-${at}`)),
        ...sizes.map((_, at) => actor(`b-${at}`, { kind: 'bloc' })),
      ],
      relations: [relation('member-of', { family: 'membership', sign: 1 })],
      ties: sizes.flatMap((size, bloc) =>
        Array.from({ length: size }, (_, at) =>
          tie(`t-${bloc}-${at}`, `m-${at} member-of b-${bloc}`, time(bloc)),
        ),
      ),
    }),
  );

const count = (styles: object, style: string): number =>
  Object.values(styles).filter((one) => one === style).length;

describe('What a data set shows at first', () => {
  it('is its first view where it has one', () => {
    const { network, choice } = bundled();
    const { id } = network.dataset.description;
    expect(openingChoice(network, plainChoice(id, 0, 0))).toEqual(choice);
  });

  it('is all of a small one, blocs with spokes', () => {
    const { blocs, hide } = openingChoice(networkOf(SMALL), plain);
    expect(hide).toEqual([]);
    expect(blocs).toEqual({ group: 'spokes' });
  });

  it('is the blocs of most members, the next as badges, and the most tied actors', () => {
    const sizes = Array.from({ length: 20 }, (_, at) => 100 - at);
    const network = blocs(sizes, 120, () => ({ start: '1900', end: '1950' }));
    const { blocs: styles, hide } = openingChoice(network, plain);
    expect([count(styles, 'spokes'), count(styles, 'badge')]).toEqual([6, 6]);
    expect(styles).toMatchObject({ 'b-0': 'spokes', 'b-6': 'badge' });
    // Twenty of six spokes each are as many lines as can be told apart.
    expect(hide).toHaveLength(100);
    expect(hide).not.toContain('m-0');
    expect(hide).toContain('m-119');
  });

  it('is as many actors as can be read where few lines lead to them', () => {
    const pairs = Array.from({ length: 100 }, (_, at) => [`m-${2 * at}`, `m-${2 * at + 1}`]);
    const network = networkOf(
      dataset({
        nodes: pairs.flat().map((id) => actor(id)),
        relations: [relation('allied-with')],
        ties: pairs.map(([one, other], at) => tie(`t-${at}`, `${one} allied-with ${other}`, {})),
      }),
    );
    expect(openingChoice(network, plain).hide).toHaveLength(200 - 60);
  });

  it('is more where it is never there together', () => {
    const sizes = Array.from({ length: 20 }, () => 3);
    const network = blocs(sizes, 3, (bloc) => ({
      start: `${1900 + 5 * bloc}-01-01`,
      end: `${1903 + 5 * bloc}-01-01`,
    }));
    expect(count(openingChoice(network, plain).blocs, 'spokes')).toBe(20);
  });

  it('is one date where nothing is dated, for there is nothing to compare', () => {
    const open = blocs([2], 2, () => ({ start: '..', end: '..' }));
    expect(openingChoice(open, plainChoice('sample', 0, 0)).view).toBe('one');
    const dated = blocs([2], 2, () => ({ start: '1900', end: '1950' }));
    const span = plainChoice('sample', firstDay('1900')!, firstDay('1949')!);
    expect(openingChoice(dated, span).view).toBe('side');
  });

  it('is no ball of hair: of many who are all tied to each other only some', () => {
    const all = Array.from({ length: 40 }, (_, at) => `m-${at}`);
    const network = networkOf(
      dataset({
        nodes: [...all, 'alone', 'apart'].map((id) => actor(id)),
        relations: [relation('allied-with')],
        ties: [
          ...all.flatMap((one, at) =>
            all.slice(at + 1).map((other) => `${one} allied-with ${other}`),
          ),
          'alone allied-with apart',
        ].map((key, at) => tie(`t-${at}`, key, { start: '1900', end: '1950' })),
      }),
    );
    const hidden = new Set(openingChoice(network, plain).hide);
    const seen = network.keys.filter((key) => !hidden.has(key.source) && !hidden.has(key.target));
    expect(seen.length).toBeLessThanOrEqual(120);
    expect(seen.length).toBeGreaterThan(100);
    expect(hidden).not.toContain('m-0');
    expect(hidden).not.toContain('alone');
  });

  it('is the same each time, and of nothing nothing', () => {
    const network = networkOf(dataset({}));
    expect(openingChoice(network, plain)).toEqual({ ...plain, blocs: {}, hide: [] });
    expect(openingChoice(networkOf(SMALL), plain)).toEqual(openingChoice(networkOf(SMALL), plain));
  });
});
