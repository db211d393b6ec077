import type { Network } from '../graph/network.ts';
import type { Mark } from './emphasis.ts';
import type { Plan } from './plan.ts';

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
