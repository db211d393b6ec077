import { describe, expect, it } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { SMALL, smallNetwork } from './testing/small.ts';
import { tie } from '../graph/testing/records.ts';
import { type CastChoice, castOf } from './cast.ts';

const SPOKES: CastChoice = { blocs: { group: 'spokes' }, hide: [] };

const shown = (choice: CastChoice, network = smallNetwork, isTold?: (tie: number) => boolean) => {
  const { nodes, lines, docks } = castOf(network, choice, isTold);
  const id = (number: number) => network.dataset.nodes[number]!.id;
  return {
    nodes: nodes.map(id),
    lines: lines.map(({ source, target }) => `${id(source)} ${id(target)}`),
    docks: docks.map(({ leader, country }) => `${id(leader)} ${id(country)}`),
  };
};

describe('The cast of a picture', () => {
  it('has every actor with a tie at any date, and a line for each key', () => {
    expect(shown(SPOKES)).toEqual({
      nodes: ['peru', 'chile', 'group', 'maduro'],
      lines: ['peru group', 'chile group', 'peru maduro'],
      docks: ['sagasti peru', 'castillo peru'],
    });
  });

  it('leaves out a bloc that is off, with its ties and those who had no other', () => {
    const { nodes, lines } = shown({ blocs: {}, hide: [] });
    expect(nodes).toEqual(['peru', 'maduro']);
    expect(lines).toEqual(['peru maduro']);
  });

  it('gives a leader with a tie besides offices a place, and a line for the office', () => {
    const meeting = tie('meeting', 'castillo recognises maduro');
    const { nodes, lines, docks } = shown(
      SPOKES,
      networkOf({ ...SMALL, ties: [...SMALL.ties, meeting] }),
    );
    expect(nodes).toContain('castillo');
    expect(lines).toContain('castillo peru');
    expect(docks).toEqual(['sagasti peru']);
  });

  it('hides actors by id and by kind, ties by relation and family', () => {
    expect(shown({ ...SPOKES, hide: ['chile'] }).nodes).not.toContain('chile');
    expect(shown({ ...SPOKES, hide: ['kind:leader'] })).toMatchObject({
      nodes: ['peru', 'chile', 'group'],
      docks: [],
    });
    expect(shown({ ...SPOKES, hide: ['family:office'] }).docks).toEqual([]);
    expect(shown({ ...SPOKES, hide: ['relation:member-of'] }).lines).toEqual(['peru maduro']);
  });

  it('shows no key of which the lens tells no tie', () => {
    const refusal = SMALL.ties.findIndex(({ id }) => id === 'refusal');
    expect(shown(SPOKES, smallNetwork, (number) => number !== refusal).nodes).not.toContain(
      'maduro',
    );
  });
});
