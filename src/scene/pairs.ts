import type { Network } from '../graph/network.ts';
import { type PairChange, presenceOfPair } from '../graph/pairs.ts';
import type { Period } from '../time/spell.ts';
import type { Mark } from './emphasis.ts';
import { looksOf, presenceAt } from './looks.ts';
import type { Plan } from './plan.ts';
import { type Sight, nodeChange } from './sight.ts';
import type { TieLook } from './tie.ts';

/** What is seen of pairs, whose numbers are those of their keys, between two periods. */
export function sightOfPairs(
  plan: Plan,
  pairs: readonly PairChange[],
  periods: readonly [Period, Period],
): Sight {
  const seen = new Map(pairs.map((pair, key) => [key, lookOfPair(pair)]));
  const looks = looksOf(plan, seen, new Map(), [], periods, []);
  const spots = new Map(
    [...looks.spots].map(([place, look]) => {
      const [before, after] = periods.map((period) => presenceAt(plan, place, period));
      return [place, { ...look, change: nodeChange(before!, after!) }];
    }),
  );
  return { looks: { ...looks, spots }, restless: new Set() };
}

/** A pair as a tie that is as sure as what became of it. */
function lookOfPair({ change, before, after }: PairChange): TieLook {
  return {
    presence: presenceOfPair(after.length === 0 ? before : after) ?? 'certain',
    status: null,
    sign: 0,
    contested: null,
    mentioned: true,
    claimed: false,
    denied: false,
    bold: false,
    change,
  };
}

/** The pair of two actors as a mark of a plan of pairs; null where it is not drawn. */
export function pairMark({ network }: Plan, [a, b]: readonly [string, string]): Mark | null {
  const key = network.keys.findIndex(
    ({ source, target }) => (source === a && target === b) || (source === b && target === a),
  );
  return key === -1 ? null : { kind: 'tie', key };
}

/** The two actors of a pair by the id of its tie in a network of pairs; null for any other id. */
export function pairIn({ dataset }: Network, id: string): readonly [string, string] | null {
  const pair = dataset.ties.find((tie) => tie.id === id);
  return pair ? [pair.source, pair.target] : null;
}
