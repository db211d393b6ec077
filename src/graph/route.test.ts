import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from './network.ts';
import { type Route, routesBetween } from './route.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { datasetOf, look, tie } from './testing/records.ts';
import { lenses, periodsOf, samples } from './testing/sample.ts';
import { viewOf } from './view.ts';

const told = (routes: readonly Route[]) => routes.map(({ actors }) => actors.join(' '));
const doubts = ({ ties }: Route) =>
  ties.filter(({ relationPresence }) => relationPresence === 'possible').length;

/** Every way that meets nobody twice, found by trying all. */
function allWays({ ties }: Snapshot, a: string, b: string): Route[] {
  const walk = (route: Route): Route[] => {
    const last = route.actors.at(-1)!;
    if (last === b) return [route];
    return ties.flatMap((live) => {
      const { source, target } = live.tie;
      const to = source === last ? target : target === last ? source : null;
      if (to === null || route.actors.includes(to)) return [];
      return walk({ actors: [...route.actors, to], ties: [...route.ties, live] });
    });
  };
  return walk({ actors: [a], ties: [] });
}

describe('Ways between two actors', () => {
  test('are the shortest, against the direction of ties too, in the order of ids', () => {
    const data = datasetOf([
      tie('1', 'a r hub'),
      tie('2', 'b r hub'),
      tie('3', 'a r m'),
      tie('4', 'b r m'),
      tie('5', 'a r x'),
      tie('6', 'x r y'),
      tie('7', 'y r b'),
    ]);
    const { routes, count } = routesBetween(look(data, '2021-01-01'), 'a', 'b', 5);
    expect(told(routes)).toEqual(['a hub b', 'a m b']);
    expect(count).toBe(2);
    expect(routes[0]!.ties.map(({ tie }) => tie.id)).toEqual(['1', '2']);
    expect(routesBetween(look(data, '2021-01-01'), 'a', 'b', 1).routes).toHaveLength(1);
  });

  test('are certain before they are possible', () => {
    const data = datasetOf([
      tie('1', 'a r hub', { start: '2021-01-01~' }),
      tie('2', 'b r hub'),
      tie('3', 'a r m'),
      tie('4', 'b r m'),
      tie('5', 'a s m', { start: '2021-01-01~' }),
    ]);
    const { routes, count } = routesBetween(look(data, '2021-01-01'), 'a', 'b', 5);
    expect(told(routes)).toEqual(['a m b']);
    expect(routes[0]!.ties.map(({ tie }) => tie.id)).toEqual(['3', '4']);
    expect(count).toBe(1);
  });

  test('are none from an actor to itself, or to one that nothing leads to', () => {
    const data = datasetOf([tie('1', 'a r b'), tie('2', 'c r d')]);
    const snapshot = look(data, '2021-01-01');
    expect(routesBetween(snapshot, 'a', 'a', 5).count).toBe(0);
    expect(routesBetween(snapshot, 'a', 'd', 5)).toEqual({ routes: [], count: 0 });
    expect(routesBetween(snapshot, 'a', 'nobody', 5).count).toBe(0);
  });

  test('are what trying all ways finds', () => {
    const cases = samples.chain((sample) =>
      fc.tuple(fc.constant(sample.data), lenses, periodsOf(sample)),
    );
    fc.assert(
      fc.property(cases, ([data, lens, period]) => {
        const snapshot = snapshotOf(viewOf(networkOf(data), lens), period);
        for (const a of ['a', 'b'])
          for (const b of ['c', 'd']) {
            const all = allWays(snapshot, a, b);
            const least = Math.min(...all.map(({ ties }) => ties.length));
            const short = all.filter(({ ties }) => ties.length === least);
            const surest = Math.min(...short.map(doubts));
            const best = new Set(told(short.filter((route) => doubts(route) === surest)));
            const { routes, count } = routesBetween(snapshot, a, b, 99);
            expect(told(routes)).toEqual([...best].sort());
            expect(count).toBe(best.size);
          }
      }),
    );
  });
});
