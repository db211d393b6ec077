import { type Bounds, boundsOf } from './bounds.ts';
import { STATUSES } from './dataset.ts';
import { type Network, signOf } from './network.ts';
import type { LiveTie } from './snapshot.ts';
import type { StateSource } from './state.ts';
import type { View } from './view.ts';

/**
 * All that a walk through time needs of a view, in columns and plain records without the data set
 * itself: small enough to be sent to a worker.
 */
export type Passage = {
  readonly source: StateSource;
  readonly starts: Bounds;
  readonly ends: Bounds;
  readonly keys: Pick<Network, 'keyOfTie' | 'keyStart' | 'tiesByKey'>;
  readonly traits: Traits;
  /** The keys that count, by number; null for all. */
  readonly seen: ReadonlySet<number> | null;
  /** By tie the bits (`keptBit`) of how it may stand and count; null where all count. */
  readonly kept: Uint8Array | null;
};

/**
 * Whether a tie counts as it stands on a day. It may ask for presence, status, sign and evidence;
 * of a contest nothing is told.
 */
export type Keeps = (live: LiveTie) => boolean;

/** The passage through a view; of all its keys, or those that are seen, and of their ties those that are kept. */
export function passageOf(
  view: View,
  seen: ReadonlySet<number> | null,
  keeps: Keeps | null = null,
): Passage {
  const { network, plain, rows, rowStart, runs, contests, statusDenials } = view;
  const { keyOfTie, keyStart, tiesByKey } = network;
  return {
    source: { network: { keyOfTie }, plain, rows, rowStart, runs, contests, statusDenials },
    ...boundsOf(view),
    keys: { keyOfTie, keyStart, tiesByKey },
    traits: traitsOf(view),
    seen,
    kept: keeps && keptOf(view, keeps),
  };
}

/** The bit for a tie that stands certain or possible, its status stated or denied. */
export const keptBit = (isCertain: boolean, isDenied: boolean): number =>
  1 << ((isCertain ? 1 : 0) + (isDenied ? 2 : 0));

/** Asked once for each way to stand, so that a walk in a worker needs no function of the page. */
function keptOf({ network, mentioned }: View, keeps: Keeps): Uint8Array {
  return Uint8Array.from(network.dataset.ties, (tie, number) => {
    let bits = 0;
    for (const presence of ['possible', 'certain'] as const)
      for (const isDenied of [false, true]) {
        const live: LiveTie = {
          tie,
          number,
          key: network.keyOfTie[number]!,
          presence,
          relationPresence: presence,
          status: isDenied ? null : tie.status,
          sign: signOf(network, tie),
          contested: null,
          mentioned: mentioned ? mentioned.has(number) : null,
        };
        if (keeps(live)) bits |= keptBit(presence === 'certain', isDenied);
      }
    return bits;
  });
}

/** Of each tie one number for its role, status and sign: the same for the same, whoever bears them. */
export type Traits = {
  readonly stated: Int32Array;
  /** The same without the status, for when it is denied. */
  readonly unstated: Int32Array;
  /** One more than the greatest code that can be made of them. */
  readonly codes: number;
};

function traitsOf({ network }: View): Traits {
  const { ties } = network.dataset;
  const roles = numbering();
  const statuses = numbering();
  const traits = numbering();
  const none = statuses(null);
  const stated = new Int32Array(ties.length);
  const unstated = new Int32Array(ties.length);
  ties.forEach((tie, at) => {
    // Statuses and signs are few, of roles there may be any number.
    const signed = roles(tie.role) * 3 + signOf(network, tie) + 1;
    stated[at] = traits(signed * MOST_STATUSES + statuses(tie.status));
    unstated[at] = traits(signed * MOST_STATUSES + none);
  });
  return { stated, unstated, codes: traits.count() * 6 + 1 };
}

const MOST_STATUSES = STATUSES.length + 1;

/** Numbers from 0 on for things, the same for the same. */
function numbering() {
  const numbers = new Map<string | number | null, number>();
  const numberOf = (thing: string | number | null): number => {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    numbers.set(thing, numbers.size);
    return numbers.size - 1;
  };
  return Object.assign(numberOf, { count: () => numbers.size });
}
